using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Identity.GrantRoles;

/// <summary>Roles that were proposed and wait for the caller, for the inbox.</summary>
internal sealed class WaitingGrants(Grantees grantees, TimeProvider time) : IWaitingMatters
{
    private const int Most = 100;

    private static readonly Role[] Business = [.. DutyTable.All.Where(r => r.Kind != RoleKind.Administrator)];

    public async Task<IReadOnlyList<WaitingMatter>> OfAsync(SunLedgerDb db, ICaller caller, CancellationToken ct)
    {
        if (!caller.May(May.DecideGrants)) return [];
        // Which grants may be the caller's is asked of the database, as far as it can tell: what others decide must not hide it. Granting has the last word.
        var today = time.Today();
        var isFounder = caller.Roles.Contains(RoleCodes.Founder);
        var isAdministrator = caller.Roles.Any(Granting.Administrators.Contains);
        string[] ofAdministrators = isAdministrator ? [.. Granting.Administrators] : [];
        string[] asHead = [.. Business.Where(r => Granting.HeadsFor(r).Any(caller.Roles.Contains)).Select(r => r.Code)];
        string[] withoutLeader = isAdministrator ? [.. Business.Where(r => Granting.HeadsFor(r).Count == 1).Select(r => r.Code)] : [];
        string[] withoutHead = isAdministrator ? [.. Business.Where(r => Granting.HeadsFor(r).Count > 1).Select(r => r.Code)] : [];
        var heads =
            from h in db.Set<GrantRow>().InForce(today)
            join u in db.Set<UserRow>() on h.UserId equals u.Id
            where u.Active && (h.Role == RoleCodes.Leader || h.Role == RoleCodes.OwnerHead)
            select new { u.Id, u.DivisionPath, h.Role };
        var proposed = await (
            from g in db.Set<GrantRow>().AsNoTracking()
            where g.State == GrantState.Proposed && g.ProposedBy != caller.Id && g.UserId != caller.Id
            join u in db.Set<UserRow>().AsNoTracking() on g.UserId equals u.Id
            where u.DivisionPath.StartsWith(caller.DivisionPath) && (isFounder || (u.CreatedBy != caller.Id && (
                ofAdministrators.Contains(g.Role)
                || asHead.Contains(g.Role)
                || (withoutLeader.Contains(g.Role) && !heads.Any(h => h.Role == RoleCodes.Leader && h.Id != g.UserId && h.Id != g.ProposedBy && u.DivisionPath.StartsWith(h.DivisionPath)))
                || (withoutHead.Contains(g.Role) && !heads.Any(h => h.Id != g.UserId && h.Id != g.ProposedBy && u.DivisionPath.StartsWith(h.DivisionPath))))))
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
