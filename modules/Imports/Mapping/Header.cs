using System.Globalization;
using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Mapping;

/// <summary>The header row of a file: which column has which name.</summary>
internal sealed class Header
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _twice = new(StringComparer.OrdinalIgnoreCase);

    public Header(int row, IReadOnlyList<Cell> cells)
    {
        Row = row;
        Names = [.. cells.Select(c => c.Text)];
        for (var i = 0; i < Names.Count; i++)
        {
            var name = Key(Names[i]);
            if (name.Length > 0 && !_byName.TryAdd(name, i)) _twice.Add(name);
        }
        // Columns that our own corrections file added say nothing about the row itself.
        Own = Names.TakeWhile(n => !Corrections.IsOurs(n)).Count();
        OriginalRow = IndexOf(Corrections.OriginalRow);
    }

    /// <summary>1-based row of the file in which it stands.</summary>
    public int Row { get; }

    /// <summary>Headers as written.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many columns belong to the table itself.</summary>
    public int Own { get; }

    /// <summary>Column of the row's number in the file that a corrections file came from; null in any other file.</summary>
    public int? OriginalRow { get; }

    /// <summary>Index of the column with this name, or with this number (<c>#3</c>); null when there is none.</summary>
    public int? IndexOf(string name)
    {
        if (name.StartsWith('#') && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 16_384) return number - 1;
        var key = Key(name);
        if (_twice.Contains(key)) throw new FileRefusedException(ImportsRefusals.HeaderTwice, name);
        return _byName.TryGetValue(key, out var index) ? index : null;
    }

    /// <summary>True when the header holds the column, once or more often.</summary>
    public bool Has(string name) => name.StartsWith('#') || _byName.ContainsKey(Key(name));

    /// <summary>Headers are the same when they differ only in white space and full-width forms: 金额（元） and 金额 (元).</summary>
    public static string Key(string header) => Fold.Tight(header);
}
