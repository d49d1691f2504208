using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ListAssignments;

/// <summary>Reads assignments: the page, the export and the sum beside them are one query.</summary>
internal sealed class AssignmentLines(IProjects projects, IFunds funds, OwnRows own, TimeProvider time) : ILines<ListAssignmentsRequest, AssignmentView>
{
    /// <inheritdoc />
    public string Definition => Definitions.Definition.Assigned;

    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<AssignmentView>> Columns { get; } =
    [
        new("安排编号", a => a.Id), new("指标编号", a => a.IndicatorId), new("指标文号", a => a.DocNo), new("资金代码", a => a.FundCode), new("项目代码", a => a.ProjectCode),
        new("项目名称", a => a.ProjectName), new("安排金额", a => a.Amount), new("安排日期", a => a.AssignedOn), new("调整类型", a => AdjustmentWords.Chinese(a.Adjustment)), new("更正编号", a => a.CorrectedBy),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<AssignmentView>> ReadAsync(SunLedgerDb db, Sight sight, ListAssignmentsRequest req, CancellationToken ct)
    {
        var size = Cursor.Limit(req.Limit);
        var indicators = req.Of(db.Set<Indicator>(), sight, funds);
        if (req.Indicator is { } id) indicators = indicators.Where(i => i.Id == id);
        var assignments = MovedLines.Assigned(db, sight.Moment);
        if (await own.ProjectsAsync(db, ct) is { } ours) assignments = assignments.Where(a => ours.Contains(a.ProjectKey));
        if (req.Project is { } code)
        {
            var project = (await projects.FindAsync(db, [code], ct)).GetValueOrDefault(code)?.Key ?? 0;
            assignments = assignments.Where(a => a.ProjectKey == project);
        }
        if (req.Days(time.Today()) is { } days) assignments = assignments.Where(a => a.On >= days.First && a.On <= days.Last);

        var found = from a in assignments join i in indicators on a.IndicatorKey equals i.Key select new { Line = a, Indicator = i };
        var sum = req.Sum != true ? null
            : await Sums.OfAsync(db, found.Select(r => new LineAmount { No = r.Line.No, Fen = r.Line.Fen }), Definitions.Definition.Assigned, sight.Moment.Until(time.GetUtcNow()), ct);
        if (LineCursor.Read(req.Cursor) is { } last) found = found.Where(r => r.Line.No < last.No || (r.Line.No == last.No && r.Line.IndicatorKey > last.Key));
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Line.No).ThenBy(r => r.Line.IndicatorKey).Take(size + 1).ToListAsync(ct);
        var corrected = await CorrectedLines.ReadAsync(db, CorrectedKind.Assignments, [.. rows.Where(r => r.Line.Adjustment == 0).Select(r => r.Line.Id)], sight.Moment, ct);
        var named = await projects.FindAsync(db, [.. rows.Select(r => r.Line.ProjectKey).Distinct()], ct);
        var views = rows.Take(size).Select(r => new AssignmentView(
            r.Line.Id, r.Indicator.Id, r.Indicator.DocNo, r.Indicator.FundCode, named.GetValueOrDefault(r.Line.ProjectKey)?.Code ?? "",
            named.GetValueOrDefault(r.Line.ProjectKey)?.Name ?? "", new Money(r.Line.Fen).InYuan, r.Line.On, LineCursor.Kind(r.Line),
            r.Line.Adjustment == 0 ? corrected.GetValueOrDefault(r.Line.Id) : null));
        return new([.. views], rows.Count > size ? LineCursor.After(rows[size - 1].Line) : null, sum);
    }
}
