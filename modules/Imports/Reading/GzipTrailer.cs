using System.Buffers.Binary;

namespace SunLedger.Imports.Reading;

/// <summary>
/// The last four bytes of a gzip file: the length of its content modulo 2³². .NET reads a file that was cut off as if it ended there, and a
/// payment file without its second half must not pass for the whole. Of a file that was put together of several (<c>cat a.gz b.gz</c>) they speak of the last alone.
/// </summary>
internal static class GzipTrailer
{
    /// <summary>Bytes of a gzip file of nothing, or nearly.</summary>
    public const int ShortestMember = 18;

    private const int MostTried = 4; // three bytes in 2²⁷ look like a beginning by chance; and each is read to the end

    /// <summary>True when the file ends where its content does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="unpacked">Bytes that came out of it.</param>
    /// <param name="limits">How much may come out.</param>
    public static bool IsWhole(string path, long unpacked, ReadingLimits limits)
    {
        using var file = File.OpenRead(path);
        Span<byte> last = stackalloc byte[4];
        file.Seek(-last.Length, SeekOrigin.End);
        file.ReadExactly(last);
        var stated = BinaryPrimitives.ReadUInt32LittleEndian(last);
        return stated == unchecked((uint)unpacked) || Beginnings(file).Take(MostTried).Any(at => at > 0 && LengthFrom(path, at, limits) is { } bytes && stated == unchecked((uint)bytes));
    }

    /// <summary>Where members may begin, the last first.</summary>
    private static IEnumerable<long> Beginnings(FileStream file)
    {
        var window = new byte[1 << 16];
        for (var end = file.Length; end >= ShortestMember;)
        {
            var start = Math.Max(0, end - window.Length);
            var length = (int)(end - start);
            file.Seek(start, SeekOrigin.Begin);
            file.ReadExactly(window, 0, length);
            for (var at = length - 4; at >= 0; at--)
                if (window[at] == 0x1F && window[at + 1] == 0x8B && window[at + 2] == 8 && window[at + 3] < 0x20) yield return start + at;
            if (start == 0) yield break;
            end = start + 3; // a beginning may lie across two windows
        }
    }

    /// <summary>What unpacks from there to the end, or null when nothing does.</summary>
    private static long? LengthFrom(string path, long at, ReadingLimits limits)
    {
        using var source = UnpackedOrPlain.Open(path, gzip: true, limits, at);
        var buffer = new byte[1 << 16];
        try
        {
            while (source.Stream.Read(buffer) > 0)
            {
            }
            return source.Position;
        }
        catch (FileRefusedException)
        {
            return null; // it only looked like a beginning
        }
    }
}
