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

    /// <summary>Begins to store rows.</summary>
    public static Task<BulkInsert> OpenAsync(SunLedgerDb db, CancellationToken ct) => BulkInsert.OpenAsync(db, Columns.Module, Payment.Table, ColumnNames, ct);

    /// <summary>Stores one row.</summary>
    public static ValueTask WriteAsync(BulkInsert bulk, PaidLine line, CancellationToken ct)
    {
        var (asked, facts, payee) = (line.Asked, line.Facts, line.Found.Payee);
        bulk.Long(line.No).Text(asked.Id).Long(line.ContentHash).Long(line.Found.Account!.Indicator.Key).Long(line.Found.Project!.Facts.Key)
            .Long(asked.Amount.Fen).Long(facts.PaidBefore.Fen).Long(facts.PaidBeforeOnProject.Fen).Date(asked.PaidOn).Date(asked.VoucherDate)
            .Text(asked.VoucherNo).Text(asked.PayeeName).Long(payee.Key).Bytes(payee.Account).Text(payee.Last4).Text(asked.PayeeBank).Text(asked.PayeeKind)
            .Text(asked.Use).Text(asked.FunctionSubject).Text(asked.GovEconomic).Text(asked.DepEconomic).Text(asked.InvoiceNo).Text(asked.SettleMode)
            .Text(asked.PayType).Text(asked.PersonBatchId).Long(line.ReturnsNo).Json(facts.Fields);
        return bulk.EndRowAsync(ct);
    }
}
