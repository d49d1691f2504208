using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.GrantRoles;

/// <summary>POST /grants/{id}/end: takes a role away. It takes one person: nothing is gained by it.</summary>
internal sealed class EndGrant(IDatabase database, GrantAnswers answers, ICaller caller, IAuditTrail trail, TimeProvider time)
    : GrantStep(database, answers, caller, trail)
{
    private readonly ICaller _caller = caller;

    protected override bool NeedsOpinion => true;

    public override void Configure() => Describe("/grants/{id}/end", May.ProposeGrants, "Takes a role away from the next request on, and says why. The last administrator of a kind stays.");

    protected override async Task<Granting.Refusal?> TakeAsync(SunLedgerDb db, GrantRow grant, UserRow user, string? opinion, CancellationToken ct)
    {
        if (grant.State != GrantState.Agreed) return new(IdentityRefusals.GrantNotInForce);
        if (await Ending.RefuseAsync(db, grant, user, time.Today(), ct) is { } refusal) return refusal;
        Ending.End(grant, _caller.Id, time.GetUtcNow(), opinion!);
        return null;
    }
}

/// <summary>How a grant ends, and which must not.</summary>
internal static class Ending
{
    /// <summary>Why it must not end: nobody would be left to do what the administrator does.</summary>
    public static async Task<Granting.Refusal?> RefuseAsync(SunLedgerDb db, GrantRow grant, UserRow user, DateOnly today, CancellationToken ct)
    {
        // The first administrator's rights end by themselves once the three are there; ended before, they would leave a house that nobody can enter.
        if (grant.Role == RoleCodes.Founder) return new(IdentityRefusals.LastAdministrator, DutyTable.Founder.Name, DutyTable.Founder.English);
        if (!Granting.Administrators.Contains(grant.Role) || grant.UntilOn is not null) return null;
        await db.LockRoleAsync(grant.Role, ct);
        if (await Officials.HasAnotherAsync(db, grant.Role, user, today, ct)) return null;
        var role = DutyTable.Find(grant.Role)!;
        return new(IdentityRefusals.LastAdministrator, role.Name, role.English);
    }

    public static void End(GrantRow grant, string by, DateTimeOffset now, string reason)
    {
        grant.State = GrantState.Ended;
        grant.EndedBy = by;
        grant.EndedAt = now;
        grant.EndReason = reason;
    }
}
