using SunLedger.Messages.Audit;
using SunLedger.Messages.Personal;
using SunLedger.Personal.Storage;

namespace SunLedger.Personal.Unmasking;

/// <summary>Grants full views: with a reason, so many a day, each recorded with whose data was seen.</summary>
internal sealed class CountedUnmasking(ICaller caller, IAuditTrail trail, PersonalSettings settings, TimeProvider time) : IUnmasking
{
    private const int ShortestReason = 4;
    private const int LongestReason = 500;

    public async Task<UnmaskRefusal?> AskAsync(
        SunLedgerDb db, string subjectKind, string subjectId, string divisionPath, IReadOnlyList<string> fields, string? reason, CancellationToken ct)
    {
        var why = reason?.Trim() ?? "";
        if (why.Length is < ShortestReason or > LongestReason) return Refused(PersonalRefusals.ReasonMissing, "reason", ShortestReason, LongestReason);
        var views = await CountAsync(db, ct);
        if (views > settings.ViewsPerDay) return Refused(PersonalRefusals.ViewsUsedUp, null, settings.ViewsPerDay);
        await trail.RecordAsync(db, new Act("personal.unmask", subjectKind, subjectId) { DivisionPath = divisionPath, After = new { fields, viewsToday = views }, Reason = why }, ct);
        return null;
    }

    private static UnmaskRefusal Refused(RefusalText text, string? field, params object?[] values) => new(text.Status, Fault.Of(text, null, field, values));

    // Two at once collide on the row, and the database door runs the second one again.
    private async Task<int> CountAsync(SunLedgerDb db, CancellationToken ct)
    {
        var (id, day) = (caller.Id, time.Today());
        var counted = await db.Set<ViewCount>().Where(v => v.UserId == id && v.Day == day).ExecuteUpdateAsync(s => s.SetProperty(v => v.Views, v => v.Views + 1), ct);
        if (counted == 0)
        {
            db.Add(new ViewCount { UserId = id, Day = day, Views = 1 });
            await db.SaveChangesAsync(ct);
        }
        return await db.Set<ViewCount>().Where(v => v.UserId == id && v.Day == day).Select(v => v.Views).SingleAsync(ct);
    }
}
