using SunLedger.Categories.Cases;

namespace SunLedger.Testing;

/// <summary>Which mistakes in a definition no case would notice.</summary>
/// <param name="Total">How many mistakes were tried.</param>
/// <param name="Survivors">Those that no case notices and nobody argued to be equivalent: write a case for each.</param>
/// <param name="Unfounded">Mutants listed as equivalent that some case does notice, or that do not exist: take them off the list.</param>
public sealed record MutantReport(int Total, IReadOnlyList<Mutant> Survivors, IReadOnlyList<EquivalentMutant> Unfounded)
{
    /// <summary>Whether every mistake is noticed or argued away.</summary>
    public bool IsClean => Survivors.Count == 0 && Unfounded.Count == 0;

    /// <summary>The count, then one line per survivor and per unfounded equivalent.</summary>
    public override string ToString() => string.Join('\n', (string[])
    [
        $"{Total} mutants, {Survivors.Count} survive, {Unfounded.Count} listed as equivalent without being so",
        .. Survivors.Select(mutant => $"- {mutant}"),
        .. Unfounded.Select(listed => $"line {listed.Line} is no survivor: {listed.Of}: {listed.Text}"),
    ]);
}
