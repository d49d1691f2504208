namespace SunLedger.Categories.Cases;

/// <summary>
/// A table of cases that an officer can read: an ordinary item per subject, one row per difference, and the whole set of warnings it must raise.
/// <see cref="CaseReader"/> says how it is written.
/// </summary>
/// <param name="Sections">The ordinary items with their cases.</param>
/// <param name="Equivalents">The mutants that no case can notice, each with the argument why.</param>
public sealed record CaseFile(IReadOnlyList<CaseSection> Sections, IReadOnlyList<EquivalentMutant> Equivalents)
{
    /// <summary>Reads the cases of a definition from a file.</summary>
    /// <exception cref="FormatException">A line cannot be understood; it says which, and what was expected.</exception>
    public static CaseFile Load(string path, CategoryDefinition definition) => Read(File.ReadAllText(path), definition);

    /// <summary>Reads the cases of a definition.</summary>
    /// <exception cref="FormatException">A line cannot be understood; it says which, and what was expected.</exception>
    public static CaseFile Read(string text, CategoryDefinition definition) => new CaseReader(definition).Read(text);

    /// <summary>Every case with its subject.</summary>
    public IEnumerable<(Subject Subject, Case Case)> Cases => Sections.SelectMany(section => section.Cases.Select(row => (section.Subject, row)));
}
