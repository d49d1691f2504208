using System.Numerics;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.X509;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// SM2 with SM3 on sm2p256v1 (GB/T 32918.2-2016) and the signer's id that everybody takes, by BouncyCastle: the software profile of national algorithms, not a certified product.
/// </summary>
internal sealed class Sm2Signature : BlockSignature
{
    private static readonly BigInteger Order = new(Convert.FromHexString("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123"), isUnsigned: true, isBigEndian: true);

    private readonly ECPrivateKeyParameters _key;
    private readonly ECPublicKeyParameters _public;

    public Sm2Signature(byte[] seed) : base(Sm2)
    {
        _key = new ECPrivateKeyParameters("EC", new Org.BouncyCastle.Math.BigInteger(1, SecretOf(seed, Order)), GMObjectIdentifiers.sm2p256v1);
        _public = new ECPublicKeyParameters("EC", _key.Parameters.G.Multiply(_key.D), GMObjectIdentifiers.sm2p256v1);
    }

    public override string PublicKey => Convert.ToBase64String(SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(_public).GetDerEncoded());

    public override byte[] Sign(byte[] text)
    {
        var signer = new SM2Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(text, 0, text.Length);
        return signer.GenerateSignature();
    }

    public override bool Signed(byte[] text, ReadOnlySpan<byte> signature) => Signed(_public, text, signature);

    /// <summary>True when the owner of a public key signed this text.</summary>
    public static bool Signed(ECPublicKeyParameters key, byte[] text, ReadOnlySpan<byte> signature)
    {
        var signer = new SM2Signer();
        signer.Init(forSigning: false, key);
        signer.BlockUpdate(text, 0, text.Length);
        return signer.VerifySignature(signature.ToArray()); // false also for what is no DER
    }
}
