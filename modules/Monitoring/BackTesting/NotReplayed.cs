using SunLedger.Messages.Monitoring;

namespace SunLedger.Monitoring.BackTesting;

/// <summary>What of a month cannot be judged again, because the platform keeps no history of what the rules read: said beside the answer, never left out of it in silence.</summary>
internal static class NotReplayed
{
    // A version of a project says what it said, and not whether anybody had agreed to it.
    private static readonly HashSet<string> WithoutPast = [Known.Project.BudgetChange.FullName, Known.Project.IsChangedUnapproved.FullName];

    /// <summary>True when a rule reads what has no history: then nothing that it says of the past is right.</summary>
    public static bool ReadsWithoutPast(Rule rule) => rule.Grades.SelectMany(grade => grade.When.All()).Any(part => part switch
    {
        IField field => WithoutPast.Contains(field.FullName),
        IsKnown known => WithoutPast.Contains(known.Field.FullName),
        _ => false,
    });

    /// <summary>What these definitions ask that cannot be asked of a past month.</summary>
    public static IReadOnlyList<BackTestGap> Of(IEnumerable<CategoryDefinition> definitions) =>
    [
        .. definitions.SelectMany(definition => (BackTestGap[])
        [
            .. definition.Rules.Where(ReadsWithoutPast).GroupBy(r => r.Subject).OrderBy(g => g.Key).Select(g => new BackTestGap(
                definition.Code, g.Key, [.. g.Select(r => r.Code)],
                "规则用到项目经批准的预算额或“未经批准变更”标记，项目历史版本没有记录当时是否批准，当月情况不能重算。",
                "The rules read a project's approved budget or its mark of unapproved change; past versions of a project do not say who had agreed, so the month cannot be judged again.")),
            .. definition.Rules.Where(r => r.Subject == Subject.Payment).Take(1).Select(_ => new BackTestGap(
                definition.Code, Subject.Payment, [.. definition.Rules.Where(r => r.Subject == Subject.Payment).Select(r => r.Code)],
                "当月被拒绝的支付申请没有入账，账中无从重算；已入账的支付全部重算。",
                "Payments that were refused in the month stand in no ledger and cannot be judged again; all that were posted are.")),
        ]),
    ];
}
