using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Tracks;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListTracks;

/// <summary>Reads joins: the page, the export and the sum beside them are one reading.</summary>
internal sealed class TrackLines(TrackReader tracks, IDivisions divisions, IFunds funds, TimeProvider time) : ILines<ListTracksRequest, TrackView>
{
    /// <inheritdoc />
    public string Definition => Definitions.Definition.Joined;

    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<TrackView>> Columns { get; } =
    [
        new("追踪码", t => t.TrackCode), new("指标编号", t => t.Id), new("指标文号", t => t.DocNo), new("区划代码", t => t.Division.Code), new("区划", t => t.Division.Name),
        new("资金代码", t => t.FundCode), new("资金名称", t => t.FundName), new("上级指标编号", t => t.AboveId), new("上级指标文号", t => t.AboveDocNo), new("上级区划", t => t.AboveDivision.Name),
        new("上级资金代码", t => t.AboveFund), new("上级资金名称", t => t.AboveFundName), new("金额", t => t.Amount), new("计入金额", t => t.Counted), new("是否对应", t => t.IsJoined ? "是" : "否"), new("说明", t => t.Zh),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<TrackView>> ReadAsync(SunLedgerDb db, Sight sight, ListTracksRequest req, CancellationToken ct)
    {
        var within = req.Of(db.Set<Indicator>().AsNoTracking(), sight, funds);
        var all = await tracks.WithinAsync(db, sight.Reach, req.Year ?? time.Today().Year, sight.Moment, ct);
        var keys = all.Select(j => j.Below.Key).ToArray();
        var here = keys.Length == 0 ? [] : await within.Where(i => keys.Contains(i.Key)).Select(i => i.Key).ToHashSetAsync(ct);
        var found = all.Where(j => here.Contains(j.Below.Key) && (req.Joined is null || j.IsJoined == req.Joined) && (req.TrackCode is null || j.Below.TrackCode == req.TrackCode))
            .Select(j => View(j, sight.Reach)).ToList();
        LinesSum? sum = null;
        if (req.Sum == true)
        {
            var dataTime = await Sums.DataTimeAsync(db, db.Set<Indicator>().Where(i => keys.Contains(i.Key)), sight.Moment, sight.Moment.Until(time.GetUtcNow()), ct);
            sum = new(req.Joined == false ? Definitions.Definition.Unjoined : Definitions.Definition.Joined, found.Sum(t => t.Counted), found.Count, dataTime);
        }
        var after = Cursor.Keys(req.Cursor, 1)?[0];
        var page = Page.Of(found.OrderBy(KeyOf, StringComparer.Ordinal), KeyOf, after, req.Limit);
        return new(page.Items, page.Next, sum);
    }

    private static string KeyOf(TrackView t) => $"{t.TrackCode} {t.Id}";

    private TrackView View(TrackJoin j, Reach reach)
    {
        var (below, above) = (j.Below, j.Above);
        return new(
            below.TrackCode!, below.Id, below.DocNo, DivisionView.Of(below.DivisionCode, below.Level, divisions), below.FundCode, NameOf(below.FundCode), above.Id, above.DocNo,
            DivisionView.Of(above.DivisionCode, above.Level, divisions), above.FundCode, NameOf(above.FundCode), j.IsJoined, j.Code, j.Zh, j.En,
            new Money(j.Fen).InYuan, reach.Sees(above.DivisionPath) ? new Money(j.Fen).InYuan : 0);
    }

    private string NameOf(string fund) => funds.Find(fund)?.Name ?? fund;
}
