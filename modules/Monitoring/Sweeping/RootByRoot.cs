using System.Runtime.CompilerServices;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
using SunLedger.Monitoring.Judging;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Reads what a division reaches in the tree of a day. What is stored stays under the division that it was posted in, so that it is read below each root, and only what the tree puts here counts.</summary>
internal static class RootByRoot
{
    /// <summary>Everything within reach, once.</summary>
    /// <param name="reach">What is reached.</param>
    /// <param name="below">Reads what is stored at and below a path.</param>
    /// <param name="id">Tells things apart: a list of persons of two divisions is found below either.</param>
    /// <param name="thing">Says where it belongs.</param>
    /// <param name="ct">Stops it.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        this Reach reach, Func<string, IAsyncEnumerable<IReadOnlyList<T>>> below, Func<T, string> id, Func<T, Thing> thing, [EnumeratorCancellation] CancellationToken ct)
    {
        string[] roots = [.. reach.Roots];
        var seen = roots.Length > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var root in roots)
            await foreach (var chunk in below(root).WithCancellation(ct))
            {
                var here = reach.LeavesOut || seen is not null ? [.. chunk.Where(item => reach.Sees(thing(item).DivisionPath) && seen?.Add(id(item)) != false)] : chunk;
                if (here.Count > 0) yield return here;
            }
    }

    /// <summary>What was posted within reach, in the order of its instants: what was posted at one instant was judged together.</summary>
    public static async IAsyncEnumerable<PastPosting> PostingsAsync(this Reach reach, Func<string, IAsyncEnumerable<PastPosting>> below, [EnumeratorCancellation] CancellationToken ct)
    {
        var open = new List<IAsyncEnumerator<PastPosting>>();
        try
        {
            foreach (var root in reach.Roots)
            {
                var postings = below(root).GetAsyncEnumerator(ct);
                if (await postings.MoveNextAsync()) open.Add(postings);
                else await postings.DisposeAsync();
            }
            while (open.Count > 0)
            {
                var at = open.Min(o => o.Current.At);
                PastPosting[] together = [.. open.Where(o => o.Current.At == at).Select(o => o.Current)];
                yield return together is [var one]
                    ? one : new(at, [.. together.SelectMany(p => p.Payments)], [.. together.SelectMany(p => p.Moved)], [.. together.SelectMany(p => p.Releases)]);
                foreach (var postings in open.Where(o => o.Current.At == at).ToArray())
                {
                    if (await postings.MoveNextAsync()) continue;
                    open.Remove(postings);
                    await postings.DisposeAsync();
                }
            }
        }
        finally
        {
            foreach (var postings in open) await postings.DisposeAsync();
        }
    }

    /// <summary>What was observed below any of the roots: a subject stands below one.</summary>
    public static async Task<IObserved> ObservedAsync(this Reach reach, Func<string, Task<IObserved>> below)
    {
        var all = new List<IObserved>();
        foreach (var root in reach.Roots) all.Add(await below(root));
        return all is [var one] ? one : new ObservedBelow(all);
    }

    private sealed class ObservedBelow(IReadOnlyList<IObserved> all) : IObserved
    {
        public string? Value(Subject kind, string id, string element) => all.Select(o => o.Value(kind, id, element)).FirstOrDefault(v => v is not null);
    }
}
