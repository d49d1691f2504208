using System.Security.Cryptography;

namespace SunLedger.Personal.Ciphers;

/// <summary>AES-256 in Galois/Counter Mode (NIST SP 800-38D), by the platform's own library.</summary>
internal sealed class AesGcmCipher : Cipher
{
    public const string Name = "AES-256-GCM";

    public override int KeySize => 32;

    protected override void Encrypt(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> beside, Span<byte> hidden)
    {
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, hidden[..plain.Length], hidden[plain.Length..], beside);
    }

    protected override byte[] Decrypt(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> hidden, ReadOnlySpan<byte> beside)
    {
        var plain = new byte[hidden.Length - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce, hidden[..plain.Length], hidden[plain.Length..], plain, beside);
        return plain;
    }
}
