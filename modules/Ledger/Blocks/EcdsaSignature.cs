using System.Numerics;
using System.Security.Cryptography;

namespace SunLedger.Ledger.Blocks;

/// <summary>ECDSA on P-256 with SHA-256, by the platform's own library.</summary>
internal sealed class EcdsaSignature : BlockSignature
{
    private static readonly BigInteger Order = new(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"), isUnsigned: true, isBigEndian: true);

    private readonly ECDsa _key;

    public EcdsaSignature(byte[] seed) : base(Ecdsa) => _key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = SecretOf(seed, Order) });

    public override string PublicKey => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    public override byte[] Sign(byte[] text) => _key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public override bool Signed(byte[] text, ReadOnlySpan<byte> signature) => _key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    protected override void Dispose(bool disposing) => _key.Dispose();
}
