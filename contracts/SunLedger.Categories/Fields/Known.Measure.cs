namespace SunLedger.Categories;

public static partial class Known
{
    /// <summary>What the platform knows of a performance measure 绩效指标.</summary>
    public static class Measure
    {
        private static readonly PlatformFields Make = new(Subject.Measure);

        /// <summary>目标值 as a share of itself: one hundred percent unless the measure is a ratio.</summary>
        public static NumberField Target { get; } = Make.Number("Target", "目标值", "Target", Unit.Ratio, 4);
        /// <summary>完成值, in the same measure as the target.</summary>
        public static NumberField Actual { get; } = Make.Number("Actual", "完成值", "Actual", Unit.Ratio, 4);
        /// <summary>应完成日期.</summary>
        public static DateField DueOn { get; } = Make.Date("DueOn", "应完成日期", "Due on");

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
