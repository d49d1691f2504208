using System.Numerics;
using System.Security.Cryptography;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// Signs checkpoints with ECDSA on P-256. The key stands in a file of the data directory: whoever can write to the database alone cannot sign.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    private const int SeedSize = 40; // eight bytes more than the key, so that the remainder favours none (FIPS 186-5, A.2.1)
    private static readonly BigInteger Order = new(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"), isUnsigned: true, isBigEndian: true);

    // Read when it is first needed: a startup step makes it, and parts that use it are put together before.
    private readonly Lazy<ECDsa> _key;

    private SigningKey(Func<byte[]> seed) => _key = new Lazy<ECDsa>(() => KeyOf(seed()));

    /// <summary>A key that stands nowhere.</summary>
    public SigningKey(byte[] seed) : this(() => seed)
    {
    }

    /// <summary>Where it stands in the data directory.</summary>
    public static string FileName { get; } = Path.Combine("keys", "blocks.key");

    /// <summary>The public half (SubjectPublicKeyInfo, base64), to check signatures elsewhere.</summary>
    public string PublicKey => Convert.ToBase64String(_key.Value.ExportSubjectPublicKeyInfo());

    /// <summary>Tells one key from another.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(PublicKey)))[..16];

    /// <summary>The key of the data directory.</summary>
    public static SigningKey Of(DataDirectory data)
    {
        var path = Path.Combine(data.Path, FileName);
        return new(() => File.Exists(path) ? File.ReadAllBytes(path) : throw new InvalidOperationException(
            $"The key of the ledger's blocks, {path}, is not there. Restore it from the backup that holds the database, or point SunLedger:DataDirectory to where it is."));
    }

    /// <summary>Makes the key, at the first start.</summary>
    public static void Make(DataDirectory data) => KeyFile.ReadOrMake(Path.Combine(data.Path, FileName), SeedSize);

    public byte[] Sign(Checkpoint checkpoint) => _key.Value.SignData(BlockText.ToSign(checkpoint), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public bool Signed(Checkpoint checkpoint) => Signed(_key.Value, checkpoint);

    /// <summary>True when the checkpoint was signed by the owner of a public key.</summary>
    public static bool Signed(string publicKey, Checkpoint checkpoint)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false; // what is no key has signed nothing
        }
        return Signed(key, checkpoint);
    }

    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Dispose();
    }

    private static ECDsa KeyOf(byte[] seed)
    {
        if (seed.Length != SeedSize) throw new InvalidOperationException($"The key of the ledger's blocks has {seed.Length} bytes instead of {SeedSize}. Restore {FileName} from a backup.");
        var secret = (new BigInteger(seed, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var bytes = secret.ToByteArray(isUnsigned: true, isBigEndian: true);
        var d = new byte[32];
        bytes.CopyTo(d, d.Length - bytes.Length);
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
    }

    private static bool Signed(ECDsa key, Checkpoint checkpoint)
    {
        var signature = new byte[128];
        return Convert.TryFromBase64String(checkpoint.Signature, signature, out var length)
            && key.VerifyData(BlockText.ToSign(checkpoint), signature.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
