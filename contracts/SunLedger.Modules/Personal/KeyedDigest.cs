using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace SunLedger.Modules;

/// <summary>
/// Digests with a key, by which equal values are found that nobody may read: HMAC with SHA-256, or with SM3 (GB/T 32905) by BouncyCastle where national algorithms are asked for. Equal values are equal under one
/// key and one algorithm alone, so that both are chosen once, before anything is digested: the name of the key's file says which.
/// </summary>
public sealed class KeyedDigest
{
    /// <summary>The default.</summary>
    public const string Sha256 = "HMAC-SHA256";

    /// <summary>The national one.</summary>
    public const string Sm3 = "HMAC-SM3";

    private const string Setting = "SunLedger:Personal:IndexAlgorithm";
    private const int Size = 32; // of either

    private readonly byte[] _key;

    /// <summary>Digests with a key.</summary>
    /// <param name="algorithm">HMAC-SHA256 or HMAC-SM3.</param>
    /// <param name="key">The key.</param>
    public KeyedDigest(string algorithm, byte[] key) => (Algorithm, _key) = (algorithm, key);

    /// <summary>HMAC-SHA256 or HMAC-SM3.</summary>
    public string Algorithm { get; }

    /// <summary>The secret in the file of this name under <c>keys/</c>, and the algorithm that it belongs to; made at the first start, as the office chose.</summary>
    public static (string Algorithm, byte[] Secret) SecretOf(DataDirectory data, IConfiguration? configuration, string name, int size)
    {
        var chosen = configuration?[Setting] ?? Sha256;
        if (chosen is not (Sha256 or Sm3)) throw new InvalidOperationException($"{Setting} is '{chosen}'. Set it to {Sha256} or {Sm3}.");
        var other = chosen == Sm3 ? Sha256 : Sm3;
        if (File.Exists(PathOf(other)) && !File.Exists(PathOf(chosen)))
            throw new InvalidOperationException($"{Setting} is {chosen}, but {PathOf(other)} digests with {other}, and what is digested by both can never be compared. Set it back to {other}; an office chooses before its first start.");
        return (chosen, KeyFile.ReadOrMake(PathOf(chosen), size));

        string PathOf(string algorithm) => Path.Combine(data.Path, "keys", FileOf(name, algorithm));
    }

    /// <summary>How a key of this name is filed: its algorithm is part of that.</summary>
    public static string FileOf(string name, string algorithm) => algorithm == Sm3 ? $"{name}-sm3.key" : $"{name}.key";

    /// <summary>The first eight bytes of the digest.</summary>
    public long Of(ReadOnlySpan<byte> text)
    {
        Span<byte> digest = stackalloc byte[Size];
        Digest(text, digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }

    /// <summary>Tells one key from another without telling anything of it; that of SM3 says so.</summary>
    public string Mark(ReadOnlySpan<byte> of)
    {
        Span<byte> digest = stackalloc byte[Size];
        Digest(of, digest);
        var hex = Convert.ToHexStringLower(digest);
        return Algorithm == Sm3 ? $"sm3-{hex[..12]}" : hex[..16];
    }

    private void Digest(ReadOnlySpan<byte> text, Span<byte> digest)
    {
        if (Algorithm == Sha256)
        {
            HMACSHA256.HashData(_key, text, digest);
            return;
        }
        var hmac = new HMac(new SM3Digest());
        hmac.Init(new KeyParameter(_key));
        hmac.BlockUpdate(text);
        hmac.DoFinal(digest);
    }
}
