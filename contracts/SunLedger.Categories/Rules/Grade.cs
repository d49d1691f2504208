namespace SunLedger.Categories;

/// <summary>What must hold for a rule to warn at a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="When">The condition.</param>
public sealed record Grade(Level Level, Condition When);
