using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Batches;

/// <summary>
/// Locks accounts and writes books. Every statement is one for the whole set, and all that is written at a time goes in one round trip. The order is the same in every transaction:
/// accounts by key, their lines, totals by key, so that no two transactions wait for each other.
/// </summary>
internal static class BookStore
{
    private const int Many = 1_000; // rows from which COPY is worth two round trips of its own

    private static readonly RowSet<Batch> Batches = new RowSet<Batch>()
        .Long("no", b => b.No).Text("kind", b => b.Kind).Instant("posted_at", b => b.PostedAt).Text("by_id", b => b.ById).Text("by_name", b => b.ByName).Int("lines", b => b.Lines);

    private static readonly RowSet<Batch> Waiting = new RowSet<Batch>().Long("batch_no", b => b.No);

    private static readonly RowSet<JournalEntry> Entries = new RowSet<JournalEntry>()
        .Long("indicator_key", e => e.IndicatorKey).Long("version", e => e.Version).Long("batch_no", e => e.BatchNo).Int("movement", e => (int)e.Movement).Int("lines", e => e.Lines)
        .Long("amount_fen", e => e.AmountFen).Long("undistributed_before_fen", e => e.UndistributedBeforeFen).Long("undistributed_after_fen", e => e.UndistributedAfterFen)
        .Long("unspent_before_fen", e => e.UnspentBeforeFen).Long("unspent_after_fen", e => e.UnspentAfterFen).Day("moved_on", e => e.MovedOn).Text("document", e => e.Document);

    // By how much each bucket of an account moved, and where it stood.
    private static readonly RowSet<AccountInHand> Moved = new RowSet<AccountInHand>()
        .Long("key", a => a.Indicator.Key).Long("before", a => a.Stored.Version).Long("entries", a => a.Now.Version - a.Stored.Version).Day("received_on", a => a.ReceivedOn)
        .Long("amount", a => Difference(a, b => b.Amount)).Long("carried_in", a => Difference(a, b => b.CarriedIn)).Long("recalled", a => Difference(a, b => b.Recalled))
        .Long("carried_out", a => Difference(a, b => b.CarriedOut)).Long("released", a => Difference(a, b => b.Released)).Long("assigned", a => Difference(a, b => b.Assigned))
        .Long("reserved", a => Difference(a, b => b.Reserved)).Long("pledged", a => Difference(a, b => b.Pledged)).Long("paid", a => Difference(a, b => b.Paid))
        .Long("returned", a => Difference(a, b => b.Returned)).Long("poverty", a => (a.Now.Poverty - a.Stored.Poverty).Fen);

    private static readonly RowSet<ShareInHand> MovedShares = new RowSet<ShareInHand>()
        .Long("indicator_key", s => s.IndicatorKey).Long("project_key", s => s.ProjectKey).Day("first_assigned_on", s => s.FirstAssignedOn)
        .Long("assigned", s => (s.Now.Assigned - s.Stored.Assigned).Fen).Long("paid", s => (s.Now.Paid - s.Stored.Paid).Fen).Long("reserved", s => (s.Now.Reserved - s.Stored.Reserved).Fen);

    private static readonly RowSet<KeyValuePair<TotalKey, Flow>> Cells = new RowSet<KeyValuePair<TotalKey, Flow>>()
        .Int("year", t => t.Key.Year).Text("division_path", t => t.Key.DivisionPath).Int("level", t => (int)t.Key.Level).Text("fund_code", t => t.Key.FundCode).Text("department", t => t.Key.Department)
        .Long("registered", t => t.Value.Registered).Long("received", t => t.Value.Received).Long("released_own", t => t.Value.ReleasedOwn).Long("released_passed", t => t.Value.ReleasedPassed)
        .Long("in_transit", t => t.Value.InTransit).Long("assigned", t => t.Value.Assigned).Long("paid", t => t.Value.Paid).Long("paid_final", t => t.Value.PaidFinal)
        .Long("paid_passed", t => t.Value.PaidPassed).Long("paid_special", t => t.Value.PaidSpecial).Long("paid_retained", t => t.Value.PaidRetained)
        .Long("payments", t => t.Value.Payments).Long("open", t => t.Value.Open);

    private static readonly RowSet<KeyValuePair<MonthKey, long>> MonthCells = new RowSet<KeyValuePair<MonthKey, long>>()
        .Int("year", m => m.Key.Year).Text("division_path", m => m.Key.DivisionPath).Int("month", m => m.Key.Month).Long("paid", m => m.Value);

    private static readonly Spelt InsertBatches = new(dialect =>
        $"INSERT INTO {dialect.Table(Columns.Module, Batch.Table)} (no, kind, posted_at, by_id, by_name, lines) SELECT {Batches.Names()} FROM {Batches.Table(dialect)}");

    private static readonly Spelt InsertWaiting = new(dialect =>
        $"INSERT INTO {dialect.Table(Columns.Module, UnsealedBatch.Table)} (batch_no) SELECT {Waiting.Names()} FROM {Waiting.Table(dialect)}");

