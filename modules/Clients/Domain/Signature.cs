using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Clients.Domain;

/// <summary>
/// What proves to a subscriber that we sent a body, and when: HMAC-SHA256 with the subscription's secret over the second, a full stop and the body.
/// While a secret is being changed there are two signatures, and either proves it.
/// </summary>
internal static class Signature
{
    public const string Header = "SunLedger-Signature";

    /// <summary>The header's value: <c>t=1543200000,v1=…</c>.</summary>
    public static string Of(long second, byte[] body, IEnumerable<string> secrets) =>
        string.Join(',', secrets.Select(s => $"v1={Digest(second, body, s)}").Prepend($"t={second}"));

    private static string Digest(long second, byte[] body, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{second}."), .. body]));
}
