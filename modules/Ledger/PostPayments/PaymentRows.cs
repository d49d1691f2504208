using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Makes rows of payments, and stores them in bulk.</summary>
internal static class PaymentRows
{
    private static readonly string[] ColumnNames =
    [
        "no", "id", "content_hash", "indicator_key", "project_key", "amount_fen", "paid_before_fen", "paid_before_on_project_fen", "paid_on", "voucher_date",
        "voucher_no", "payee_name", "payee_key", "payee_account", "payee_last4", "payee_bank", "payee_kind", "purpose", "function_subject", "gov_economic",
        "dep_economic", "invoice_no", "settle_mode", "pay_type", "person_batch_id", "returns_no", "fields",
    ];

    /// <summary>The row of a payment that is about to be booked: balances are those before it.</summary>
    public static Payment Of(PaymentDraft asked, long no, long contentHash, FoundForPayment found, string? fields, long? returnsNo) => new()
    {
        No = no,
        Id = asked.Id,
        ContentHash = contentHash,
        IndicatorKey = found.Account!.Indicator.Key,
        ProjectKey = found.Project!.Facts.Key,
        AmountFen = asked.Amount.Fen,
        PaidBeforeFen = found.Account.Now.Balances.Paid.Fen,
        PaidBeforeOnProjectFen = found.Project.Paid.Fen,
        PaidOn = asked.PaidOn,
        VoucherDate = asked.VoucherDate,
        VoucherNo = asked.VoucherNo,
        PayeeName = asked.PayeeName,
        PayeeKey = found.Payee.Key,
        PayeeAccount = found.Payee.Account,
        PayeeLast4 = found.Payee.Last4,
        PayeeBank = asked.PayeeBank,
        PayeeKind = asked.PayeeKind,
        Purpose = asked.Use,
        FunctionSubject = asked.FunctionSubject,
        GovEconomic = asked.GovEconomic,
        DepEconomic = asked.DepEconomic,
        InvoiceNo = asked.InvoiceNo,
        SettleMode = asked.SettleMode,
        PayType = asked.PayType,
        PersonBatchId = asked.PersonBatchId,
        ReturnsNo = returnsNo,
        Fields = fields,
    };

    /// <summary>Stores rows.</summary>
    public static async Task InsertAsync(SunLedgerDb db, IEnumerable<Payment> payments, CancellationToken ct)
    {
        await using var bulk = await BulkInsert.OpenAsync(db, Columns.Module, Payment.Table, ColumnNames, ct);
        foreach (var p in payments)
        {
            bulk.Long(p.No).Text(p.Id).Long(p.ContentHash).Long(p.IndicatorKey).Long(p.ProjectKey).Long(p.AmountFen).Long(p.PaidBeforeFen).Long(p.PaidBeforeOnProjectFen)
                .Date(p.PaidOn).Date(p.VoucherDate).Text(p.VoucherNo).Text(p.PayeeName).Long(p.PayeeKey).Bytes(p.PayeeAccount).Text(p.PayeeLast4).Text(p.PayeeBank)
                .Text(p.PayeeKind).Text(p.Purpose).Text(p.FunctionSubject).Text(p.GovEconomic).Text(p.DepEconomic).Text(p.InvoiceNo).Text(p.SettleMode).Text(p.PayType)
                .Text(p.PersonBatchId).Long(p.ReturnsNo).Json(p.Fields);
            await bulk.EndRowAsync(ct);
        }
        await bulk.CompleteAsync(ct);
    }
}
