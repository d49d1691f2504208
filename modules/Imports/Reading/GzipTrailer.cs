using System.Buffers.Binary;

namespace SunLedger.Imports.Reading;

/// <summary>
/// The last four bytes of a gzip file: the length of its content modulo 2³². .NET reads a file that was cut off as if it ended there, and a
/// payment file without its second half must not pass for the whole.
/// </summary>
internal static class GzipTrailer
{
    /// <summary>Reads the stated length and goes back to the beginning.</summary>
    public static uint StatedLength(Stream file)
    {
        if (file.Length < 18) throw new FileRefusedException(ImportsRefusals.FileTruncated);
        Span<byte> last = stackalloc byte[4];
        file.Seek(-4, SeekOrigin.End);
        file.ReadExactly(last);
        file.Seek(0, SeekOrigin.Begin);
        return BinaryPrimitives.ReadUInt32LittleEndian(last);
    }

    public static bool Agrees(uint stated, long unpacked) => stated == unchecked((uint)unpacked);
}
