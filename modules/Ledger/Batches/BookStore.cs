using System.Globalization;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Batches;

/// <summary>
/// Locks accounts and writes books. Every statement is one for the whole set. The order is the same in every transaction: accounts by key,
/// their lines, totals by key, so that no two transactions wait for each other.
/// </summary>
internal static class BookStore
{
    private static readonly string[] IndicatorColumns =
    [
        "key", "id", "content_hash", "parent_key", "fund_code", "category_code", "department", "year", "origin_year", "division_code", "division_path", "level",
        "agency_code", "is_executable", "doc_no", "doc_title", "doc_date", "sup_doc_no", "registered_on", "function_subject", "fund_nature", "fund_origin",
        "track_code", "project_code", "matching_demanded", "poverty_fen", "fields", "received_on", "amount_fen", "carried_in_fen", "recalled_fen", "released_fen", "assigned_fen",
        "reserved_fen", "paid_fen", "returned_fen", "carried_out_fen", "pledged_fen", "version",
    ];

    /// <summary>The indicators with these ids, locked in key order until the transaction ends.</summary>
    public static async Task<IReadOnlyList<Indicator>> LockAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var wanted = ids.ToArray();
        var set = db.Set<Indicator>();
        var sql = $"SELECT * FROM {db.Table(Columns.Module, Indicator.Table)} WHERE id = ANY({{0}}) ORDER BY key FOR UPDATE";
        var query = db.Dialect == Dialect.Postgres
            ? set.FromSqlRaw(sql, [wanted])
            : set.Where(i => wanted.Contains(i.Id)).OrderBy(i => i.Key); // whoever writes to SQLite is alone
        return await query.AsNoTracking().ToListAsync(ct);
    }

    /// <summary>Writes batches, new indicators, entries and what changed on accounts and shares.</summary>
    public static async Task SaveAsync(SunLedgerDb db, Books books, IReadOnlyList<Batch> batches, CancellationToken ct)
    {
        await InsertAsync(db, batches, ct);
        await InsertAsync(db, [.. books.Accounts.Where(a => a.IsNew).OrderBy(a => a.Indicator.Key)], ct);
        await InsertAsync(db, books.Journal, ct);
        await UpdateAsync(db, [.. books.Accounts.Where(a => !a.IsNew && a.HasChanged).OrderBy(a => a.Indicator.Key)], ct);
        await PutAsync(db, [.. books.Shares.Where(s => s.Now != s.Stored).OrderBy(s => s.IndicatorKey).ThenBy(s => s.ProjectKey)], ct);
    }

    /// <summary>Adds to the totals. Last of all, for a province's cells are shared by everybody who posts there.</summary>
    public static async Task AddTotalsAsync(SunLedgerDb db, Books books, DateTimeOffset now, CancellationToken ct)
    {
        if (books.Totals.Count == 0) return;
        var table = db.Table(Columns.Module, Total.Table);
        var rows = RowSet.Of(books.Totals.OrderBy(t => t.Key).Select(t => new
        {
            t.Key.Year, t.Key.DivisionPath, Level = (int)t.Key.Level, t.Key.FundCode, t.Key.Department,
            t.Value.Registered, t.Value.Received, t.Value.ReleasedOwn, t.Value.ReleasedPassed, t.Value.InTransit, t.Value.Assigned, t.Value.Paid,
            t.Value.PaidFinal, t.Value.PaidPassed, t.Value.PaidSpecial, t.Value.PaidRetained, t.Value.Payments, t.Value.Open,
        }));
        var from = RowSet.Table(db.Dialect, "d",
            ("year", "int"), ("division_path", "text"), ("level", "int"), ("fund_code", "text"), ("department", "text"),
            ("registered", "bigint"), ("received", "bigint"), ("released_own", "bigint"), ("released_passed", "bigint"), ("in_transit", "bigint"),
            ("assigned", "bigint"), ("paid", "bigint"), ("paid_final", "bigint"), ("paid_passed", "bigint"), ("paid_special", "bigint"), ("paid_retained", "bigint"),
            ("payments", "bigint"), ("open", "bigint"));
        var sql =
            $"""
            INSERT INTO {table} AS t (year, division_path, level, fund_code, department, registered_fen, received_fen, released_own_fen, released_passed_fen,
                in_transit_fen, assigned_fen, paid_fen, paid_final_fen, paid_passed_fen, paid_special_fen, paid_retained_fen, payments, open_indicators, updated_at)
            SELECT d.year, d.division_path, d.level, d.fund_code, d.department, d.registered, d.received, d.released_own, d.released_passed,
                d.in_transit, d.assigned, d.paid, d.paid_final, d.paid_passed, d.paid_special, d.paid_retained, d.payments, d.open, {InstantParameter(db.Dialect, 1)}
            FROM {from} WHERE true
            ON CONFLICT (year, division_path, fund_code, department) DO UPDATE SET
                registered_fen = t.registered_fen + excluded.registered_fen, received_fen = t.received_fen + excluded.received_fen,
                released_own_fen = t.released_own_fen + excluded.released_own_fen, released_passed_fen = t.released_passed_fen + excluded.released_passed_fen,
                in_transit_fen = t.in_transit_fen + excluded.in_transit_fen, assigned_fen = t.assigned_fen + excluded.assigned_fen,
                paid_fen = t.paid_fen + excluded.paid_fen, paid_final_fen = t.paid_final_fen + excluded.paid_final_fen,
                paid_passed_fen = t.paid_passed_fen + excluded.paid_passed_fen, paid_special_fen = t.paid_special_fen + excluded.paid_special_fen,
                paid_retained_fen = t.paid_retained_fen + excluded.paid_retained_fen, payments = t.payments + excluded.payments,
                open_indicators = t.open_indicators + excluded.open_indicators, updated_at = excluded.updated_at
            """;
        var (months, rowsOfMonths) = AddMonths(db, books.Months, 2);
        var both = sql + ";\n" + months;
        await db.Database.ExecuteSqlRawAsync(both, [rows, InstantValue(db.Dialect, now), rowsOfMonths], ct);
        db.Recorded?.AddStamped<Total>(now);
    }

    // One more statement in the same round trip: posting waits for none of them.
    private static (string Sql, string Rows) AddMonths(SunLedgerDb db, IReadOnlyDictionary<MonthKey, long> months, int parameter)
    {
        var rows = RowSet.Of(months.OrderBy(m => m.Key).Select(m => new { m.Key.Year, m.Key.DivisionPath, m.Key.Month, Paid = m.Value }));
        var from = RowSet.Table(db.Dialect, "d", parameter, ("year", "int"), ("division_path", "text"), ("month", "int"), ("paid", "bigint"));
        return ($"""
            INSERT INTO {db.Table(Columns.Module, PaidMonth.Table)} AS t (year, division_path, month, paid_fen)
            SELECT d.year, d.division_path, d.month, d.paid FROM {from} WHERE true
            ON CONFLICT (year, division_path, month) DO UPDATE SET paid_fen = t.paid_fen + excluded.paid_fen
            """, rows);
    }

    private static async Task InsertAsync(SunLedgerDb db, IReadOnlyList<Batch> batches, CancellationToken ct)
    {
        await using var bulk = await BulkInsert.OpenAsync(db, Columns.Module, Batch.Table, ["no", "kind", "posted_at", "by_id", "by_name", "lines"], ct);
        foreach (var b in batches)
            await bulk.Long(b.No).Text(b.Kind).Instant(b.PostedAt).Text(b.ById).Text(b.ByName).Int(b.Lines).EndRowAsync(ct);
        await bulk.CompleteAsync(ct);
        db.Recorded?.Add<Batch>(batches.Select(b => b.No));
        await using var waiting = await BulkInsert.OpenAsync(db, Columns.Module, UnsealedBatch.Table, ["batch_no"], ct);
        foreach (var b in batches) await waiting.Long(b.No).EndRowAsync(ct);
        await waiting.CompleteAsync(ct);
    }

    private static async Task InsertAsync(SunLedgerDb db, IReadOnlyList<JournalEntry> entries, CancellationToken ct)
    {
        string[] columns =
        [
            "indicator_key", "version", "batch_no", "movement", "lines", "amount_fen", "undistributed_before_fen", "undistributed_after_fen",
            "unspent_before_fen", "unspent_after_fen", "moved_on", "document",
        ];
        await using var bulk = await BulkInsert.OpenAsync(db, Columns.Module, JournalEntry.Table, columns, ct);
        foreach (var e in entries)
            await bulk.Long(e.IndicatorKey).Long(e.Version).Long(e.BatchNo).Int((int)e.Movement).Int(e.Lines).Long(e.AmountFen)
                .Long(e.UndistributedBeforeFen).Long(e.UndistributedAfterFen).Long(e.UnspentBeforeFen).Long(e.UnspentAfterFen)
                .Date(e.MovedOn).Text(e.Document).EndRowAsync(ct);
        await bulk.CompleteAsync(ct);
    }

    private static async Task InsertAsync(SunLedgerDb db, IReadOnlyList<AccountInHand> opened, CancellationToken ct)
    {
        if (opened.Count == 0) return;
        await using var bulk = await BulkInsert.OpenAsync(db, Columns.Module, Indicator.Table, IndicatorColumns, ct);
        foreach (var account in opened)
        {
            var (i, b) = (account.Indicator, account.Now.Balances);
            await bulk.Long(i.Key).Text(i.Id).Long(i.ContentHash).Long(i.ParentKey).Text(i.FundCode).Text(i.CategoryCode).Text(i.Department).Int(i.Year).Int(i.OriginYear)
                .Text(i.DivisionCode).Text(i.DivisionPath).Int((int)i.Level).Text(i.AgencyCode).Flag(i.IsExecutable).Text(i.DocNo).Text(i.DocTitle).Date(i.DocDate)
                .Text(i.SupDocNo).Date(i.RegisteredOn).Text(i.FunctionSubject).Text(i.FundNature).Text(i.FundOrigin).Text(i.TrackCode).Text(i.ProjectCode).Flag(i.MatchingDemanded)
                .Long(account.Now.Poverty.Fen).Json(i.Fields).Date(account.ReceivedOn)
                .Long(b.Amount.Fen).Long(b.CarriedIn.Fen).Long(b.Recalled.Fen).Long(b.Released.Fen).Long(b.Assigned.Fen).Long(b.Reserved.Fen).Long(b.Paid.Fen).Long(b.Returned.Fen)
                .Long(b.CarriedOut.Fen).Long(b.Pledged.Fen).Long(account.Now.Version).EndRowAsync(ct);
        }
        await bulk.CompleteAsync(ct);
    }

    // The guards repeat in SQL what the posting core decided in memory: an account that somebody else moved, or that would be overdrawn, is not updated.
    private static async Task UpdateAsync(SunLedgerDb db, IReadOnlyList<AccountInHand> changed, CancellationToken ct)
    {
        if (changed.Count == 0) return;
        var rows = RowSet.Of(changed.Select(a => new
        {
            a.Indicator.Key, Before = a.Stored.Version, Entries = a.Now.Version - a.Stored.Version, ReceivedOn = Iso(a.ReceivedOn),
            Amount = Difference(a, b => b.Amount), CarriedIn = Difference(a, b => b.CarriedIn), Recalled = Difference(a, b => b.Recalled),
            CarriedOut = Difference(a, b => b.CarriedOut), Released = Difference(a, b => b.Released), Assigned = Difference(a, b => b.Assigned),
            Reserved = Difference(a, b => b.Reserved), Pledged = Difference(a, b => b.Pledged), Paid = Difference(a, b => b.Paid), Returned = Difference(a, b => b.Returned),
            Poverty = (a.Now.Poverty - a.Stored.Poverty).Fen,
        }));
        var from = RowSet.Table(db.Dialect, "d",
            ("key", "bigint"), ("before", "bigint"), ("entries", "bigint"), ("received_on", "date"),
            ("amount", "bigint"), ("carried_in", "bigint"), ("recalled", "bigint"), ("carried_out", "bigint"), ("released", "bigint"), ("assigned", "bigint"),
            ("reserved", "bigint"), ("pledged", "bigint"), ("paid", "bigint"), ("returned", "bigint"), ("poverty", "bigint"));
        const string Available = "i.amount_fen + d.amount + i.carried_in_fen + d.carried_in - i.recalled_fen - d.recalled - i.carried_out_fen - d.carried_out";
        var sql =
            $"""
            UPDATE {db.Table(Columns.Module, Indicator.Table)} AS i SET
                amount_fen = i.amount_fen + d.amount, carried_in_fen = i.carried_in_fen + d.carried_in, recalled_fen = i.recalled_fen + d.recalled,
                carried_out_fen = i.carried_out_fen + d.carried_out, released_fen = i.released_fen + d.released, assigned_fen = i.assigned_fen + d.assigned,
                reserved_fen = i.reserved_fen + d.reserved, pledged_fen = i.pledged_fen + d.pledged, paid_fen = i.paid_fen + d.paid,
                returned_fen = i.returned_fen + d.returned, poverty_fen = i.poverty_fen + d.poverty, received_on = d.received_on, version = i.version + d.entries
            FROM {from}
            WHERE i.key = d.key AND i.version = d.before
                AND i.released_fen + d.released + i.assigned_fen + d.assigned + i.pledged_fen + d.pledged <= {Available}
                AND i.paid_fen + d.paid + i.reserved_fen + d.reserved <= {Available} - i.released_fen - d.released
            """;
        var updated = await db.Database.ExecuteSqlRawAsync(sql, [rows], ct);
        if (updated != changed.Count)
            throw new InvalidOperationException($"{changed.Count - updated} of {changed.Count} accounts are not as they were when they were locked; nothing was written.");
    }

    private static async Task PutAsync(SunLedgerDb db, IReadOnlyList<ShareInHand> changed, CancellationToken ct)
    {
        await PutAsync(db, [.. changed.Where(s => !s.IsNew)], UpdateSharesSql, ct);
        await PutAsync(db, [.. changed.Where(s => s.IsNew)], InsertSharesSql, ct);
    }

    private static async Task PutAsync(SunLedgerDb db, IReadOnlyList<ShareInHand> changed, Func<SunLedgerDb, string, string> sql, CancellationToken ct)
    {
        if (changed.Count == 0) return;
        var rows = RowSet.Of(changed.Select(s => new
        {
            s.IndicatorKey, s.ProjectKey, FirstAssignedOn = Iso(s.FirstAssignedOn), Assigned = (s.Now.Assigned - s.Stored.Assigned).Fen, Paid = (s.Now.Paid - s.Stored.Paid).Fen,
            Reserved = (s.Now.Reserved - s.Stored.Reserved).Fen,
        }));
        var from = RowSet.Table(db.Dialect, "d",
            ("indicator_key", "bigint"), ("project_key", "bigint"), ("first_assigned_on", "date"), ("assigned", "bigint"), ("paid", "bigint"), ("reserved", "bigint"));
        var put = await db.Database.ExecuteSqlRawAsync(sql(db, from), [rows], ct);
        if (put != changed.Count)
            throw new InvalidOperationException($"{changed.Count - put} of {changed.Count} project shares are not as they were when they were locked; nothing was written.");
    }

    private static string UpdateSharesSql(SunLedgerDb db, string from) =>
        $"""
        UPDATE {db.Table(Columns.Module, ProjectShare.Table)} AS s SET
            assigned_fen = s.assigned_fen + d.assigned, paid_fen = s.paid_fen + d.paid, reserved_fen = s.reserved_fen + d.reserved,
            first_assigned_on = d.first_assigned_on
        FROM {from}
        WHERE s.indicator_key = d.indicator_key AND s.project_key = d.project_key
            AND s.paid_fen + d.paid >= 0 AND s.paid_fen + d.paid + s.reserved_fen + d.reserved <= s.assigned_fen + d.assigned
        """;

    private static string InsertSharesSql(SunLedgerDb db, string from) =>
        $"""
        INSERT INTO {db.Table(Columns.Module, ProjectShare.Table)} (indicator_key, project_key, first_assigned_on, assigned_fen, paid_fen, reserved_fen)
        SELECT d.indicator_key, d.project_key, d.first_assigned_on, d.assigned, d.paid, d.reserved FROM {from}
        """;

    private static long Difference(AccountInHand account, Func<Messages.Ledger.Balances, Money> bucket) => (bucket(account.Now.Balances) - bucket(account.Stored.Balances)).Fen;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string InstantParameter(Dialect dialect, int index) => dialect == Dialect.Postgres ? $"{{{index}}}::timestamptz" : $"{{{index}}}";

    // SQLite keeps instants as ticks; hand-written SQL passes EF's converter by.
    private static object InstantValue(Dialect dialect, DateTimeOffset now) => dialect == Dialect.Postgres ? now : now.UtcTicks;
}
