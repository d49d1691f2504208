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
        /// <summary>一级指标.</summary>
        public static ChoiceField Group { get; } = Make.Choice("Group", "一级指标", "Group of measures", "产出指标", "效益指标", "满意度指标", "成本指标");
        /// <summary>定量定性.</summary>
        public static ChoiceField Kind { get; } = Make.Choice("Kind", "定量定性", "Counted or graded", "定量", "定性");
        /// <summary>等级: what was reported of a measure that is graded.</summary>
        public static ChoiceField Grade { get; } = Make.Choice("Grade", "等级", "Grade", "达成", "部分达成", "未达成");
        /// <summary>完成率: reported against planned value in the direction of the measure, one hundred percent when it is just reached; unknown while nothing was reported.</summary>
        public static NumberField Achieved { get; } = Make.Number("Achieved", "完成率", "Achieved", Unit.Ratio, 4);
        /// <summary>调查样本数.</summary>
        public static NumberField Sample { get; } = Make.Number("Sample", "调查样本数", "Persons asked", Unit.Person, 0);
        /// <summary>填报日期: the day of the last report.</summary>
        public static DateField ReportedOn { get; } = Make.Date("ReportedOn", "填报日期", "Reported on");
        /// <summary>有佐证材料.</summary>
        public static FlagField HasEvidence { get; } = Make.Flag("HasEvidence", "有佐证材料", "Has evidence");
        /// <summary>目标年度.</summary>
        public static NumberField Year { get; } = Make.Number("Year", "目标年度", "Year of the target", Unit.Year, 0);
        /// <summary>指标名称.</summary>
        public static TextField Name { get; } = Make.Text("Name", "绩效指标名称", "Measure");

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
