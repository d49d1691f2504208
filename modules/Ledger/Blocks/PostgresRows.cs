using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace SunLedger.Ledger.Blocks;

/// <summary>PostgreSQL's binary COPY format, read straight from its buffer.</summary>
internal sealed class PostgresRows(NpgsqlRawCopyStream stream) : RowStream
{
    private const int HeadSize = 19; // signature, flags, and an extension of no length
    private const int Null = -1;
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly long EpochTicks = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private byte[] _buffer = new byte[1 << 16];
    private (int At, int Length)[] _fields = [];
    private int _row;
    private int _next;
    private int _end;
    private bool _begun;
    private bool _finished;

    // Most rows lie whole in the buffer, and waiting for every field of a million rows would cost more than reading them.
    public override ValueTask<bool> NextAsync(CancellationToken ct)
    {
        if (_finished) return new(false);
        _row = _next;
        return TryRead(out var missing) ? new(!_finished) : NextAsync(missing, ct);
    }

    private async ValueTask<bool> NextAsync(int missing, CancellationToken ct)
    {
        do await FillAsync(missing, ct);
        while (!TryRead(out missing));
        return !_finished;
    }

    // Reads the row as far as it is there; says how many of its bytes are needed to go on.
    private bool TryRead(out int needed)
    {
        var there = _buffer.AsSpan(_row, _end - _row);
        if (!_begun)
        {
            needed = HeadSize;
            if (there.Length < HeadSize) return false;
            there = there[HeadSize..];
            (_row, _begun) = (_row + HeadSize, true);
        }
        needed = 2;
        if (there.Length < needed) return false;
        int count = BinaryPrimitives.ReadInt16BigEndian(there);
        _finished = count < 0;
        if (_finished) return true;
        if (_fields.Length != count) _fields = new (int, int)[count];
        var at = 2;
        for (var i = 0; i < count; i++)
        {
            needed = at + 4;
            if (there.Length < needed) return false;
            var length = BinaryPrimitives.ReadInt32BigEndian(there[at..]);
            at += 4;
            _fields[i] = (at, length);
            if (length == Null) continue;
            at += length;
            needed = at;
            if (there.Length < needed) return false;
        }
        _next = _row + at;
        return true;
    }

    public override long? Long(int field) => _fields[field].Length == Null ? null : Number(Field(field));

    public override string? Text(int field) => _fields[field].Length == Null ? null : Encoding.UTF8.GetString(Field(field));

    public override void Copy(int field, SealedColumn column, CanonicalRow to)
    {
        if (_fields[field].Length == Null) return;
        var value = Field(field);
        switch (column.Kind)
        {
            case SealedKind.Number: to.Number(column, Number(value)); break;
            case SealedKind.Day: to.Day(column, BinaryPrimitives.ReadInt32BigEndian(value) + Epoch); break;
            case SealedKind.Instant: to.Instant(column, (BinaryPrimitives.ReadInt64BigEndian(value) * TimeSpan.TicksPerMicrosecond) + EpochTicks); break;
            case SealedKind.Text: to.Text(column, value); break;
            case SealedKind.Json: to.Json(column, value[1..]); break; // after the version byte of jsonb
            case SealedKind.Blob: to.Blob(column, value); break;
            default: throw new InvalidOperationException($"Nothing is known of {column.Kind}.");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_finished) await stream.CancelAsync();
        await stream.DisposeAsync();
    }

    private static long Number(ReadOnlySpan<byte> value) => value.Length switch
    {
        1 => value[0],
        2 => BinaryPrimitives.ReadInt16BigEndian(value),
        4 => BinaryPrimitives.ReadInt32BigEndian(value),
        _ => BinaryPrimitives.ReadInt64BigEndian(value),
    };

    private ReadOnlySpan<byte> Field(int field) => _buffer.AsSpan(_row + _fields[field].At, _fields[field].Length);

    // Makes so many bytes of the row be there. Offsets count from the row's beginning, which may move to the front.
    private async ValueTask FillAsync(int size, CancellationToken ct)
    {
        if (_row + size > _buffer.Length)
        {
            var to = size > _buffer.Length ? new byte[Math.Max(size, _buffer.Length * 2)] : _buffer;
            Buffer.BlockCopy(_buffer, _row, to, 0, _end - _row);
            (_buffer, _end, _row) = (to, _end - _row, 0);
        }
        while (_end - _row < size)
        {
            _finished = true; // what breaks here is over, and not to be cancelled as well: that would hide why
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), ct);
            _finished = false;
            if (read == 0) throw new EndOfStreamException("PostgreSQL ended a COPY in the middle of a row.");
            _end += read;
        }
    }
}
