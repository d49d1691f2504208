namespace SunLedger.Categories;

public static partial class Known
{
    /// <summary>What the platform knows of a person line 发放明细.</summary>
    public static class PersonLine
    {
        private static readonly PlatformFields Make = new(Subject.PersonLine);

        /// <summary>发放金额, in yuan.</summary>
        public static NumberField Amount { get; } = Make.Money("Amount", "发放金额", "Amount");
        /// <summary>发放日期.</summary>
        public static DateField PaidOn { get; } = Make.Date("PaidOn", "发放日期", "Paid on");
        /// <summary>所属月份, as 2018-09.</summary>
        public static TextField PayMonth { get; } = Make.Text("PayMonth", "所属月份", "Month of pay");
        /// <summary>人员: groups the lines of one person, is never shown.</summary>
        public static KeyField PersonKey { get; } = Make.Key("PersonKey", "人员", "Person");

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
