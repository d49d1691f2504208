using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Host.Plugins;

/// <summary>One hash for all that a folder holds: equal hashes, equal plugins.</summary>
internal static class FolderHash
{
    /// <summary>SHA-256 over the sorted relative paths and the bytes of every file, lower-case hex.</summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, path));
            // Lengths first, so that no file can pretend to be the end of another.
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.LongLength);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
