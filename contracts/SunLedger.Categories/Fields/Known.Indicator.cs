namespace SunLedger.Categories;

public static partial class Known
{
    /// <summary>What the platform knows of an indicator 预算指标.</summary>
    public static class Indicator
    {
        private static readonly PlatformFields Make = new(Subject.Indicator);

        /// <summary>指标金额: what the notice grants, in yuan.</summary>
        public static NumberField Amount { get; } = Make.Money("Amount", "指标金额", "Amount");
        /// <summary>收到上级金额: what the level above released to this node, in yuan.</summary>
        public static NumberField Received { get; } = Make.Money("Received", "收到上级金额", "Received from above");
        /// <summary>上年结转, in yuan.</summary>
        public static NumberField CarriedIn { get; } = Make.Money("CarriedIn", "上年结转", "Carried in");
        /// <summary>上级收回, in yuan.</summary>
        public static NumberField Recalled { get; } = Make.Money("Recalled", "上级收回", "Recalled");
        /// <summary>支付退回: payments that came back, in yuan.</summary>
        public static NumberField Returned { get; } = Make.Money("Returned", "支付退回", "Returned");
        /// <summary>可分配金额: amount plus carried in less recalled, what can be distributed, in yuan.</summary>
        public static NumberField Available { get; } = Make.Money("Available", "可分配金额", "Available");
        /// <summary>已下达金额, in yuan.</summary>
        public static NumberField Released { get; } = Make.Money("Released", "已下达金额", "Released down");
        /// <summary>已安排到项目金额, in yuan.</summary>
        public static NumberField Assigned { get; } = Make.Money("Assigned", "已安排到项目金额", "Assigned to projects");
        /// <summary>未分配金额: available less released down and assigned to projects, in yuan.</summary>
        public static NumberField Undistributed { get; } = Make.Money("Undistributed", "未分配金额", "Undistributed");
        /// <summary>冻结金额: held by a pre-payment check or a pending approval, in yuan.</summary>
        public static NumberField Reserved { get; } = Make.Money("Reserved", "冻结金额", "Reserved");
        /// <summary>已支付金额: paid less returned, in yuan.</summary>
        public static NumberField Paid { get; } = Make.Money("Paid", "已支付金额", "Paid");
        /// <summary>其中扶贫金额, in yuan.</summary>
        public static NumberField PovertyAmount { get; } = Make.Money("PovertyAmount", "其中扶贫金额", "Of which poverty alleviation");
        /// <summary>预算年度.</summary>
        public static NumberField Year { get; } = Make.Number("Year", "预算年度", "Budget year", Unit.Year, 0);
        /// <summary>结转年限: budget year less the year in which the money was first granted.</summary>
        public static NumberField CarryOverAge { get; } = Make.Number("CarryOverAge", "结转年限", "Carry-over age", Unit.Year, 0);
        /// <summary>登记日期.</summary>
        public static DateField RegisteredOn { get; } = Make.Date("RegisteredOn", "登记日期", "Registered on");
        /// <summary>接收日期.</summary>
        public static DateField ReceivedOn { get; } = Make.Date("ReceivedOn", "接收日期", "Received on");
        /// <summary>下达日期: the day of the last release down; unknown when nothing was released.</summary>
        public static DateField ReleasedOn { get; } = Make.Date("ReleasedOn", "下达日期", "Released on");
        /// <summary>最后支付日期: the day of the last payment or return on it; unknown when there is none.</summary>
        public static DateField LastPaidOn { get; } = Make.Date("LastPaidOn", "最后支付日期", "Last paid on");
        /// <summary>指标文日期.</summary>
        public static DateField DocDate { get; } = Make.Date("DocDate", "指标文日期", "Notice date");
        /// <summary>资金代码 of the fund list: C13, P17, M06.</summary>
        public static TextField FundCode { get; } = Make.Text("FundCode", "资金代码", "Fund code");
        /// <summary>资金性质.</summary>
        public static TextField FundNature { get; } = Make.Text("FundNature", "资金性质", "Nature of funds");
        /// <summary>支出功能分类.</summary>
        public static TextField FunctionSubject { get; } = Make.Text("FunctionSubject", "支出功能分类", "Functional classification");
        /// <summary>指标文号.</summary>
        public static TextField DocNo { get; } = Make.Text("DocNo", "指标文号", "Notice number");
        /// <summary>区划代码.</summary>
        public static TextField DivisionCode { get; } = Make.Text("DivisionCode", "区划代码", "Division code");
        /// <summary>预算级次.</summary>
        public static ChoiceField Level { get; } = Make.Choice("Level", "预算级次", "Budget level", PlatformFields.Levels);
        /// <summary>指标类型.</summary>
        public static ChoiceField Kind { get; } = Make.Choice("Kind", "指标类型", "Kind of indicator", "待分", "可执行");
        /// <summary>扶贫标识.</summary>
        public static FlagField IsPoverty { get; } = Make.Flag("IsPoverty", "扶贫标识", "For poverty alleviation");
        /// <summary>未向下分解: nothing was released further down.</summary>
        public static FlagField IsLeaf { get; } = Make.Flag("IsLeaf", "未向下分解", "Nothing released further");

        /// <summary>要求配套: the notice that it was released by demands money of the division's own.</summary>
        public static FlagField MatchingDemanded { get; } = Make.Flag("MatchingDemanded", "要求配套", "Matching money demanded");

        /// <summary>本级安排: registered here, of no notice from above.</summary>
        public static FlagField IsOwnBudget { get; } = Make.Flag("IsOwnBudget", "本级安排", "Own budget");

        /// <summary>资金来源: 年初预算, 追加…</summary>
        public static TextField FundOrigin { get; } = Make.Text("FundOrigin", "资金来源", "Origin of funds");

        /// <summary>转移支付类型: funds of the category of general transfers are general, all others special.</summary>
        public static ChoiceField TransferKind { get; } = Make.Choice("TransferKind", "转移支付类型", "Kind of transfer", "一般性转移支付", "专项转移支付");

        /// <summary>预算批准日: the day on which the congress approved the budget of its division and year; unknown until somebody enters it.</summary>
        public static DateField BudgetApprovedOn { get; } = Make.Date("BudgetApprovedOn", "预算批准日", "Budget approved on");

        /// <summary>据实结算: money of it was released to be settled on actual cost.</summary>
        public static FlagField IsSettledOnActual { get; } = Make.Flag("IsSettledOnActual", "据实结算", "Settled on actual cost");

        /// <summary>下年预计转移支付: what the division expects to transfer of the fund next year, in yuan; stands at its first indicator of fund, division and year.</summary>
        public static NumberField NextExpected { get; } = Make.Money("NextExpected", "下年预计转移支付", "Expected transfers of next year");

        /// <summary>下年已提前下达: of what is expected, released in advance, in yuan.</summary>
        public static NumberField NextReleased { get; } = Make.Money("NextReleased", "下年已提前下达", "Of next year, released in advance");

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
