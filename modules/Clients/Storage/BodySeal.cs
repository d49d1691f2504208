using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Clients.Storage;

/// <summary>
/// Keeps what clients sent and were answered, and what signs for them, out of the database's plain text: AES-GCM with a key that stands in a file of the
/// data directory. What the rest of the platform seals columns with can take its place here.
/// </summary>
internal sealed class BodySeal(byte[] key)
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>The seal whose key stands in the data directory; made at the first start.</summary>
    public static BodySeal Of(DataDirectory data) => new(KeyFile.ReadOrMake(Path.Combine(data.Path, "keys", "clients.key"), KeySize));

    public byte[] Seal(string text) => Seal(Encoding.UTF8.GetBytes(text));

    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var sealedUp = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(sealedUp.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(sealedUp.AsSpan(0, NonceSize), plain, sealedUp.AsSpan(NonceSize, plain.Length), sealedUp.AsSpan(NonceSize + plain.Length));
        return sealedUp;
    }

    public string OpenText(byte[] sealedUp) => Encoding.UTF8.GetString(Open(sealedUp));

    /// <exception cref="CryptographicException">It was sealed with another key, or changed.</exception>
    public byte[] Open(byte[] sealedUp)
    {
        var plain = new byte[sealedUp.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(sealedUp.AsSpan(0, NonceSize), sealedUp.AsSpan(NonceSize, plain.Length), sealedUp.AsSpan(NonceSize + plain.Length), plain);
        return plain;
    }
}
