using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Payees;

/// <summary>
/// Keeps payees' accounts out of the database's plain text: sealed with AES-GCM to be read again, and digested with a key to be compared.
/// Both keys stand in a file of the data directory, which a copy of the database does not hold.
/// </summary>
internal sealed class AccountSeal : IPayeeKeys
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HalfSize = 32;

    private readonly byte[] _sealing;
    private readonly KeyedDigest _comparing;

    public AccountSeal(byte[] secret, string algorithm = KeyedDigest.Sha256)
    {
        if (secret.Length != 2 * HalfSize) throw new InvalidOperationException($"The ledger's key has {secret.Length} bytes instead of {2 * HalfSize}. Restore keys/ledger.key from a backup.");
        (_sealing, _comparing) = (secret[..HalfSize], new KeyedDigest(algorithm, secret[HalfSize..]));
        Fingerprint = _comparing.Mark("fingerprint"u8);
    }

    /// <summary>Tells one key from another without telling anything of it.</summary>
    public string Fingerprint { get; }

    /// <summary>The file that its key stands in.</summary>
    public string FileName => KeyedDigest.FileOf("ledger", _comparing.Algorithm);

    /// <summary>The seal whose key stands in the data directory; made at the first start.</summary>
    public static AccountSeal Of(DataDirectory data, IConfiguration? configuration)
    {
        var (algorithm, secret) = KeyedDigest.SecretOf(data, configuration, "ledger", 2 * HalfSize);
        return new(secret, algorithm);
    }

    /// <summary>A fresh secret, for whoever makes a key.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(2 * HalfSize);

    /// <summary>Seals an account. Twice the same account gives two different seals.</summary>
    public byte[] Seal(string account)
    {
        var plain = Encoding.UTF8.GetBytes(account);
        var sealedUp = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(sealedUp.AsSpan(0, NonceSize));
        using var aes = new AesGcm(_sealing, TagSize);
        aes.Encrypt(sealedUp.AsSpan(0, NonceSize), plain, sealedUp.AsSpan(NonceSize, plain.Length), sealedUp.AsSpan(NonceSize + plain.Length));
        return sealedUp;
    }

    /// <summary>Opens a seal.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key, or changed.</exception>
    public string Open(byte[] sealedUp)
    {
        var length = sealedUp.Length - NonceSize - TagSize;
        if (length < 0) throw new CryptographicException("Too short to be a seal.");
        var plain = new byte[length];
        using var aes = new AesGcm(_sealing, TagSize);
        aes.Decrypt(sealedUp.AsSpan(0, NonceSize), sealedUp.AsSpan(NonceSize, length), sealedUp.AsSpan(NonceSize + length), plain);
        return Encoding.UTF8.GetString(plain);
    }

    public long OfAccount(string account) => KeyOf(account, "");

    /// <summary>The key by which payees are compared: of the account, or of the name when no account is known. Spaces, width and case do not matter.</summary>
    public long KeyOf(string? account, string name)
    {
        var payee = account is null ? "n:" + TextFold.Fold(name) : "a:" + TextFold.Fold(account).Replace("-", "", StringComparison.Ordinal);
        return _comparing.Of(Encoding.UTF8.GetBytes(payee));
    }
}
