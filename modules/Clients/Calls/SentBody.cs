using System.Text;

namespace SunLedger.Clients.Calls;

/// <summary>Reads a body on, and remembers its beginning: nobody knows before the end whether it will be refused.</summary>
internal sealed class SentBody(Stream body, int most) : Stream
{
    private readonly MemoryStream _seen = new();

    /// <summary>Bytes read.</summary>
    public override long Length => _length;

    private long _length;

    /// <summary>The whole body; null when it is longer than what is kept.</summary>
    public string? Text => _length > most ? null : Encoding.UTF8.GetString(_seen.GetBuffer(), 0, (int)_seen.Length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        Note(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = body.Read(buffer, offset, count);
        Note(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Note(ReadOnlySpan<byte> read)
    {
        _length += read.Length;
        if (_length <= most) _seen.Write(read);
    }
}
