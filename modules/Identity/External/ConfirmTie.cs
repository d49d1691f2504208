using SunLedger.Identity.Access;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.External;

/// <summary>Whose tie.</summary>
/// <param name="Id">Account name, from the route.</param>
/// <param name="Subject">The subject that was asked about: a tie that was made anew meanwhile is not confirmed by mistake.</param>
internal sealed record ConfirmTieRequest([property: RouteParam] string Id, string? Subject);

/// <summary>POST /users/{id}/external-subject/confirm: a second person, who has asked the user, says that the subject is theirs.</summary>
internal sealed class ConfirmTie(IDatabase database, ICaller caller, IAuditTrail trail) : Endpoint<ConfirmTieRequest>
{
    public override void Configure()
    {
        Post("/users/{id}/external-subject/confirm");
        Permissions(May.KeepUsers); // not with those who tie
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Confirms that a subject of the identity provider, which somebody else tied to a user, is theirs: from now on it lets them in. Their sessions end.");
    }

    public override async Task HandleAsync(ConfirmTieRequest req, CancellationToken ct)
    {
        if (await database.WriteAsync((db, t) => ConfirmAsync(db, req, t), ct) is { } refusal) await Problem.WriteAsync(HttpContext, refusal, "id");
        else await Send.NoContentAsync(ct);
    }

    private async Task<RefusalText?> ConfirmAsync(SunLedgerDb db, ConfirmTieRequest req, CancellationToken ct)
    {
        var user = await db.LockUserAsync(req.Id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return IdentityRefusals.UserNotFound;
        var tie = await db.Set<ExternalSubjectRow>().SingleOrDefaultAsync(s => s.UserId == req.Id, ct);
        if (tie?.TiedBy is not { } by || tie.Subject != req.Subject) return IdentityRefusals.NothingToConfirm;
        if (by == caller.Id || req.Id == caller.Id) return IdentityRefusals.SecondPerson;
        tie.TiedBy = null;
        await db.SaveChangesAsync(ct);
        await Sessions.EndAllAsync(db, req.Id, keep: null, ct);
        await trail.RecordAsync(db, UserActs.TieConfirmed(user, tie, by), ct);
        return null;
    }
}
