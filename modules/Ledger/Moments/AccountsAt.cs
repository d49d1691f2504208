using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Moments;

/// <summary>An account at a moment.</summary>
/// <param name="Balances">Its buckets.</param>
/// <param name="RegisteredFen">What its registration brought.</param>
/// <param name="ReceivedFen">What its receiver had acknowledged.</param>
/// <param name="Entries">Journal entries that made it.</param>
internal readonly record struct AccountAt(Balances Balances, long RegisteredFen, long ReceivedFen, long Entries)
{
    public AccountAt Plus(MovementKind movement, long fen, long entries) => new(
        Balances.Plus(Effect.Of(movement, new Money(fen))),
        RegisteredFen + (movement == MovementKind.Register ? fen : 0),
        ReceivedFen + (movement == MovementKind.Receive ? fen : 0),
        Entries + entries);
}

/// <summary>
/// Accounts as they stood at a moment, summed from the journal: one entry per batch, account and movement. An entry knows the latest day of its
/// lines alone; where a business day falls inside one, its lines are asked.
/// </summary>
internal static class AccountsAt
{
    private const long Rows = 1L << Batch.RowBits;

    /// <summary>The accounts of these indicators by key; one that was not there yet is absent.</summary>
    public static async Task<IReadOnlyDictionary<long, AccountAt>> ReadAsync(SunLedgerDb db, IQueryable<Indicator> indicators, Moment moment, CancellationToken ct)
    {
        var entries = indicators.Join(db.Set<JournalEntry>(), i => i.Key, e => e.IndicatorKey, (i, e) => e).KnownAt(db, moment);
        var accounts = new Dictionary<long, AccountAt>();
        await AddAsync(moment.AsOf is { } day ? entries.Where(e => e.MovedOn <= day) : entries, accounts, ct);
        if (moment.AsOf is { } last) await AddSplitAsync(db, entries.Where(e => e.MovedOn > last && e.Lines > 1), last, accounts, ct);
        return accounts;
    }

    /// <summary>Turns indicators, read and not tracked, back to how they stood.</summary>
    public static async Task TurnBackAsync(SunLedgerDb db, IReadOnlyList<Indicator> indicators, Moment moment, CancellationToken ct)
    {
        if (moment.IsNow || indicators.Count == 0) return;
        var keys = indicators.Select(i => i.Key).ToArray();
        var accounts = await ReadAsync(db, db.Set<Indicator>().Where(i => keys.Contains(i.Key)), moment, ct);
        foreach (var indicator in indicators)
        {
            var at = accounts.GetValueOrDefault(indicator.Key);
            var b = at.Balances;
            (indicator.AmountFen, indicator.CarriedInFen, indicator.RecalledFen, indicator.ReleasedFen) = (b.Amount.Fen, b.CarriedIn.Fen, b.Recalled.Fen, b.Released.Fen);
            (indicator.AssignedFen, indicator.ReservedFen, indicator.PaidFen, indicator.ReturnedFen) = (b.Assigned.Fen, b.Reserved.Fen, b.Paid.Fen, b.Returned.Fen);
            indicator.Version = at.Entries;
            if (indicator.ParentKey is not null && at.ReceivedFen == 0) indicator.ReceivedOn = null;
        }
    }

    private static async Task AddAsync(IQueryable<JournalEntry> entries, Dictionary<long, AccountAt> accounts, CancellationToken ct)
    {
        var sums = entries.GroupBy(e => new { e.IndicatorKey, e.Movement })
            .Select(g => new { g.Key.IndicatorKey, g.Key.Movement, Fen = g.Sum(e => e.AmountFen), Entries = g.LongCount() });
        foreach (var sum in await sums.ToListAsync(ct)) accounts[sum.IndicatorKey] = accounts.GetValueOrDefault(sum.IndicatorKey).Plus(sum.Movement, sum.Fen, sum.Entries);
    }

    // Entries whose lines lie on both sides of the day: the lines of this side count. A registration and a receipt have one line each.
    private static async Task AddSplitAsync(SunLedgerDb db, IQueryable<JournalEntry> split, DateOnly last, Dictionary<long, AccountAt> accounts, CancellationToken ct)
    {
        var releases =
            from e in split
            where e.Movement == MovementKind.Release
            join r in db.Set<Release>() on e.IndicatorKey equals r.FromKey
            where r.No / Rows == e.BatchNo && r.ReleasedOn <= last
            group r by e.IndicatorKey into g
            select new { Key = g.Key, Fen = g.Sum(r => r.AmountFen) };
        foreach (var sum in await releases.ToListAsync(ct)) accounts[sum.Key] = accounts.GetValueOrDefault(sum.Key).Plus(MovementKind.Release, sum.Fen, 1);

        var assignments =
            from e in split
            where e.Movement == MovementKind.Assign
            join a in db.Set<Assignment>() on e.IndicatorKey equals a.IndicatorKey
            where a.No / Rows == e.BatchNo && a.AssignedOn <= last
            group a by e.IndicatorKey into g
            select new { Key = g.Key, Fen = g.Sum(a => a.AmountFen) };
        foreach (var sum in await assignments.ToListAsync(ct)) accounts[sum.Key] = accounts.GetValueOrDefault(sum.Key).Plus(MovementKind.Assign, sum.Fen, 1);

        foreach (var (movement, sign) in new[] { (MovementKind.Pay, 1), (MovementKind.Return, -1) })
        {
            var payments =
                from e in split
                where e.Movement == movement
                join p in db.Set<Payment>() on e.IndicatorKey equals p.IndicatorKey
                where p.No / Rows == e.BatchNo && p.PaidOn <= last && p.AmountFen * sign > 0
                group p by e.IndicatorKey into g
                select new { Key = g.Key, Fen = g.Sum(p => p.AmountFen) };
            foreach (var sum in await payments.ToListAsync(ct)) accounts[sum.Key] = accounts.GetValueOrDefault(sum.Key).Plus(movement, sum.Fen * sign, 1);
        }
    }
}
