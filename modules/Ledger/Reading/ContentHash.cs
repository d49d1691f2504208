using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Ledger.Reading;

/// <summary>
/// A digest of what a line says, kept beside its id: the same id with the same digest is the same line sent twice. 64 bits of SHA-256 are
/// enough, for only lines of one id are ever compared.
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
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_content.WrittenSpan, digest);
        _content.ResetWrittenCount();
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
