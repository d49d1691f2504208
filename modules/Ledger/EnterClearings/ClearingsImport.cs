using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.EnterClearings;

/// <summary>Files of clearing notes, on the path of POST /clearing-notes.</summary>
internal sealed class ClearingsImport(ClearingPath path) : IImportTarget
{
    public string Kind => "clearing-notes";

    public IReadOnlyList<string> Permissions { get; } = [May.PostPayments];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "回单编号", ColumnType.Text, true, "清算回单号", "编号"),
        new("divisionCode", "区划代码", ColumnType.Text, true, "区划", "国库主体区划"),
        new("voucherNo", "支付凭证号", ColumnType.Text, true, "凭证号", "payCertNo"),
        new("clearedOn", "清算日期", ColumnType.Date, true),
        new("cleared", "清算金额", ColumnType.Money, false, "实际支付额", "xpayAmt"),
        new("refused", "退票金额", ColumnType.Money, false, "退回金额"),
        new("corrects", "更正编号", ColumnType.Text, false),
        new("reason", "更正原因", ColumnType.Text, false),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await path.TakeAsync(db, [.. rows.Select(Sent)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static ClearingRequest Sent(ImportRow r) => new(
        r.Text("id"), r.Text("divisionCode"), r.Text("voucherNo"), r.Value<DateOnly>("clearedOn"), r.Value<Money>("cleared")?.InYuan, r.Value<Money>("refused")?.InYuan,
        r.Text("corrects"), r.Text("reason"));
}
