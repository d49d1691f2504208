using SunLedger.Messages.Definitions;

namespace SunLedger.Performance.Reading;

/// <summary>What the numbers of performance count.</summary>
internal sealed class PerformanceDefinitions : INumberDefinitions
{
    public const string Measure = "measure";
    public const string Evaluation = "selfEvaluation";

    /// <inheritdoc />
    public IReadOnlyList<NumberDefinition> All { get; } =
    [
        new(Measure, "绩效指标值", "Value of a measure", "目标值为最近一次批复或调整后的数；实际值为截至该日最后一次填报的数；完成率按指标方向计算。",
            "Planned is what the newest version says; the value is the last one reported by the day; achieved follows from the two and the direction.", "count"),
        new(Evaluation, "自评得分", "Score of a self-evaluation", "单位或区划对本年度项目、资金自评的得分，满分 100；同一年度以最后一次提交为准。", "What a unit or a division scored itself for a year, of 100; the last one of a year counts.", "count"),
    ];
}
