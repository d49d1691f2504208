using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.ListReceipts;

/// <summary>Which receipts, by the acknowledging division: the newest first.</summary>
internal sealed record ListReceiptsRequest : DatedLinesRequest;

/// <summary>A receipt as the API shows it. Money is in yuan.</summary>
internal sealed record ReceiptView(string Id, string ReleaseId, string IndicatorId, DivisionView Division, decimal Amount, DateOnly ReleasedOn, DateOnly ReceivedOn);

/// <summary>GET /receipts: what the caller's division and those below acknowledged.</summary>
internal sealed class ListReceipts(IDatabase database, Sights sights, ReceiptLines lines, TimeProvider time) : LinesEndpoint<ListReceiptsRequest, ReceiptView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/receipts", "Receipts, the newest first.");
}

/// <summary>GET /receipts.csv: the same receipts, all of them, as a file.</summary>
internal sealed class ExportReceipts(IDatabase database, Sights sights, ReceiptLines lines, TimeProvider time) : CsvEndpoint<ListReceiptsRequest, ReceiptView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/receipts.csv", "The receipts of /receipts, all pages, as a CSV file.");
}
