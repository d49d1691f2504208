using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.EnterBudgets;
using SunLedger.Ledger.EnterClearings;
using SunLedger.Ledger.EnterCorrespondences;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using static SunLedger.Messages.Ledger.LedgerFindingKind;

namespace SunLedger.Ledger.Tests;

/// <summary>Of every sealed table: a row that is edited, deleted, inserted, or changes places with another, is found and named. A table that is added is tampered with here, too.</summary>
public sealed class EveryTableTamperingTests
{
    private const string New = "X-NEW";

    // What an edit changes, and what a copy of a row must say otherwise for the table to take it.
    private static readonly Dictionary<string, (string Edit, string Copy)> Changes = new()
    {
        ["indicators"] = ("doc_no = '鲁财建〔2018〕9号'", $"id = '{New}'"),
        ["releases"] = ("amount_fen = amount_fen + 1", $"id = '{New}', child_key = 999999"),
        ["receipts"] = ("received_on = '2018-06-02'", $"id = '{New}', indicator_key = 999999"),
        ["assignments"] = ("amount_fen = amount_fen + 1", $"id = '{New}'"),
        ["payments"] = ("payee_name = '张三'", $"id = '{New}'"),
        ["journal"] = ("document = '记-1'", ""),
        ["batches"] = ("by_name = '李四'", ""),
        ["adjustments"] = ("amount_fen = amount_fen + 1", $"id = '{New}'"),
        ["reservations"] = ("amount_fen = amount_fen + 1", $"id = '{New}'"),
        ["reservation_ends"] = ("reason = '改过'", "reservation_no = 999999"),
        ["correspondences"] = ("doc_no = '鲁财建〔2018〕9号'", $"id = '{New}', effective_on = '2017-01-01'"),
        ["budget_entries"] = ("doc_no = '鲁财建〔2018〕9号'", $"id = '{New}', year = 2001"),
        ["clearing_notes"] = ("cleared_fen = cleared_fen + 1", $"id = '{New}'"),
        ["payment_exceptions"] = ("amount_fen = amount_fen + 1", $"payment_id = '{New}'"),
    };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_row_of_any_table_that_is_edited_deleted_inserted_or_swapped_is_found(Dialect dialect)
    {
        var ledgers = await Ledgers.OpenAsync(dialect);
        await using var office = ledgers.Office;
        await FillAsync(office);
        await ledgers.Blocks.SealAsync(CancellationToken.None);
        Assert.Empty((await ledgers.VerifyAsync()).Findings);
        await ledgers.RememberAsync();

        foreach (var table in SealedTables.All)
        {
            var (edit, copy) = Changes[table.Name];
            var keys = await KeysAsync(office, table);
            var (one, two) = (keys[0], keys[1]);
            var fresh = table.Key.Count == 1 ? [Math.Max(keys[^1][0], one[0]) + 7] : new[] { one[0], one[1], 999_999L };
            string Where(long[] key) => string.Join(" AND ", table.Key.Select((k, i) => $"{k} = {key[i]}"));
            string Set(long[] key) => string.Join(", ", table.Key.Select((k, i) => $"{k} = {key[i]}"));
            var nowhere = one.Select(_ => -5L).ToArray();
            (string What, string Sql, (LedgerFindingKind, string)[] Found)[] cases =
            [
                ("edited", $"UPDATE [{table.Name}] SET {edit} WHERE {Where(one)}", [(Edited, Shown(one))]),
                ("deleted", $"DELETE FROM [{table.Name}] WHERE {Where(one)}", [(Deleted, Shown(one))]),
                ("inserted", $"UPDATE [{table.Name}] SET {string.Join(", ", new[] { Set(fresh), copy }.Where(s => s.Length > 0))} WHERE {Where(one)}; INSERT INTO [{table.Name}] SELECT * FROM kept_{table.Name} WHERE {Where(one)}", [(Inserted, Shown(fresh))]),
                ("swapped", $"UPDATE [{table.Name}] SET {Set(nowhere)} WHERE {Where(one)}; UPDATE [{table.Name}] SET {Set(one)} WHERE {Where(two)}; UPDATE [{table.Name}] SET {Set(two)} WHERE {Where(nowhere)}", [(Moved, Shown(one)), (Moved, Shown(two))]),
            ];
            foreach (var (what, sql, expected) in cases)
            {
                await ledgers.TamperAsync(sql);
                var found = (await ledgers.VerifyAsync()).Findings.Where(f => f.Table == table.Name && f.Kind is Edited or Deleted or Inserted or Moved).ToList();
                Assert.True(expected.Order().SequenceEqual(found.Select(f => (f.Kind, f.Row)).Order()), $"{table.Name} {what}: expected {string.Join("; ", expected)}, found {string.Join("; ", found)}");
                await ledgers.RestoreAsync();
            }
        }
        Assert.Empty((await ledgers.VerifyAsync()).Findings);
        Assert.Equal(SealedTables.All.Select(t => t.Name).Order(), Changes.Keys.Order());
    }

