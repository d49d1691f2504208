namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>Where something stands in a file: a line and column, or a cell of a sheet.</summary>
internal readonly record struct Place(int Line, int Column, string? Sheet = null)
{
    /// <summary>The cell, when it is one: C5.</summary>
    public string? Cell => Sheet is null ? null : $"{(char)('A' + Math.Clamp(Column - 1, 0, 25))}{Line}";

    public Bilingual Words => Sheet is null ? new($"第{Line}行", $"line {Line}") : new($"工作表“{Sheet}”{Cell}", $"sheet \"{Sheet}\" {Cell}");
}

/// <summary>A pack as any of its spellings writes it, before anybody asks what it means.</summary>
internal abstract record PackNode(Place Place);

/// <summary>Named things, in their order.</summary>
internal sealed record PackMap(Place Place, IReadOnlyList<PackEntry> Entries) : PackNode(Place)
{
    public PackNode? Find(string key) => Entries.FirstOrDefault(e => e.Key == key)?.Value;
}

/// <summary>A named thing.</summary>
internal sealed record PackEntry(string Key, Place Place, PackNode Value);

/// <summary>Several things.</summary>
internal sealed record PackList(Place Place, IReadOnlyList<PackNode> Items) : PackNode(Place);

/// <summary>A text, a number or yes or no; null when nothing is said.</summary>
internal sealed record PackScalar(Place Place, string? Text, bool IsLiteral = false) : PackNode(Place);

/// <summary>A file that cannot be read as a pack at all.</summary>
internal sealed class PackUnreadableException(Place place, Bilingual hint) : Exception(hint.English)
{
    public Place Place => place;

    public Bilingual Hint => hint;
}
