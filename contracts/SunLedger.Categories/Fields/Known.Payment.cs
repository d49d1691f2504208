namespace SunLedger.Categories;

public static partial class Known
{
    /// <summary>What the platform knows of a payment 支付.</summary>
    public static class Payment
    {
        private static readonly PlatformFields Make = new(Subject.Payment);

        /// <summary>支付金额, in yuan.</summary>
        public static NumberField Amount { get; } = Make.Money("Amount", "支付金额", "Amount");
        /// <summary>指标此前已付: paid on the indicator before this payment, this one excluded, in yuan.</summary>
        public static NumberField PaidBefore { get; } = Make.Money("PaidBefore", "指标此前已付", "Paid before on the indicator");
        /// <summary>项目此前已付: paid on the project before this payment, this one excluded, in yuan.</summary>
        public static NumberField PaidBeforeOnProject { get; } = Make.Money("PaidBeforeOnProject", "项目此前已付", "Paid before on the project");
        /// <summary>本指标安排到本项目金额, in yuan.</summary>
        public static NumberField AssignedHere { get; } = Make.Money("AssignedHere", "本指标安排到本项目金额", "Assigned from this indicator to this project");
        /// <summary>支付日期.</summary>
        public static DateField PaidOn { get; } = Make.Date("PaidOn", "支付日期", "Paid on");
        /// <summary>凭证日期.</summary>
        public static DateField VoucherDate { get; } = Make.Date("VoucherDate", "凭证日期", "Voucher date");
        /// <summary>本指标已安排到本项目: the project has an assignment from this indicator.</summary>
        public static FlagField IsAssigned { get; } = Make.Flag("IsAssigned", "本指标已安排到本项目", "Assigned to the project");
        /// <summary>有项目.</summary>
        public static FlagField HasProject { get; } = Make.Flag("HasProject", "有项目", "Has a project");
        /// <summary>有发放名册.</summary>
        public static FlagField HasPersonBatch { get; } = Make.Flag("HasPersonBatch", "有发放名册", "Has a person batch");
        /// <summary>收款人.</summary>
        public static TextField PayeeName { get; } = Make.Text("PayeeName", "收款人", "Payee");
        /// <summary>用途.</summary>
        public static TextField Use { get; } = Make.Text("Use", "用途", "Use");
        /// <summary>支出功能分类.</summary>
        public static TextField FunctionSubject { get; } = Make.Text("FunctionSubject", "支出功能分类", "Functional classification");
        /// <summary>政府支出经济分类.</summary>
        public static TextField GovEconomic { get; } = Make.Text("GovEconomic", "政府支出经济分类", "Government economic classification");
        /// <summary>部门支出经济分类.</summary>
        public static TextField DepEconomic { get; } = Make.Text("DepEconomic", "部门支出经济分类", "Department economic classification");
        /// <summary>票据号.</summary>
        public static TextField InvoiceNo { get; } = Make.Text("InvoiceNo", "票据号", "Invoice number");
        /// <summary>收款账号: groups payments, is never shown.</summary>
        public static KeyField PayeeAccount { get; } = Make.Key("PayeeAccount", "收款账号", "Payee account");
        /// <summary>收款人类别.</summary>
        public static ChoiceField PayeeKind { get; } = Make.Choice("PayeeKind", "收款人类别", "Kind of payee", "供应商", "个人", "单位零余额", "单位实有资金", "专户", "村级", "其他", "质保金账户");
        /// <summary>结算方式.</summary>
        public static ChoiceField SettleMode { get; } = Make.Choice("SettleMode", "结算方式", "Settlement mode", "转账", "现金", "电汇", "公务卡", "其他");
        /// <summary>支付方式.</summary>
        public static ChoiceField PayType { get; } = Make.Choice("PayType", "支付方式", "Payment type", "直接", "授权", "实拨");
        /// <summary>付款级次.</summary>
        public static ChoiceField PayerLevel { get; } = Make.Choice("PayerLevel", "付款级次", "Level of the payer", PlatformFields.Levels);
        /// <summary>状态.</summary>
        public static ChoiceField State { get; } = Make.Choice("State", "状态", "State", "申请", "初审", "复审", "待支付", "已支付", "已清算", "退回", "作废");
        /// <summary>退回日期: the day on which all of it had come back; unknown of a payment that stands.</summary>
        public static DateField ReturnedOn { get; } = Make.Date("ReturnedOn", "退回日期", "Returned on");
        /// <summary>有合同: names the contract that it is paid on.</summary>
        public static FlagField HasContract { get; } = Make.Flag("HasContract", "有合同", "Has a contract");
        /// <summary>收款人为合同当事人: signed the contract and does not buy; unknown without a contract. Width, case and spaces of names do not matter.</summary>
        public static FlagField PayeeIsParty { get; } = Make.Flag("PayeeIsParty", "收款人为合同当事人", "Payee is a party of the contract");
        /// <summary>合同此前已付: paid on the contract before this payment, this one excluded, in yuan; unknown without a contract.</summary>
        public static NumberField PaidBeforeOnContract { get; } = Make.Money("PaidBeforeOnContract", "合同此前已付", "Paid before on the contract");

        /// <summary>发放明细金额: sum of the person lines that were entered for the payment; unknown where nobody brings such lines.</summary>
        public static NumberField ListedAmount { get; } = Make.Money("ListedAmount", "发放明细金额", "Sum of its person lines");
        /// <summary>发放明细人次; unknown where nobody brings such lines.</summary>
        public static NumberField ListedLines { get; } = Make.Number("ListedLines", "发放明细人次", "Number of its person lines", Unit.Count, 0);
        /// <summary>发放明细中最多人次相同的金额所涉人次.</summary>
        public static NumberField AlikeLines { get; } = Make.Number("AlikeLines", "同额人次", "Person lines of its commonest amount", Unit.Count, 0);
        /// <summary>账号连号的人次: lines whose accounts stand in a row of five or more.</summary>
        public static NumberField LinesInARow { get; } = Make.Number("LinesInARow", "账号连号人次", "Person lines with accounts in a row", Unit.Count, 0);
        /// <summary>收款账户在所附名册之内; unknown when the payment names no roll, or one of which nothing was entered.</summary>
        public static FlagField IsPayeeListed { get; } = Make.Flag("IsPayeeListed", "收款账户在名册内", "The payee stands on its roll");

        /// <summary>同一文件的其他支付笔数: payments besides this one for which a file with the same digest was brought; unknown where none was brought for this one.</summary>
        public static NumberField SharedFiles { get; } = Make.Number("SharedFiles", "附同一文件的其他支付笔数", "Other payments with the same file", Unit.Count, 0);

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
