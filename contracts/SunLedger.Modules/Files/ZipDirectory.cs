using System.Buffers.Binary;

namespace SunLedger.Modules;

/// <summary>
/// The directory of a zip file, walked without unpacking anything and without keeping more than one record in memory: what it claims
/// is checked before a library reads it.
/// </summary>
/// <param name="file">The whole file. It may be read elsewhere between two steps.</param>
public sealed class ZipDirectory(Stream file)
{
    private const uint EndSignature = 0x06054B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint EntrySignature = 0x02014B50;
    private const int EndBytes = 22;
    private const int EntryBytes = 46;
    private const int Zip64EndBytes = 56;

    private readonly byte[] _extra = new byte[ushort.MaxValue];
    private long? _at;

    /// <summary>Why there is no next one; none at the end of a directory that reads.</summary>
    public PackedFault Fault { get; private set; }

    /// <summary>Whether a file's directory names too many files, claims to unpack to too much, or does not read.</summary>
    public static PackedFault Check(Stream file, UnpackingLimits limits)
    {
        var directory = new ZipDirectory(file);
        var (count, unpacked) = (0, 0L);
        while (directory.Next() is { } entry)
        {
            if (++count > limits.Entries) return PackedFault.TooManyEntries;
            unpacked = entry.Unpacked > limits.Bytes ? entry.Unpacked : unpacked + entry.Unpacked;
            if (limits.AreExceededBy(unpacked, file.Length)) return PackedFault.TooLargeUnpacked;
        }
        if (directory.Fault != PackedFault.None) return directory.Fault;
        file.Seek(0, SeekOrigin.Begin);
        return count == 0 ? PackedFault.Damaged : PackedFault.None;
    }

    /// <summary>The next entry; null behind the last, or where the directory does not read (<see cref="Fault"/>).</summary>
    public ZipEntry? Next()
    {
        if (_at is null && Start() is not PackedFault.None and var fault) return Faulty(fault);
        file.Seek(_at!.Value, SeekOrigin.Begin);
        Span<byte> entry = stackalloc byte[EntryBytes];
        if (file.ReadAtLeast(entry, EntryBytes, throwOnEndOfStream: false) < EntryBytes || Word(entry) != EntrySignature) return null;
        var (nameBytes, extraBytes, commentBytes) = (Half(entry[28..]), Half(entry[30..]), Half(entry[32..]));
        file.Seek(nameBytes, SeekOrigin.Current);
        if (file.ReadAtLeast(_extra.AsSpan(0, extraBytes), extraBytes, throwOnEndOfStream: false) < extraBytes) return Faulty(PackedFault.Truncated);
        _at += EntryBytes + nameBytes + extraBytes + commentBytes;
        return new(Half(entry[10..]), Word(entry[20..]), Size(Word(entry[24..]), _extra.AsSpan(0, extraBytes)), Word(entry[42..]));
    }

    private ZipEntry? Faulty(PackedFault fault)
    {
        Fault = fault;
        return null;
    }

    // Where the directory begins: the end record stands in the last 64 KB, before a comment.
    private PackedFault Start()
    {
        var tail = new byte[(int)Math.Min(file.Length, EndBytes + ushort.MaxValue + 20)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (Word(tail.AsSpan(at)) != EndSignature) continue;
            _at = Word(tail.AsSpan(at + 16));
            if (_at == uint.MaxValue && Zip64Start(tail, at) is not PackedFault.None and var fault) return fault;
            return _at < file.Length ? PackedFault.None : PackedFault.Truncated;
        }
        return PackedFault.Truncated;
    }

    private PackedFault Zip64Start(byte[] tail, int end)
    {
        var locator = end - 20;
        if (locator < 0 || Word(tail.AsSpan(locator)) != Zip64LocatorSignature) return PackedFault.Damaged;
        var at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8));
        if (at < 0 || at > file.Length - Zip64EndBytes) return PackedFault.Damaged;
        var record = new byte[Zip64EndBytes];
        file.Seek(at, SeekOrigin.Begin);
        file.ReadExactly(record);
        _at = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48));
        return _at >= 0 ? PackedFault.None : PackedFault.Damaged;
    }

    // The unpacked size that an entry claims; beyond 4 GB it stands in the zip64 field.
    private static long Size(uint stated, ReadOnlySpan<byte> extra)
    {
        if (stated != uint.MaxValue) return stated;
        while (extra.Length >= 4)
        {
            var length = Half(extra[2..]);
            if (Half(extra) == 1 && length >= 8 && extra.Length >= 12)
            {
                var size = BinaryPrimitives.ReadInt64LittleEndian(extra[4..]);
                return size < 0 ? long.MaxValue : size;
            }
            if (extra.Length < 4 + length) break;
            extra = extra[(4 + length)..];
        }
        return stated;
    }

    private static uint Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static int Half(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
