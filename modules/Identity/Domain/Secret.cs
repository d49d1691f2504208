using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Identity.Domain;

/// <summary>Random words that open something. Only their SHA-256 is stored: with 256 random bits there is nothing to guess and nothing to salt.</summary>
internal static class Secret
{
    // Without 0 and O, 1, I and l: it is read from a screen and typed once.
    private const string Typeable = "23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz";

    /// <summary>A new token of 256 bits.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A password to be typed once: 4 groups of 4, 92 bits. It always holds a hyphen, a second kind of character.</summary>
    public static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Typeable, 4)));

    /// <summary>A code that is kept on paper and typed once: 4 groups of 5, 115 bits.</summary>
    public static string NewRecoveryCode() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Typeable, 5)));

    /// <summary>What is stored of a token.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
