namespace SunLedger.Categories.Cases;

/// <summary>One row: the items, and what is said about the first.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Name">The sentence that says what it shows.</param>
/// <param name="Items">The judged item, then the others of its group.</param>
/// <param name="Warns">What must be said, by rule code; every other rule of the subject must be quiet. Null where the table has no such column.</param>
/// <param name="Reached">What reaches the item, by kind; whatever else is of that kind must not. A kind is missing where the table has no such column.</param>
public sealed record Case(int Line, string Name, IReadOnlyList<IFacts> Items, IReadOnlyDictionary<string, Verdict>? Warns, IReadOnlyDictionary<ReachKind, IReadOnlySet<string>> Reached)
{
    /// <summary>What a rule must say; null when the case is silent about rules.</summary>
    public Verdict? Expected(string ruleCode) => Warns is null ? null : Warns.TryGetValue(ruleCode, out var verdict) ? verdict : Verdict.Quiet;

    /// <summary>Whether it must reach the item; null when the case is silent about its kind.</summary>
    public bool? Expected(Reach reach) => Reached.TryGetValue(reach.Kind, out var named) ? named.Contains(reach.Code) : null;
}
