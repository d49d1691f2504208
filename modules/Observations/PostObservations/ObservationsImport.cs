using System.Text.Json;
using SunLedger.Messages.Imports;
using SunLedger.Observations.Domain;

namespace SunLedger.Observations.PostObservations;

/// <summary>Files of observations, on the path of POST /observations.</summary>
internal sealed class ObservationsImport(ObservationEntry entry) : IImportTarget
{
    public string Kind => "observations";

    public IReadOnlyList<string> Permissions { get; } = [May.PostObservations];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "记录编号", ColumnType.Text, true, "编号"),
        new("subjectKind", "对象类型", ColumnType.Text, true, "对象"),
        new("subjectId", "对象编号", ColumnType.Text, true, "项目代码", "指标编号"),
        new("element", "要素代码", ColumnType.Text, true, "监控要素代码"),
        new("period", "所属期", ColumnType.Text, false, "期间"),
        new("value", "要素值", ColumnType.Text, true, "值"),
        new("reportedOn", "报送日期", ColumnType.Date, false),
        new("source", "来源", ColumnType.Text, false),
        new("corrects", "更正编号", ColumnType.Text, false, "被更正记录编号"),
        new("note", "说明", ColumnType.Text, false, "备注"),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static ObservationDraft Draft(ImportRow r) => new(
        r.Text("id"), r.Text("subjectKind"), r.Text("subjectId"), r.Text("element"), r.Text("period"),
        r.Text("value") is { } value ? JsonSerializer.SerializeToElement(value) : null, r.Value<DateOnly>("reportedOn"), r.Text("source"), r.Text("corrects"), r.Text("note"));
}
