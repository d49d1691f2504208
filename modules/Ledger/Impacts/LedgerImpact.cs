using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Impacts;

/// <summary>Indicators and payments of this year that stand on a category or a fund. No module that can be switched off holds money.</summary>
internal sealed class LedgerImpact : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Module) return [];
        var indicators = reach.Within.In(db.Set<Indicator>(), i => i.DivisionPath).Where(i => i.Year == reach.Year && i.CategoryCode == reach.CategoryCode
            && (reach.FundCode == null || i.FundCode == reach.FundCode));
        var count = await indicators.LongCountAsync(ct);
        var own = await indicators.Where(i => i.ParentKey == null).SumAsync(i => i.AmountFen, ct);
        var payments = indicators.Join(db.Set<Payment>(), i => i.Key, p => p.IndicatorKey, (i, p) => p.AmountFen);
        return
        [
            new("indicators", "本年预算指标", "Budget indicators of this year", count, new Money(own)),
            new("payments", "本年支付", "Payments of this year", await payments.LongCountAsync(ct), new Money(await payments.SumAsync(ct))),
        ];
    }
}