    private static readonly Spelt InsertEntries = new(dialect =>
        $"INSERT INTO {dialect.Table(Columns.Module, JournalEntry.Table)} ({string.Join(", ", EntryColumns)}) SELECT {Entries.Names()} FROM {Entries.Table(dialect)}");

    // The guards repeat in SQL what the posting core decided in memory: an account that somebody else moved, or that would be overdrawn, is not updated.
    private static readonly Spelt UpdateAccounts = new(dialect =>
        $"""
        UPDATE {dialect.Table(Columns.Module, Indicator.Table)} AS i SET
            amount_fen = i.amount_fen + d.amount, carried_in_fen = i.carried_in_fen + d.carried_in, recalled_fen = i.recalled_fen + d.recalled,
            carried_out_fen = i.carried_out_fen + d.carried_out, released_fen = i.released_fen + d.released, assigned_fen = i.assigned_fen + d.assigned,
            reserved_fen = i.reserved_fen + d.reserved, pledged_fen = i.pledged_fen + d.pledged, paid_fen = i.paid_fen + d.paid,
            returned_fen = i.returned_fen + d.returned, poverty_fen = i.poverty_fen + d.poverty, received_on = d.received_on, version = i.version + d.entries
        FROM {Moved.Table(dialect)}
        WHERE i.key = d.key AND i.version = d.before
            AND i.released_fen + d.released + i.assigned_fen + d.assigned + i.pledged_fen + d.pledged <= {Available}
            AND i.paid_fen + d.paid + i.reserved_fen + d.reserved <= {Available} - i.released_fen - d.released
        """);

    private static readonly Spelt UpdateShares = new(dialect =>
        $"""
        UPDATE {dialect.Table(Columns.Module, ProjectShare.Table)} AS s SET
            assigned_fen = s.assigned_fen + d.assigned, paid_fen = s.paid_fen + d.paid, reserved_fen = s.reserved_fen + d.reserved,
            first_assigned_on = d.first_assigned_on
        FROM {MovedShares.Table(dialect)}
        WHERE s.indicator_key = d.indicator_key AND s.project_key = d.project_key
            AND s.paid_fen + d.paid >= 0 AND s.paid_fen + d.paid + s.reserved_fen + d.reserved <= s.assigned_fen + d.assigned
        """);

    private static readonly Spelt InsertShares = new(dialect =>
        $"""
        INSERT INTO {dialect.Table(Columns.Module, ProjectShare.Table)} (indicator_key, project_key, first_assigned_on, assigned_fen, paid_fen, reserved_fen)
        SELECT {MovedShares.Names()} FROM {MovedShares.Table(dialect)}
        """);

    private static readonly Spelt AddCells = new(dialect =>
        $"""
        INSERT INTO {dialect.Table(Columns.Module, Total.Table)} AS t (year, division_path, level, fund_code, department, registered_fen, received_fen, released_own_fen, released_passed_fen,
            in_transit_fen, assigned_fen, paid_fen, paid_final_fen, paid_passed_fen, paid_special_fen, paid_retained_fen, payments, open_indicators, updated_at)
        SELECT {Cells.Names()}, $1 FROM {Cells.Table(dialect, behind: 1)} WHERE true
        ON CONFLICT (year, division_path, fund_code, department) DO UPDATE SET
            registered_fen = t.registered_fen + excluded.registered_fen, received_fen = t.received_fen + excluded.received_fen,
            released_own_fen = t.released_own_fen + excluded.released_own_fen, released_passed_fen = t.released_passed_fen + excluded.released_passed_fen,
            in_transit_fen = t.in_transit_fen + excluded.in_transit_fen, assigned_fen = t.assigned_fen + excluded.assigned_fen,
            paid_fen = t.paid_fen + excluded.paid_fen, paid_final_fen = t.paid_final_fen + excluded.paid_final_fen,
            paid_passed_fen = t.paid_passed_fen + excluded.paid_passed_fen, paid_special_fen = t.paid_special_fen + excluded.paid_special_fen,
            paid_retained_fen = t.paid_retained_fen + excluded.paid_retained_fen, payments = t.payments + excluded.payments,
            open_indicators = t.open_indicators + excluded.open_indicators, updated_at = excluded.updated_at
        """);

    private static readonly Spelt AddMonths = new(dialect =>
        $"""
        INSERT INTO {dialect.Table(Columns.Module, PaidMonth.Table)} AS t (year, division_path, month, paid_fen)
        SELECT {MonthCells.Names()} FROM {MonthCells.Table(dialect)} WHERE true
        ON CONFLICT (year, division_path, month) DO UPDATE SET paid_fen = t.paid_fen + excluded.paid_fen
        """);

    private const string Available = "i.amount_fen + d.amount + i.carried_in_fen + d.carried_in - i.recalled_fen - d.recalled - i.carried_out_fen - d.carried_out";

    private static IReadOnlyList<string> EntryColumns =>
    [
        "indicator_key", "version", "batch_no", "movement", "lines", "amount_fen", "undistributed_before_fen", "undistributed_after_fen",
        "unspent_before_fen", "unspent_after_fen", "moved_on", "document",
    ];

