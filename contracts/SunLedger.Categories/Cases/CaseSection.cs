namespace SunLedger.Categories.Cases;

/// <summary>The cases that start from one ordinary item.</summary>
/// <param name="Subject">What the items are.</param>
/// <param name="Cases">The cases, in the order of the table.</param>
public sealed record CaseSection(Subject Subject, IReadOnlyList<Case> Cases);
