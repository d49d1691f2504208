using SunLedger.Messages.Imports;
using SunLedger.Performance.Domain;

namespace SunLedger.Performance.ReportResults;

/// <summary>Files of reported values, on the path of POST /measure-reports. A row names one file of evidence; more come by the API.</summary>
internal sealed class ReportsImport(ReportEntry entry) : IImportTarget
{
    public string Kind => "measure-reports";

    public IReadOnlyList<string> Permissions { get; } = [May.KeepTargets, May.KeepProjects];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "填报编号", ColumnType.Text, true, "编号"),
        new("measureId", "绩效指标编号", ColumnType.Text, true, "指标编号"),
        new("value", "完成值", ColumnType.Decimal, false, "实际完成值", "全年完成值"),
        new("grade", "等级", ColumnType.Text, false, "完成情况"),
        new("sample", "样本数", ColumnType.Whole, false, "调查人数"),
        new("reportedOn", "填报日期", ColumnType.Date, false),
        new("note", "说明", ColumnType.Text, false, "偏差原因"),
        new("evidenceName", "佐证文件名", ColumnType.Text, false),
        new("evidenceSha256", "佐证文件摘要", ColumnType.Text, false, "SHA256"),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static ReportDraft Draft(ImportRow r) => new(
        r.Text("id"), r.Text("measureId"), r.Value<decimal>("value"), r.Text("grade"), r.Int("sample"), r.Value<DateOnly>("reportedOn"),
        r.Text("note"), r.Text("evidenceName") is null && r.Text("evidenceSha256") is null ? null : [new EvidenceFile(r.Text("evidenceName"), r.Text("evidenceSha256"))]);
}