    // A second row of what there is one of, and rows of what moves no account.
    private static async Task FillAsync(Office office)
    {
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("C2", "R3")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A-2", "T1", "P1", 1m)));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("D2", "supplement", "S1", 51m)));
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H2", "release", "X1", 21m, receiver: "370403")));
        Expect.AllAccepted([await office.VoidAsync("H2")]);
        var (correspondences, budgets) = (office.Db.Get<CorrespondencePath>(), office.Db.Get<BudgetPath>());
        Expect.AllAccepted(await office.Db.Database.WriteAsync((db, ct) => correspondences.TakeAsync(
            db, [Same("Y1", "P17", "370400"), Same("Y2", "P20", "370400")], BatchMode.All, office.Clerk, ct), CancellationToken.None));
        Expect.AllAccepted(await office.Db.Database.WriteAsync((db, ct) => budgets.TakeAsync(
            db, [Approved("B1", "370481"), Approved("B2", "370400")], BatchMode.All, office.Clerk, ct), CancellationToken.None));
        var clearings = office.Db.Get<ClearingPath>();
        Expect.AllAccepted(await office.Db.Database.WriteAsync((db, ct) => clearings.TakeAsync(
            db, [Cleared("N1", "V1"), Cleared("N2", "V2")], BatchMode.All, office.Clerk, ct), CancellationToken.None));
        await office.Db.Database.WriteAsync(async (db, ct) =>
        {
            var batch = await EntryBatch.OpenAsync(db, ct);
            await batch.KeepAsync(db, PaymentException.Table, [Excepted("E1", batch.LineNo(1)), Excepted("E2", batch.LineNo(2))], office.Clerk, office.Db.Clock.Now, ct);
            return 0;
        }, CancellationToken.None);
    }

    private static CorrespondenceRequest Same(string id, string upper, string division) =>
        new(id, division, upper, "M06", Given.NewYear, "枣财农〔2018〕6号");

    private static BudgetRequest Approved(string id, string division) => new(id, division, 2018, Given.March, null, null, "滕人发〔2018〕1号");

    private static ClearingRequest Cleared(string id, string voucher) => new(id, "370481", voucher, Given.March, 5m, null);

    private static PaymentException Excepted(string payment, long no) => new()
    {
        PaymentId = payment, No = no, IndicatorId = "I1", PayeeName = "滕州市路桥有限公司", AmountFen = 100, ValidUntil = new(2018, 12, 31), DocumentId = "D-1", GrantedAt = new DateTimeOffset(2018, 6, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static async Task<List<long[]>> KeysAsync(Office office, SealedTable table)
    {
        await using var db = office.Db.Database.Read();
        if (table.Key.Count > 1)
        {
            var entries = await db.Set<JournalEntry>().OrderBy(e => e.IndicatorKey).ThenBy(e => e.Version).ToListAsync();
            return [.. entries.Select(e => new[] { e.BatchNo, e.IndicatorKey, e.Version })];
        }
        var sql = $"SELECT {table.Key[0]} AS \"Value\" FROM {db.Table("ledger", table.Name)} ORDER BY {table.Key[0]}";
        var numbers = await db.Database.SqlQueryRaw<long>(sql).ToListAsync();
        return [.. numbers.Select(n => new[] { n })];
    }

    // An entry is named by its account and version.
    private static string Shown(long[] key) => key.Length == 1 ? $"{key[0]}" : $"{key[1]}/{key[2]}";
}
