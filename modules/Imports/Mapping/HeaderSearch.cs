using SunLedger.Imports.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Mapping;

/// <summary>Finds the header below the titles and notes that real tables begin with, and the mapping when none was chosen.</summary>
internal static class HeaderSearch
{
    /// <summary>How many rows are looked at.</summary>
    public const int Rows = 20;

    /// <summary>Reads the sheet up to and including its header. Refuses by name of the columns that are missing.</summary>
    public static (Header Header, ImportMapping Mapping) Find(ISheet sheet, IImportTarget target, ImportMapping? chosen, IReadOnlyDictionary<string, string> categoryFields)
    {
        var above = new List<string>();
        IReadOnlyCollection<string> missing = [.. target.Columns.Where(c => c.Required).Select(c => c.Chinese)];
        var matched = -1;
        while (sheet.Number < Rows && sheet.Read())
        {
            if (sheet.Number > Rows) break;
            if (sheet.Cells.All(c => c.IsEmpty)) continue;
            var header = new Header(sheet.Number, sheet.Cells);
            var mapping = chosen ?? MappingGuess.Of(target, header.Names, above, categoryFields);
            string[] lacks = chosen is null ? Lacks(target, mapping) : Lacks(chosen, header);
            if (lacks.Length == 0 && (chosen?.HeaderRow ?? header.Row) == header.Row) return (header, mapping);

            // The row that comes nearest says best what is missing.
            var fits = mapping.Fields.Count - lacks.Length;
            if (fits > matched) (matched, missing) = (fits, lacks);
            above.AddRange(sheet.Cells.Select(c => c.Text));
        }
        throw new FileRefusedException(ImportsRefusals.HeaderMissing, Rows, string.Join('、', missing));
    }

    private static string[] Lacks(IImportTarget target, ImportMapping guess) => [.. MappingGuess.Missing(target, guess).Select(c => c.Chinese)];

    private static string[] Lacks(ImportMapping mapping, Header header) =>
        mapping.HeaderRow is { } row && row != header.Row ? [] : [.. Needed(mapping).Distinct().Where(c => !header.Has(c))];

    /// <summary>Every column that the mapping names.</summary>
    private static IEnumerable<string> Needed(ImportMapping mapping) =>
    [
        .. mapping.Fields.Values.Select(f => f.Column).OfType<string>(),
        .. mapping.Fields.Values.SelectMany(f => f.Template is { } t ? Template.Columns(t) : []),
        .. mapping.Only.Concat(mapping.Skip).Select(f => f.Column),
        .. mapping.Checks.SelectMany(Needed),
    ];

    private static IEnumerable<string> Needed(PublishedTotal check) =>
    [
        .. new[] { check.Column, check.At?.Column, check.Share?.Part, check.Share?.Rest }.OfType<string>(),
        .. check.Where.Select(w => w.Column),
        .. check.FillFrom,
    ];
}
