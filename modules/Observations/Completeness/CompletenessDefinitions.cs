using SunLedger.Messages.Definitions;

namespace SunLedger.Observations.Completeness;

/// <summary>What the numbers of completeness count.</summary>
internal sealed class CompletenessDefinitions : INumberDefinitions
{
    public const string Completeness = "completeness";

    /// <inheritdoc />
    public IReadOnlyList<NumberDefinition> All { get; } =
    [
        new(Completeness, "监控要素完整率", "Completeness of elements",
            "截至该日应报的监控要素中已报送（含逾期报送）的比例；应报按资金类别定义对每个项目、指标和发放清单逐期计算。",
            "Of the monitoring elements that were due by the day, the share that came, late ones among them; what is due follows from the definitions of the categories, for each project, indicator and list of persons and each period.",
            "ratio"),
    ];
}
