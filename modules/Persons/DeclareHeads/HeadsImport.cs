using SunLedger.Messages.Imports;

namespace SunLedger.Persons.DeclareHeads;

/// <summary>Files of declared heads, on the path of POST /roll-heads.</summary>
internal sealed class HeadsImport(HeadEntry entry) : IImportTarget
{
    public string Kind => "roll-heads";

    public IReadOnlyList<string> Permissions { get; } = [May.PostPayments];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "申报编号", ColumnType.Text, true, "编号"),
        new("batchId", "发放清单编号", ColumnType.Text, true, "发放批次", "批量名册", "名册编号"),
        new("divisionCode", "区划代码", ColumnType.Text, true, "区划"),
        new("heads", "申报人数", ColumnType.Whole, true, "人数", "发放人数"),
        new("corrects", "更正编号", ColumnType.Text, false),
        new("reason", "更正原因", ColumnType.Text, false),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static HeadDraft Draft(ImportRow r) => new(r.Text("id"), r.Text("batchId"), r.Text("divisionCode"), r.Int("heads") ?? -1, r.Text("corrects"), r.Text("reason"));
}
