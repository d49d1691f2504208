using System.Collections.Concurrent;

namespace SunLedger.Modules;

/// <summary>
/// Who calls, by the digest of what they show. The database is asked at most once in half a second for each: what is taken away holds on the host that took it
/// away from its answer on, because that host forgets, and on every other within half a second, where a second is promised.
/// </summary>
/// <param name="ask">Asks the database; null is nobody, and is never remembered.</param>
/// <param name="time">The clock.</param>
public sealed class RecognisedCallers<T>(Func<string, Task<T?>> ask, TimeProvider time) where T : class
{
    private const int Most = 4096; // then all are forgotten: to ask again costs less than to look for the oldest

    private static readonly TimeSpan Kept = TimeSpan.FromMilliseconds(500);

    private readonly SharedQuestions<T?> _questions = new(ask);
    private volatile ConcurrentDictionary<string, Answer> _known = new(StringComparer.Ordinal);

    /// <summary>Who it is; null when nobody is known by it.</summary>
    public async ValueTask<T?> FindAsync(string digest, CancellationToken ct)
    {
        var known = _known; // an answer that was under way while all was forgotten is remembered where nobody looks
        if (known.TryGetValue(digest, out var answer) && time.GetElapsedTime(answer.AskedAt) < Kept) return answer.Caller;
        var askedAt = time.GetTimestamp();
        var caller = await _questions.AskAsync(digest, ct);
        if (caller is null)
        {
            known.TryRemove(digest, out _);
            return null;
        }
        if (known.Count >= Most) known.Clear();
        known[digest] = new(caller, askedAt);
        return caller;
    }

    /// <summary>Forgets everybody: somebody's rights may have changed.</summary>
    public void Forget() => _known = new(StringComparer.Ordinal);

    private sealed record Answer(T Caller, long AskedAt);
}
