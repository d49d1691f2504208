using SunLedger.Imports.Mapping;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Checks;

/// <summary>Adds up while a file is read, and says at the end which published totals its rows bear out.</summary>
internal sealed class CheckBook
{
    private readonly TotalRowCheck[] _totalRows;
    private readonly PublishedCheck[] _published;

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
