using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Modules;

/// <summary>
/// Seals what must be read again and may not be read in the database: AES-256-GCM with a key for each purpose, drawn from a file of the data directory.
/// What was sealed for one purpose opens for no other. The first byte names the way, so that another way can follow.
/// </summary>
public sealed class SecretBox
{
    private const byte Way = 1;
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _key;

    /// <summary>A box with this key, of 32 bytes.</summary>
    /// <exception cref="InvalidOperationException">The key has another length.</exception>
    public SecretBox(byte[] key)
    {
        if (key.Length != KeySize) throw new InvalidOperationException($"A key that seals has {key.Length} bytes instead of {KeySize}. Restore the file of the folder keys from a backup.");
        _key = key;
        Fingerprint = Convert.ToHexStringLower(KeyFor("fingerprint"))[..16];
    }

    /// <summary>Tells one key from another without telling anything of it.</summary>
    public string Fingerprint { get; }

    /// <summary>The box whose key stands in a file of the data directory's folder <c>keys</c>; made at the first start.</summary>
    public static SecretBox Of(DataDirectory data, string file) => new(KeyFile.ReadOrMake(Path.Combine(data.Path, "keys", file), KeySize));

    /// <summary>Seals for a purpose.</summary>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> plain)
    {
        var box = new byte[1 + NonceSize + plain.Length + TagSize];
        box[0] = Way;
        var nonce = box.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(KeyFor(purpose), TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(1 + NonceSize, plain.Length), box.AsSpan(1 + NonceSize + plain.Length), box.AsSpan(0, 1));
        return box;
    }

    /// <summary>Opens what was sealed for this purpose.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key or for another purpose, or changed.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> box)
    {
        var length = box.Length - 1 - NonceSize - TagSize;
        if (length < 0 || box[0] != Way) throw new CryptographicException("Not sealed by us.");
        var plain = new byte[length];
        using var aes = new AesGcm(KeyFor(purpose), TagSize);
        aes.Decrypt(box.Slice(1, NonceSize), box.Slice(1 + NonceSize, length), box[(1 + NonceSize + length)..], plain, box[..1]);
        return plain;
    }

    private byte[] KeyFor(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, KeySize, salt: [], info: Encoding.UTF8.GetBytes(purpose));
}
