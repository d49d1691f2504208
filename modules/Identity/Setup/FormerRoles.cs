using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Setup;

/// <summary>
/// Makes grants of the single roles that users had in the first version. The finance bureau's role, which could do all business, becomes the head
/// of an owner section: nobody may do all business any more (docs/decisions/0046).
/// </summary>
internal sealed class FormerRoles(IDatabase database, TimeProvider time) : IStartupStep
{
    private static readonly Dictionary<string, string> Successor = new(StringComparer.Ordinal)
    {
        ["founder"] = DutyTable.Founder.Code,
        ["admin"] = RoleCodes.SystemAdmin,
        ["bureau"] = RoleCodes.OwnerHead,
        ["clerk"] = RoleCodes.OwnerClerk,
        ["viewer"] = RoleCodes.SuperiorViewer,
        ["supervisor"] = RoleCodes.Supervision,
    };

    public int Order => 29;

    public Task RunAsync(CancellationToken ct) => database.WriteAsync(
        async (db, t) =>
        {
            foreach (var user in await db.Set<UserRow>().Where(u => u.FormerRole != null).ToListAsync(t))
            {
                db.Add(NewGrant.AtOnce(user.Id, Successor[user.FormerRole!], $"原角色 {user.FormerRole} 转换 converted from the former role", new SystemCaller().Id, time.GetUtcNow()));
                user.FormerRole = null;
            }
            return await db.SaveChangesAsync(t);
        },
        ct);
}
