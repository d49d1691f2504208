using SunLedger.Ledger.Payees;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.PostPayments;

/// <summary>A payment, read.</summary>
internal sealed class PaymentDraft
{
    private Payee? _payee;

    public required string Id { get; init; }
    public required string IndicatorId { get; init; }
    public required string? ProjectCode { get; init; }
    public required Money Amount { get; init; }
    public required DateOnly PaidOn { get; init; }
    public required DateOnly? VoucherDate { get; init; }
    public required string? VoucherNo { get; init; }
    public required string PayeeName { get; init; }
    public required string? PayeeAccount { get; init; }
    public required string? PayeeBank { get; init; }
    public required string? PayeeKind { get; init; }
    public required string? Use { get; init; }
    public required string? FunctionSubject { get; init; }
    public required string? GovEconomic { get; init; }
    public required string? DepEconomic { get; init; }
    public required string? InvoiceNo { get; init; }
    public required string? SettleMode { get; init; }
    public required string? PayType { get; init; }
    public required string? PersonBatchId { get; init; }
    public required string? Returns { get; init; }
    public string? ContractCode { get; init; }
    public required RawFields Fields { get; init; }

    /// <summary>Whom it pays, looked for once: a payment of a file is asked about ahead, and again when its turn has come.</summary>
    public Payee PayeeIn(PayeeBook book) => _payee ??= book.Of(PayeeAccount, PayeeName);

    public static Draft<PaymentDraft> Read(PaymentRequest sent, int row, RawFields fields)
    {
        var read = new RowReader(row);
        var draft = new PaymentDraft
        {
            Id = read.Id("id", sent.Id),
            IndicatorId = read.Id("indicatorId", sent.IndicatorId),
            ProjectCode = read.OptionalId("projectCode", sent.ProjectCode),
            Amount = read.SignedAmount("amount", sent.Amount),
            PaidOn = read.Date("paidOn", sent.PaidOn),
            VoucherDate = sent.VoucherDate,
            VoucherNo = read.OptionalText("voucherNo", sent.VoucherNo, 64),
            PayeeName = read.Text("payeeName", sent.PayeeName, 120),
            PayeeAccount = read.OptionalAccount("payeeAccount", sent.PayeeAccount, 64),
            PayeeBank = read.OptionalText("payeeBank", sent.PayeeBank, 120),
            PayeeKind = read.Word("payeeKind", sent.PayeeKind, Known.Payment.PayeeKind.Options),
            Use = read.OptionalText("use", sent.Use, 500),
            FunctionSubject = read.Subject("functionSubject", sent.FunctionSubject, 7),
            GovEconomic = read.Subject("govEconomic", sent.GovEconomic, 5),
            DepEconomic = read.Subject("depEconomic", sent.DepEconomic, 5),
            InvoiceNo = read.OptionalText("invoiceNo", sent.InvoiceNo, 64),
            SettleMode = read.Word("settleMode", sent.SettleMode, Known.Payment.SettleMode.Options),
            PayType = read.Word("payType", sent.PayType, Known.Payment.PayType.Options),
            PersonBatchId = read.OptionalId("personBatchId", sent.PersonBatchId),
            Returns = read.OptionalId("returns", sent.Returns),
            ContractCode = read.OptionalId("contractCode", sent.ContractCode),
            Fields = fields,
        };
        return Draft<PaymentDraft>.Of(row, sent.Id, read, draft);
    }
}
