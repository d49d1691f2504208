using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Blocks;

/// <summary>A batch that waits to be sealed, and how many of its lines were found.</summary>
internal sealed class Waiting(string? kind, int lines, DateTimeOffset? postedAt)
{
    private bool _isCounted = SealedTables.All.Any(t => t.Name == kind);

    /// <summary>The table of its lines; null when the batch itself is gone.</summary>
    public string? Kind { get; } = kind;

    public int Lines { get; } = lines;

    public DateTimeOffset? PostedAt { get; } = postedAt;

    public int Found { get; set; }

    /// <summary>It is as it says. A batch whose lines are in no sealed table cannot say.</summary>
    public bool IsComplete => Kind is not null && (Found == Lines || !_isCounted);

    /// <summary>A row of a trail, which waits by itself.</summary>
    public static Waiting ForRowOf(SealedTable trail) => new(trail.Name, lines: 1, postedAt: null) { _isCounted = true };

    /// <summary>The next after a number, of so many lines together, and at least one.</summary>
    public static async Task<Dictionary<long, Waiting>> NextAsync(SunLedgerDb db, long after, int lines, CancellationToken ct)
    {
        var next = new Dictionary<long, Waiting>();
        var sum = 0L;
        await foreach (var (no, waiting) in AllAsync(db, after).WithCancellation(ct))
        {
            next.Add(no, waiting);
            sum += waiting.Lines;
            if (sum >= lines) break;
        }
        return next;
    }

    /// <summary>All of them, after a number.</summary>
    public static async IAsyncEnumerable<(long No, Waiting Batch)> AllAsync(SunLedgerDb db, long after)
    {
        var all =
            from u in db.Set<UnsealedBatch>()
            join b in db.Set<Batch>() on u.BatchNo equals b.No into found
            from b in found.DefaultIfEmpty()
            where u.BatchNo > after
            orderby u.BatchNo
            select new { u.BatchNo, Batch = b };
        await foreach (var row in all.AsNoTracking().AsAsyncEnumerable())
            yield return (row.BatchNo, new Waiting(row.Batch?.Kind, row.Batch?.Lines ?? 0, row.Batch?.PostedAt));
    }
}
