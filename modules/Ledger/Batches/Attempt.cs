namespace SunLedger.Ledger.Batches;

/// <summary>
/// Something that is done within a transaction to see how it goes, and taken back: from the database to a savepoint, and from the context, which would
/// otherwise go on reading the rows as they never were.
/// </summary>
internal sealed class Attempt
{
    private const string Before = "before_attempt";

    private readonly SunLedgerDb _db;
    private readonly HashSet<object> _known;

    private Attempt(SunLedgerDb db) =>
        (_db, _known) = (db, db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance));

    /// <summary>Leaves a savepoint.</summary>
    public static async Task<Attempt> BeginAsync(SunLedgerDb db, CancellationToken ct)
    {
        await db.Database.CurrentTransaction!.CreateSavepointAsync(Before, ct);
        return new Attempt(db);
    }

    /// <summary>Takes everything back. What the caller had read before stays in its hands, as the database has it.</summary>
    public async Task TakeBackAsync(CancellationToken ct)
    {
        await _db.Database.CurrentTransaction!.RollbackToSavepointAsync(Before, ct);
        foreach (var entry in _db.ChangeTracker.Entries().ToArray())
        {
            if (_known.Contains(entry.Entity)) await entry.ReloadAsync(ct);
            else entry.State = EntityState.Detached;
        }
    }
}
