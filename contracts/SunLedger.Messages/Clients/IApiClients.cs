namespace SunLedger.Messages.Clients;

/// <summary>Recognises programs by what they send.</summary>
public interface IApiClients
{
    /// <summary>Whose secret it is; null when it was never given out, is revoked or over, or its client is closed. Many calls at once share a look.</summary>
    ValueTask<ApiClient?> FindAsync(string secret, CancellationToken ct);

    /// <summary>Forgets on this host who showed which secret a moment ago: somebody may have changed it.</summary>
    void Forget();
}
