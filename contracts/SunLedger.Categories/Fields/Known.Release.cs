namespace SunLedger.Categories;

public static partial class Known
{
    /// <summary>What the platform knows of a release 指标下达.</summary>
    public static class Release
    {
        private static readonly PlatformFields Make = new(Subject.Release);

        /// <summary>下达金额, in yuan; nothing once it was corrected.</summary>
        public static NumberField Amount { get; } = Make.Money("Amount", "下达金额", "Amount");
        /// <summary>其中扶贫金额, in yuan.</summary>
        public static NumberField PovertyAmount { get; } = Make.Money("PovertyAmount", "其中扶贫金额", "Of which poverty alleviation");
        /// <summary>下达日期.</summary>
        public static DateField ReleasedOn { get; } = Make.Date("ReleasedOn", "下达日期", "Released on");
        /// <summary>接收日期.</summary>
        public static DateField ReceivedOn { get; } = Make.Date("ReceivedOn", "接收日期", "Received on");
        /// <summary>应下达日期: the last lawful day to release: 30 days after a province received it; of own budget 30 (general) or 60 days (special) after its approval. Unknown where the law counts no days, or nobody entered the approval.</summary>
        public static DateField DueOn { get; } = Make.Date("DueOn", "应下达日期", "Due on");
        /// <summary>下达级次.</summary>
        public static ChoiceField FromLevel { get; } = Make.Choice("FromLevel", "下达级次", "From level", PlatformFields.Levels);
        /// <summary>接收级次.</summary>
        public static ChoiceField ToLevel { get; } = Make.Choice("ToLevel", "接收级次", "To level", PlatformFields.Levels);
        /// <summary>分配方式.</summary>
        public static ChoiceField DistributionMode { get; } = Make.Choice("DistributionMode", "分配方式", "Distribution mode", "因素法", "项目法", "据实结算", "因素与项目结合");
        /// <summary>下达文号: number of its notice.</summary>
        public static TextField DocNo { get; } = Make.Text("DocNo", "下达文号", "Number of the notice");
        /// <summary>由财政部门下达: the organ's word in the number of the notice is a finance organ's (枣财农指〔2018〕12号); unknown where the number has none.</summary>
        public static FlagField IssuerIsFinance { get; } = Make.Flag("IssuerIsFinance", "由财政部门下达", "Issued by a finance organ");

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
