using SunLedger.Imports.Mapping;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Checks;

/// <summary>Adds up while a file is read, and says at the end which published totals its rows bear out.</summary>
internal sealed class CheckBook
{
    private readonly IReadOnlyList<TotalRowCheck> _totalRows;
    private readonly IReadOnlyList<PublishedCheck> _published;

    public CheckBook(ImportMapping mapping, IImportTarget target, Header header)
    {
        _totalRows = mapping.TotalRows == TotalRows.Keep ? [] : [.. MoneyColumns(mapping, target, header)];
        _published = [.. mapping.Checks.Select(c => new PublishedCheck(c, header))];
    }

    /// <summary>Takes the next row, whatever became of it.</summary>
    public void Take(ReadRow row)
    {
        foreach (var check in _totalRows) check.Take(row);
        foreach (var check in _published) check.Take(row);
    }

    /// <summary>All results, the rows' own totals first.</summary>
    public IReadOnlyList<CheckResult> Results() => [.. _totalRows.SelectMany(c => c.Results()), .. _published.Select(c => c.Result())];

    private static IEnumerable<TotalRowCheck> MoneyColumns(ImportMapping mapping, IImportTarget target, Header header) =>
        from field in mapping.Fields
        where field.Value.Column is not null && target.Columns.Any(c => c.Field == field.Key && c.Type == ColumnType.Money)
        group field.Value by field.Value.Column into sources
        select new TotalRowCheck(sources.First(), header.IndexOf(sources.Key!) ?? -1);
}

/// <summary>Reads the amounts of one column, leniently: what a check cannot read counts as blank, the row itself is refused elsewhere.</summary>
internal sealed class AmountColumn(int column, string? unit, string? strip)
{
    private readonly decimal _unit = unit is null ? 1m : MoneyUnits.Of(unit) ?? 1m;
    private readonly System.Text.RegularExpressions.Regex? _strip = strip is null ? null : Patterns.Compile(strip);

    public decimal? Of(IReadOnlyList<string> cells)
    {
        if (column < 0 || column >= cells.Count) return null;
        var text = _strip is null ? cells[column] : _strip.Replace(cells[column], "").Trim();
        return text.Length == 0 ? null : AmountText.Yuan(text, _unit);
    }
}
