using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.EnterCorrespondences;

/// <summary>Files of the correspondence table, on the path of POST /correspondences.</summary>
internal sealed class CorrespondencesImport(CorrespondencePath path) : IImportTarget
{
    public string Kind => "correspondences";

    public IReadOnlyList<string> Permissions { get; } = [May.MoveIndicators];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "对应编号", ColumnType.Text, true, "编号"),
        new("divisionCode", "区划代码", ColumnType.Text, false, "适用区划", "区划"),
        new("upperFund", "上级资金代码", ColumnType.Text, false),
        new("lowerFund", "本级资金代码", ColumnType.Text, false, "下级资金代码"),
        new("effectiveOn", "生效日期", ColumnType.Date, true, "起始日期", "终止日期"),
        new("docNo", "文号", ColumnType.Text, true, "依据文号"),
        new("ends", "终止编号", ColumnType.Text, false),
        new("reason", "终止原因", ColumnType.Text, false),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await path.TakeAsync(db, [.. rows.Select(Sent)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static CorrespondenceRequest Sent(ImportRow r) => new(
        r.Text("id"), r.Text("divisionCode"), r.Text("upperFund"), r.Text("lowerFund"), r.Value<DateOnly>("effectiveOn"), r.Text("docNo"), r.Text("ends"), r.Text("reason"));
}
