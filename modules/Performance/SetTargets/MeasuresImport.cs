using SunLedger.Messages.Imports;

namespace SunLedger.Performance.SetTargets;

/// <summary>Files of performance measures, on the path of POST /measures.</summary>
internal sealed class MeasuresImport(TargetEntry entry) : IImportTarget
{
    public string Kind => "measures";

    public IReadOnlyList<string> Permissions { get; } = [May.KeepTargets, May.KeepProjects];

    public Subject? CategoryFieldsOf => Subject.Measure;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "绩效指标编号", ColumnType.Text, true, "指标编号", "编号"),
        new("projectCode", "项目代码", ColumnType.Text, false, "项目编码", "项目编号"),
        new("fundCode", "资金代码", ColumnType.Text, false),
        new("divisionCode", "区划代码", ColumnType.Text, false, "区划"),
        new("year", "年度", ColumnType.Whole, true, "目标年度"),
        new("group", "一级指标", ColumnType.Text, true),
        new("subgroup", "二级指标", ColumnType.Text, false),
        new("name", "指标名称", ColumnType.Text, true, "三级指标", "绩效指标"),
        new("kind", "定量定性", ColumnType.Text, false, "指标性质"),
        new("direction", "指标方向", ColumnType.Text, false, "方向"),
        new("planned", "目标值", ColumnType.Decimal, false, "指标值", "年度指标值"),
        new("unit", "计量单位", ColumnType.Text, false, "单位"),
        new("weight", "权重", ColumnType.Decimal, false, "指标权重", "权重（%）", "分值"),
        new("dueOn", "应完成日期", ColumnType.Date, false, "完成时限"),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], Intent.Enter, mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static MeasureDraft Draft(ImportRow r) => new(
        r.Text("id"), r.Text("projectCode"), r.Text("fundCode"), r.Text("divisionCode"), r.Int("year") ?? -1, r.Text("group"), r.Text("subgroup"), r.Text("name"),
        r.Text("kind"), r.Text("direction"), r.Value<decimal>("planned"), r.Text("unit"), r.Value<DateOnly>("dueOn"), null, null)
    {
        Weight = r.Value<decimal>("weight"),
        FieldTexts = r.Values.Where(v => v.Key.StartsWith("fields.", StringComparison.Ordinal)).ToDictionary(v => v.Key["fields.".Length..], v => (string)v.Value),
    };
}
