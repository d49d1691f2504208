using System.Text;
using Sylvan.Data.Csv;

namespace SunLedger.Imports.Reading;

/// <summary>A CSV or TSV file, read forward.</summary>
internal sealed class DelimitedSheet : ISheet
{
    private const int MostPools = 64; // a pool may come to 2 MB; real tables have some 20 columns

    private readonly UnpackedOrPlain _source;
    private readonly CsvDataReader _csv;
    private readonly Func<bool> _next;
    private readonly ReadingLimits _limits;
    private readonly List<TextPool> _pools = []; // of each column
    private readonly List<Cell> _cells = [];
    private readonly List<string> _above = []; // what the file said in each column of the row before
    private readonly bool _mayHoldNul;

    public DelimitedSheet(string path, TextInspection text, bool gzip, ReadingLimits limits)
    {
        _limits = limits;
        _source = UnpackedOrPlain.Open(path, gzip, limits);
        var reader = new StreamReader(_source.Stream, text.Encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        _csv = Guarded(() => CsvDataReader.Create(reader, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = text.Delimiter,
            BufferSize = 1 << 16,
            MaxBufferSize = limits.RowCharacters,
            ResultSetMode = ResultSetMode.SingleResult,
        }));
        _next = _csv.Read;
        _mayHoldNul = text.Encoding is UnicodeEncoding; // anywhere else the inspection would have seen it
        EstimatedRows = (int)Math.Min(int.MaxValue, text.Lines);
        Facts = new(gzip ? "csv.gz" : "csv", text.Name, text.Delimiter == '\t' ? "\\t" : text.Delimiter.ToString(), null, []);
    }

    public int Number { get; private set; }

    public IReadOnlyList<Cell> Cells => _cells;

    public SheetFacts Facts { get; }

    public int EstimatedRows { get; }

    public bool Read()
    {
        if (!Guarded(_next)) return false;
        Number++;
        var count = _csv.RowFieldCount;
        if (count > _limits.Columns) throw new FileRefusedException(ImportsRefusals.TooManyColumns, Number, _limits.Columns);
        for (var i = 0; i < count; i++) Take(i);
        if (_cells.Count > count) _cells.RemoveRange(count, _cells.Count - count);
        if (_mayHoldNul && _cells.Exists(c => c.Text.Contains('\0'))) throw new FileRefusedException(ImportsRefusals.NulBytes, Number);
        return true;
    }

    public void Dispose()
    {
        _csv.Dispose();
        _source.Dispose();
    }

    // Most columns say for many rows what they said in the row above: then the cell is the very same, and nothing need be looked for or cut.
    private void Take(int column)
    {
        var raw = _csv.GetFieldSpan(column);
        if (column < _cells.Count && raw.SequenceEqual(_above[column])) return;
        while (_pools.Count <= column && _pools.Count < MostPools) _pools.Add(new());
        var text = column < MostPools ? _pools[column].Of(raw) : new string(raw);
        if (column < _above.Count) _above[column] = text;
        else _above.Add(text);
        if (column < _cells.Count) _cells[column] = Cell.Of(text);
        else _cells.Add(Cell.Of(text));
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvRecordTooLargeException)
        {
            throw new FileRefusedException(ImportsRefusals.RowTooLong, Number + 1);
        }
        catch (CsvFormatException)
        {
            throw new FileRefusedException(ImportsRefusals.CsvQuote, Number + 1);
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException(ImportsRefusals.EncodingUnknown, Number + 1);
        }
    }
}
