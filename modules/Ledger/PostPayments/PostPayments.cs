using System.Text.Json;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.PostPayments;

/// <summary>A treasury payment, or a return with a negative amount.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="IndicatorId">Indicator that it draws on.</param>
/// <param name="ProjectCode">Project that it pays for.</param>
/// <param name="Amount">Amount in yuan; negative for a return.</param>
/// <param name="PaidOn">Treasury book date.</param>
/// <param name="VoucherDate">Date of the voucher.</param>
/// <param name="VoucherNo">Number of the voucher.</param>
/// <param name="PayeeName">Payee.</param>
/// <param name="PayeeAccount">Payee's account; kept sealed.</param>
/// <param name="PayeeBank">Payee's bank.</param>
/// <param name="PayeeKind">供应商, 个人, 单位零余额, 单位实有资金, 专户, 质保金账户, 村级 or 其他.</param>
/// <param name="Use">What the money is for.</param>
/// <param name="FunctionSubject">Functional classification, 7 digits.</param>
/// <param name="GovEconomic">Government economic classification, 5 digits.</param>
/// <param name="DepEconomic">Department economic classification, 5 digits.</param>
/// <param name="InvoiceNo">Invoice or receipt number.</param>
/// <param name="SettleMode">转账, 现金, 电汇, 公务卡 or 其他.</param>
/// <param name="PayType">直接, 授权 or 实拨.</param>
/// <param name="PersonBatchId">The roll of persons that it pays.</param>
/// <param name="Returns">Id of the payment that this negative amount returns.</param>
/// <param name="Fields">Category fields.</param>
/// <param name="ContractCode">Contract that it is paid on; one of the project's.</param>
internal sealed record PaymentRequest(
    string? Id, string? IndicatorId, string? ProjectCode, decimal? Amount, DateOnly? PaidOn, DateOnly? VoucherDate, string? VoucherNo, string? PayeeName,
    string? PayeeAccount, string? PayeeBank, string? PayeeKind, string? Use, string? FunctionSubject, string? GovEconomic, string? DepEconomic,
    string? InvoiceNo, string? SettleMode, string? PayType, string? PersonBatchId, string? Returns, JsonElement? Fields, string? ContractCode = null);

/// <summary>POST /payments: posts payments. A refused attempt of a single payment, or of an array in mode partial, leaves its warning.</summary>
internal sealed class PostPayments(PostingQueue<PaymentDraft> queue, ICaller caller) : PostingEndpoint<PaymentRequest, PaymentDraft>(queue, caller)
{
    public override void Configure()
    {
        Post("/payments");
        Permissions(May.PostPayments);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Post a payment or an array of them; ?mode=all (default) or partial. Calls that wait at the same moment share a commit.");
    }

    protected override Draft<PaymentDraft> Read(PaymentRequest sent, int row) => PaymentDraft.Read(sent, row, new RawFields(sent.Fields, null));
}
