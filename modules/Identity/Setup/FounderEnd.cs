using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.GrantRoles;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Setup;

/// <summary>
/// Ends the first administrator's rights by themselves. They are over once the division that they belong to, the root of the office, has all three
/// administrators, each without a last day, and each with a password of their own: three of a county could appoint nobody beside or above it, and a lost slip of paper would lock everybody out.
/// </summary>
internal sealed class FounderEnd(IDatabase database, IAuditTrail trail, TimeProvider time)
{
    private const string Reason = "三员到位 the three administrators are there";

    /// <summary>True when they are over; then they end here and now.</summary>
    public async Task<bool> IsDueAsync(CancellationToken ct)
    {
        await using (var db = database.Read())
        {
            if (!await AreThereAsync(db, ct)) return false;
        }
        return await database.WriteAsync(EndAsync, ct);
    }

    private async Task<bool> AreThereAsync(SunLedgerDb db, CancellationToken ct)
    {
        var administrators = Granting.Administrators;
        var roots =
            from f in db.Set<GrantRow>()
            join u in db.Set<UserRow>() on f.UserId equals u.Id
            where f.Role == DutyTable.Founder.Code && f.State == GrantState.Agreed
            select u.DivisionCode;
        var standing = await (
            from g in db.Set<GrantRow>().InForce(time.Today())
            join u in db.Set<UserRow>() on g.UserId equals u.Id
            where administrators.Contains(g.Role) && g.UntilOn == null && u.Active && !u.MustChangePassword && roots.Contains(u.DivisionCode)
            select g.Role).Distinct().CountAsync(ct);
        return standing == administrators.Count;
    }

    private async Task<bool> EndAsync(SunLedgerDb db, CancellationToken ct)
    {
        var founders = await db.Set<GrantRow>().Where(g => g.Role == DutyTable.Founder.Code && g.State == GrantState.Agreed).ToListAsync(ct);
        foreach (var grant in founders)
        {
            Ending.End(grant, new SystemCaller().Id, time.GetUtcNow(), Reason);
            var user = await db.Set<UserRow>().SingleAsync(u => u.Id == grant.UserId, ct);
            user.Active = false;
            await Sessions.EndAllAsync(db, user.Id, keep: null, ct);
            await trail.RecordAsync(db, GrantActs.Moved(grant, user, GrantState.Agreed, Reason) with { By = Actor.Host }, ct);
        }
        await db.SaveChangesAsync(ct);
        return true;
    }
}