    /// <summary>The indicators with these ids, locked in key order until the transaction ends.</summary>
    public static async Task<IReadOnlyList<Indicator>> LockAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var trip = new RoundTrip(db);
        var locked = trip.Lock(db.Dialect, [.. ids]);
        await trip.GoAsync(ct);
        return locked;
    }

    /// <summary>The same, and so many numbers for batches, which are taken once they are locked.</summary>
    public static async Task<(IReadOnlyList<Indicator> Locked, IReadOnlyList<long> Numbers)> LockAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, int batches, CancellationToken ct)
    {
        var trip = new RoundTrip(db);
        var locked = trip.Lock(db.Dialect, [.. ids]);
        var numbers = trip.NumbersForBatches(db.Dialect, batches);
        await trip.GoAsync(ct);
        return (locked, numbers());
    }

    /// <summary>Writes batches, new indicators, entries and what changed on accounts and shares.</summary>
    public static async Task SaveAsync(SunLedgerDb db, Books books, IReadOnlyList<Batch> batches, CancellationToken ct)
    {
        await IndicatorRows.InsertAsync(db, [.. books.Accounts.Where(a => a.IsNew).OrderBy(a => a.Indicator.Key)], ct);
        if (books.Journal.Count > Many) await InsertAsync(db, books.Journal, ct);
        var trip = new RoundTrip(db);
        trip.Write(InsertBatches.In(db.Dialect), Batches.Values(db.Dialect, batches));
        trip.Write(InsertWaiting.In(db.Dialect), Waiting.Values(db.Dialect, batches));
        if (books.Journal.Count is > 0 and <= Many) trip.Write(InsertEntries.In(db.Dialect), Entries.Values(db.Dialect, books.Journal));
        Put(trip, db.Dialect, UpdateAccounts, Moved, [.. books.Accounts.Where(a => !a.IsNew && a.HasChanged).OrderBy(a => a.Indicator.Key)], "accounts", out var accounts);
        ShareInHand[] shares = [.. books.Shares.Where(s => s.Now != s.Stored).OrderBy(s => s.IndicatorKey).ThenBy(s => s.ProjectKey)];
        Put(trip, db.Dialect, UpdateShares, MovedShares, [.. shares.Where(s => !s.IsNew)], "project shares", out var known);
        Put(trip, db.Dialect, InsertShares, MovedShares, [.. shares.Where(s => s.IsNew)], "project shares", out var added);
        await trip.GoAsync(ct);
        db.Recorded?.Add<Batch>(batches.Select(b => b.No));
        accounts();
        known();
        added();
    }

    /// <summary>Adds to the totals. Last of all, for a province's cells are shared by everybody who posts there.</summary>
    public static async Task AddTotalsAsync(SunLedgerDb db, Books books, DateTimeOffset now, CancellationToken ct)
    {
        if (books.Totals.Count == 0) return;
        var trip = new RoundTrip(db);
        trip.Write(AddCells.In(db.Dialect), Cells.Values(db.Dialect, [.. books.Totals.OrderBy(t => t.Key)], InstantValue(db.Dialect, now)));
        if (books.Months.Count > 0) trip.Write(AddMonths.In(db.Dialect), MonthCells.Values(db.Dialect, [.. books.Months.OrderBy(m => m.Key)]));
        await trip.GoAsync(ct);
        db.Recorded?.AddStamped<Total>(now);
    }

    // Every row must be written: what was locked is as it was, or nothing of this is true.
    private static void Put<T>(RoundTrip trip, Dialect dialect, Spelt sql, RowSet<T> set, IReadOnlyList<T> rows, string what, out Action check)
    {
        check = static () => { };
        if (rows.Count == 0) return;
        var written = trip.Write(sql.In(dialect), set.Values(dialect, rows));
        check = () =>
        {
            if (written() != rows.Count) throw new InvalidOperationException($"{rows.Count - written()} of {rows.Count} {what} are not as they were when they were locked; nothing was written.");
        };
    }

    private static async Task InsertAsync(SunLedgerDb db, IReadOnlyList<JournalEntry> entries, CancellationToken ct)
    {
        await using var bulk = await BulkInsert.OpenAsync(db, Columns.Module, JournalEntry.Table, EntryColumns, ct);
        foreach (var e in entries)
            await bulk.Long(e.IndicatorKey).Long(e.Version).Long(e.BatchNo).Int((int)e.Movement).Int(e.Lines).Long(e.AmountFen)
                .Long(e.UndistributedBeforeFen).Long(e.UndistributedAfterFen).Long(e.UnspentBeforeFen).Long(e.UnspentAfterFen)
                .Date(e.MovedOn).Text(e.Document).EndRowAsync(ct);
        await bulk.CompleteAsync(ct);
    }

    private static long Difference(AccountInHand account, Func<Messages.Ledger.Balances, Money> bucket) => (bucket(account.Now.Balances) - bucket(account.Stored.Balances)).Fen;

    // SQLite keeps instants as ticks; hand-written SQL passes EF's converter by.
    private static object InstantValue(Dialect dialect, DateTimeOffset now) => dialect == Dialect.Postgres ? now : now.UtcTicks;
}
