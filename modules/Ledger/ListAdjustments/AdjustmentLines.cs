using System.Globalization;
using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ListAdjustments;

/// <summary>Reads adjustments: the page, the export and the sum beside them are one query.</summary>
internal sealed class AdjustmentLines(IProjects projects, IFunds funds, TimeProvider time) : ILines<ListAdjustmentsRequest, AdjustmentView>
{
    /// <inheritdoc />
    public string Definition => Definitions.Definition.Adjusted;

    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<AdjustmentView>> Columns { get; } =
    [
        new("调整编号", a => a.Id), new("调整类型", a => AdjustmentWords.Chinese(a.Kind)), new("指标编号", a => a.IndicatorId), new("对方指标编号", a => a.OtherId),
        new("项目代码", a => a.ProjectCode), new("金额", a => a.Amount), new("扶贫金额", a => a.PovertyAmount), new("日期", a => a.MovedOn), new("文号", a => a.DocNo),
        new("原因", a => a.Reason), new("更正种类", a => AdjustmentWords.Chinese(a.CorrectsKind)), new("更正编号", a => a.Corrects), new("被更正编号", a => a.CorrectedBy),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<AdjustmentView>> ReadAsync(SunLedgerDb db, Sight sight, ListAdjustmentsRequest req, CancellationToken ct)
    {
        var size = Cursor.Limit(req.Limit);
        var found = Find(db, sight, req);
        var sum = req.Sum != true ? null
            : await Sums.OfAsync(db, found.Select(r => new LineAmount { No = r.Line.No, Fen = r.Line.AmountFen }), Definitions.Definition.Adjusted, sight.Moment.Until(time.GetUtcNow()), ct);
        if (Cursor.Number(req.Cursor) is { } before) found = found.Where(r => r.Line.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Line.No).Take(size + 1).ToListAsync(ct);
        var named = await projects.FindAsync(db, [.. rows.Select(r => r.Line.ProjectKey).OfType<long>().Distinct()], ct);
        var next = rows.Count > size ? Cursor.After(rows[size - 1].Line.No.ToString(CultureInfo.InvariantCulture)) : null;
        return new([.. rows.Take(size).Select(r => View(r, named))], next, sum);
    }

    private static AdjustmentView View(FoundAdjustment row, IReadOnlyDictionary<long, ProjectFacts> projects)
    {
        var line = row.Line;
        return new(
            line.Id, line.Kind, row.Indicator, row.Other, line.ProjectKey is { } key ? projects.GetValueOrDefault(key)?.Code : null,
            new Money(line.AmountFen).InYuan, new Money(line.PovertyFen).InYuan, line.MovedOn, line.DocNo, line.Reason, line.CorrectsKind, line.CorrectsId, row.CorrectedBy);
    }

    private IQueryable<FoundAdjustment> Find(SunLedgerDb db, Sight sight, ListAdjustmentsRequest req)
    {
        var visible = sight.Reach.In(db.Set<Indicator>());
        var adjustments = db.Set<Adjustment>().At(db, sight.Moment);
        var lines = req.Kind is { } kind ? adjustments.Where(a => a.Kind == kind) : adjustments;
        if (req.Days(time.Today()) is { } days) lines = lines.Where(a => a.MovedOn >= days.First && a.MovedOn <= days.Last);
        var found =
            from a in lines
            join i in req.Of(db.Set<Indicator>(), sight, funds) on a.IndicatorKey equals i.Key
            select new FoundAdjustment
            {
                Line = a, Indicator = i.Id, Other = visible.Where(o => o.Key == a.OtherKey).Select(o => o.Id).FirstOrDefault(),
                CorrectedBy = adjustments.Where(c => c.CorrectsKind == CorrectedKind.Adjustments && c.CorrectsId == a.Id).Select(c => c.Id).FirstOrDefault(),
            };
        return req.Indicator is { } indicator ? found.Where(r => r.Indicator == indicator || r.Other == indicator) : found;
    }
}

/// <summary>An adjustment, with the indicators at its ends and what took it back.</summary>
internal sealed class FoundAdjustment
{
    public required Adjustment Line { get; init; }
    public required string Indicator { get; init; }
    public string? Other { get; init; }
    public string? CorrectedBy { get; init; }
}
