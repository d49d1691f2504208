using SunLedger.Comparison.Digests;
using SunLedger.Comparison.Domain;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Registers;

namespace SunLedger.Comparison.Asking;

/// <summary>Asks accepted versions: a batch by one query for each thousand digests, a sweep by reading whole versions once.</summary>
internal sealed class RegisterBook(RegisterKeys keys, IndexCache cache, TimeProvider time, DateTimeOffset? until = null) : IRegisters
{
    private const int AtOnce = 5_000;

    // Every payment that is posted asks what was accepted, and that changes a few times a month.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Accepted? _accepted;

    public IRegisters KnownAt(DateTimeOffset instant) => new RegisterBook(keys, cache, time, instant);

    public long KeyOf(RegisterKey kind, string value) => keys.Of(kind, value);

    /// <summary>Something was decided: what is known is read again.</summary>
    public void Forget() => _accepted = null;

    public async Task<IReadOnlySet<string>> LoadedAsync(SunLedgerDb db, IReadOnlyCollection<string> registers, CancellationToken ct) =>
        (await VersionsAsync(db, registers, ct)).Select(v => v.Register).ToHashSet();

    public async Task<IMemberships> GatherAsync(SunLedgerDb db, IReadOnlyCollection<RegisterAsk> asks, CancellationToken ct)
    {
        var versions = await VersionsAsync(db, [.. asks.Select(a => a.Register).Distinct()], ct);
        if (versions.Count == 0) return NoMemberships.One;
        var entries = versions.ToDictionary(v => v.Key, _ => new List<Entry>());
        foreach (var register in asks.GroupBy(a => a.Register))
        {
            var of = versions.Where(v => v.Register == register.Key).Select(v => v.Key).ToArray();
            if (of.Length == 0) continue;
            foreach (var part in register.Select(a => a.Key).Distinct().Chunk(AtOnce))
                await foreach (var e in db.Set<EntryRow>().AsNoTracking().Where(e => of.Contains(e.VersionKey) && EF.Parameter(part).Contains(e.Digest)).AsAsyncEnumerable().WithCancellation(ct))
                    entries[e.VersionKey].Add(new Entry(e.Digest, e.FromOn, e.ToOn, e.State));
        }
        return new Memberships(versions.ToLookup(v => v.Register, v => (v, new RegisterIndex(entries[v.Key]))));
    }

    public async Task<IMemberships> AllAsync(SunLedgerDb db, IReadOnlyCollection<string> registers, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var indexes = new List<(VersionRow Version, RegisterIndex Index)>();
        foreach (var version in await VersionsAsync(db, [.. registers], ct))
            if (version.CoversFrom <= to && version.CoversTo >= from) indexes.Add((version, await cache.OfAsync(db, version, ct)));
        return indexes.Count == 0 ? NoMemberships.One : new Memberships(indexes.ToLookup(i => i.Version.Register));
    }

    private async Task<IReadOnlyList<VersionRow>> VersionsAsync(SunLedgerDb db, IReadOnlyCollection<string> registers, CancellationToken ct)
    {
        var (known, now) = (_accepted, time.GetUtcNow());
        if (known is null || now - known.At >= Fresh)
        {
            known = new(now, await db.Set<VersionRow>().AsNoTracking().Where(v => v.State == VersionState.Accepted && v.KeyMark == keys.Mark && (until == null || v.DecidedAt <= until)).ToListAsync(ct));
            _accepted = known;
        }
        return [.. known.Versions.Where(v => registers.Contains(v.Register))];
    }

    private sealed record Accepted(DateTimeOffset At, IReadOnlyList<VersionRow> Versions);
}
