using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.GrantRoles;

/// <summary>Who holds an office at or above a division.</summary>
internal static class Officials
{
    /// <summary>True when a business head, other than these two, could decide about the role for this user.</summary>
    public static Task<bool> HasHeadAsync(SunLedgerDb db, Role role, UserRow to, string proposedBy, DateOnly today, CancellationToken ct)
    {
        var heads = Granting.HeadsFor(role);
        return Holders(db, heads, to.DivisionPath, today).AnyAsync(id => id != to.Id && id != proposedBy, ct);
    }

    /// <summary>
    /// True when somebody else, at or above the division, holds the administrator's role without end. The first administrator stands for all three
    /// while their rights last.
    /// </summary>
    public static async Task<bool> HasAnotherAsync(SunLedgerDb db, string role, UserRow than, DateOnly today, CancellationToken ct)
    {
        string[] roles = [role, DutyTable.Founder.Code];
        return await Holders(db, roles, than.DivisionPath, today, withoutEnd: true).AnyAsync(id => id != than.Id, ct);
    }

    /// <summary>True when somebody of the user's own division, other than these, holds one of the roles.</summary>
    public static Task<bool> IsAtAsync(SunLedgerDb db, IReadOnlyList<string> roles, UserRow at, string[] but, DateOnly today, CancellationToken ct) =>
        db.Set<GrantRow>().InForce(today).Where(g => roles.Contains(g.Role) && !but.Contains(g.UserId)).AnyAsync(g => db.Set<UserRow>().Any(u => u.Id == g.UserId && u.Active && u.DivisionCode == at.DivisionCode), ct);

    private static IQueryable<string> Holders(SunLedgerDb db, IReadOnlyList<string> roles, string divisionPath, DateOnly today, bool withoutEnd = false)
    {
        var upwards = divisionPath.Trim('/').Split('/');
        return
            from g in db.Set<GrantRow>().InForce(today)
            join u in db.Set<UserRow>() on g.UserId equals u.Id
            where u.Active && upwards.Contains(u.DivisionCode) && roles.Contains(g.Role) && (!withoutEnd || g.UntilOn == null)
            select u.Id;
    }
}
