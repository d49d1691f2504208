using SunLedger.Categories;

namespace SunLedger.Testing;

/// <summary>One row: the items, and what every rule must say about the first.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Name">The sentence that says what it shows.</param>
/// <param name="Items">The judged item, then the others of its group.</param>
/// <param name="Warns">What must be said, by rule code; every other rule of the subject must be quiet.</param>
public sealed record Case(int Line, string Name, IReadOnlyList<IFacts> Items, IReadOnlyDictionary<string, Verdict> Warns)
{
    /// <summary>What a rule must say.</summary>
    public Verdict Expected(string ruleCode) => Warns.TryGetValue(ruleCode, out var verdict) ? verdict : Verdict.Quiet;
}
