using SunLedger.Messages.Definitions;

namespace SunLedger.Monitoring.SummariseWarnings;

/// <summary>What the numbers of warnings count.</summary>
internal sealed class WarningDefinitions : INumberDefinitions
{
    public const string Warnings = "warnings";
    public const string Quality = "warningQuality";

    /// <inheritdoc />
    public IReadOnlyList<NumberDefinition> All { get; } =
    [
        new(Warnings, "预警", "Warnings",
            "本区划及以下的预警，一条规则对一个对象在一个年度计一条，按当前状态分列；级别、规则、类别和区划各行只计未处理的。预警是疑点，认定之前不是违规结论。",
            "Warnings of the division and below, one for each rule, thing and year, by their state now; the rows by level, rule, category and division count those that are open. A warning is a suspicion, and no finding before it is determined.",
            "count"),
        new(Quality, "规则质量", "Quality of rules",
            "一条规则对一个对象在一个年度计一次命中，不论后来状态；命中＝预警＋豁免，试运行的另列；未办结含待处理、已说明、整改中和待复核；准确率为办结中认定属实的占能说明规则好坏的办结数之比，因重复而办结的不计；未办结天数截至所查的那一天。",
            "A rule's hit on a thing of a year counts once, whatever became of it; hits = raised + held back, those on trial stand apart; open are those to be handled, explained, put right or checked; precision is the share of problems "
            + "among the settled that say something about the rule, those settled as duplicates not counted; ages are up to the day that is looked at.", "count"),
    ];
}
