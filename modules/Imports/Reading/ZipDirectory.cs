using System.Buffers.Binary;

namespace SunLedger.Imports.Reading;

/// <summary>
/// The directory of a zip file, walked without unpacking anything and without keeping more than one record in memory: what it claims
/// is checked before a library reads it.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint EntrySignature = 0x02014B50;
    private const int EndBytes = 22;
    private const int EntryBytes = 46;

    /// <summary>Refuses a file whose directory names too many files, or claims to unpack to too much.</summary>
    public static void Check(Stream file, ReadingLimits limits)
    {
        file.Seek(Start(file), SeekOrigin.Begin);
        Span<byte> entry = stackalloc byte[EntryBytes];
        var extra = new byte[ushort.MaxValue];
        var count = 0;
        var unpacked = 0L;
        while (file.ReadAtLeast(entry, EntryBytes, throwOnEndOfStream: false) == EntryBytes && Word(entry) == EntrySignature)
        {
            if (++count > limits.ZipEntries) throw new FileRefusedException(ImportsRefusals.TooManyEntries, limits.ZipEntries);
            var nameBytes = Half(entry[28..]);
            var extraBytes = Half(entry[30..]);
            file.Seek(nameBytes, SeekOrigin.Current);
            if (file.ReadAtLeast(extra.AsSpan(0, extraBytes), extraBytes, throwOnEndOfStream: false) < extraBytes) throw new FileRefusedException(ImportsRefusals.FileTruncated);
            file.Seek(Half(entry[32..]), SeekOrigin.Current);

            var size = Size(Word(entry[24..]), extra.AsSpan(0, extraBytes));
            unpacked = size > limits.UnpackedBytes ? size : unpacked + size;
            if (unpacked > limits.UnpackedBytes || (unpacked > limits.RatioFromBytes && unpacked / limits.UnpackedRatio > file.Length))
                throw new FileRefusedException(ImportsRefusals.FileTooLargeUnpacked, limits.UnpackedBytes >> 20, limits.UnpackedRatio);
        }
        if (count == 0) throw new FileRefusedException(ImportsRefusals.FileDamaged);
        file.Seek(0, SeekOrigin.Begin);
    }

    /// <summary>Where the directory begins: the end record stands in the last 64 KB, before a comment.</summary>
    private static long Start(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndBytes + ushort.MaxValue + 20)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (Word(tail.AsSpan(at)) != EndSignature) continue;
            var start = (long)Word(tail.AsSpan(at + 16));
            if (start == uint.MaxValue) start = Zip64Start(file, tail, at);
            return start < file.Length ? start : throw new FileRefusedException(ImportsRefusals.FileTruncated);
        }
        throw new FileRefusedException(ImportsRefusals.FileTruncated);
    }

    private static long Zip64Start(Stream file, byte[] tail, int end)
    {
        var locator = end - 20;
        if (locator < 0 || Word(tail.AsSpan(locator)) != Zip64LocatorSignature) throw new FileRefusedException(ImportsRefusals.FileDamaged);
        var at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8));
        if (at < 0 || at > file.Length - 56) throw new FileRefusedException(ImportsRefusals.FileDamaged);
        var record = new byte[56];
        file.Seek(at, SeekOrigin.Begin);
        file.ReadExactly(record);
        var start = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48));
        return start >= 0 ? start : throw new FileRefusedException(ImportsRefusals.FileDamaged);
    }

    /// <summary>The unpacked size that an entry claims; beyond 4 GB it stands in the zip64 field.</summary>
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
