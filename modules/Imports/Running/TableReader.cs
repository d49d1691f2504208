using SunLedger.Imports.Checks;
using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Running;

/// <summary>An opened file with its header found and its mapping compiled: gives its rows in chunks.</summary>
internal sealed class TableReader : IDisposable
{
    private readonly ISheet _sheet;
    private readonly RowPlan _plan;
    private readonly CheckBook _checks;
    private readonly ImportSettings _settings;
    private readonly string[] _moneyFields;

    private TableReader(ISheet sheet, Header header, ImportMapping mapping, IImportTarget target, ImportSettings settings)
    {
        _sheet = sheet;
        _settings = settings;
        _moneyFields = [.. target.Columns.Where(c => c.Type == ColumnType.Money).Select(c => c.Field)];
        _plan = new(mapping, target, header, settings.Reading.NamelessRows);
        _checks = new(mapping, target, header);
        Header = header;
        Mapping = mapping;
    }

    public Header Header { get; }

    public ImportMapping Mapping { get; }

    public SheetFacts Facts => _sheet.Facts;

    /// <summary>About how many rows stand below the header.</summary>
    public int EstimatedRows => Math.Max(0, _sheet.EstimatedRows - Header.Row);

    /// <summary>Opens the file and finds its header.</summary>
    /// <exception cref="FileRefusedException">The file cannot be read, or does not fit the mapping.</exception>
    public static TableReader Open(string path, IImportTarget target, ImportMapping? chosen, IReadOnlyDictionary<string, string> categoryFields, ImportSettings settings)
    {
        var sheet = SheetFile.Open(path, chosen?.Sheet, settings.Reading);
        try
        {
            var (header, mapping) = HeaderSearch.Find(sheet, target, chosen, categoryFields);
            return new(sheet, header, mapping, target, settings);
        }
        catch
        {
            sheet.Dispose();
            throw;
        }
    }

    /// <summary>The next rows; an empty chunk at the end. Rows up to <paramref name="done"/> are read, for the checks, but not given out again.</summary>
    public Chunk Next(int done, CancellationToken ct)
    {
        var rows = new List<ReadRow>();
        var unreadable = new List<ReadRow>();
        int skipped = 0, last = 0, characters = 0;
        while (rows.Count + unreadable.Count < _settings.ChunkRows && characters < _settings.ChunkCharacters && _sheet.Read())
        {
            ct.ThrowIfCancellationRequested();
            var row = _plan.Read(_sheet);
            _checks.Take(row);
            if (row.Row <= done) continue;
            last = row.Row;
            foreach (var cell in row.Cells) characters += cell.Length;
            if (row.Fate == RowFate.Import) rows.Add(row);
            else if (row.Fate == RowFate.Refused) unreadable.Add(row);
            else skipped++;
        }
        return new(rows, unreadable, skipped, last, _moneyFields);
    }

    /// <summary>Results of the published totals; complete when all rows have been read.</summary>
    public IReadOnlyList<CheckResult> Checks() => _checks.Results();

    public void Dispose() => _sheet.Dispose();
}
