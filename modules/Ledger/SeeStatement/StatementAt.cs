using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.SeeStatement;

/// <summary>
/// A statement as of a business day. An entry sums the lines of a batch, and these may lie on both sides of the day: the lines of this side count. What
/// was backfilled stands where it was posted, so that the balances are summed anew: each begins where the one before ended, and the last is what the
/// indicator has left on that day.
/// </summary>
internal static class StatementAt
{
    private const long Rows = 1L << Batch.RowBits;

    /// <summary>The entries after a version, one more than a page.</summary>
    public static async Task<IReadOnlyList<CountedEntry>> ReadAsync(SunLedgerDb db, long key, Moment moment, DateOnly day, long after, int most, CancellationToken ct)
    {
        var known = db.Set<JournalEntry>().AsNoTracking().KnownAt(db, moment).Where(e => e.IndicatorKey == key);
        var whole = known.Where(e => e.MovedOn <= day);
        var parts = await PartsAsync(db, key, await known.Where(e => e.MovedOn > day && e.Lines > 1).ToListAsync(ct), day, ct);
        var before = after == 0 ? null : await whole.Where(e => e.Version <= after).GroupBy(_ => 1).Select(g => new
        {
            Undistributed = g.Sum(e => e.UndistributedAfterFen - e.UndistributedBeforeFen), Unspent = g.Sum(e => e.UnspentAfterFen - e.UnspentBeforeFen),
        }).SingleOrDefaultAsync(ct);
        var (undistributed, unspent) = (before?.Undistributed ?? 0, before?.Unspent ?? 0);
        foreach (var part in parts.Where(p => p.Entry.Version <= after)) (undistributed, unspent) = (undistributed + part.Undistributed, unspent + part.Unspent);

        var page = await whole.Where(e => e.Version > after).OrderBy(e => e.Version).Take(most).ToListAsync(ct);
        var counted = page.Select(e => new Part(e, e.AmountFen, e.Lines, e.MovedOn, e.UndistributedAfterFen - e.UndistributedBeforeFen, e.UnspentAfterFen - e.UnspentBeforeFen))
            .Concat(parts.Where(p => p.Entry.Version > after)).OrderBy(p => p.Entry.Version).Take(most);
        var entries = new List<CountedEntry>();
        foreach (var p in counted)
        {
            entries.Add(new(p.Entry, p.Fen, p.Lines, p.On, unspent, unspent + p.Unspent, undistributed, undistributed + p.Undistributed));
            (undistributed, unspent) = (undistributed + p.Undistributed, unspent + p.Unspent);
        }
        return entries;
    }

    // What the lines of this side did, entry by entry, summed by the database however many there are. Where both sides have lines there are few entries: a batch whose lines lie on
    // several days. Adjustments are few, and come one by one.
    private static async Task<List<Part>> PartsAsync(SunLedgerDb db, long key, List<JournalEntry> split, DateOnly day, CancellationToken ct)
    {
        if (split.Count == 0) return [];
        var batches = split.Select(e => e.BatchNo).Distinct().ToArray();
        var lines = new List<Line>();
        lines.AddRange(await db.Set<Release>().Where(r => r.FromKey == key && r.ReleasedOn <= day && batches.Contains(r.No / Rows)).GroupBy(r => r.No / Rows)
            .Select(g => new Line(g.Key, MovementKind.Release, MovementKind.Release, true, false, g.Sum(r => r.AmountFen), 1, g.Count(), g.Max(r => r.ReleasedOn))).ToListAsync(ct));
        lines.AddRange(await db.Set<Assignment>().Where(a => a.IndicatorKey == key && a.AssignedOn <= day && batches.Contains(a.No / Rows)).GroupBy(a => a.No / Rows)
            .Select(g => new Line(g.Key, MovementKind.Assign, MovementKind.Assign, true, true, g.Sum(a => a.AmountFen), 1, g.Count(), g.Max(a => a.AssignedOn))).ToListAsync(ct));
        foreach (var (movement, sign) in new[] { (MovementKind.Pay, 1), (MovementKind.Return, -1) })
            lines.AddRange(await db.Set<Payment>().Where(p => p.IndicatorKey == key && p.PaidOn <= day && p.AmountFen * sign > 0 && batches.Contains(p.No / Rows)).GroupBy(p => p.No / Rows)
                .Select(g => new Line(g.Key, movement, movement, true, true, g.Sum(p => p.AmountFen) * sign, 1, g.Count(), g.Max(p => p.PaidOn))).ToListAsync(ct));
        lines.AddRange(await AdjustedAsync(db, key, batches, day, ct));
        var byEntry = lines.ToLookup(l => (l.Batch, l.Entry));
        return
        [
            .. from entry in split
               let here = byEntry[(entry.BatchNo, entry.Movement)].ToList()
               where here.Count > 0
               let moved = here.Select(l => Moved(l.Movement, l.IsHere, l.HasProject, l.Fen * l.Sign)).ToList()
               select new Part(entry, here.Sum(l => l.Fen), here.Sum(l => l.Lines), here.Max(l => l.On), moved.Sum(m => m.Undistributed), moved.Sum(m => m.Unspent)),
        ];
    }

