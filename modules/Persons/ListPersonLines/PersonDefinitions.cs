using SunLedger.Messages.Definitions;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>What the numbers of lists of persons count.</summary>
internal sealed class PersonDefinitions : INumberDefinitions
{
    public const string Lines = "personLines";
    public const string Heads = "rollHeads";

    /// <inheritdoc />
    public IReadOnlyList<NumberDefinition> All { get; } =
    [
        new(Lines, "发放明细", "Lines of persons",
            "现行有效的发放明细（被更正、冲销的和冲销行不计）的行数、人数和应发金额；人数按身份证件去重。按支付汇总时，差额为该笔支付扣除退回后的金额减去其明细合计；按安排汇总时，差额为指标安排到该项目的金额减去其明细合计。",
            "Lines that stand (corrected ones, reversed ones and reversals do not count), how many persons they are about, each once by the identity document, and their amounts. By payment, the difference is the payment less returns and less its lines; by assignment, what the indicator assigned to the project less its lines.",
            "yuan"),
        new(Heads, "清单申报人数", "Heads of a list", "报送单位申报的清单人数，与该清单现行有效明细中按身份证件去重的人数并列；一人多月只计一人。",
            "How many persons the sender declares, beside the persons on the list's lines that stand, each once by the identity document, for however many months.", "count"),
    ];
}
