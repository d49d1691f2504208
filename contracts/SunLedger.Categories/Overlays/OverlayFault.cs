namespace SunLedger.Categories;

/// <summary>One thing of an overlay that cannot hold: where, why, and what to do.</summary>
/// <param name="Path">The item: <c>special-poverty/rules/SP-03</c>.</param>
/// <param name="Code">What is wrong, in a word: <c>locked</c>, <c>outside_bounds</c>, <c>unit_mismatch</c>.</param>
/// <param name="Hint">What is wrong and what to do.</param>
public sealed record OverlayFault(string Path, string Code, Bilingual Hint)
{
    /// <summary>The line of a formula that cannot be read; zero otherwise.</summary>
    public int Line { get; init; }
    /// <summary>The column of it.</summary>
    public int Column { get; init; }
    /// <summary>The word of it.</summary>
    public int Word { get; init; }

    /// <summary>The path and what is wrong.</summary>
    public override string ToString() => $"{Path}: {Hint.English}";
}

/// <summary>What became of laying overlays over a category.</summary>
/// <param name="Definition">The definition with everything that could be laid over.</param>
/// <param name="SetAside">What could not, each with the reason; the items they stand in are left out of the definition.</param>
/// <param name="Kept">The paths of the items that hold.</param>
public sealed record OverlayOutcome(CategoryDefinition Definition, IReadOnlyList<OverlayFault> SetAside, IReadOnlyList<string> Kept);
