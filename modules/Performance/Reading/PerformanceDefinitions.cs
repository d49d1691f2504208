using SunLedger.Messages.Definitions;

namespace SunLedger.Performance.Reading;

/// <summary>What the numbers of performance count.</summary>
internal sealed class PerformanceDefinitions : INumberDefinitions
{
    public const string Measure = "measure";
    public const string Evaluation = "selfEvaluation";
    public const string Weight = "targetWeight";

    /// <inheritdoc />
    public IReadOnlyList<NumberDefinition> All { get; } =
    [
        new(Measure, "绩效指标值", "Value of a measure", "目标值为最近一次批复或调整后的数；实际值为截至该日最后一次填报的数；完成率按指标方向计算。",
            "Planned is what the newest version says; the value is the last one reported by the day; achieved follows from the two and the direction.", "count"),
        new(Evaluation, "自评得分", "Score of a self-evaluation", "单位或区划对本年度项目、资金自评的得分，满分 100；同一年度以最后一次提交为准。", "What a unit or a division scored itself for a year, of 100; the last one of a year counts.", "count"),
        new(Weight, "绩效指标权重", "Weight of a measure", "目标申报表上的权重，以百分数计；填报完成时，各项指标与预算执行率的权重合计为 100。", "What the target form weighs a measure with, in per cent; when targets are declared complete, those of all measures and of budget execution sum to 100.", "ratio"),
    ];
}
