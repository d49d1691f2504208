using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.SeeOverview;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Compares the running totals, number by number, with what the accounts and lines add up to: the same addition as for an overview of the past.</summary>
internal static class TotalCheck
{
    private static readonly (string Zh, string En, Func<Total, long> Kept, Func<Cell, long> Made)[] Numbers =
    [
        ("本级登记", "registered", t => t.RegisteredFen, c => c.Registered), ("上级下达", "received", t => t.ReceivedFen, c => c.Received),
        ("下达（本级登记的）", "releasedOwn", t => t.ReleasedOwnFen, c => c.ReleasedOwn), ("下达（上级下达的）", "releasedPassed", t => t.ReleasedPassedFen, c => c.ReleasedPassed),
        ("在途", "inTransit", t => t.InTransitFen, c => c.InTransit), ("已安排", "assigned", t => t.AssignedFen, c => c.Assigned), ("已支付", "paid", t => t.PaidFen, c => c.Paid),
        ("支付到最终收款人", "paidFinal", t => t.PaidFinalFen, c => c.PaidFinal), ("转入财政专户或单位账户", "paidPassed", t => t.PaidPassedFen, c => c.PaidPassed),
        ("其中转入财政专户", "paidSpecial", t => t.PaidSpecialFen, c => c.PaidSpecial), ("扣留质保金", "paidRetained", t => t.PaidRetainedFen, c => c.PaidRetained),
    ];

    public static async Task RunAsync(SunLedgerDb db, Derived derived, Findings findings, CancellationToken ct)
    {
        var made = Made(derived);
        var kept = await db.Set<Total>().AsNoTracking().ToDictionaryAsync(KeyOf, ct);
        foreach (var key in kept.Keys.Union(made.Select(m => m.Key)).Order())
            if (First(kept.GetValueOrDefault(key), [.. made[key]]) is { } difference)
                findings.Other(LedgerFindingKind.TotalWrong, Code(key.DivisionPath), Total.Table, $"{key.Year}/{Code(key.DivisionPath)}/{key.FundCode}/{key.Department}", null, difference);
        await RunMonthsAsync(db, derived, findings, ct);
    }

    private static async Task RunMonthsAsync(SunLedgerDb db, Derived derived, Findings findings, CancellationToken ct)
    {
        var made = derived.Paid.Where(p => derived.Indicators.ContainsKey(p.IndicatorKey)).GroupBy(p => MonthOf(p, derived.Indicators[p.IndicatorKey])).ToDictionary(g => g.Key, g => g.Sum(p => p.Fen));
        var kept = await db.Set<PaidMonth>().AsNoTracking().ToDictionaryAsync(m => new MonthKey(m.Year, m.DivisionPath, m.Month), m => m.PaidFen, ct);
        foreach (var key in kept.Keys.Union(made.Keys).Order())
            if (Difference.Between("已支付", "paid", new Money(kept.GetValueOrDefault(key)), new Money(made.GetValueOrDefault(key))) is { } difference)
                findings.Other(LedgerFindingKind.TotalWrong, Code(key.DivisionPath), PaidMonth.Table, $"{key.Year}/{Code(key.DivisionPath)}/{key.Month}", null, difference);
    }

    private static ILookup<TotalKey, (Cell Cell, long Payments)> Made(Derived derived)
    {
        var paidTo = derived.Paid.ToLookup(p => (p.IndicatorKey, Destinations.Of(p.PayeeKind)), p => p.Fen);
        var payments = derived.Paid.GroupBy(p => p.IndicatorKey).ToDictionary(g => g.Key, g => g.Sum(p => p.Lines));
        var notices = derived.Indicators.Values.Where(i => derived.Accounts.ContainsKey(i.Key)).Select(i => new PastCells.Notice(i.Key, i.ParentKey, i.FundCode, i.DivisionPath, i.AgencyCode is not null)).ToList();
        return PastCells.Of(notices, derived.Accounts, paidTo, default)
            .ToLookup(c => TotalKey.Of(derived.Indicators[c.Notice.Key]), c => (c.Cell, payments.GetValueOrDefault(c.Notice.Key)));
    }

    private static Difference? First(Total? kept, IReadOnlyList<(Cell Cell, long Payments)> made)
    {
        var amounts = Numbers.Select(n => Difference.Between(n.Zh, n.En, new Money(kept is null ? 0 : n.Kept(kept)), new Money(made.Sum(m => n.Made(m.Cell)))));
        return amounts.FirstOrDefault(d => d is not null)
            ?? Difference.Between("支付笔数", "payments", kept?.Payments ?? 0, made.Sum(m => m.Payments))
            ?? Difference.Between("未安排完的指标数", "open", kept?.OpenIndicators ?? 0, made.Sum(m => m.Cell.Open));
    }

    private static TotalKey KeyOf(Total t) => new(t.Year, t.DivisionPath, t.Level, t.FundCode, t.Department);

    private static MonthKey MonthOf(PaidSum paid, Indicator indicator) =>
        new(indicator.Year, indicator.DivisionPath, PaidMonth.Of(indicator.Year, new DateOnly(paid.Year, paid.Month, 1)));

    private static string Code(string path) => path.TrimEnd('/').Split('/')[^1];
}
