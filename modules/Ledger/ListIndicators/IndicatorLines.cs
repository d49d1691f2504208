using SunLedger.Ledger.Definitions;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListIndicators;

/// <summary>Reads indicators: the page, the export and the sum beside them are one query.</summary>
internal sealed class IndicatorLines(IFunds funds, IndicatorViews views, TimeProvider time) : ILines<ListIndicatorsRequest, IndicatorView>
{
    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<IndicatorView>> Columns { get; } =
    [
        new("指标编号", i => i.Id), new("上级指标编号", i => i.ParentId), new("资金代码", i => i.FundCode), new("资金名称", i => i.FundName), new("预算年度", i => i.Year),
        new("区划代码", i => i.Division.Code), new("区划", i => i.Division.Name), new("预算单位代码", i => i.AgencyCode), new("指标文号", i => i.DocNo), new("指标文标题", i => i.DocTitle),
        new("发文日期", i => i.DocDate), new("登记日期", i => i.RegisteredOn), new("接收日期", i => i.ReceivedOn), new("追踪码", i => i.TrackCode), new("金额", i => i.Amount),
        new("结转", i => i.CarriedIn), new("收回", i => i.Recalled), new("已下达", i => i.Released), new("已安排", i => i.Assigned), new("已支付", i => i.Paid),
        new("未分配", i => i.Undistributed), new("未支付余额", i => i.Unspent),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<IndicatorView>> ReadAsync(SunLedgerDb db, Sight sight, ListIndicatorsRequest req, CancellationToken ct)
    {
        var found = Placed(db, req.Of(db.Set<Indicator>().AsNoTracking().At(db, sight.Moment), sight, funds), sight, req);
        if (!sight.Moment.IsNow && (req.Sum == true || IsHolder(req))) return await ThenAsync(db, found, sight, req, ct);
        if (req.Measure == IndicatorMeasure.Undistributed) found = found.Where(i => i.AmountFen + i.CarriedInFen - i.RecalledFen - i.ReleasedFen - i.AssignedFen > 0);
        if (req.Measure == IndicatorMeasure.Held) found = found.Where(i => i.AmountFen + i.CarriedInFen - i.RecalledFen - i.ReleasedFen > 0);
        var sum = req.Sum == true ? await SumAsync(db, found, req, ct) : null;
        var page = await views.PageAsync(db, found, req.Cursor, req.Limit, sight.Moment, ct);
        return new(page.Items, page.Next, sum);
    }

    // At a past moment the balances are worked out first; what they leave is then read page by page.
    private async Task<LinesPage<IndicatorView>> ThenAsync(SunLedgerDb db, IQueryable<Indicator> found, Sight sight, ListIndicatorsRequest req, CancellationToken ct)
    {
        var accounts = await AccountsAt.ReadAsync(db, found, sight.Moment, ct);
        var left = IsHolder(req) ? accounts.Where(a => Measured(a.Value, req) > 0).ToDictionary() : accounts;
        var keys = left.Keys.ToArray();
        var page = await views.PageAsync(db, IsHolder(req) ? found.Where(i => keys.Contains(i.Key)) : found, req.Cursor, req.Limit, sight.Moment, ct);
        if (req.Sum != true) return new(page.Items, page.Next, null);
        var sum = new Money(left.Values.Sum(a => Measured(a, req))).InYuan;
        return new(page.Items, page.Next, new(DefinitionOf(req), sum, left.Count, await DataTimeAsync(db, found, sight.Moment, ct)));
    }

    private async Task<LinesSum> SumAsync(SunLedgerDb db, IQueryable<Indicator> found, ListIndicatorsRequest req, CancellationToken ct)
    {
        var sums = await found.GroupBy(_ => 1).Select(g => new
        {
            Lines = g.LongCount(),
            Amount = g.Sum(i => i.AmountFen + i.CarriedInFen - i.RecalledFen),
            Released = g.Sum(i => i.ReleasedFen),
            Assigned = g.Sum(i => i.AssignedFen),
        }).SingleOrDefaultAsync(ct);
        if (sums is null) return new(DefinitionOf(req), 0, 0, time.GetUtcNow());
        var fen = req.Measure switch
        {
            IndicatorMeasure.Undistributed => sums.Amount - sums.Released - sums.Assigned,
            IndicatorMeasure.Held => sums.Amount - sums.Released,
            _ => sums.Amount,
        };
        return new(DefinitionOf(req), new Money(fen).InYuan, sums.Lines, await DataTimeAsync(db, found, Moment.Now, ct));
    }

    private async Task<DateTimeOffset> DataTimeAsync(SunLedgerDb db, IQueryable<Indicator> found, Moment moment, CancellationToken ct)
    {
        var newest = await found.Join(db.Set<JournalEntry>(), i => i.Key, e => e.IndicatorKey, (i, e) => e).KnownAt(db, moment).MaxAsync(e => (long?)e.BatchNo, ct);
        return newest is { } batch ? await Sums.PostedAtAsync(db, batch, ct) : time.GetUtcNow();
    }

    private static IQueryable<Indicator> Placed(SunLedgerDb db, IQueryable<Indicator> found, Sight sight, ListIndicatorsRequest req)
    {
        if (req.Parent is { } parent) return found.Where(i => db.Set<Indicator>().Any(p => p.Key == i.ParentKey && p.Id == parent));
        if (req.Words is { } words) return found.Where(i => i.Id == words || i.DocNo.Contains(words) || i.DocTitle!.Contains(words));
        if (IsHolder(req)) return found;
        var within = sight.Reach.In(db.Set<Indicator>());
        return found.Where(i => i.ParentKey == null || !within.Any(p => p.Key == i.ParentKey));
    }

    private static bool IsHolder(ListIndicatorsRequest req) => req.Measure is IndicatorMeasure.Held or IndicatorMeasure.Undistributed;

    private static string DefinitionOf(ListIndicatorsRequest req) => req.Measure switch
    {
        IndicatorMeasure.Undistributed => Definition.Undistributed,
        IndicatorMeasure.Held => Definition.Held,
        _ => Definition.Amount,
    };

    private static long Measured(AccountAt account, ListIndicatorsRequest req) => req.Measure switch
    {
        IndicatorMeasure.Undistributed => account.Balances.Undistributed.Fen,
        IndicatorMeasure.Held => (account.Balances.Available - account.Balances.Released).Fen,
        _ => account.Balances.Available.Fen,
    };
}
