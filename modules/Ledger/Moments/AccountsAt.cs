using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Moments;

/// <summary>An account at a moment.</summary>
/// <param name="Account">Its buckets.</param>
/// <param name="FromAboveFen">What the level above released to it, less what was recalled and corrected.</param>
/// <param name="IsReceived">Its receiver had acknowledged it.</param>
internal readonly record struct AccountAt(Account Account, long FromAboveFen, bool IsReceived)
{
    public Balances Balances => Account.Balances;
}

/// <summary>
/// Accounts as they stood at a moment. Registrations, releases, assignments and payments are summed from the journal: one entry per batch, account
/// and movement. An entry knows the latest day of its lines alone; where a business day falls inside one, its lines are asked. Adjustments and
/// reservations are few, and are played again line by line. What each does to the buckets says <see cref="Effects"/>, as it does for posting.
/// </summary>
internal static class AccountsAt
{
    private const long Rows = 1L << Batch.RowBits;

    private static readonly MovementKind[] Summed =
        [MovementKind.Register, MovementKind.Release, MovementKind.Receive, MovementKind.Assign, MovementKind.Return, MovementKind.Pay];

    /// <summary>The accounts of these indicators by key; one that was not there yet is absent.</summary>
    public static async Task<IReadOnlyDictionary<long, AccountAt>> ReadAsync(SunLedgerDb db, IQueryable<Indicator> indicators, Moment moment, CancellationToken ct)
    {
        var entries = indicators.Join(db.Set<JournalEntry>().Where(e => Summed.Contains(e.Movement)), i => i.Key, e => e.IndicatorKey, (i, e) => e).KnownAt(db, moment);
        var accounts = new Dictionary<long, AccountAt>();
        await AddAsync(moment.AsOf is { } day ? entries.Where(e => e.MovedOn <= day) : entries, accounts, ct);
        if (moment.AsOf is { } last) await AddSplitAsync(db, entries.Where(e => e.MovedOn > last && e.Lines > 1), last, accounts, ct);
        await AdjustAsync(db, indicators, moment, accounts, ct);
        await HoldAsync(db, indicators, moment, accounts, ct);
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
            (indicator.CarriedOutFen, indicator.PledgedFen, indicator.PovertyFen) = (b.CarriedOut.Fen, b.Pledged.Fen, at.Account.Poverty.Fen);
            if (indicator.ParentKey is not null && !at.IsReceived) indicator.ReceivedOn = null;
        }
    }

    private static async Task AddAsync(IQueryable<JournalEntry> entries, Dictionary<long, AccountAt> accounts, CancellationToken ct)
    {
        var sums = entries.GroupBy(e => new { e.IndicatorKey, e.Movement }).Select(g => new { g.Key.IndicatorKey, g.Key.Movement, Fen = g.Sum(e => e.AmountFen) });
        foreach (var sum in await sums.ToListAsync(ct)) Add(accounts, sum.IndicatorKey, sum.Movement, sum.Fen);
    }

    private static void Add(Dictionary<long, AccountAt> accounts, long key, MovementKind movement, long fen)
    {
        var at = accounts.GetValueOrDefault(key);
        accounts[key] = movement switch
        {
            MovementKind.Receive => at with { IsReceived = true },
            MovementKind.Register => at with { Account = Moved(), FromAboveFen = at.FromAboveFen + fen },
            _ => at with { Account = Moved() },
        };

        Account Moved() => Effects.Of(movement, new Stand(at.Account, default(Account)), new Money(fen), Money.Zero).Here;
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
        foreach (var sum in await releases.ToListAsync(ct)) Add(accounts, sum.Key, MovementKind.Release, sum.Fen);

        var assignments =
            from e in split
            where e.Movement == MovementKind.Assign
            join a in db.Set<Assignment>() on e.IndicatorKey equals a.IndicatorKey
            where a.No / Rows == e.BatchNo && a.AssignedOn <= last
            group a by e.IndicatorKey into g
            select new { Key = g.Key, Fen = g.Sum(a => a.AmountFen) };
        foreach (var sum in await assignments.ToListAsync(ct)) Add(accounts, sum.Key, MovementKind.Assign, sum.Fen);

        foreach (var (movement, sign) in new[] { (MovementKind.Pay, 1), (MovementKind.Return, -1) })
        {
            var payments =
                from e in split
                where e.Movement == movement
                join p in db.Set<Payment>() on e.IndicatorKey equals p.IndicatorKey
                where p.No / Rows == e.BatchNo && p.PaidOn <= last && p.AmountFen * sign > 0
                group p by e.IndicatorKey into g
                select new { Key = g.Key, Fen = g.Sum(p => p.AmountFen) };
            foreach (var sum in await payments.ToListAsync(ct)) Add(accounts, sum.Key, movement, sum.Fen * sign);
        }
    }

    // What was registered, and its poverty share, is moved by adjustments alone: played in their order, they say how much of each there was.
    private static async Task AdjustAsync(SunLedgerDb db, IQueryable<Indicator> indicators, Moment moment, Dictionary<long, AccountAt> accounts, CancellationToken ct)
    {
        var all = await db.Set<Adjustment>().Where(a => indicators.Any(i => i.Key == a.IndicatorKey || i.Key == a.OtherKey)).OrderBy(a => a.No).Select(a => new Adjusted(
            a.No, a.Kind, a.IndicatorKey, a.OtherKey, a.ProjectKey != null, a.AmountFen, a.PovertyFen, a.CorrectsKind,
            db.Set<Adjustment>().Where(c => a.CorrectsKind == CorrectedKind.Adjustments && c.Id == a.CorrectsId).Select(c => (AdjustmentKind?)c.Kind).FirstOrDefault(),
            db.Set<Payment>().Any(p => a.CorrectsKind == CorrectedKind.Payments && p.Id == a.CorrectsId && p.AmountFen < 0))).ToListAsync(ct);
        var counted = moment.IsNow ? [.. all.Select(a => a.No)]
            : await db.Set<Adjustment>().At(db, moment).Where(a => indicators.Any(i => i.Key == a.IndicatorKey || i.Key == a.OtherKey)).Select(a => a.No).ToHashSetAsync(ct);

        var poverty = await indicators.Select(i => new { i.Key, i.PovertyFen }).ToDictionaryAsync(i => i.Key, i => i.PovertyFen, ct);
        foreach (var adjusted in all)
        {
            if (poverty.ContainsKey(adjusted.Here)) poverty[adjusted.Here] -= adjusted.PovertyHere;
            if (adjusted.There is { } there && poverty.ContainsKey(there)) poverty[there] -= adjusted.PovertyThere;
        }
        foreach (var (key, at) in accounts) accounts[key] = at with { Account = at.Account with { Poverty = new(poverty[key]) } };
        foreach (var adjusted in all.Where(a => counted.Contains(a.No))) Play(adjusted, accounts, poverty.ContainsKey);
    }

    private static void Play(Adjusted adjusted, Dictionary<long, AccountAt> accounts, Func<long, bool> isAsked)
    {
        var (here, there) = (accounts.GetValueOrDefault(adjusted.Here), adjusted.There is { } key ? accounts.GetValueOrDefault(key) : default);
        var share = adjusted.HasProject ? default(Share) : (Share?)null;
        var stand = new Stand(here.Account, adjusted.There is null ? null : there.Account, share, share);
        var after = Effects.Of(adjusted.Movement, stand, new(adjusted.Fen * adjusted.Sign), new(adjusted.PovertyFen * adjusted.Sign));
        // Between two levels it is the account below that has less from above.
        var (fromAboveHere, fromAboveThere) = adjusted.Movement switch
        {
            MovementKind.Recall => (-adjusted.Fen * adjusted.Sign, 0L),
            MovementKind.Release => (0L, adjusted.Fen * adjusted.Sign),
            _ => (0L, 0L),
        };
        if (isAsked(adjusted.Here)) accounts[adjusted.Here] = here with { Account = after.Here, FromAboveFen = here.FromAboveFen + fromAboveHere };
        if (adjusted.There is { } other && isAsked(other)) accounts[other] = there with { Account = after.There!.Value, FromAboveFen = there.FromAboveFen + fromAboveThere };
    }

    private static async Task HoldAsync(SunLedgerDb db, IQueryable<Indicator> indicators, Moment moment, Dictionary<long, AccountAt> accounts, CancellationToken ct)
    {
        var ended = db.Set<ReservationEnd>().At(db, moment);
        var held = await db.Set<Reservation>().At(db, moment).Where(r => indicators.Any(i => i.Key == r.IndicatorKey) && !ended.Any(e => e.ReservationNo == r.No))
            .GroupBy(r => new { r.IndicatorKey, r.Kind }).Select(g => new { g.Key.IndicatorKey, g.Key.Kind, Fen = g.Sum(r => r.AmountFen) }).ToListAsync(ct);
        foreach (var sum in held)
        {
            var at = accounts.GetValueOrDefault(sum.IndicatorKey);
            accounts[sum.IndicatorKey] = at with { Account = Effects.Held(sum.Kind, new Stand(at.Account), new(sum.Fen)).Here };
        }
    }

    /// <summary>An adjustment, with what it did: of a correction, what the corrected line had done.</summary>
    private sealed record Adjusted(
        long No, AdjustmentKind Kind, long Here, long? There, bool HasProject, long Fen, long PovertyFen, CorrectedKind? Corrects, AdjustmentKind? CorrectedAdjustment, bool IsOfReturn)
    {
        public int Sign => Kind == AdjustmentKind.Correct ? -1 : 1;

        public MovementKind Movement => Corrects switch
        {
            null => Effects.MovementOf(Kind),
            CorrectedKind.Indicators => MovementKind.Register,
            CorrectedKind.Releases => MovementKind.Release,
            CorrectedKind.Assignments => MovementKind.Assign,
            CorrectedKind.Payments => IsOfReturn ? MovementKind.Return : MovementKind.Pay,
            _ => Effects.MovementOf(CorrectedAdjustment!.Value),
        };

        // Seen from an account with more than enough, so that nothing is cut off at an end.
        public long PovertyHere => (Probed.Here.Poverty - Plenty.Poverty).Fen;

        public long PovertyThere => (Probed.There!.Value.Poverty - Plenty.Poverty).Fen;

        private Stand Probed => Effects.Of(Movement, new Stand(Plenty, Plenty), new(Fen * Sign), new(PovertyFen * Sign));

        private static Account Plenty => new(new Balances { Amount = Account.Most + Account.Most }, 0, Account.Most);
    }
}
