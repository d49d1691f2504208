namespace SunLedger.Monitoring.Engine;

/// <summary>How one column of a chunk is read, and how far it was read for the rows at hand.</summary>
/// <param name="reader">How its field is read; null when registers are asked.</param>
/// <param name="register">The question to a register; null when a field is read.</param>
/// <param name="column">The column.</param>
internal sealed class ColumnReading<T>(Reader<T>? reader, RegisterColumn<T>? register, int column)
{
    private readonly ulong[] _rows = new ulong[Ternary.Words]; // the rows that were read
    private bool _isRead; // whether all of them were

    /// <summary>Other rows are at hand.</summary>
    public void Begin()
    {
        _isRead = false;
        if (register is not null || reader!.IsDear) Array.Clear(_rows);
    }

    /// <summary>Reads the open rows that were not read yet; what is cheap to read is read at once for all.</summary>
    public void Read(ReadOnlySpan<T> items, FieldBags bags, IFacts day, Knowledge knowledge, Chunk chunk)
    {
        if (_isRead) return;
        if (reader is { IsDear: false })
        {
            _isRead = true;
            reader.Fill(items!, bags, chunk, column);
            return;
        }

        var (missing, read) = (0UL, 0UL);
        for (var word = 0; word < Ternary.Words; word++)
        {
            missing |= chunk.Open[word] & ~_rows[word];
            read |= _rows[word];
        }
        if (missing == 0) return;
        if (register is not null)
        {
            if (read == 0) chunk.Flags[column].Clear();
            register.Fill(items, _rows, bags, day, knowledge, chunk);
        }
        for (var word = 0; word < Ternary.Words; word++) _rows[word] |= chunk.Open[word];
        reader?.FillSome(items!, _rows, bags, chunk, column);
    }
}
