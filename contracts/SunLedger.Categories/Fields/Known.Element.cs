namespace SunLedger.Categories;

public static partial class Known
{
    /// <summary>What the platform knows of a monitoring element 监控要素 that is due for a subject and period.</summary>
    public static class Element
    {
        private static readonly PlatformFields Make = new(Subject.Element);

        /// <summary>应报日期: the last day on which it is in time.</summary>
        public static DateField DueOn { get; } = Make.Date("DueOn", "应报日期", "Due on");
        /// <summary>报送日期: the day on which it first came; unknown while it is missing.</summary>
        public static DateField ArrivedOn { get; } = Make.Date("ArrivedOn", "报送日期", "Arrived on");
        /// <summary>要素代码.</summary>
        public static TextField Code { get; } = Make.Text("Code", "要素代码", "Element code");
        /// <summary>要素名称.</summary>
        public static TextField Name { get; } = Make.Text("Name", "要素名称", "Element");
        /// <summary>所属期, as 2018, 2018-09 or once.</summary>
        public static TextField Period { get; } = Make.Text("Period", "所属期", "Period");
        /// <summary>须公开.</summary>
        public static FlagField IsPublished { get; } = Make.Flag("IsPublished", "须公开", "To be published");
        /// <summary>此前缺报期数: earlier periods of the same element of the same subject that are missing as well.</summary>
        public static NumberField MissingBefore { get; } = Make.Number("MissingBefore", "此前缺报期数", "Earlier periods missing", Unit.Count, 0);

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
