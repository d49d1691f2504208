using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace SunLedger.Modules;

/// <summary>
/// PostgreSQL's binary COPY format, written straight into a buffer: the driver's own importer spends several times the processor time on
/// finding out what each value is.
/// </summary>
internal sealed class PostgresBulkInsert : BulkInsert
{
    private const int FlushAt = 256 * 1024;
    private static readonly byte[] Head = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly long EpochTicks = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly NpgsqlRawCopyStream _stream;
    private readonly short _columns;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FlushAt + 64 * 1024);
    private int _used;
    private bool _complete;

    private PostgresBulkInsert(NpgsqlRawCopyStream stream, int columns) : base(columns)
    {
        _stream = stream;
        _columns = (short)columns;
        Head.CopyTo(_buffer, 0);
        _used = Head.Length;
    }

    public static async Task<PostgresBulkInsert> OpenAsync(NpgsqlConnection connection, string copy, int columns, CancellationToken ct) =>
        new(await connection.BeginRawBinaryCopyAsync(copy, ct), columns);

    public override async ValueTask CompleteAsync(CancellationToken ct)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), -1); // the trailer
        await FlushAsync(ct);
        End(); // what the server says to the end of the rows must reach the caller: afterwards there is nothing left to cancel
        await _stream.DisposeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_complete) return;
        End();
        await _stream.CancelAsync();
        await _stream.DisposeAsync();
    }

    private void End()
    {
        _complete = true;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private protected override void WriteNull(int column) => BinaryPrimitives.WriteInt32BigEndian(Start(column, 4), -1);

    private protected override void WriteLong(int column, long value)
    {
        var field = Start(column, 12);
        BinaryPrimitives.WriteInt32BigEndian(field, 8);
        BinaryPrimitives.WriteInt64BigEndian(field[4..], value);
    }

    private protected override void WriteInt(int column, int value)
    {
        var field = Start(column, 8);
        BinaryPrimitives.WriteInt32BigEndian(field, 4);
        BinaryPrimitives.WriteInt32BigEndian(field[4..], value);
    }

    private protected override void WriteFlag(int column, bool value)
    {
        var field = Start(column, 5);
        BinaryPrimitives.WriteInt32BigEndian(field, 1);
        field[4] = value ? (byte)1 : (byte)0;
    }

    private protected override void WriteText(int column, string value)
    {
        StartRow(column);
        WriteUtf8(value, 0);
    }

    private protected override void WriteJson(int column, string value)
    {
        StartRow(column);
        WriteUtf8(value, 1); // the version byte of jsonb
    }

    private protected override void WriteDate(int column, DateOnly value) => WriteInt(column, value.DayNumber - Epoch);

    private protected override void WriteInstant(int column, DateTimeOffset value) =>
        WriteLong(column, (value.UtcTicks - EpochTicks) / TimeSpan.TicksPerMicrosecond);

    private protected override void WriteBytes(int column, byte[] value)
    {
        var field = Start(column, 4 + value.Length);
        BinaryPrimitives.WriteInt32BigEndian(field, value.Length);
        value.CopyTo(field[4..]);
    }

    private protected override ValueTask RowEndedAsync(CancellationToken ct) => _used < FlushAt ? ValueTask.CompletedTask : FlushAsync(ct);

    private void WriteUtf8(string value, int version)
    {
        var length = version == 0 ? 0 : 1;
        Room(4 + length + Encoding.UTF8.GetMaxByteCount(value.Length));
        if (version != 0) _buffer[_used + 4] = (byte)version;
        length += Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_used + 4 + length));
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_used), length);
        _used += 4 + length;
    }

    private Span<byte> Start(int column, int size)
    {
        StartRow(column);
        return Take(size);
    }

    // Each row begins with how many fields it has.
    private void StartRow(int column)
    {
        if (column == 0) BinaryPrimitives.WriteInt16BigEndian(Take(2), _columns);
    }

    private Span<byte> Take(int size)
    {
        Room(size);
        _used += size;
        return _buffer.AsSpan(_used - size, size);
    }

    private void Room(int size)
    {
        if (_buffer.Length - _used >= size) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _used + size));
        _buffer.AsSpan(0, _used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private async ValueTask FlushAsync(CancellationToken ct)
    {
        await _stream.WriteAsync(_buffer.AsMemory(0, _used), ct);
        _used = 0;
    }
}
