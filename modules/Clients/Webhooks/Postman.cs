using System.Diagnostics;

namespace SunLedger.Clients.Webhooks;

/// <summary>What became of an attempt.</summary>
/// <param name="Status">What the receiver answered; null when it did not.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
/// <param name="Ms">How long it took.</param>
internal sealed record Attempt(int? Status, string? Error, int Ms);

/// <summary>
/// Carries letters to subscribers: to addresses that may be called (<see cref="OutgoingAddresses"/>), without following redirections, and for ten
/// seconds at most. Any answer of 2xx means that the letter was taken; of the answer nothing else is read.
/// </summary>
internal sealed class Postman : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;

    public Postman(OutgoingAddresses outgoing) => _client = new HttpClient(outgoing.NewHandler()) { Timeout = Longest };

    public async Task<Attempt> SendAsync(HttpRequestMessage letter, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        int Ms() => (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        try
        {
            using var answer = await _client.SendAsync(letter, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = (int)answer.StatusCode;
            return new(status, answer.IsSuccessStatusCode ? null : $"http_{status}", Ms());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(null, "timeout", Ms());
        }
        catch (HttpRequestException e)
        {
            return new(null, e.InnerException is OutgoingForbiddenException ? OutgoingRefusals.AddressForbidden.Code : $"unreachable: {e.HttpRequestError}", Ms());
        }
    }

    public void Dispose() => _client.Dispose();
}
