using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.GrantRoles;

/// <summary>The second person's decision about a grant.</summary>
internal abstract class DecideGrant(IDatabase database, GrantAnswers answers, Grantees grantees, ICaller caller, IAuditTrail trail, TimeProvider time)
    : GrantStep(database, answers, caller, trail)
{
    private readonly ICaller _caller = caller;

    /// <summary>What the grant becomes.</summary>
    protected abstract GrantState Becomes { get; }

    protected sealed override async Task<Granting.Refusal?> TakeAsync(SunLedgerDb db, GrantRow grant, UserRow user, string? opinion, CancellationToken ct)
    {
        if (grant.State != GrantState.Proposed) return new(IdentityRefusals.GrantDecided);
        var role = DutyTable.Find(grant.Role)!;
        var to = await grantees.OfAsync(db, user, grant.Id, ct);
        var hasHead = await Officials.HasHeadAsync(db, role, user, grant.ProposedBy, time.Today(), ct);
        if (Granting.Decide(role, grant.ProposedBy, to, new(_caller.Id, _caller.Roles), hasHead) is { } refusal) return refusal;
        // The person may have moved, or been given another role, since it was proposed.
        if (Becomes == GrantState.Agreed && Granting.Hold(role, to) is { } changed) return changed;

        grant.State = Becomes;
        grant.DecidedBy = _caller.Id;
        grant.DecidedAt = time.GetUtcNow();
        grant.Opinion = opinion;
        return null;
    }
}

/// <summary>POST /grants/{id}/agree.</summary>
internal sealed class AgreeGrant(IDatabase database, GrantAnswers answers, Grantees grantees, ICaller caller, IAuditTrail trail, TimeProvider time)
    : DecideGrant(database, answers, grantees, caller, trail, time)
{
    protected override GrantState Becomes => GrantState.Agreed;

    public override void Configure() => Describe("/grants/{id}/agree", May.DecideGrants, "Agrees to a role that somebody else proposed: it holds from its first day, from the next request on.");
}

/// <summary>POST /grants/{id}/refuse.</summary>
internal sealed class RefuseGrant(IDatabase database, GrantAnswers answers, Grantees grantees, ICaller caller, IAuditTrail trail, TimeProvider time)
    : DecideGrant(database, answers, grantees, caller, trail, time)
{
    protected override GrantState Becomes => GrantState.Refused;

    protected override bool NeedsOpinion => true;

    public override void Configure() => Describe("/grants/{id}/refuse", May.DecideGrants, "Refuses a role that somebody else proposed, and says why.");
}
