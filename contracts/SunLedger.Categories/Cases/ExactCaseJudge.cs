namespace SunLedger.Categories.Cases;

/// <summary>Judges cases by <see cref="Judge"/>, one formula at a time in decimals.</summary>
public sealed class ExactCaseJudge : ICaseJudge
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Verdict> Judge(CategoryDefinition definition, Subject subject, IReadOnlyList<IFacts> items) =>
        definition.Rules.Where(rule => rule.Subject == subject).ToDictionary(rule => rule.Code, rule => Categories.Judge.Verdict(rule, items[0]));
}
