using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.ReceiveReleases;

/// <summary>Files of receipts.</summary>
internal sealed class ReceiptsImport(Func<SunLedgerDb, IPostingRun<ReceiptDraft>> begin) : PostingImport<ReceiptDraft>(begin)
{
    public override string Kind => "receipts";

    public override IReadOnlyList<string> Permissions { get; } = [May.MoveIndicators];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "接收编号", ColumnType.Text, true, "接收ID"),
        new("releaseId", "下达编号", ColumnType.Text, false, "下达ID"),
        new("indicatorId", "指标编号", ColumnType.Text, false, "指标唯一标识", "下级指标编号"),
        new("receivedOn", "接收日期", ColumnType.Date, true, "日期"),
    ];

    protected override Draft<ReceiptDraft> Read(ImportRow row) =>
        ReceiptDraft.Read(new ReceiptRequest(row.Text("id"), row.Text("releaseId"), row.Text("indicatorId"), row.Value<DateOnly>("receivedOn")), row.Row);
}
