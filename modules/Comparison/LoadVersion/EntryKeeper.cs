using SunLedger.Comparison.Domain;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Comparison.LoadVersion;

/// <summary>Adds entries to a version that is being loaded. What stands in it already is a duplicate.</summary>
internal sealed class EntryKeeper(IDatabase database, ICaller caller, IAuditTrail trail)
{
    private const int AtOnce = 5_000;

    private static readonly string[] Columns = ["version_key", "digest", "from_on", "to_on", "state"];

    /// <summary>The version with this id that may still be loaded, or why not.</summary>
    public async Task<(VersionRow? Version, Fault? Fault, int Status)> FindAsync(SunLedgerDb db, string register, string id, CancellationToken ct)
    {
        var version = await db.Set<VersionRow>().SingleOrDefaultAsync(v => v.Register == register && v.Id == id, ct);
        if (version is null || !caller.Sees(version.DivisionPath)) return (null, Fault.Of(EntryRefusals.NotFound, null, "id"), StatusCodes.Status404NotFound);
        return version.State == VersionState.Loading ? (version, null, 200) : (null, Decided(version), StatusCodes.Status409Conflict);
    }

    /// <summary>That a version was decided already.</summary>
    public static Fault Decided(VersionRow version) => version.State == VersionState.Accepted
        ? Fault.Of(ComparisonRefusals.VersionDecided, null, "id", version.Id, "通过审核", "accepted")
        : Fault.Of(ComparisonRefusals.VersionDecided, null, "id", version.Id, "退回", "rejected");

    /// <summary>Adds them; gives how many are new.</summary>
    public Task<(int Added, Fault? Fault, int Status)> AddAsync(string register, string id, IReadOnlyList<Entry> entries, CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            var (version, fault, status) = await FindAsync(db, register, id, token);
            if (version is null) return (0, fault, status);
            var fresh = await FreshAsync(db, version, entries, token);
            if (fresh.Count == 0) return (0, null, status);
            version.Entries += fresh.Count;
            await db.SaveChangesAsync(token);
            await using var insert = await BulkInsert.OpenAsync(db, RegistersMap.Module, RegistersMap.Entries, Columns, token);
            foreach (var e in fresh)
            {
                insert.Long(version.Key).Long(e.Digest).Date(e.From).Date(e.To).Int(e.State);
                await insert.EndRowAsync(token);
            }
            await insert.CompleteAsync(token);
            await trail.RecordAsync(db, new Act("register-version.load", "register-version", $"{register}:{id}") { DivisionPath = version.DivisionPath, After = new { Added = fresh.Count, version.Entries } }, token);
            return (fresh.Count, (Fault?)null, status);
        },
        ct);

    private static async Task<List<Entry>> FreshAsync(SunLedgerDb db, VersionRow version, IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        // Who, since when, in which state: sent twice with another end, the first stands.
        var fresh = entries.DistinctBy(e => (e.Digest, e.From, e.State)).ToList();
        if (version.Entries == 0) return fresh;
        var there = new HashSet<(long, DateOnly, int)>();
        foreach (var part in fresh.Select(e => e.Digest).Distinct().Chunk(AtOnce))
            foreach (var e in await db.Set<EntryRow>().AsNoTracking().Where(e => e.VersionKey == version.Key && EF.Parameter(part).Contains(e.Digest)).ToListAsync(ct))
                there.Add((e.Digest, e.FromOn, e.State));
        return [.. fresh.Where(e => !there.Contains((e.Digest, e.From, e.State)))];
    }
}
