using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Comparison.Digests;

/// <summary>Digests with a key that stands in a file of the data directory, which a copy of the database does not hold.</summary>
internal sealed class BlindIndex(byte[] key) : IBlindIndex
{
    private const int KeySize = 32;

    public string Mark { get; } = Convert.ToHexStringLower(HMACSHA256.HashData(key, "mark"u8))[..16];

    /// <summary>The index whose key stands in the data directory; made at the first start.</summary>
    public static BlindIndex Of(DataDirectory data)
    {
        var path = Path.Combine(data.Path, "keys", "blind-index.key");
        if (!File.Exists(path)) Make(path);
        var key = File.ReadAllBytes(path);
        return key.Length == KeySize ? new(key) : throw new InvalidOperationException($"The key {path} has {key.Length} bytes instead of {KeySize}. Restore it from a backup.");
    }

    public long Of(string kind, string value)
    {
        Span<byte> text = stackalloc byte[512];
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var spelt = $"{kind}:{value}";
        var bytes = Encoding.UTF8.GetByteCount(spelt) <= text.Length ? text[..Encoding.UTF8.GetBytes(spelt, text)] : Encoding.UTF8.GetBytes(spelt);
        HMACSHA256.HashData(key, bytes, digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeySize));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft); // another host of the same directory was faster: its key is the key
        }
    }
}
