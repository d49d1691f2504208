using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Clients.Domain;

/// <summary>
/// Random words that open something. Of a client's only the SHA-256 is stored: with 256 random bits there is nothing to guess and nothing to salt. A
/// subscription's is needed to sign with, so it is kept sealed.
/// </summary>
internal static class ClientSecret
{
    /// <summary>How much is shown of it, to tell secrets apart.</summary>
    public const int Shown = 8;

    /// <summary>A new one for a client. A leaked one is recognised by how it begins.</summary>
    public static string NewForClient() => "sl_" + New();

    /// <summary>A new one that signs what is sent to a subscriber.</summary>
    public static string NewForWebhook() => "whsec_" + New();

    /// <summary>What is stored of a client's.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
