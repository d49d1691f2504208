using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.GrantRoles;

/// <summary>POST /grants/{id}/withdraw: whoever proposed it takes it back before it is decided.</summary>
internal sealed class WithdrawGrant(IDatabase database, GrantAnswers answers, ICaller caller, IAuditTrail trail, TimeProvider time)
    : GrantStep(database, answers, caller, trail)
{
    private readonly ICaller _caller = caller;

    public override void Configure() => Describe("/grants/{id}/withdraw", May.ProposeGrants, "Takes back what you proposed, before it is decided.");

    protected override Task<Granting.Refusal?> TakeAsync(SunLedgerDb db, GrantRow grant, UserRow user, string? opinion, CancellationToken ct)
    {
        if (grant.State != GrantState.Proposed) return Task.FromResult<Granting.Refusal?>(new(IdentityRefusals.GrantDecided));
        if (grant.ProposedBy != _caller.Id) return Task.FromResult<Granting.Refusal?>(new(IdentityRefusals.NotYoursToWithdraw));
        grant.State = GrantState.Withdrawn;
        grant.DecidedBy = _caller.Id;
        grant.DecidedAt = time.GetUtcNow();
        grant.Opinion = opinion;
        return Task.FromResult<Granting.Refusal?>(null);
    }
}
