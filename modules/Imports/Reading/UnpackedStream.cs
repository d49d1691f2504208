namespace SunLedger.Imports.Reading;

/// <summary>
/// What comes out of a packed file, counted while it is read: a bomb is refused when it passes the limit, not when memory or disk is gone.
/// </summary>
internal sealed class UnpackedStream(Stream inner, long packedBytes, ReadingLimits limits) : Stream
{
    private readonly UnpackingLimits _unpacking = limits.Unpacking;
    private long _step;

    /// <summary>Bytes that have come out so far.</summary>
    public long Count { get; private set; }

    /// <summary>
    /// Whoever reads takes its next step: until it takes another, it may ask for <see cref="ReadingLimits.StepBytes"/> and no more, for what it does not
    /// give out it keeps. Whoever never says so is not held to it.
    /// </summary>
    public void BeginStep() => _step = Count + limits.StepBytes;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = Inflate(buffer);
        Count += read;
        if (_step > 0 && Count > _step) throw new FileRefusedException(ImportsRefusals.XmlExcessive);
        if (_unpacking.AreExceededBy(Count, packedBytes)) throw FileRefusedException.Of(PackedFault.TooLargeUnpacked, limits)!;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(ImportsRefusals.FileDamaged);
        }
    }
}
