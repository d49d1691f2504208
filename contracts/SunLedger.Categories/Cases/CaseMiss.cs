namespace SunLedger.Categories.Cases;

/// <summary>A rule that says something else than a case.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Expected">What the case says.</param>
/// <param name="Got">What the rule says.</param>
public sealed record CaseMiss(string Rule, Verdict Expected, Verdict Got);
