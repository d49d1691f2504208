using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Identity.GrantRoles;

/// <summary>Roles that were proposed and wait for the caller, for the inbox.</summary>
internal sealed class WaitingGrants(Grantees grantees, TimeProvider time) : IWaitingMatters
{
    private const int Most = 100;

    public async Task<IReadOnlyList<WaitingMatter>> OfAsync(SunLedgerDb db, ICaller caller, CancellationToken ct)
    {
        if (!caller.May(May.DecideGrants)) return [];
        var proposed = await (
            from g in db.Set<GrantRow>().AsNoTracking()
            where g.State == GrantState.Proposed
            join u in db.Set<UserRow>().AsNoTracking() on g.UserId equals u.Id
            where u.DivisionPath.StartsWith(caller.DivisionPath)
            orderby g.Id
            select new { Grant = g, User = u }).Take(Most).ToListAsync(ct);
        var waiting = new List<WaitingMatter>();
        foreach (var row in proposed)
            if (await OfAsync(db, row.Grant, row.User, caller, ct) is { } matter) waiting.Add(matter);
        return waiting;
    }

    private async Task<WaitingMatter?> OfAsync(SunLedgerDb db, GrantRow grant, UserRow user, ICaller caller, CancellationToken ct)
    {
        var role = DutyTable.Find(grant.Role)!;
        var hasHead = await Officials.HasHeadAsync(db, role, user, grant.ProposedBy, time.Today(), ct);
        if (Granting.Decide(role, grant.ProposedBy, await grantees.OfAsync(db, user, grant.Id, ct), new(caller.Id, caller.Roles), hasHead) is not null) return null;
        var atHome = await Officials.IsAtAsync(db, Granting.DecidersOf(role, hasHead), user, [user.Id, grant.ProposedBy, user.CreatedBy], time.Today(), ct);
        return new(grant.Id, "user-grant", new("人员授权", "Role of a person"), $"{user.Name}（{user.Id}）：{role.Name}", user.DivisionCode, grant.ProposedAt, grant.ProposedBy, "/admin/grants", atHome);
    }
}
