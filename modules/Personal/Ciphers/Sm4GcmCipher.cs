using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace SunLedger.Personal.Ciphers;

/// <summary>SM4 (GB/T 32907-2016) in Galois/Counter Mode, by BouncyCastle: the software profile of national algorithms, not a certified product.</summary>
internal sealed class Sm4GcmCipher : Cipher
{
    public const string Name = "SM4-GCM";

    public override int KeySize => 16;

    protected override void Encrypt(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> beside, Span<byte> hidden)
    {
        var gcm = Of(forEncryption: true, key, nonce, beside);
        var written = gcm.ProcessBytes(plain, hidden);
        gcm.DoFinal(hidden[written..]);
    }

    protected override byte[] Decrypt(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> hidden, ReadOnlySpan<byte> beside)
    {
        var gcm = Of(forEncryption: false, key, nonce, beside);
        var plain = new byte[hidden.Length - TagSize];
        try
        {
            var written = gcm.ProcessBytes(hidden, plain);
            gcm.DoFinal(plain.AsSpan(written));
        }
        catch (InvalidCipherTextException e)
        {
            throw new CryptographicException("The seal does not open: it was changed, or made with another key.", e);
        }
        return plain;
    }

    private static GcmBlockCipher Of(bool forEncryption, byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> beside)
    {
        var gcm = new GcmBlockCipher(new SM4Engine());
        gcm.Init(forEncryption, new AeadParameters(new KeyParameter(key), TagSize * 8, nonce.ToArray(), beside.ToArray()));
        return gcm;
    }
}
