using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.SecondFactor;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Session;

/// <summary>The second step of signing in.</summary>
/// <param name="Ticket">From the first step.</param>
/// <param name="Code">Six digits from the authenticator, or a recovery code.</param>
internal sealed record SecondStepRequest(string? Ticket, string? Code);

/// <summary>POST /session/second-factor: signs a person in whose password was right and who has a code.</summary>
internal sealed class TakeSecondStep(IDatabase database, Attempts attempts, Sessions sessions, SecondFactors factors, Tickets tickets, IAuditTrail trail)
    : Endpoint<SecondStepRequest>
{
    public const string Purpose = "second-factor";

    /// <summary>For whoever came from the identity provider: no password let them in, and the tie is looked at again.</summary>
    public const string AfterProvider = "second-factor-external";

    /// <summary>A password that was changed or reset in between takes the first step back.</summary>
    public static string StateOf(string passwordHash) => Secret.Hash(passwordHash);

    public override void Configure()
    {
        Post("/session/second-factor");
        AllowAnonymous();
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Signs in with a code of the authenticator, or a recovery code, after the password; answers a cookie. A code works once.");
    }

    public override async Task HandleAsync(SecondStepRequest req, CancellationToken ct)
    {
        if (Origin.IsAnotherSite(HttpContext.Request))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.CrossSite);
            return;
        }
        var fromProvider = tickets.Read(AfterProvider, req.Ticket);
        if ((fromProvider ?? tickets.Read(Purpose, req.Ticket)) is not { UserId: { } account } ticket || await FindAsync(account, fromProvider is null ? ticket.State : null, ct) is not { } user
            || !await IsStillTiedAsync(account, fromProvider?.State, ct))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.TicketUnknown, "ticket");
            return;
        }

        trail.About(account, user.DivisionPath);
        var address = Origin.Address(HttpContext);
        if (!await attempts.TakeAsync(account, address, ct))
        {
            await SignIn.LockedOutAsync(HttpContext);
            return;
        }
        if (await factors.TakeAsync(account, req.Code, ct) is not { } means)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.CodeWrong, "code");
            return;
        }

        // The code is right: given back also when they no longer wait for the answer.
        await attempts.GiveBackAsync(account, address, CancellationToken.None);
        var started = fromProvider is null
            ? await sessions.StartAsync(HttpContext, user, means, ct)
            : await sessions.StartAsync(HttpContext, user, SignInMeans.ExternalAndCode, ct, (db, t) => IsStillTiedAsync(db, account, fromProvider.State, t));
        if (!started)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.TicketUnknown, "ticket");
            return;
        }
        await Send.NoContentAsync(ct);
    }

    // State: of the password that was right; null when none was asked for.
    private async Task<UserRow?> FindAsync(string account, string? state, CancellationToken ct)
    {
        await using var db = database.Read();
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == account && u.Active, ct);
        return user is not null && (state is null || StateOf(user.PasswordHash) == state) ? user : null;
    }

    private async Task<bool> IsStillTiedAsync(string account, string? state, CancellationToken ct)
    {
        if (state is null) return true;
        await using var db = database.Read();
        return await IsStillTiedAsync(db, account, state, ct);
    }

    private static async Task<bool> IsStillTiedAsync(SunLedgerDb db, string account, string state, CancellationToken ct) =>
        await db.Set<ExternalSubjectRow>().AsNoTracking().SingleOrDefaultAsync(s => s.UserId == account && s.TiedBy == null, ct) is { } tie
        && ExternalSubjectRow.StateOf(tie.Issuer, tie.Subject) == state;
}
