using System.Numerics;

namespace SunLedger.Ledger.Blocks;

/// <summary>How checkpoints are signed. A block names its own, so that an office may change over and old blocks still be checked.</summary>
internal abstract class BlockSignature(string name) : IDisposable
{
    public const string Ecdsa = "ECDSA-P256";
    public const string Sm2 = "SM2";

    /// <summary>Bytes of the secret that a key is made of: eight more than the key, so that the remainder favours none (FIPS 186-5, A.2.1).</summary>
    public const int SeedSize = 40;

    /// <summary>As a block names it.</summary>
    public string Name { get; } = name;

    /// <summary>The public half (SubjectPublicKeyInfo, base64), to check signatures elsewhere.</summary>
    public abstract string PublicKey { get; }

    /// <summary>True when there is a signature of this name.</summary>
    public static bool IsKnown(string name) => name is Ecdsa or Sm2;

    /// <summary>The signature of this name with the key that a secret makes.</summary>
    public static BlockSignature Of(string name, byte[] seed) => seed.Length != SeedSize
        ? throw new InvalidOperationException($"The key of the ledger's blocks ({name}) has {seed.Length} bytes instead of {SeedSize}. Restore it from a backup.")
        : name == Sm2 ? new Sm2Signature(seed) : new EcdsaSignature(seed);

    /// <summary>Signs a text: DER.</summary>
    public abstract byte[] Sign(byte[] text);

    /// <summary>True when the owner of the key signed this text.</summary>
    public abstract bool Signed(byte[] text, ReadOnlySpan<byte> signature);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>A private key below this order, 32 bytes.</summary>
    protected static byte[] SecretOf(byte[] seed, BigInteger order)
    {
        var secret = (new BigInteger(seed, isUnsigned: true, isBigEndian: true) % (order - 1)) + 1;
        var bytes = secret.ToByteArray(isUnsigned: true, isBigEndian: true);
        var d = new byte[32];
        bytes.CopyTo(d, d.Length - bytes.Length);
        return d;
    }
}
