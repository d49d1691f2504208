using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Compares what each indicator assigned to each project, paid of it and holds for it with the lines.</summary>
internal static class ShareCheck
{
    public static async Task RunAsync(SunLedgerDb db, Derived derived, Findings findings, CancellationToken ct)
    {
        var made = new Dictionary<(long Indicator, long Project), Share>();
        Share Made((long, long) key) => made.GetValueOrDefault(key);
        foreach (var sum in await MovedLines.Assigned(db, Moment.Now).GroupBy(a => new { a.IndicatorKey, a.ProjectKey })
            .Select(g => new { g.Key.IndicatorKey, g.Key.ProjectKey, Fen = g.Sum(a => a.Fen) }).ToListAsync(ct))
            made[(sum.IndicatorKey, sum.ProjectKey)] = new Share(new(sum.Fen), Money.Zero);
        foreach (var sum in derived.Paid)
        {
            var (key, share) = ((sum.IndicatorKey, sum.ProjectKey), Made((sum.IndicatorKey, sum.ProjectKey)));
            made[key] = share with { Paid = share.Paid + new Money(sum.Fen) };
        }
        var held = db.Set<Reservation>().Where(r => r.Kind == PendingKind.Pay && r.ProjectKey != null && !db.Set<ReservationEnd>().Any(e => e.ReservationNo == r.No));
        foreach (var sum in await held.GroupBy(r => new { r.IndicatorKey, r.ProjectKey }).Select(g => new { g.Key.IndicatorKey, g.Key.ProjectKey, Fen = g.Sum(r => r.AmountFen) }).ToListAsync(ct))
            made[(sum.IndicatorKey, sum.ProjectKey!.Value)] = Made((sum.IndicatorKey, sum.ProjectKey.Value)) with { Reserved = new(sum.Fen) };

        var kept = await db.Set<ProjectShare>().AsNoTracking().ToDictionaryAsync(s => (s.IndicatorKey, s.ProjectKey), s => s.Share, ct);
        foreach (var key in kept.Keys.Union(made.Keys).Order())
            if (First(kept.GetValueOrDefault(key), Made(key)) is { } difference)
            {
                var indicator = derived.Indicators.GetValueOrDefault(key.Item1);
                findings.Other(LedgerFindingKind.ShareWrong, indicator?.DivisionCode, ProjectShare.Table, $"{key.Item1}/{key.Item2}", indicator?.Id, difference);
            }
    }

    private static Difference? First(in Share kept, in Share made) =>
        Difference.Between("已安排", "assigned", kept.Assigned, made.Assigned) ?? Difference.Between("已支付", "paid", kept.Paid, made.Paid)
        ?? Difference.Between("冻结", "reserved", kept.Reserved, made.Reserved);
}
