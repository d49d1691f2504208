using System.Buffers.Binary;
using System.IO.Compression;

namespace SunLedger.Approval.Attachments;

/// <summary>
/// An archive that somebody wants to attach, looked into before anybody opens it. What its directory claims is looked at first; then every entry is unpacked and counted, for the
/// programs of whoever opens it go by the bytes and not by the claims. Nothing is kept of it.
/// </summary>
internal static class Package
{
    private const uint EntrySignature = 0x04034B50;
    private const int EntryBytes = 30;
    private const int Stored = 0;
    private const int Deflated = 8;

    /// <summary>How much a document may unpack to. Word and Excel files of 20 MB hold pictures, which pack to nothing less; ASSUMED.</summary>
    public static readonly UnpackingLimits Limits = new(Bytes: 200L << 20, Entries: 2_000);

    /// <summary>What keeps it from being taken in.</summary>
    public static PackedFault Check(Stream file) => ZipDirectory.Check(file, Limits) is not PackedFault.None and var fault ? fault : Unpack(file);

    private static PackedFault Unpack(Stream file)
    {
        var (directory, buffer) = (new ZipDirectory(file), new byte[1 << 16]);
        while (directory.Next() is { } entry)
            if (!IsTrue(file, entry, buffer)) return PackedFault.Damaged;
        return directory.Fault;
    }

    // The sum of the claims is within the limits already: an entry that keeps to its claim is, too, and nothing is read beyond it.
    private static bool IsTrue(Stream file, ZipEntry entry, byte[] buffer)
    {
        if (entry.At > file.Length - EntryBytes) return false;
        file.Seek(entry.At, SeekOrigin.Begin);
        Span<byte> header = stackalloc byte[EntryBytes];
        file.ReadExactly(header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != EntrySignature) return false;
        var start = entry.At + EntryBytes + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (start + entry.Packed > file.Length) return false;
        file.Seek(start, SeekOrigin.Begin);
        return entry.Method switch
        {
            Stored => entry.Packed == entry.Unpacked,
            Deflated => UnpacksTo(file, entry.Unpacked, buffer),
            _ => false, // no document is packed in another way
        };
    }

    private static bool UnpacksTo(Stream file, long claimed, byte[] buffer)
    {
        using var inflated = new DeflateStream(file, CompressionMode.Decompress, leaveOpen: true);
        var count = 0L;
        int read;
        while (count <= claimed && (read = inflated.Read(buffer)) > 0) count += read;
        return count == claimed;
    }
}
