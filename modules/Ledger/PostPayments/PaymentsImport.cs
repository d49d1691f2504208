using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Files of payments: the treasury's export.</summary>
internal sealed class PaymentsImport(Func<SunLedgerDb, PayRun> begin, LookAhead look) : PostingImport<PaymentDraft>(begin)
{
    public override string Kind => "payments";

    public override IReadOnlyList<string> Permissions { get; } = [May.PostPayments];

    public override Subject? CategoryFieldsOf => Subject.Payment;

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "支付编号", ColumnType.Text, true, "支付申请编号", "支付ID", "payAppNo"),
        new("indicatorId", "指标编号", ColumnType.Text, true, "指标唯一标识", "bgtId"),
        new("projectCode", "项目代码", ColumnType.Text, false, "项目编号", "项目编码", "proCode"),
        new("amount", "支付金额", ColumnType.Money, true, "金额", "实际支付额", "金额（元）", "金额(元)", "xpayAmt"),
        new("paidOn", "支付日期", ColumnType.Date, true, "日期", "付款日期", "清算日期"),
        new("voucherDate", "凭证日期", ColumnType.Date, false),
        new("voucherNo", "支付凭证号", ColumnType.Text, false, "凭证号", "payCertNo"),
        new("payeeName", "收款人", ColumnType.Text, true, "收款人名称", "收款人全称", "收款单位", "payeeAcctName"),
        new("payeeAccount", "收款账号", ColumnType.Text, false, "收款人账号", "payeeAcctNo"),
        new("payeeBank", "收款银行", ColumnType.Text, false, "开户银行", "收款人开户银行", "payeeAcctBankName"),
        new("payeeKind", "收款人类别", ColumnType.Text, false),
        new("use", "用途", ColumnType.Text, false, "摘要", "资金用途", "useDes"),
        new("functionSubject", "支出功能分类", ColumnType.Text, false, "功能科目", "expFuncCode"),
        new("govEconomic", "政府经济分类", ColumnType.Text, false, "政府支出经济分类", "govBgtEcoCode"),
        new("depEconomic", "部门经济分类", ColumnType.Text, false, "部门支出经济分类", "depBgtEcoCode"),
        new("invoiceNo", "票据号", ColumnType.Text, false, "发票号", "发票号码"),
        new("settleMode", "结算方式", ColumnType.Text, false, "setModeCode"),
        new("payType", "支付方式", ColumnType.Text, false, "payTypeCode"),
        new("personBatchId", "发放批次", ColumnType.Text, false, "批量名册", "名册编号"),
        new("contractCode", "合同编号", ColumnType.Text, false, "合同号"),
        new("returns", "原支付编号", ColumnType.Text, false, "退回原支付编号"),
    ];

    protected override IPreparedRows Prepare(Draft<PaymentDraft>[] drafts) => new PreparedPayments(begin, look, drafts);

    protected override Draft<PaymentDraft> Read(ImportRow row) => PaymentDraft.Read(
        new PaymentRequest(
            row.Text("id"), row.Text("indicatorId"), row.Text("projectCode"), row.Value<Money>("amount")?.InYuan, row.Value<DateOnly>("paidOn"),
            row.Value<DateOnly>("voucherDate"), row.Text("voucherNo"), row.Text("payeeName"), row.Text("payeeAccount"), row.Text("payeeBank"), row.Text("payeeKind"),
            row.Text("use"), row.Text("functionSubject"), row.Text("govEconomic"), row.Text("depEconomic"), row.Text("invoiceNo"), row.Text("settleMode"),
            row.Text("payType"), row.Text("personBatchId"), row.Text("returns"), Fields: null, row.Text("contractCode")),
        row.Row, FieldsOf(row));
}
