namespace SunLedger.Persons.Domain;

/// <summary>The names by which lines may call a benefit where they are, and other spellings of them. Width, case and spaces do not matter.</summary>
internal sealed class BenefitNames
{
    private const char Becomes = '→';
    private const int MostHints = 5;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of a division's definition for every fund: those of its list, and those that its tables exclude from each other.</summary>
    public BenefitNames(CategoryDefinition kernel, WordList list)
    {
        string[] words = [.. kernel.Exclusives.SelectMany(table => table.Pairs).SelectMany(pair => new[] { pair.One, pair.Other }), .. list.Words];
        foreach (var word in words.Where(word => !word.Contains(Becomes))) _names.TryAdd(TextFold.Fold(word), word);
        foreach (var word in words)
            if (word.Split(Becomes) is [var written, var name] && _names.TryGetValue(TextFold.Fold(name), out var known)) _names.TryAdd(TextFold.Fold(written), known);
    }

    /// <summary>The name that stands for what somebody wrote; null when nobody knows it.</summary>
    public string? Find(string written) => _names.GetValueOrDefault(TextFold.Fold(written));

    /// <summary>Names that may be meant: those that have most characters in common with what was written, best first.</summary>
    public IReadOnlyList<string> Like(string written)
    {
        var characters = TextFold.Fold(written).ToHashSet();
        return [.. _names.Values.Distinct().Select(name => (Name: name, Common: name.Count(characters.Contains))).Where(n => n.Common >= 2).OrderByDescending(n => n.Common).ThenBy(n => n.Name, StringComparer.Ordinal).Take(MostHints).Select(n => n.Name)];
    }
}
