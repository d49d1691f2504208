using SunLedger.Messages.Imports;

namespace SunLedger.Performance.DeclareTargets;

/// <summary>Files of declarations that targets are complete, on the path of POST /target-declarations. A file declares; what is opened again is opened by hand, one at a time.</summary>
internal sealed class DeclarationsImport(DeclarationEntry entry) : IImportTarget
{
    public string Kind => "target-declarations";

    public IReadOnlyList<string> Permissions { get; } = [May.KeepTargets, May.KeepProjects];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "申报编号", ColumnType.Text, true, "编号"),
        new("projectCode", "项目代码", ColumnType.Text, false, "项目编码", "项目编号"),
        new("fundCode", "资金代码", ColumnType.Text, false),
        new("divisionCode", "区划代码", ColumnType.Text, false, "区划"),
        new("year", "年度", ColumnType.Whole, true, "目标年度"),
        new("executionWeight", "预算执行率权重", ColumnType.Decimal, false, "预算执行率分值"),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static DeclarationDraft Draft(ImportRow r) => new(
        r.Text("id"), r.Text("projectCode"), r.Text("fundCode"), r.Text("divisionCode"), r.Int("year") ?? -1, null, r.Value<decimal>("executionWeight"), null);
}
