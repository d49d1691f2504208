using System.Security.Cryptography;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// The keys that sign checkpoints, one for each kind of signature that the office ever chose. They stand in files of the data directory: whoever can write to the database alone cannot sign.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    // Read when they are first needed: a startup step makes them, and parts that use them are put together before. The second one may come while this host serves, by another one.
    private readonly Lazy<BlockSignature> _ecdsa;
    private readonly Func<byte[]?> _sm2Seed;
    private BlockSignature? _sm2;

    private SigningKey(string algorithm, Func<byte[]> ecdsa, Func<byte[]?> sm2)
    {
        Algorithm = algorithm;
        _ecdsa = new(() => BlockSignature.Of(BlockSignature.Ecdsa, ecdsa()));
        _sm2Seed = sm2;
    }

    /// <summary>A key that stands nowhere.</summary>
    public SigningKey(byte[] seed) : this(BlockSignature.Ecdsa, () => seed, () => null)
    {
    }

    /// <summary>What new checkpoints are signed with.</summary>
    public string Algorithm { get; }

    /// <summary>The public half of the ECDSA key (SubjectPublicKeyInfo, base64), to check signatures elsewhere.</summary>
    public string PublicKey => _ecdsa.Value.PublicKey;

    /// <summary>The same of the SM2 key; null while there is none.</summary>
    public string? Sm2PublicKey => Find(BlockSignature.Sm2)?.PublicKey;

    /// <summary>Where the key of this kind of signature stands in the data directory.</summary>
    public static string FileOf(string algorithm) => Path.Combine("keys", algorithm == BlockSignature.Sm2 ? "blocks-sm2.key" : "blocks.key");

    /// <summary>The keys of the data directory.</summary>
    public static SigningKey Of(DataDirectory data, SealingSettings settings)
    {
        var (ecdsa, sm2) = (Path.Combine(data.Path, FileOf(BlockSignature.Ecdsa)), Path.Combine(data.Path, FileOf(BlockSignature.Sm2)));
        return new(
            settings.Signature,
            () => File.Exists(ecdsa) ? File.ReadAllBytes(ecdsa) : throw new InvalidOperationException(
                $"The key of the ledger's blocks, {ecdsa}, is not there. Restore it from the backup that holds the database, or point SunLedger:DataDirectory to where it is."),
            () => File.Exists(sm2) ? File.ReadAllBytes(sm2) : null);
    }

    /// <summary>Makes the key for this kind of signature, at the first start with it.</summary>
    public static void Make(DataDirectory data, string algorithm) => KeyFile.ReadOrMake(Path.Combine(data.Path, FileOf(algorithm)), BlockSignature.SeedSize);

    /// <summary>Tells one key of this kind from another; null when there is none.</summary>
    public string? FingerprintOf(string algorithm) =>
        Find(algorithm) is { } key ? Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(key.PublicKey)))[..16] : null;

    public byte[] Sign(Checkpoint checkpoint) =>
        (Find(Algorithm) ?? throw new InvalidOperationException($"There is no key for {Algorithm}: {FileOf(Algorithm)}.")).Sign(BlockText.ToSign(checkpoint));

    public bool Signed(Checkpoint checkpoint)
    {
        var signature = new byte[128];
        return Convert.TryFromBase64String(checkpoint.Signature, signature, out var length) && Find(checkpoint.SignedWith)?.Signed(BlockText.ToSign(checkpoint), signature.AsSpan(0, length)) == true;
    }

    /// <summary>The checkpoints of a file that this installation did not sign. The file says itself whose they are: that it is our key is compared, not believed.</summary>
    public IEnumerable<Checkpoint> Forged(CheckpointFile file) => file.Checkpoints.Where(c =>
        Find(c.SignedWith)?.PublicKey is not { } own || own != (c.SignedWith == BlockSignature.Sm2 ? file.Sm2PublicKey : file.PublicKey) || !Signed(c));

    public void Dispose()
    {
        if (_ecdsa.IsValueCreated) _ecdsa.Value.Dispose();
        _sm2?.Dispose();
    }

    private BlockSignature? Find(string algorithm) => algorithm switch
    {
        BlockSignature.Ecdsa => _ecdsa.Value,
        BlockSignature.Sm2 => _sm2 ??= _sm2Seed() is { } seed ? BlockSignature.Of(BlockSignature.Sm2, seed) : null,
        _ => null,
    };
}
