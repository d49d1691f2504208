using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Moments;

/// <summary>A project's share of an indicator at a moment.</summary>
internal sealed record ShareAt(long IndicatorKey, long ProjectKey, long AssignedFen, long PaidFen);

/// <summary>Projects' shares of indicators as they stood at a moment: the running shares when everything counts, else their lines.</summary>
internal static class SharesAt
{
    public static async Task<IReadOnlyList<ShareAt>> ReadAsync(SunLedgerDb db, long[] indicators, Moment moment, CancellationToken ct)
    {
        if (moment.IsNow)
        {
            return await db.Set<ProjectShare>().Where(s => indicators.Contains(s.IndicatorKey)).OrderBy(s => s.IndicatorKey).ThenBy(s => s.ProjectKey)
                .Select(s => new ShareAt(s.IndicatorKey, s.ProjectKey, s.AssignedFen, s.PaidFen)).ToListAsync(ct);
        }
        var assigned = await MovedLines.Assigned(db, moment).Where(a => indicators.Contains(a.IndicatorKey)).GroupBy(a => new { a.IndicatorKey, a.ProjectKey })
            .Select(g => new ShareAt(g.Key.IndicatorKey, g.Key.ProjectKey, g.Sum(a => a.Fen), 0)).ToListAsync(ct);
        var paid = await db.Set<Payment>().At(db, moment).Where(p => indicators.Contains(p.IndicatorKey)).GroupBy(p => new { p.IndicatorKey, p.ProjectKey })
            .Select(g => new ShareAt(g.Key.IndicatorKey, g.Key.ProjectKey, 0, g.Sum(p => p.AmountFen))).ToListAsync(ct);
        return
        [
            .. assigned.Concat(paid).GroupBy(s => (s.IndicatorKey, s.ProjectKey)).OrderBy(g => g.Key)
                .Select(g => new ShareAt(g.Key.IndicatorKey, g.Key.ProjectKey, g.Sum(s => s.AssignedFen), g.Sum(s => s.PaidFen))),
        ];
    }
}
