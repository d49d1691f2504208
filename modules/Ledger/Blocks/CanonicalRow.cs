using System.Buffers.Binary;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// What a row holds, as bytes that are the same on both databases: for every column that is not null its name, a mark of the kind of value, the value.
/// Columns that are null leave nothing, so that a column added later changes no digest of a row that was before it.
/// </summary>
internal sealed class CanonicalRow
{
    private byte[] _bytes = new byte[2048];
    private int _used;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _used);

    /// <summary>Begins a row of a table.</summary>
    public void Begin(int table)
    {
        _used = 0;
        Room(1)[0] = (byte)table;
    }

    /// <summary>A number or a flag.</summary>
    public void Number(SealedColumn column, long value) => Whole(column, 'n', value);

    /// <summary>A day, as the number of days since 0001-01-01.</summary>
    public void Day(SealedColumn column, int dayNumber) => Whole(column, 'd', dayNumber);

    /// <summary>An instant, as 100 ns since 0001-01-01 UTC.</summary>
    public void Instant(SealedColumn column, long ticks) => Whole(column, 'i', ticks);

    /// <summary>Text in UTF-8.</summary>
    public void Text(SealedColumn column, ReadOnlySpan<byte> utf8) => Run(column, 't', utf8);

    public void Blob(SealedColumn column, ReadOnlySpan<byte> bytes) => Run(column, 'b', bytes);

    /// <summary>JSON, however the database spells it.</summary>
    public void Json(SealedColumn column, ReadOnlySpan<byte> utf8)
    {
        if (CanonicalJson.TryWrite(utf8, out var canonical)) Run(column, 'j', canonical);
        else Text(column, utf8);
    }

    /// <summary>What no column of ours holds, and SQLite lets anybody write into any of them.</summary>
    public void Real(SealedColumn column, double value) => Whole(column, 'r', BitConverter.DoubleToInt64Bits(value));

    private void Whole(SealedColumn column, char kind, long value)
    {
        Name(column, kind);
        BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);
    }

    private void Run(SealedColumn column, char kind, ReadOnlySpan<byte> value)
    {
        Name(column, kind);
        BinaryPrimitives.WriteInt32LittleEndian(Room(4), value.Length);
        value.CopyTo(Room(value.Length));
    }

    private void Name(SealedColumn column, char kind)
    {
        column.Prefix.CopyTo(Room(column.Prefix.Length));
        Room(1)[0] = (byte)kind;
    }

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _used < size) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + size));
        _used += size;
        return _bytes.AsSpan(_used - size, size);
    }
}
