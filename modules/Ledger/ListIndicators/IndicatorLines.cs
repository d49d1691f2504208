using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Tracks;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListIndicators;

/// <summary>Reads indicators: the page, the export and the sum beside them are one query.</summary>
internal sealed class IndicatorLines(IFunds funds, IndicatorViews views, TrackReader tracks, TimeProvider time) : ILines<ListIndicatorsRequest, IndicatorView>
{
    /// <inheritdoc />
    public string Definition => Definitions.Definition.Indicator;

    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<IndicatorView>> Columns { get; } =
    [
        new("指标编号", i => i.Id), new("上级指标编号", i => i.ParentId), new("资金代码", i => i.FundCode), new("资金名称", i => i.FundName), new("预算年度", i => i.Year),
        new("区划代码", i => i.Division.Code), new("区划", i => i.Division.Name), new("预算单位代码", i => i.AgencyCode), new("指标文号", i => i.DocNo), new("指标文标题", i => i.DocTitle),
        new("发文日期", i => i.DocDate), new("登记日期", i => i.RegisteredOn), new("接收日期", i => i.ReceivedOn), new("追踪码", i => i.TrackCode), new("资金性质", i => i.FundNature), new("金额", i => i.Amount),
        new("扶贫金额", i => i.PovertyAmount),
        new("结转", i => i.CarriedIn), new("收回", i => i.Recalled), new("已下达", i => i.Released), new("已安排", i => i.Assigned), new("已支付", i => i.Paid),
        new("结转转出", i => i.CarriedOut), new("未分配", i => i.Undistributed), new("未支付余额", i => i.Unspent), new("计入金额", i => i.Counted),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<IndicatorView>> ReadAsync(SunLedgerDb db, Sight sight, ListIndicatorsRequest req, CancellationToken ct)
    {
        var filtered = req.Of(db.Set<Indicator>().AsNoTracking().At(db, sight.Moment), sight, funds);
        var tops = Placed(db, filtered, sight, req);
        var (beside, twice) = await TwiceAsync(db, filtered, tops, await BesideAsync(db, filtered, sight, req, ct), sight, req, ct);
        if (!sight.Moment.IsNow && (req.Sum == true || Chooses(req))) return await ThenAsync(db, tops, beside, twice, sight, req, ct);
        if (req.Measure == IndicatorMeasure.Undistributed) tops = tops.Where(i => i.AmountFen + i.CarriedInFen - i.RecalledFen - i.CarriedOutFen - i.ReleasedFen - i.AssignedFen != 0);
        if (req.Measure == IndicatorMeasure.Held) tops = tops.Where(i => i.AmountFen + i.CarriedInFen - i.RecalledFen - i.CarriedOutFen - i.ReleasedFen != 0);
        if (req.Measure == IndicatorMeasure.Poverty) tops = tops.Where(i => i.PovertyFen != 0);
        if (Chooses(req) && twice.Values.Where(t => t.LeavesNothing).Select(t => t.Key).ToArray() is { Length: > 0 } empty) tops = tops.Where(i => !empty.Contains(i.Key));
        var found = With(db, tops, beside);
        var sum = req.Sum == true ? await SumAsync(db, tops, found, beside, twice, req, ct) : null;
        return await PageAsync(db, found, beside, twice, sight, req, sum, ct);
    }

    // At a past moment the balances are worked out first; what they leave is then read page by page.
    private async Task<LinesPage<IndicatorView>> ThenAsync(
        SunLedgerDb db, IQueryable<Indicator> tops, IReadOnlyDictionary<string, long> beside, IReadOnlyDictionary<string, Twice> twice, Sight sight, ListIndicatorsRequest req, CancellationToken ct)
    {
        var empty = twice.Values.Where(t => t.LeavesNothing).Select(t => t.Key).ToHashSet();
        var accounts = await AccountsAt.ReadAsync(db, tops, sight.Moment, ct);
        var left = Chooses(req) ? accounts.Where(a => Measured(a.Value, req) != 0 && !empty.Contains(a.Key)).ToDictionary() : accounts;
        var keys = left.Keys.ToArray();
        var found = With(db, Chooses(req) ? tops.Where(i => keys.Contains(i.Key)) : tops, beside);
        LinesSum? sum = null;
        if (req.Sum == true)
        {
            var fen = left.Values.Sum(a => Measured(a, req)) + beside.Values.Sum() - twice.Values.Where(t => left.ContainsKey(t.Key)).Sum(t => t.Fen);
            sum = new(DefinitionOf(req), new Money(fen).InYuan, left.Count + beside.Count, await DataTimeAsync(db, found, sight.Moment, ct));
        }
        return await PageAsync(db, found, beside, twice, sight, req, sum, ct);
    }

    private async Task<LinesPage<IndicatorView>> PageAsync(
        SunLedgerDb db, IQueryable<Indicator> found, IReadOnlyDictionary<string, long> beside, IReadOnlyDictionary<string, Twice> twice, Sight sight, ListIndicatorsRequest req, LinesSum? sum,
        CancellationToken ct)
    {
        var page = await views.PageAsync(db, found, req.Cursor, req.Limit, sight.Moment, ct);
        return new([.. page.Items.Select(i => i with { Counted = CountedOf(i, beside, req) - (twice.TryGetValue(i.Id, out var t) ? new Money(t.Fen).InYuan : 0) })], page.Next, sum);
    }

    private async Task<LinesSum> SumAsync(
        SunLedgerDb db, IQueryable<Indicator> tops, IQueryable<Indicator> found, IReadOnlyDictionary<string, long> beside, IReadOnlyDictionary<string, Twice> twice, ListIndicatorsRequest req,
        CancellationToken ct)
    {
        var sums = await tops.GroupBy(_ => 1).Select(g => new
        {
            Lines = g.LongCount(),
            Amount = g.Sum(i => i.AmountFen + i.CarriedInFen - i.RecalledFen - i.CarriedOutFen),
            Released = g.Sum(i => i.ReleasedFen),
            Assigned = g.Sum(i => i.AssignedFen),
            Poverty = g.Sum(i => i.PovertyFen),
        }).SingleOrDefaultAsync(ct);
        if (sums is null && beside.Count == 0) return new(DefinitionOf(req), 0, 0, time.GetUtcNow());
        var fen = req.Measure switch
        {
            _ when sums is null => 0,
            IndicatorMeasure.Undistributed => sums.Amount - sums.Released - sums.Assigned,
            IndicatorMeasure.Held => sums.Amount - sums.Released,
            IndicatorMeasure.Poverty => sums.Poverty,
            _ => sums.Amount,
        };
        fen += beside.Values.Sum() - twice.Values.Where(t => !(Chooses(req) && t.LeavesNothing)).Sum(t => t.Fen);
        return new(DefinitionOf(req), new Money(fen).InYuan, (sums?.Lines ?? 0) + beside.Count, await DataTimeAsync(db, found, Moment.Now, ct));
    }

    // What a level below registered again counts with it: by id, what is taken off the indicators above. One further down is a line of its own, below zero.
    private async Task<(IReadOnlyDictionary<string, long> Beside, IReadOnlyDictionary<string, Twice> Twice)> TwiceAsync(
        SunLedgerDb db, IQueryable<Indicator> filtered, IQueryable<Indicator> tops, IReadOnlyDictionary<string, long> beside, Sight sight, ListIndicatorsRequest req, CancellationToken ct)
    {
        var none = new Dictionary<string, Twice>();
        if (req.Parent is not null || req.Words is not null) return (beside, none);
        var joins = (await tracks.TwiceAsync(db, sight.Reach.Whole, req.Year, sight.Moment, ct)).ByAbove.Select(g => Taken([.. g], req)).Where(t => t.Fen != 0).ToList();
        if (joins.Count == 0) return (beside, none);
        var keys = joins.Select(t => t.Key).ToArray();
        var here = await filtered.Where(i => keys.Contains(i.Key)).Select(i => i.Key).ToHashSetAsync(ct);
        var atTop = await tops.Where(i => keys.Contains(i.Key)).Select(i => i.Key).ToHashSetAsync(ct);
        var less = beside.ToDictionary();
        foreach (var t in joins.Where(t => here.Contains(t.Key) && !atTop.Contains(t.Key))) less[t.Id] = less.GetValueOrDefault(t.Id) - t.Fen;
        return (less, joins.Where(t => atTop.Contains(t.Key)).ToDictionary(t => t.Id));
    }

    private static Twice Taken(IReadOnlyList<TrackJoin> joins, ListIndicatorsRequest req)
    {
        var (above, joined) = (joins[0].Above, joins.Sum(j => j.Fen));
        var balances = above.Account.Balances;
        var (measured, taken) = req.Measure switch
        {
            IndicatorMeasure.Undistributed => (balances.Undistributed.Fen, joined),
            IndicatorMeasure.Held => ((balances.Available - balances.Released).Fen, joined),
            IndicatorMeasure.Poverty => (above.PovertyFen, Math.Min(above.PovertyFen, joins.Sum(j => j.Below.PovertyFen))),
            _ => (balances.Available.Fen, joined),
        };
        return new(above.Key, above.Id, taken, measured == taken);
    }

    private Task<DateTimeOffset> DataTimeAsync(SunLedgerDb db, IQueryable<Indicator> found, Moment moment, CancellationToken ct) =>
        Sums.DataTimeAsync(db, found, moment, moment.Until(time.GetUtcNow()), ct);

    private static IQueryable<Indicator> Placed(SunLedgerDb db, IQueryable<Indicator> found, Sight sight, ListIndicatorsRequest req)
    {
        if (req.Parent is { } parent) return found.Where(i => db.Set<Indicator>().Any(p => p.Key == i.ParentKey && p.Id == parent));
        if (req.Words is { } words) return found.Where(i => i.Id == words || i.DocNo.Contains(words) || i.DocTitle!.Contains(words));
        if (IsHolder(req)) return found;
        var within = sight.Reach.In(db.Set<Indicator>());
        return found.Where(i => i.ParentKey == null || !within.Any(p => p.Key == i.ParentKey));
    }

    // What indicators further down got from elsewhere than from above came in here too, and what they carried over has left: by id, what of each counts.
    private static async Task<IReadOnlyDictionary<string, long>> BesideAsync(
        SunLedgerDb db, IQueryable<Indicator> filtered, Sight sight, ListIndicatorsRequest req, CancellationToken ct)
    {
        if (Chooses(req) || req.Parent is not null || req.Words is not null) return new Dictionary<string, long>();
        var within = sight.Reach.In(db.Set<Indicator>());
        return await filtered.Where(i => within.Any(p => p.Key == i.ParentKey)).Join(MovedLines.Beside(db, sight.Moment), i => i.Key, l => l.IndicatorKey, (i, l) => new { i.Id, l.Fen })
            .GroupBy(l => l.Id).Select(g => new { g.Key, Fen = g.Sum(l => l.Fen) }).Where(l => l.Fen != 0).ToDictionaryAsync(l => l.Key, l => l.Fen, ct);
    }

    private static IQueryable<Indicator> With(SunLedgerDb db, IQueryable<Indicator> tops, IReadOnlyDictionary<string, long> beside)
    {
        if (beside.Count == 0) return tops;
        var ids = beside.Keys.ToArray();
        return db.Set<Indicator>().AsNoTracking().Where(i => ids.Contains(i.Id) || tops.Any(t => t.Key == i.Key));
    }

    private static decimal CountedOf(IndicatorView indicator, IReadOnlyDictionary<string, long> beside, ListIndicatorsRequest req) => req.Measure switch
    {
        _ when beside.TryGetValue(indicator.Id, out var fen) => new Money(fen).InYuan,
        IndicatorMeasure.Undistributed => indicator.Undistributed,
        IndicatorMeasure.Held => indicator.Available - indicator.Released,
        IndicatorMeasure.Poverty => indicator.PovertyAmount,
        _ => indicator.Available,
    };

    private static bool Chooses(ListIndicatorsRequest req) => IsHolder(req) || req.Measure == IndicatorMeasure.Poverty;

    private static bool IsHolder(ListIndicatorsRequest req) => req.Measure is IndicatorMeasure.Held or IndicatorMeasure.Undistributed;

    private static string DefinitionOf(ListIndicatorsRequest req) => req.Measure switch
    {
        IndicatorMeasure.Undistributed => Definitions.Definition.Undistributed,
        IndicatorMeasure.Held => Definitions.Definition.Held,
        IndicatorMeasure.Poverty => Definitions.Definition.Poverty,
        _ => Definitions.Definition.Amount,
    };

    private static long Measured(AccountAt account, ListIndicatorsRequest req) => req.Measure switch
    {
        IndicatorMeasure.Undistributed => account.Balances.Undistributed.Fen,
        IndicatorMeasure.Held => (account.Balances.Available - account.Balances.Released).Fen,
        IndicatorMeasure.Poverty => account.Account.Poverty.Fen,
        _ => account.Balances.Available.Fen,
    };

    /// <summary>What is taken off an indicator, and whether nothing of what is asked for is left.</summary>
    private sealed record Twice(long Key, string Id, long Fen, bool LeavesNothing);
}
