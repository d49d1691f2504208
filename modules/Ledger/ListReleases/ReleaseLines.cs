using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Tracks;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListReleases;

/// <summary>Reads releases: the page, the export and the sum beside them are one query.</summary>
internal sealed class ReleaseLines(IDivisions divisions, IFunds funds, TrackReader tracks, TimeProvider time) : ILines<ListReleasesRequest, ReleaseView>
{
    /// <inheritdoc />
    public string Definition => Definitions.Definition.Released;

    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<ReleaseView>> Columns { get; } =
    [
        new("下达编号", r => r.Id), new("上级指标编号", r => r.From), new("下级指标编号", r => r.ChildId), new("接收区划代码", r => r.To.Code), new("接收区划", r => r.To.Name),
        new("预算单位代码", r => r.AgencyCode), new("资金代码", r => r.FundCode), new("预算年度", r => r.Year), new("下达文号", r => r.DocNo), new("下达金额", r => r.Amount),
        new("扶贫金额", r => r.PovertyAmount), new("分配方式", r => r.DistributionMode), new("下达日期", r => r.ReleasedOn), new("接收日期", r => r.ReceivedOn), new("要求配套", r => r.MatchingDemanded is { } demanded ? demanded ? "是" : "否" : null),
        new("调整类型", r => AdjustmentWords.Chinese(r.Adjustment)), new("更正编号", r => r.CorrectedBy),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<ReleaseView>> ReadAsync(SunLedgerDb db, Sight sight, ListReleasesRequest req, CancellationToken ct)
    {
        var size = Cursor.Limit(req.Limit);
        var again = req.By is null ? [] : (await tracks.TwiceAsync(db, sight.Reach.Whole, req.Year, sight.Moment, ct)).Sent.Keys.ToArray();
        var found = Find(db, sight, req, again);
        var sum = req.Sum != true ? null
            : await Sums.OfAsync(
                db, found.Select(r => new LineAmount { No = r.Line.No, Fen = r.Line.Fen }), req.InTransit == true ? Definitions.Definition.InTransit : Definitions.Definition.Released, sight.Moment.Until(time.GetUtcNow()), ct);
        if (LineCursor.Read(req.Cursor) is { } last) found = found.Where(r => r.Line.No < last.No || (r.Line.No == last.No && r.Line.IndicatorKey > last.Key));
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Line.No).ThenBy(r => r.Line.IndicatorKey).Take(size + 1).ToListAsync(ct);
        return new(await ShowAsync(db, [.. rows.Take(size)], sight.Moment, ct), rows.Count > size ? LineCursor.After(rows[size - 1].Line) : null, sum);
    }

    private async Task<IReadOnlyList<ReleaseView>> ShowAsync(SunLedgerDb db, IReadOnlyList<FoundRelease> rows, Moment moment, CancellationToken ct)
    {
        var numbers = rows.Select(r => r.Line.No).ToArray();
        var releases = await db.Set<Release>().AsNoTracking().Where(r => numbers.Contains(r.No)).ToDictionaryAsync(r => r.No, ct);
        var adjustments = await db.Set<Adjustment>().AsNoTracking().Where(a => numbers.Contains(a.No)).ToDictionaryAsync(a => a.No, ct);
        var corrected = await CorrectedLines.ReadAsync(db, CorrectedKind.Releases, [.. releases.Values.Select(r => r.Id)], moment, ct);
        return [.. rows.Select(r => View(r, releases.GetValueOrDefault(r.Line.No), adjustments.GetValueOrDefault(r.Line.No), corrected.GetValueOrDefault(r.Line.Id)))];
    }

    private ReleaseView View(FoundRelease row, Release? release, Adjustment? adjustment, string? correctedBy)
    {
        var (line, child) = (row.Line, row.Child);
        var poverty = release?.PovertyFen ?? Math.Sign(line.Fen) * adjustment!.PovertyFen;
        return new(
            line.Id, row.Parent.Id, child.Id, DivisionView.Of(child.DivisionCode, child.Level, divisions), child.AgencyCode, child.FundCode, child.Year,
            release is null ? adjustment!.DocNo : release.DocNo, new Money(line.Fen).InYuan, new Money(poverty).InYuan, release?.DistributionMode, line.On, row.ReceivedOn,
            release?.IsAdvance ?? false, release?.MatchingDemanded, LineCursor.Kind(line), release is null ? null : correctedBy);
    }

    private IQueryable<FoundRelease> Find(SunLedgerDb db, Sight sight, ListReleasesRequest req, long[] again)
    {
        var filtered = req.Of(db.Set<Indicator>(), sight, funds);
        var (parents, children) = req.By is null ? (db.Set<Indicator>(), filtered) : (filtered, db.Set<Indicator>().Where(c => c.AgencyCode == null));
        if (req.By is not null)
        {
            string[] own = [.. sight.Reach.Own];
            parents = parents.Where(p => p.ParentKey == null || own.Contains(p.DivisionPath));
            if (again.Length > 0) parents = parents.Where(p => !again.Contains(p.Key)); // its money was released before, outside of these books
        }
        if (req.From is { } from) parents = parents.Where(p => p.Id == from);
        var lines = MovedLines.Released(db, sight.Moment);
        if (req.InTransit == true) lines = lines.Concat(MovedLines.Beside(db, sight.Moment)); // what is on the way is all that the receiver will have
        if (req.Days(time.Today()) is { } days) lines = lines.Where(r => r.On >= days.First && r.On <= days.Last);
        var receipts = db.Set<Receipt>().At(db, sight.Moment);
        var found =
            from r in lines
            join child in children on r.IndicatorKey equals child.Key
            join parent in parents on r.FromKey equals parent.Key
            select new FoundRelease
            {
                Line = r, Child = child, Parent = parent,
                ReceivedOn = receipts.Where(e => e.IndicatorKey == child.Key).Select(e => (DateOnly?)e.ReceivedOn).FirstOrDefault(),
            };
        return req.InTransit is { } inTransit ? found.Where(r => !receipts.Any(e => e.IndicatorKey == r.Child.Key) == inTransit) : found;
    }
}

/// <summary>A line of what was released, with the indicators at its ends.</summary>
internal sealed class FoundRelease
{
    public required MovedLine Line { get; init; }
    public required Indicator Child { get; init; }
    public required Indicator Parent { get; init; }
    public DateOnly? ReceivedOn { get; init; }
}
