using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Session;

/// <summary>Who signs in.</summary>
/// <param name="User">Account name; case does not matter.</param>
/// <param name="Password">The password.</param>
internal sealed record SignInRequest(string? User, string? Password);

/// <summary>POST /session: signs a person in.</summary>
internal sealed class SignIn(IDatabase database, Attempts attempts, Passwords passwords, Sessions sessions, IAuditTrail trail) : Endpoint<SignInRequest>
{
    public override void Configure()
    {
        Post("/session");
        AllowAnonymous();
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Signs in with an account and a password; answers a cookie.");
    }

    public override async Task HandleAsync(SignInRequest req, CancellationToken ct)
    {
        // Signing a victim in as somebody else is an attack too.
        if (Origin.IsAnotherSite(HttpContext.Request))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.CrossSite);
            return;
        }

        var account = (req.User ?? "").Trim().ToLowerInvariant();
        var address = Origin.Address(HttpContext);
        if (!await attempts.TakeAsync(account, address, ct))
        {
            await FindAsync(account, ct);
            HttpContext.Response.Headers.RetryAfter = ((int)Lockout.Quiet.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Problem.WriteAsync(HttpContext, IdentityRefusals.LockedOut);
            return;
        }

        var user = await FindAsync(account, ct);
        if (!passwords.Is(user, req.Password ?? "") || user is null)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.SignInFailed);
            return;
        }

        await attempts.GiveBackAsync(account, address, ct);
        await attempts.ForgetAsync(ct);
        SessionCookie.Give(HttpContext, await sessions.StartAsync(user, ct));
        await Send.NoContentAsync(ct);
    }

    private async Task<UserRow?> FindAsync(string account, CancellationToken ct)
    {
        await using var db = database.Read();
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == account, ct);
        // Only a name that is one is kept: people type their password into the wrong field.
        if (user is not null) trail.About(user.Id);
        return user;
    }
}
