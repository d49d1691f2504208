using System.Globalization;
using SunLedger.Ledger.Definitions;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListReleases;

/// <summary>Reads releases: the page, the export and the sum beside them are one query.</summary>
internal sealed class ReleaseLines(IDivisions divisions, IFunds funds, TimeProvider time) : ILines<ListReleasesRequest, ReleaseView>
{
    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<ReleaseView>> Columns { get; } =
    [
        new("下达编号", r => r.Id), new("上级指标编号", r => r.From), new("下级指标编号", r => r.ChildId), new("接收区划代码", r => r.To.Code), new("接收区划", r => r.To.Name),
        new("预算单位代码", r => r.AgencyCode), new("资金代码", r => r.FundCode), new("预算年度", r => r.Year), new("下达文号", r => r.DocNo), new("下达金额", r => r.Amount),
        new("扶贫金额", r => r.PovertyAmount), new("分配方式", r => r.DistributionMode), new("下达日期", r => r.ReleasedOn), new("接收日期", r => r.ReceivedOn),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<ReleaseView>> ReadAsync(SunLedgerDb db, Sight sight, ListReleasesRequest req, CancellationToken ct)
    {
        var size = Cursor.Limit(req.Limit);
        var found = Find(db, sight, req);
        var sum = req.Sum != true ? null
            : await Sums.OfAsync(
                db, found.Select(r => new LineAmount { No = r.Release.No, Fen = r.Release.AmountFen }), req.InTransit == true ? Definition.InTransit : Definition.Released, time.GetUtcNow(), ct);
        if (Cursor.Keys(req.Cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var before)) found = found.Where(r => r.Release.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Release.No).Take(size + 1).ToListAsync(ct);
        var views = rows.Take(size).Select(r => new ReleaseView(
            r.Release.Id, r.Parent.Id, r.Child.Id, DivisionView.Of(r.Child.DivisionCode, r.Child.Level, divisions), r.Child.AgencyCode, r.Child.FundCode, r.Child.Year,
            r.Release.DocNo, new Money(r.Release.AmountFen).InYuan, new Money(r.Release.PovertyFen).InYuan, r.Release.DistributionMode, r.Release.ReleasedOn, r.ReceivedOn));
        return new([.. views], rows.Count > size ? Cursor.After(rows[size - 1].Release.No.ToString(CultureInfo.InvariantCulture)) : null, sum);
    }

    private IQueryable<FoundRelease> Find(SunLedgerDb db, Sight sight, ListReleasesRequest req)
    {
        var filtered = req.Of(db.Set<Indicator>(), sight, funds);
        var (parents, children) = req.By is null ? (db.Set<Indicator>(), filtered) : (filtered, db.Set<Indicator>().Where(c => c.AgencyCode == null));
        if (req.By is not null)
        {
            var own = sight.Reach.Own;
            parents = parents.Where(p => p.ParentKey == null || own.Contains(p.DivisionPath));
        }
        if (req.From is { } from) parents = parents.Where(p => p.Id == from);
        var releases = db.Set<Release>().At(db, sight.Moment);
        if (req.Days(time.Today()) is { } days) releases = releases.Where(r => r.ReleasedOn >= days.First && r.ReleasedOn <= days.Last);
        var receipts = db.Set<Receipt>().At(db, sight.Moment);
        var found =
            from r in releases
            join child in children on r.ChildKey equals child.Key
            join parent in parents on r.FromKey equals parent.Key
            select new FoundRelease
            {
                Release = r, Child = child, Parent = parent,
                ReceivedOn = receipts.Where(e => e.IndicatorKey == child.Key).Select(e => (DateOnly?)e.ReceivedOn).FirstOrDefault(),
            };
        return req.InTransit is { } inTransit ? found.Where(r => !receipts.Any(e => e.IndicatorKey == r.Child.Key) == inTransit) : found;
    }
}

/// <summary>A release with the indicators at its ends.</summary>
internal sealed class FoundRelease
{
    public required Release Release { get; init; }
    public required Indicator Child { get; init; }
    public required Indicator Parent { get; init; }
    public DateOnly? ReceivedOn { get; init; }
}
