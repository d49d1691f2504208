using System.Runtime.CompilerServices;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Reads one part ahead: the database answers on one processor while the rules judge on another.</summary>
internal static class Ahead
{
    /// <summary>The same parts in the same order; the next one is under way while this one is used.</summary>
    public static async IAsyncEnumerable<T> OneAhead<T>(this IAsyncEnumerable<T> parts, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var reading = parts.GetAsyncEnumerator(ct);
        var next = Next();
        try
        {
            while (await next)
            {
                var part = reading.Current;
                next = Next();
                yield return part;
            }
        }
        finally
        {
            // Whoever stops early leaves a read under way: it ends before what it reads with is put away, and its failure is nobody's any more.
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        Task<bool> Next() => Task.Run(() => reading.MoveNextAsync().AsTask(), CancellationToken.None);
    }
}
