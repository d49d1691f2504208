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
        /// <summary>合同编号.</summary>
        public static TextField Code { get; } = Make.Text("Code", "合同编号", "Contract code");
        /// <summary>合同名称.</summary>
        public static TextField Name { get; } = Make.Text("Name", "合同名称", "Contract name");
        /// <summary>合同类别: what is bought.</summary>
        public static ChoiceField Kind { get; } = Make.Choice("Kind", "合同类别", "Kind of contract", "工程", "货物", "服务");
        /// <summary>供应商代码: social credit or organisation code; unknown when it has none.</summary>
        public static TextField SupplierCode { get; } = Make.Text("SupplierCode", "供应商代码", "Code of the supplier");
        /// <summary>采购人代码.</summary>
        public static TextField BuyerCode { get; } = Make.Text("BuyerCode", "采购人代码", "Code of the buyer");
        /// <summary>原合同金额: as first signed, before any change, in yuan.</summary>
        public static NumberField OriginalAmount { get; } = Make.Money("OriginalAmount", "原合同金额", "Amount as first signed");
        /// <summary>合同已付金额: paid on it less returned, in yuan.</summary>
        public static NumberField Paid { get; } = Make.Money("Paid", "合同已付金额", "Paid on the contract");
        /// <summary>质保金比例.</summary>
        public static NumberField Retention { get; } = Make.Number("Retention", "质保金比例", "Share kept back", Unit.Ratio, 4);
        /// <summary>预付款比例.</summary>
        public static NumberField Prepay { get; } = Make.Number("Prepay", "预付款比例", "Share paid in advance", Unit.Ratio, 4);
        /// <summary>履约验收日期.</summary>
        public static DateField AcceptedOn { get; } = Make.Date("AcceptedOn", "履约验收日期", "Delivery accepted on");

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
