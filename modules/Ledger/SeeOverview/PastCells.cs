using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>
/// The cells of a past moment, from the journal: every account as it stood, put together by fund and branch. What the running totals of that
/// moment said is what this says; only the months of payments are asked of the lines, for an entry may reach over several.
/// </summary>
internal static class PastCells
{
    public static async Task<Cells> ReadAsync(SunLedgerDb db, Sight sight, int year, CancellationToken ct)
    {
        var indicators = sight.Reach.In(db.Set<Indicator>()).Where(i => i.Year == year);
        var accounts = await AccountsAt.ReadAsync(db, indicators, sight.Moment, ct);
        var notices = (await indicators.Select(i => new Notice(i.Key, i.ParentKey, i.FundCode, i.DivisionPath, i.AgencyCode != null)).ToListAsync(ct))
            .Where(n => accounts.ContainsKey(n.Key)).ToList();
        var dataTime = await DataTimeAsync(db, indicators, sight.Moment, ct);
        var months = await db.Set<Payment>().At(db, sight.Moment).Join(indicators, p => p.IndicatorKey, i => i.Key, (p, i) => p)
            .GroupBy(p => p.PaidOn.Year < year ? PaidMonth.BeforeYear : p.PaidOn.Year > year ? PaidMonth.AfterYear : p.PaidOn.Month)
            .Select(g => new { Month = g.Key, Paid = g.Sum(p => p.AmountFen) }).ToDictionaryAsync(g => g.Month, g => g.Paid, ct);

        var paidTo = (await db.Set<Payment>().At(db, sight.Moment).Join(indicators, p => p.IndicatorKey, i => i.Key, (p, i) => p)
            .GroupBy(p => new { p.IndicatorKey, p.PayeeKind }).Select(g => new { g.Key.IndicatorKey, g.Key.PayeeKind, Fen = g.Sum(p => p.AmountFen) }).ToListAsync(ct))
            .ToLookup(g => (g.IndicatorKey, Destinations.Of(g.PayeeKind)), g => g.Fen);

        var cells = Of(notices, accounts, paidTo, dataTime).Select(c => c.Cell);
        return new Cells(sight.Division, Cells.ByBranch(sight.Division, sight.Reach, cells), months);
    }

    /// <summary>What each indicator adds to the totals, given how its account stands and where its payments went.</summary>
    public static IEnumerable<(Notice Notice, Cell Cell)> Of(
        IReadOnlyList<Notice> notices, IReadOnlyDictionary<long, AccountAt> accounts, ILookup<(long, Destination), long> paidTo, DateTimeOffset dataTime)
    {
        // What a division's budget units got has not left the division.
        var toUnits = notices.Where(n => n.IsUnits && n.ParentKey is not null).GroupBy(n => n.ParentKey!.Value).ToDictionary(g => g.Key, g => g.Sum(n => accounts[n.Key].FromAboveFen));
        return notices.Select(n => (n, Cell(n, accounts[n.Key], toUnits.GetValueOrDefault(n.Key), dataTime) with
        {
            PaidFinal = paidTo[(n.Key, Destination.Final)].Sum(),
            PaidPassed = paidTo[(n.Key, Destination.Passed)].Sum() + paidTo[(n.Key, Destination.Special)].Sum(),
            PaidSpecial = paidTo[(n.Key, Destination.Special)].Sum(),
            PaidRetained = paidTo[(n.Key, Destination.Retained)].Sum(),
        }));
    }

    private static Cell Cell(Notice notice, AccountAt account, long toUnits, DateTimeOffset dataTime)
    {
        var (isOwn, released) = (notice.ParentKey is null, account.Balances.Released.Fen - toUnits);
        var (available, fromAbove) = (account.Balances.Available.Fen, isOwn ? 0 : account.FromAboveFen);
        return new Cell
        {
            Branch = notice.DivisionPath,
            FundCode = notice.FundCode,
            Registered = available - fromAbove,
            Received = notice.IsUnits ? 0 : fromAbove,
            ReleasedOwn = isOwn ? released : 0,
            ReleasedPassed = isOwn ? 0 : released,
            PassedByBranch = 0,
            InTransit = isOwn || account.IsReceived ? 0 : available,
            Assigned = account.Balances.Assigned.Fen,
            Paid = account.Balances.Paid.Fen,
            PaidFinal = 0,
            PaidPassed = 0,
            PaidSpecial = 0,
            PaidRetained = 0,
            Open = account.Balances.Undistributed > Money.Zero ? 1 : 0,
            UpdatedAt = dataTime,
        };
    }

    private static async Task<DateTimeOffset> DataTimeAsync(SunLedgerDb db, IQueryable<Indicator> indicators, Moment moment, CancellationToken ct)
    {
        // Money that is held has moved no total.
        var moving = db.Set<JournalEntry>().Where(e => e.Movement != MovementKind.Reserve && e.Movement != MovementKind.Free);
        var entries = indicators.Join(moving, i => i.Key, e => e.IndicatorKey, (i, e) => e).KnownAt(db, moment);
        if (moment.AsOf is { } day) entries = entries.Where(e => e.MovedOn <= day);
        return await entries.Join(db.Set<Batch>(), e => e.BatchNo, b => b.No, (e, b) => (DateTimeOffset?)b.PostedAt).MaxAsync(ct) ?? default;
    }

    /// <summary>What of an indicator's notice says where its money counts.</summary>
    internal sealed record Notice(long Key, long? ParentKey, string FundCode, string DivisionPath, bool IsUnits);
}
