using System.Security.Cryptography;

namespace SunLedger.Personal.Ciphers;

/// <summary>Authenticated encryption: a nonce, what is hidden, a tag. What is named beside it must be named again to open it.</summary>
internal abstract class Cipher
{
    protected const int NonceSize = 12;
    protected const int TagSize = 16;

    /// <summary>Bytes of a key.</summary>
    public abstract int KeySize { get; }

    /// <summary>How much longer a seal is than what it holds.</summary>
    public static int Overhead => NonceSize + TagSize;

    /// <summary>The cipher of this name; null when there is none.</summary>
    public static Cipher? Find(string name) => name switch
    {
        AesGcmCipher.Name => new AesGcmCipher(),
        Sm4GcmCipher.Name => new Sm4GcmCipher(),
        _ => null,
    };

    /// <summary>Seals bytes into a span that is <see cref="Overhead"/> longer.</summary>
    public void Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> beside, Span<byte> sealedUp)
    {
        RandomNumberGenerator.Fill(sealedUp[..NonceSize]);
        Encrypt(key, sealedUp[..NonceSize], plain, beside, sealedUp[NonceSize..]);
    }

    /// <summary>Opens a seal.</summary>
    public byte[] Open(byte[] key, ReadOnlySpan<byte> sealedUp, ReadOnlySpan<byte> beside)
    {
        if (sealedUp.Length < Overhead) throw new CryptographicException("Too short to be a seal.");
        return Decrypt(key, sealedUp[..NonceSize], sealedUp[NonceSize..], beside);
    }

    protected abstract void Encrypt(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> beside, Span<byte> hidden);

    protected abstract byte[] Decrypt(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> hidden, ReadOnlySpan<byte> beside);
}
