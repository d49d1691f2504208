using SunLedger.Messages.Imports;
using SunLedger.Performance.Domain;

namespace SunLedger.Performance.SelfEvaluate;

/// <summary>Files of self-evaluations, on the path of POST /self-evaluations.</summary>
internal sealed class EvaluationsImport(EvaluationEntry entry) : IImportTarget
{
    public string Kind => "self-evaluations";

    public IReadOnlyList<string> Permissions { get; } = [May.KeepTargets, May.KeepProjects];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "自评编号", ColumnType.Text, true, "编号"),
        new("projectCode", "项目代码", ColumnType.Text, false, "项目编码", "项目编号"),
        new("fundCode", "资金代码", ColumnType.Text, false),
        new("divisionCode", "区划代码", ColumnType.Text, false, "区划"),
        new("year", "年度", ColumnType.Whole, true, "自评年度"),
        new("score", "自评得分", ColumnType.Decimal, true, "得分", "总分"),
        new("conclusion", "自评结论", ColumnType.Text, false, "结论"),
        new("submittedOn", "提交日期", ColumnType.Date, false),
        new("evidenceName", "佐证文件名", ColumnType.Text, false),
        new("evidenceSha256", "佐证文件摘要", ColumnType.Text, false, "SHA256"),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static EvaluationDraft Draft(ImportRow r) => new(
        r.Text("id"), r.Text("projectCode"), r.Text("fundCode"), r.Text("divisionCode"), r.Int("year") ?? -1, r.Value<decimal>("score"), r.Text("conclusion"),
        r.Value<DateOnly>("submittedOn"), r.Text("evidenceName") is null && r.Text("evidenceSha256") is null ? null : [new EvidenceFile(r.Text("evidenceName"), r.Text("evidenceSha256"))]);
}
