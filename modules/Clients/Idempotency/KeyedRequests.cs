using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Clients.Idempotency;

/// <summary>Reads the key of a request, and what it must be equal to when it comes again.</summary>
internal static class KeyedRequests
{
    public const string Header = "Idempotency-Key";

    private const int Longest = 128;
    private const int RouteLength = 500;
    private const int InMemory = 64 * 1024;

    public static bool IsKey(string key) => key.Length is > 0 and <= Longest && key.All(c => c is > ' ' and <= '~');

    /// <summary>The request; its body can be read again afterwards.</summary>
    public static async Task<KeyedRequest> OfAsync(HttpRequest request, string callerId, string key, CancellationToken ct)
    {
        var route = $"{request.Method} {request.Path}{request.QueryString}";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{route}\n{request.ContentType}\n"));
        request.EnableBuffering(InMemory);
        var buffer = new byte[InMemory];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;) hash.AppendData(buffer.AsSpan(0, read));
        request.Body.Position = 0;
        return new(callerId, key, route[..Math.Min(route.Length, RouteLength)], hash.GetHashAndReset());
    }
}
