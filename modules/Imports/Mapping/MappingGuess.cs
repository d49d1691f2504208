using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Mapping;

/// <summary>The mapping that a header suggests: the field's own name, its Chinese name, or a name seen in real files.</summary>
internal static class MappingGuess
{
    private static readonly char[] Brackets = ['(', '（', '[', '【'];

    /// <summary>
    /// Guesses. <paramref name="above"/> are the texts above the header, where 单位：万元 may stand; <paramref name="categoryFields"/> are fields of fund
    /// categories by header.
    /// </summary>
    public static ImportMapping Of(IImportTarget target, IReadOnlyList<string> headers, IEnumerable<string> above, IReadOnlyDictionary<string, string> categoryFields)
    {
        var unitAbove = above.Select(UnitSaid).FirstOrDefault(u => u is not null);
        var fields = new Dictionary<string, FieldSource>(StringComparer.Ordinal);
        foreach (var header in headers)
        {
            if (ColumnOf(target, header) is not { } column || fields.ContainsKey(column.Field)) continue;
            var unit = column.Type == ColumnType.Money ? UnitIn(header) ?? unitAbove : null;
            fields[column.Field] = new FieldSource { Column = header, Unit = unit };
        }
        if (target.CategoryFieldsOf is not null)
            foreach (var header in headers.Where(h => ColumnOf(target, h) is null))
                if (CategoryField(header, categoryFields) is { } field) fields.TryAdd(field, new FieldSource { Column = header });
        return new() { Kind = target.Kind, Fields = fields };
    }

    /// <summary>The required fields that a mapping does not make.</summary>
    public static IReadOnlyList<ImportColumn> Missing(IImportTarget target, ImportMapping mapping) =>
        [.. target.Columns.Where(c => c.Required && !mapping.Fields.ContainsKey(c.Field))];

    private static string? CategoryField(string header, IReadOnlyDictionary<string, string> categoryFields) =>
        header.StartsWith(CategoryHeaders.Prefix, StringComparison.Ordinal) ? header : categoryFields.GetValueOrDefault(Header.Key(header));

    private static ImportColumn? ColumnOf(IImportTarget target, string header)
    {
        var name = Header.Key(header);
        if (name.Length == 0) return null;
        var bare = Bare(name);
        return target.Columns.FirstOrDefault(c => Names(c).Any(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)))
            ?? target.Columns.FirstOrDefault(c => Names(c).Any(n => n.Equals(bare, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Names(ImportColumn column) => [column.Field, Header.Key(column.Chinese), .. column.Aliases.Select(Header.Key)];

    private static string Bare(string name)
    {
        var open = name.IndexOfAny(Brackets);
        return open > 0 ? name[..open] : name;
    }

    private static string? UnitIn(string header)
    {
        var name = Header.Key(header);
        var open = name.IndexOfAny(Brackets);
        return open < 0 ? null : MoneyUnits.All.Where(u => name.AsSpan(open).Contains(u, StringComparison.Ordinal)).MaxBy(u => u.Length);
    }

    private static string? UnitSaid(string text)
    {
        var tight = Fold.Tight(text);
        var at = tight.IndexOf("单位:", StringComparison.Ordinal);
        return at < 0 ? null : MoneyUnits.All.Where(u => tight.AsSpan(at + 3).StartsWith(u, StringComparison.Ordinal)).MaxBy(u => u.Length);
    }
}
