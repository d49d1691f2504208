using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Makes rows of payments, and stores them in bulk.</summary>
internal static class PaymentRows
{
    private static readonly string[] ColumnNames =
    [
        "no", "id", "content_hash", "indicator_key", "project_key", "amount_fen", "paid_before_fen", "paid_before_on_project_fen", "paid_on", "voucher_date",
        "voucher_no", "payee_name", "payee_key", "payee_account", "payee_last4", "payee_bank", "payee_kind", "purpose", "function_subject", "gov_economic",
        "dep_economic", "invoice_no", "settle_mode", "pay_type", "person_batch_id", "returns_no", "fields", "contract_key",
    ];

    /// <summary>The row of a posted line.</summary>
    public static Payment Of(PaidLine line)
    {
        var (asked, payee) = (line.Asked, line.Found.Payee);
        return new Payment
        {
            No = line.No,
            Id = asked.Id,
            ContentHash = line.ContentHash,
            IndicatorKey = line.Found.Account!.Indicator.Key,
            ProjectKey = line.Found.Project!.Facts.Key,
            AmountFen = asked.Amount.Fen,
            PaidBeforeFen = line.PaidBefore.Fen,
            PaidBeforeOnProjectFen = line.PaidBeforeOnProject.Fen,
            PaidOn = asked.PaidOn,
            VoucherDate = asked.VoucherDate,
            VoucherNo = asked.VoucherNo,
            PayeeName = asked.PayeeName,
            PayeeKey = payee.Key,
            PayeeAccount = payee.Account,
            PayeeLast4 = payee.Last4,
            PayeeBank = asked.PayeeBank,
            PayeeKind = line.PayeeKind,
            Purpose = asked.Use,
            FunctionSubject = asked.FunctionSubject,
            GovEconomic = asked.GovEconomic,
            DepEconomic = asked.DepEconomic,
            InvoiceNo = asked.InvoiceNo,
            SettleMode = asked.SettleMode,
            PayType = asked.PayType,
            PersonBatchId = asked.PersonBatchId,
            ReturnsNo = line.ReturnsNo,
            Fields = line.Fields,
            ContractKey = line.Found.Contract?.Facts.Key,
        };
    }

    /// <summary>Begins to store rows.</summary>
    public static Task<BulkInsert> OpenAsync(SunLedgerDb db, CancellationToken ct) => BulkInsert.OpenAsync(db, Columns.Module, Payment.Table, ColumnNames, ct);

    /// <summary>Stores one row.</summary>
    public static ValueTask WriteAsync(BulkInsert bulk, Payment p, CancellationToken ct)
    {
        bulk.Long(p.No).Text(p.Id).Long(p.ContentHash).Long(p.IndicatorKey).Long(p.ProjectKey).Long(p.AmountFen).Long(p.PaidBeforeFen).Long(p.PaidBeforeOnProjectFen)
            .Date(p.PaidOn).Date(p.VoucherDate).Text(p.VoucherNo).Text(p.PayeeName).Long(p.PayeeKey).Bytes(p.PayeeAccount).Text(p.PayeeLast4).Text(p.PayeeBank)
            .Text(p.PayeeKind).Text(p.Purpose).Text(p.FunctionSubject).Text(p.GovEconomic).Text(p.DepEconomic).Text(p.InvoiceNo).Text(p.SettleMode).Text(p.PayType)
            .Text(p.PersonBatchId).Long(p.ReturnsNo).Json(p.Fields).Long(p.ContractKey);
        return bulk.EndRowAsync(ct);
    }

    /// <summary>Stores rows.</summary>
    public static async Task InsertAsync(SunLedgerDb db, IEnumerable<Payment> payments, CancellationToken ct)
    {
        await using var bulk = await OpenAsync(db, ct);
        foreach (var payment in payments) await WriteAsync(bulk, payment, ct);
        await bulk.CompleteAsync(ct);
    }
}
