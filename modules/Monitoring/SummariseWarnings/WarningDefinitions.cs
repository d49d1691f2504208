using SunLedger.Messages.Definitions;

namespace SunLedger.Monitoring.SummariseWarnings;

/// <summary>What the numbers of warnings count.</summary>
internal sealed class WarningDefinitions : INumberDefinitions
{
    public const string Warnings = "warnings";

    /// <inheritdoc />
    public IReadOnlyList<NumberDefinition> All { get; } =
    [
        new(Warnings, "预警", "Warnings",
            "本区划及以下的预警，一条规则对一个对象在一个年度计一条，按当前状态分列；级别、规则、类别和区划各行只计未处理的。预警是疑点，认定之前不是违规结论。",
            "Warnings of the division and below, one for each rule, thing and year, by their state now; the rows by level, rule, category and division count those that are open. A warning is a suspicion, and no finding before it is determined.",
            "count"),
    ];
}
