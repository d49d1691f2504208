using System.Globalization;
using SunLedger.Ledger.Definitions;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ListAssignments;

/// <summary>Reads assignments: the page, the export and the sum beside them are one query.</summary>
internal sealed class AssignmentLines(IProjects projects, IFunds funds, TimeProvider time) : ILines<ListAssignmentsRequest, AssignmentView>
{
    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<AssignmentView>> Columns { get; } =
    [
        new("安排编号", a => a.Id), new("指标编号", a => a.IndicatorId), new("指标文号", a => a.DocNo), new("资金代码", a => a.FundCode), new("项目代码", a => a.ProjectCode),
        new("项目名称", a => a.ProjectName), new("安排金额", a => a.Amount), new("安排日期", a => a.AssignedOn),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<AssignmentView>> ReadAsync(SunLedgerDb db, Sight sight, ListAssignmentsRequest req, CancellationToken ct)
    {
        var size = Cursor.Limit(req.Limit);
        var indicators = req.Of(db.Set<Indicator>(), sight, funds);
        if (req.Indicator is { } id) indicators = indicators.Where(i => i.Id == id);
        var assignments = db.Set<Assignment>().At(db, sight.Moment);
        if (req.Project is { } code)
        {
            var project = (await projects.FindAsync(db, [code], ct)).GetValueOrDefault(code)?.Key ?? 0;
            assignments = assignments.Where(a => a.ProjectKey == project);
        }
        if (req.Days(time.Today()) is { } days) assignments = assignments.Where(a => a.AssignedOn >= days.First && a.AssignedOn <= days.Last);

        var found = from a in assignments join i in indicators on a.IndicatorKey equals i.Key select new { Assignment = a, Indicator = i };
        var sum = req.Sum != true ? null
            : await Sums.OfAsync(db, found.Select(r => new LineAmount { No = r.Assignment.No, Fen = r.Assignment.AmountFen }), Definition.Assigned, time.GetUtcNow(), ct);
        if (Cursor.Keys(req.Cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var before)) found = found.Where(r => r.Assignment.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Assignment.No).Take(size + 1).ToListAsync(ct);
        var named = await projects.FindAsync(db, [.. rows.Select(r => r.Assignment.ProjectKey).Distinct()], ct);
        var views = rows.Take(size).Select(r => new AssignmentView(
            r.Assignment.Id, r.Indicator.Id, r.Indicator.DocNo, r.Indicator.FundCode, named.GetValueOrDefault(r.Assignment.ProjectKey)?.Code ?? "",
            named.GetValueOrDefault(r.Assignment.ProjectKey)?.Name ?? "", new Money(r.Assignment.AmountFen).InYuan, r.Assignment.AssignedOn));
        return new([.. views], rows.Count > size ? Cursor.After(rows[size - 1].Assignment.No.ToString(CultureInfo.InvariantCulture)) : null, sum);
    }
}
