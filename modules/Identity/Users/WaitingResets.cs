using SunLedger.Identity.GrantRoles;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Identity.Users;

/// <summary>One-time passwords, of newcomers and of those who lost theirs, that wait to be confirmed by the caller, for the inbox: until then their user is outside.</summary>
internal sealed class WaitingResets(TimeProvider time) : IWaitingMatters
{
    private const int Most = 100;

    public async Task<IReadOnlyList<WaitingMatter>> OfAsync(SunLedgerDb db, ICaller caller, CancellationToken ct)
    {
        if (!caller.May(May.KeepPolicies)) return [];
        var reset = await db.Set<UserRow>().AsNoTracking()
            .Where(u => u.ResetBy != null && u.ResetBy != caller.Id && u.Id != caller.Id && u.Active && u.DivisionPath.StartsWith(caller.DivisionPath))
            .OrderBy(u => u.ResetAt).ThenBy(u => u.Id).Take(Most).ToListAsync(ct);
        var waiting = new List<WaitingMatter>();
        foreach (var user in reset)
        {
            var atHome = await Officials.IsAtAsync(db, [RoleCodes.SecurityAdmin], user, [user.Id, user.ResetBy!], time.Today(), ct);
            waiting.Add(new(user.Id, "password-reset", new("一次性密码确认", "One-time password to confirm"), $"{user.Name}（{user.Id}）", user.DivisionCode, user.ResetAt ?? user.CreatedAt, user.ResetBy!, "/admin/users", atHome));
        }
        return waiting;
    }
}
