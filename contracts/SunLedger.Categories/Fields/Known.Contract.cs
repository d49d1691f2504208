namespace SunLedger.Categories;

public static partial class Known
{
    /// <summary>What the platform knows of a contract 合同.</summary>
    public static class Contract
    {
        private static readonly PlatformFields Make = new(Subject.Contract);

        /// <summary>合同金额, in yuan.</summary>
        public static NumberField Amount { get; } = Make.Money("Amount", "合同金额", "Amount");
        /// <summary>签订日期.</summary>
        public static DateField SignedOn { get; } = Make.Date("SignedOn", "签订日期", "Signed on");
        /// <summary>供应商.</summary>
        public static TextField Supplier { get; } = Make.Text("Supplier", "供应商", "Supplier");
        /// <summary>采购人.</summary>
        public static TextField Buyer { get; } = Make.Text("Buyer", "采购人", "Buyer");
        /// <summary>采购方式.</summary>
        public static ChoiceField ProcureMode { get; } = Make.Choice("ProcureMode", "采购方式", "Procurement mode", "公开招标", "邀请招标", "竞争性谈判", "竞争性磋商", "询价", "单一来源", "直接委托", "其他");

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
