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
        /// <summary>户: groups the lines of one household, is never shown.</summary>
        public static KeyField HouseholdKey { get; } = Make.Key("HouseholdKey", "户", "Household");
        /// <summary>发放账户: groups the lines that were paid into one account, is never shown.</summary>
        public static KeyField AccountKey { get; } = Make.Key("AccountKey", "发放账户", "Account paid into");
        /// <summary>账户户名与本人姓名一致; unknown when the list does not say whose account it is.</summary>
        public static FlagField IsOwnAccount { get; } = Make.Flag("IsOwnAccount", "账户为本人所有", "The account is the person's own");
        /// <summary>待遇项目, as the list names it.</summary>
        public static TextField Item { get; } = Make.Text("Item", "待遇项目", "Benefit");
        /// <summary>档次.</summary>
        public static TextField Tier { get; } = Make.Text("Tier", "档次", "Tier");
        /// <summary>所属月份的第一天, from which days can be counted.</summary>
        public static DateField MonthBegins { get; } = Make.Date("MonthBegins", "所属月份首日", "First day of the month of pay");
        /// <summary>所属月份前一日: whoever had died by then draws nothing for the month.</summary>
        public static DateField MonthEve { get; } = Make.Date("MonthEve", "所属月份前一日", "Day before the month of pay");
        /// <summary>年龄 in full years on the day of pay, by month of birth: a birthday counts from the first of its month.</summary>
        public static NumberField Age { get; } = Make.Number("Age", "年龄", "Age", Unit.Age, 0);
        /// <summary>所在村镇代码, of 9 or 12 digits.</summary>
        public static TextField PlaceCode { get; } = Make.Text("PlaceCode", "村镇代码", "Code of town or village");
        /// <summary>发放清单编号.</summary>
        public static TextField BatchNo { get; } = Make.Text("BatchNo", "发放清单编号", "Number of the list");
        /// <summary>账号连号人数: how many lines of the same entry have account numbers that follow each other, this one included; 1 when none does.</summary>
        public static NumberField AccountRun { get; } = Make.Number("AccountRun", "账号连号人数", "Accounts in a row", Unit.Count, 0);

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
