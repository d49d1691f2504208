namespace SunLedger.Modules;

/// <summary>Keeps the answers of requests that name an <c>Idempotency-Key</c>, inside the transaction of their effect.</summary>
public interface IAnswerBook
{
    /// <summary>
    /// Which of these requests may have their effect in this transaction: nobody else is at it, and nobody was before. The claim ends with the
    /// transaction. Must be asked before anything is written.
    /// </summary>
    Task<IReadOnlyList<bool>> ClaimAsync(SunLedgerDb db, IReadOnlyList<KeyedRequest> requests, CancellationToken ct);

    /// <summary>Keeps the answers of what this transaction did.</summary>
    Task KeepAsync(SunLedgerDb db, IReadOnlyList<(KeyedRequest Request, KeptAnswer Answer)> answers, CancellationToken ct);
}

/// <summary>The claim of a request failed: a twin of it is under way on another host, or was done since it was looked for. Nothing was written.</summary>
public sealed class KeyTakenException(KeyedRequest request) : Exception($"The key {request.Key} is taken.");