    private static async Task<IEnumerable<Line>> AdjustedAsync(SunLedgerDb db, long key, long[] batches, DateOnly day, CancellationToken ct)
    {
        var adjusted = await db.Set<Adjustment>().Where(a => (a.IndicatorKey == key || a.OtherKey == key) && a.MovedOn <= day && batches.Contains(a.No / Rows)).Select(a => new
        {
            Batch = a.No / Rows, a.Kind, IsHere = a.IndicatorKey == key, HasProject = a.ProjectKey != null, a.AmountFen, a.MovedOn, a.CorrectsKind,
            Corrected = db.Set<Adjustment>().Where(c => a.CorrectsKind == CorrectedKind.Adjustments && c.Id == a.CorrectsId).Select(c => (AdjustmentKind?)c.Kind).FirstOrDefault(),
            IsOfReturn = db.Set<Payment>().Any(p => a.CorrectsKind == CorrectedKind.Payments && p.Id == a.CorrectsId && p.AmountFen < 0),
        }).ToListAsync(ct);
        return adjusted.Select(a => new Line(
            a.Batch,
            a.IsHere ? Effects.MovementOf(a.Kind) : Effects.MovementThere(a.Kind),
            a.CorrectsKind switch
            {
                null => Effects.MovementOf(a.Kind),
                CorrectedKind.Indicators => MovementKind.Register,
                CorrectedKind.Releases => MovementKind.Release,
                CorrectedKind.Assignments => MovementKind.Assign,
                CorrectedKind.Payments => a.IsOfReturn ? MovementKind.Return : MovementKind.Pay,
                _ => Effects.MovementOf(a.Corrected!.Value),
            },
            a.IsHere, a.HasProject, a.AmountFen, a.Kind == AdjustmentKind.Correct ? -1 : 1, 1, a.MovedOn));
    }

    // What a movement does to undistributed and unspent, of the account that it names and of the other one.
    private static (long Undistributed, long Unspent) Moved(MovementKind movement, bool isHere, bool hasProject, long fen) => movement switch
    {
        MovementKind.Register or MovementKind.Supplement => (fen, fen),
        MovementKind.Reduce => (-fen, -fen),
        MovementKind.Release or MovementKind.Recall or MovementKind.VirementOut => isHere ? (-fen, -fen) : (fen, fen),
        MovementKind.CarryOut => (hasProject ? 0 : isHere ? -fen : fen, isHere ? -fen : fen),
        MovementKind.Assign => (-fen, 0),
        MovementKind.Unassign => (fen, 0),
        MovementKind.Pay => (0, -fen),
        MovementKind.Return => (0, fen),
        _ => throw new ArgumentOutOfRangeException(nameof(movement), movement, "No line moves like this."),
    };

    /// <param name="Batch">Its batch.</param>
    /// <param name="Entry">The movement of the entry that sums it.</param>
    /// <param name="Movement">The movement that it made, or of a correction, took back.</param>
    /// <param name="IsHere">False for the other account of an adjustment.</param>
    /// <param name="HasProject">It moved money of a project.</param>
    /// <param name="Fen">How much.</param>
    /// <param name="Sign">Below zero for a correction.</param>
    /// <param name="Lines">How many lines it sums, all of one batch and kind.</param>
    /// <param name="On">Their latest business day.</param>
    private sealed record Line(long Batch, MovementKind Entry, MovementKind Movement, bool IsHere, bool HasProject, long Fen, int Sign, int Lines, DateOnly On);

    private sealed record Part(JournalEntry Entry, long Fen, int Lines, DateOnly On, long Undistributed, long Unspent);
}

/// <summary>An entry as far as it counts on a day.</summary>
/// <param name="Entry">The entry as it was posted.</param>
/// <param name="Fen">What counts of it.</param>
/// <param name="Lines">How many of its lines.</param>
/// <param name="On">The latest day of those.</param>
/// <param name="UnspentBefore">Unspent before it, in fen.</param>
/// <param name="UnspentAfter">Unspent after it.</param>
/// <param name="UndistributedBefore">Undistributed before it.</param>
/// <param name="UndistributedAfter">Undistributed after it.</param>
internal sealed record CountedEntry(JournalEntry Entry, long Fen, int Lines, DateOnly On, long UnspentBefore, long UnspentAfter, long UndistributedBefore, long UndistributedAfter)
{
    /// <summary>All of an entry, with the balances as they were posted.</summary>
    public static CountedEntry Of(JournalEntry e) => new(e, e.AmountFen, e.Lines, e.MovedOn, e.UnspentBeforeFen, e.UnspentAfterFen, e.UndistributedBeforeFen, e.UndistributedAfterFen);
}
