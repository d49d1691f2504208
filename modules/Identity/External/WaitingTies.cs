using SunLedger.Identity.GrantRoles;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Identity.External;

/// <summary>Subjects of the identity provider that wait to be confirmed by the caller, for the inbox.</summary>
internal sealed class WaitingTies(TimeProvider time) : IWaitingMatters
{
    private const int Most = 100;

    public async Task<IReadOnlyList<WaitingMatter>> OfAsync(SunLedgerDb db, ICaller caller, CancellationToken ct)
    {
        if (!caller.May(May.KeepUsers)) return [];
        var tied = await (
            from s in db.Set<ExternalSubjectRow>().AsNoTracking()
            where s.TiedBy != null && s.TiedBy != caller.Id && s.UserId != caller.Id
            join u in db.Set<UserRow>().AsNoTracking() on s.UserId equals u.Id
            where u.Active && u.DivisionPath.StartsWith(caller.DivisionPath)
            orderby s.TiedAt, s.UserId
            select new { Tie = s, User = u }).Take(Most).ToListAsync(ct);
        var waiting = new List<WaitingMatter>();
        foreach (var row in tied)
        {
            var atHome = await Officials.IsAtAsync(db, [RoleCodes.SystemAdmin], row.User, [row.User.Id, row.Tie.TiedBy!], time.Today(), ct);
            waiting.Add(new(row.User.Id, "external-subject", new("统一身份认证绑定", "Tie to the identity provider"), $"{row.User.Name}（{row.User.Id}）：{row.Tie.Subject}", row.User.DivisionCode, row.Tie.TiedAt ?? row.User.CreatedAt, row.Tie.TiedBy!, "/admin/users", atHome));
        }
        return waiting;
    }
}
