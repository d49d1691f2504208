using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Mapping;

/// <summary>Conditions of a mapping, compiled for one header.</summary>
internal sealed class Filters
{
    private readonly (int Column, CellPattern? Matches, bool? Empty)[] _filters;

    public Filters(IEnumerable<RowFilter> filters, Header header) =>
        _filters = [.. filters.Select(f => (
            header.IndexOf(f.Column) ?? throw new FileRefusedException(ImportsRefusals.HeaderMissing, HeaderSearch.Rows, f.Column),
            CellPattern.Of(f.Matches),
            f.Empty))];

    /// <summary>True when the row fits every condition; so does any row when there are none.</summary>
    public bool All(string[] cells)
    {
        foreach (var filter in _filters)
            if (!Fits(filter, cells)) return false;
        return true;
    }

    /// <summary>True when the row fits a condition.</summary>
    public bool Any(string[] cells)
    {
        foreach (var filter in _filters)
            if (Fits(filter, cells)) return true;
        return false;
    }

    private static bool Fits((int Column, CellPattern? Matches, bool? Empty) filter, string[] cells)
    {
        var text = filter.Column < cells.Length ? cells[filter.Column] : "";
        return filter.Matches?.Matches(text) ?? (text.Length == 0) == filter.Empty;
    }
}
