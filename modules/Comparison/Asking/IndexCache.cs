using System.Collections.Concurrent;
using SunLedger.Comparison.Domain;
using SunLedger.Comparison.Storage;

namespace SunLedger.Comparison.Asking;

/// <summary>Accepted versions in memory. They never change, so that a night need not read again what the night before read.</summary>
internal sealed class IndexCache
{
    // Thirty-two bytes for two places an entry: four million are a quarter of a gigabyte.
    private const int Most = 4_000_000;

    private readonly ConcurrentDictionary<long, RegisterIndex> _kept = new();

    public async Task<RegisterIndex> OfAsync(SunLedgerDb db, VersionRow version, CancellationToken ct)
    {
        if (_kept.TryGetValue(version.Key, out var known)) return known;
        var entries = new List<Entry>(version.Entries);
        await foreach (var e in db.Set<EntryRow>().AsNoTracking().Where(e => e.VersionKey == version.Key).AsAsyncEnumerable().WithCancellation(ct))
            entries.Add(new Entry(e.Digest, e.FromOn, e.ToOn, e.State));
        var index = new RegisterIndex(entries);
        if (_kept.Values.Sum(i => i.Count) + index.Count > Most) _kept.Clear();
        if (index.Count <= Most) _kept[version.Key] = index;
        return index;
    }
}
