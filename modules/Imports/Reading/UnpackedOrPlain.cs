using System.IO.Compression;

namespace SunLedger.Imports.Reading;

/// <summary>The bytes of a delimited file, unpacked on the way when it is packed.</summary>
internal sealed class UnpackedOrPlain : IDisposable
{
    private readonly FileStream _file;
    private readonly UnpackedStream? _unpacked;

    private UnpackedOrPlain(FileStream file, UnpackedStream? unpacked)
    {
        _file = file;
        _unpacked = unpacked;
    }

    public Stream Stream => (Stream?)_unpacked ?? _file;

    public long Position => _unpacked?.Count ?? _file.Position;

    public static UnpackedOrPlain Open(string path, bool gzip, ReadingLimits limits, long from = 0)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        file.Seek(from, SeekOrigin.Begin);
        if (!gzip) return new(file, null);
        return new(file, new UnpackedStream(new GZipStream(file, CompressionMode.Decompress), file.Length, limits));
    }

    public void Dispose()
    {
        _unpacked?.Dispose();
        _file.Dispose();
    }
}
