using System.Globalization;
using SunLedger.Imports.Mapping;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.SeeImports;

/// <summary>
/// How the refused rows of an import are shown: whole to whoever sent the file, masked to anybody else. Nobody knows what stands in a cell that was refused, so a cell of somebody else's
/// file is shown only where its column holds amounts, days or codes and it looks like one; of the rest, a number shows its last four, a text its first character.
/// </summary>
internal sealed class RowSight
{
    /// <summary>Accounts, identity numbers and phones are as long; amounts and days are not.</summary>
    private const int ShortestNumber = 11;

    private readonly RefusedCells _cells;
    private readonly HashSet<int> _plain;

    private RowSight(RefusedCells cells, bool isWhole, string[] headers, HashSet<int> plain) => (_cells, IsWhole, Headers, _plain) = (cells, isWhole, headers, plain);

    /// <summary>True for whoever sent the file.</summary>
    public bool IsWhole { get; }

    /// <summary>Headers of the table itself.</summary>
    public string[] Headers { get; }

    public static RowSight Of(ImportJob job, ImportTargets targets, RefusedCells cells, ICaller caller)
    {
        string[] headers = job.Headers is null ? [] : [.. ImportJson.Read<string[]>(job.Headers).TakeWhile(h => !Corrections.IsOurs(h))];
        return new(cells, job.CallerId == caller.Id, headers, PlainColumns(job, headers, targets.All.FirstOrDefault(t => t.Kind == job.Kind)));
    }

    /// <summary>A refused row.</summary>
    public RowView See(RefusedRow row, bool english)
    {
        var whole = _cells.Open(row);
        var faults = IsWhole ? whole.Faults : _cells.Unquoted(whole.Faults);
        string[] shown = IsWhole ? [.. whole.Cells] : [.. whole.Cells.Select((cell, i) => Shown(cell, _plain.Contains(i)))];
        return new(row.Row, IsWhole || Identifier.IsOne(row.EntryId) ? row.EntryId : null, Outcome.Refused, shown, [.. faults.Select(f => f.In(english))], !IsWhole);
    }

    /// <summary>True when a column's cells may stand in clear in somebody else's view.</summary>
    public bool IsPlain(int column) => IsWhole || _plain.Contains(column);

    private static string Shown(string cell, bool isPlain)
    {
        if (cell.Length == 0 || (isPlain && cell.All(char.IsAscii) && LongestRun(cell) < ShortestNumber)) return cell;
        return cell.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or 'X' or 'x') ? Masking.Account(cell) : Masking.Name(cell);
    }

    private static int LongestRun(string text)
    {
        var (run, longest) = (0, 0);
        foreach (var character in text)
        {
            run = char.IsAsciiDigit(character) ? run + 1 : 0;
            longest = Math.Max(run, longest);
        }
        return longest;
    }

    // What a mapping makes of a column says what it holds; without one nobody knows.
    private static HashSet<int> PlainColumns(ImportJob job, string[] headers, IImportTarget? target)
    {
        if (job.Mapping is null || target is null) return [];
        var fields = ImportJson.Read<ImportMapping>(job.Mapping).Fields.Where(f => f.Value.Column is not null)
            .ToLookup(f => IsPlain(target.Columns.FirstOrDefault(c => c.Field == f.Key)), f => f.Value.Column!);
        HashSet<int> ColumnsOf(bool isPlain) => [.. headers.Index().Where(h => fields[isPlain].Any(c => Means(c, h.Item, h.Index))).Select(h => h.Index)];
        return [.. ColumnsOf(isPlain: true).Except(ColumnsOf(isPlain: false))];
    }

    private static bool Means(string column, string header, int index) =>
        column == $"#{(index + 1).ToString(CultureInfo.InvariantCulture)}" || Header.Key(column).Equals(Header.Key(header), StringComparison.OrdinalIgnoreCase);

    private static bool IsPlain(ImportColumn? column) => column is not null && (column.Type != ColumnType.Text || column.Field is "id" or "code"
        || column.Field.EndsWith("Id", StringComparison.Ordinal) || column.Field.EndsWith("Code", StringComparison.Ordinal));
}
