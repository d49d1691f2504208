using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace SunLedger.Ledger.Reading;

/// <summary>
/// A digest of what a line says, kept beside its id: the same id with the same digest is the same line sent twice. It guards against mistakes,
/// not against forgers: whoever makes two lines of one id collide is told "there already", and nothing is posted. XXH3 costs a tenth of SHA-256.
/// </summary>
internal sealed class ContentHash
{
    private readonly ArrayBufferWriter<byte> _content = new(512);

    /// <summary>Adds text; absence differs from emptiness.</summary>
    public ContentHash Add(string? value)
    {
        Add(value is null ? -1 : value.Length);
        if (value is not null) _content.Advance(Encoding.UTF8.GetBytes(value, _content.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length))));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public ContentHash Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_content.GetSpan(8), value);
        _content.Advance(8);
        return this;
    }

    /// <summary>Adds an amount.</summary>
    public ContentHash Add(Money value) => Add(value.Fen);

    /// <summary>Adds a day.</summary>
    public ContentHash Add(DateOnly? value) => Add(value?.DayNumber ?? -1);

    /// <summary>The digest of what was added; the next line begins afresh.</summary>
    public long Take()
    {
        var digest = unchecked((long)XxHash3.HashToUInt64(_content.WrittenSpan));
        _content.ResetWrittenCount();
        return digest;
    }
}
