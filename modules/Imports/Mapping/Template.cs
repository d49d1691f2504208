using System.Text;
using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Mapping;

/// <summary>A template of a mapping, compiled for one header: <c>beita2020-{row}</c>, <c>{Transaction Number}</c>, <c>{项目名称}（{地点}）</c>.</summary>
internal sealed class Template
{
    private readonly List<Part> _parts = [];

    /// <summary>Compiles; <paramref name="columnOf"/> gives the index of a header, or null.</summary>
    /// <exception cref="FormatException">A brace is not closed, or a place names no column.</exception>
    public Template(string text, Func<string, int?> columnOf)
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0) open = text.Length;
            if (open > at) _parts.Add(new(text[at..open], Place.Text, 0));
            if (open == text.Length) break;
            var close = text.IndexOf('}', open);
            if (close < 0) throw new FormatException(text);
            _parts.Add(PlaceOf(text[(open + 1)..close], columnOf));
            at = close + 1;
        }
    }

    private enum Place
    {
        Text,
        Row,
        Hash,
        Again,
        Cell,
    }

    /// <summary>True when the digest of the cells is needed.</summary>
    public bool NeedsHash => _parts.Any(p => p.Place is Place.Hash or Place.Again);

    /// <summary>Fills the places.</summary>
    public string Fill(IReadOnlyList<Cell> cells, int row, RowIdentity identity)
    {
        if (_parts is [{ Place: Place.Cell } only]) return At(cells, only.Column);
        var filled = new StringBuilder();
        foreach (var part in _parts)
        {
            _ = part.Place switch
            {
                Place.Text => filled.Append(part.Literal),
                Place.Row => filled.Append(row),
                Place.Hash => filled.Append(identity.Hash),
                Place.Again => identity.Times > 1 ? filled.Append('-').Append(identity.Times) : filled,
                _ => filled.Append(At(cells, part.Column)),
            };
        }
        return filled.ToString();
    }

    /// <summary>The columns that the template names, for finding the header.</summary>
    public static IEnumerable<string> Columns(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close < 0) yield break;
            var name = text[(open + 1)..close];
            if (name is not ("row" or "hash" or "again")) yield return name;
        }
    }

    private static string At(IReadOnlyList<Cell> cells, int column) => column < cells.Count ? cells[column].Text : "";

    private static Part PlaceOf(string name, Func<string, int?> columnOf) => name switch
    {
        "row" => new("", Place.Row, 0),
        "hash" => new("", Place.Hash, 0),
        "again" => new("", Place.Again, 0),
        _ => new("", Place.Cell, columnOf(name) ?? throw new FormatException(name)),
    };

    private readonly record struct Part(string Literal, Place Place, int Column);
}
