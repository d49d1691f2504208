using System.Globalization;
using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.SecondFactor;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Session;

/// <summary>Who signs in.</summary>
/// <param name="User">Account name; case does not matter.</param>
/// <param name="Password">The password.</param>
internal sealed record SignInRequest(string? User, string? Password);

/// <summary>The password was right; a code of the second factor is wanted too.</summary>
/// <param name="Next"><c>second_factor</c>.</param>
/// <param name="Ticket">To be sent with the code within five minutes.</param>
internal sealed record SignInStep(string Next, string Ticket);

/// <summary>POST /session: signs a person in, or asks them for their second factor.</summary>
internal sealed class SignIn(
    IDatabase database, Attempts attempts, Passwords passwords, Sessions sessions, SecondFactors factors, Tickets tickets, SignInSettings settings, IAuditTrail trail, TimeProvider time)
    : Endpoint<SignInRequest, SignInStep>
{
    public override void Configure()
    {
        Post("/session");
        AllowAnonymous();
        Description(d => d.WithTags("Session").Produces<SignInStep>().Produces(204));
        Summary(s => s.Summary = "Signs in with an account and a password; answers a cookie, or a ticket when a code of the second factor is wanted too.");
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
        var user = await FindAsync(account, ct);
        if (!await attempts.AreLeftAsync(account, address, ct))
        {
            await LockedOutAsync(HttpContext);
            return;
        }

        if (await passwords.CheckAsync(user, req.Password ?? "", t => attempts.TakeAsync(account, address, t), ct) is not { } verdict)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.Busy);
            return;
        }
        if (verdict.IsLockedOut)
        {
            await LockedOutAsync(HttpContext);
            return;
        }
        if (!verdict.IsRight || user is null)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.SignInFailed);
            return;
        }

        // A right one is given back at once, also when they no longer wait for the answer.
        var wantsCode = await factors.IsOnAsync(account, CancellationToken.None);
        if (wantsCode) await attempts.GiveBackAsync(address, CancellationToken.None);
        else await attempts.GiveBackAsync(account, address, CancellationToken.None);

        if (user.ResetBy is not null)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.ResetWaits);
            return;
        }
        if (user.MustChangePassword && user.ResetAt + settings.OneTimePasswordLife <= time.GetUtcNow())
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.OneTimePasswordOld);
            return;
        }

        if (verdict.Better is { } better) await KeepAsync(account, user.PasswordHash, better, ct);
        if (wantsCode)
        {
            var ticket = tickets.Make(TakeSecondStep.Purpose, account, TakeSecondStep.StateOf(verdict.Better ?? user.PasswordHash));
            await Send.OkAsync(new("second_factor", ticket), ct);
            return;
        }

        if (verdict.Better is { } kept) user.PasswordHash = kept;
        // A second factor that was set up while this one waited is asked for: they begin anew.
        if (!await sessions.StartAsync(HttpContext, user, SignInMeans.Password, ct, async (db, t) => !await SecondFactors.IsOnAsync(db, account, t)))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.SignInFailed);
            return;
        }
        await attempts.ForgetAsync(ct);
        await Send.NoContentAsync(ct);
    }

    public static Task LockedOutAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = ((int)Lockout.Quiet.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problem.WriteAsync(context, IdentityRefusals.LockedOut);
    }

    private async Task<UserRow?> FindAsync(string account, CancellationToken ct)
    {
        await using var db = database.Read();
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == account, ct);
        // Only a name that is one is kept: people type their password into the wrong field.
        if (user is not null) trail.About(user.Id, user.DivisionPath);
        return user;
    }

    // Only where nobody has changed the password in the meantime.
    private Task KeepAsync(string account, string old, string better, CancellationToken ct) => database.WriteAsync(
        (db, t) => db.Set<UserRow>().Where(u => u.Id == account && u.PasswordHash == old).ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, better), t), ct);
}
