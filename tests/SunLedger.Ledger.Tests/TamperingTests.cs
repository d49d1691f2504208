using System.Security.Cryptography;
using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.Storage;
using static SunLedger.Messages.Ledger.LedgerFindingKind;

namespace SunLedger.Ledger.Tests;

/// <summary>Whoever edits the database behind the ledger's back is found, and the row is named.</summary>
public sealed class TamperingTests
{
    private const string Seal = "370481";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_edit_of_the_database_is_found_and_the_row_is_named(Dialect dialect)
    {
        var ledgers = await Ledgers.OpenAsync(dialect);
        await using var office = ledgers.Office;
        var z = (await office.AllAsync<Payment>()).ToDictionary(p => p.Id, p => p.No);
        var i1 = (await office.IndicatorAsync("I1")).Key;
        var paying = (await office.AllAsync<Batch>()).Where(b => b.Kind == "payments").Min(b => b.No);
        var ended = (await office.AllAsync<ReservationEnd>()).Single().No;
        var s1 = (await office.IndicatorAsync("S1")).Key;
        var department = (await office.IndicatorAsync("I1")).Department;
        var total = $"2018/370481/C13/{department}";
        var inserted = z["Z5"] + 1;
        var farAway = Batch.LineNo(9_999_999, 1);
        string Copy(long no, string id) => $"INSERT INTO [payments] SELECT * FROM kept_payments WHERE id = 'Z3'; UPDATE [payments] SET no = {no}, id = '{id}' WHERE no = {z["Z3"]} AND id = 'Z3'; INSERT INTO [payments] SELECT * FROM kept_payments WHERE id = 'Z3'";

        (string Name, string Sql, string[] Found)[] cases =
        [
            ("nothing", "SELECT 1", []),
            ("edit an indicator", "UPDATE [indicators] SET doc_no = '鲁财建〔2018〕9号' WHERE id = 'I1'", [$"{Edited} indicators {i1} I1"]),
            ("raise the amount of an indicator", "UPDATE [indicators] SET amount_fen = amount_fen + 1 WHERE id = 'I1'", [$"{AccountWrong} indicators {i1} I1"]),
            ("hide what was paid", "UPDATE [indicators] SET paid_fen = paid_fen - 1 WHERE id = 'I1'", [$"{AccountWrong} indicators {i1} I1"]),
            ("shift a yuan from paid to reserved", "UPDATE [indicators] SET paid_fen = paid_fen - 100, reserved_fen = reserved_fen + 100 WHERE id = 'I1'", [$"{AccountWrong} indicators {i1} I1"]),
            ("write up what came back", "UPDATE [indicators] SET returned_fen = returned_fen + 1 WHERE id = 'I1'", [$"{AccountWrong} indicators {i1} I1"]),
            ("carry in what was registered", $"UPDATE [indicators] SET amount_fen = amount_fen - 1, carried_in_fen = 1 WHERE id = 'S1'", [$"{AccountWrong} indicators {s1} S1"]),
            ("move a share to another project", "UPDATE [project_shares] SET project_key = project_key + 1", [$"{ShareWrong} project_shares {i1}/1 I1", $"{ShareWrong} project_shares {i1}/2 I1"]),
            ("write down what was paid of a share", "UPDATE [project_shares] SET paid_fen = paid_fen - 1", [$"{ShareWrong} project_shares {i1}/1 I1"]),
            ("hold money of a share", "UPDATE [project_shares] SET reserved_fen = 1", [$"{ShareWrong} project_shares {i1}/1 I1"]),
            ("delete a share", "DELETE FROM [project_shares]", [$"{ShareWrong} project_shares {i1}/1 I1"]),
            ("delete a total", "DELETE FROM [totals] WHERE division_path LIKE '%/370481/' AND paid_fen <> 0", [$"{TotalWrong} totals {total} "]),
            ("delete a month", "DELETE FROM [paid_months]", [$"{TotalWrong} paid_months 2018/370481/6 "]),
            ("move a payment to another month", "UPDATE [paid_months] SET month = 7", [$"{TotalWrong} paid_months 2018/370481/6 ", $"{TotalWrong} paid_months 2018/370481/7 "]),
            .. new[]
            {
                "registered_fen", "received_fen", "released_own_fen", "released_passed_fen", "in_transit_fen", "assigned_fen", "paid_fen", "paid_final_fen", "paid_passed_fen", "paid_special_fen", "paid_retained_fen", "payments", "open_indicators",
            }.Select(number => ($"write up {number} of a total", $"UPDATE [totals] SET {number} = {number} + 1 WHERE division_path LIKE '%/370481/' AND paid_fen <> 0", new[] { $"{TotalWrong} totals {total} " })),
            ("edit a release", "UPDATE [releases] SET amount_fen = amount_fen + 1 WHERE id = 'R2'", [$"{Edited} releases {No<Release>(office, "R2")} R2"]),
            ("edit a receipt", "UPDATE [receipts] SET received_on = '2018-06-02' WHERE id = 'C1'", [$"{Edited} receipts {No<Receipt>(office, "C1")} C1"]),
            ("edit an assignment", "UPDATE [assignments] SET amount_fen = 1 WHERE id = 'A-I1-P1'", [$"{Edited} assignments {No<Assignment>(office, "A-I1-P1")} A-I1-P1"]),
            ("edit a payment", "UPDATE [payments] SET payee_name = '张三' WHERE id = 'Z2'", [$"{Edited} payments {z["Z2"]} Z2"]),
            ("edit a payment by a fen", "UPDATE [payments] SET amount_fen = amount_fen + 1 WHERE id = 'Z4'", [$"{Edited} payments {z["Z4"]} Z4"]),
            ("fill in what was empty", "UPDATE [payments] SET invoice_no = '1' WHERE id = 'Z4'", [$"{Edited} payments {z["Z4"]} Z4"]),
            ("edit an adjustment", "UPDATE [adjustments] SET amount_fen = amount_fen + 1 WHERE id = 'D1'", [$"{Edited} adjustments {No<Adjustment>(office, "D1")} D1"]),
            ("delete an adjustment", "DELETE FROM [adjustments] WHERE id = 'D1'", [$"{Deleted} adjustments {No<Adjustment>(office, "D1")} "]),
            ("edit a reservation", "UPDATE [reservations] SET amount_fen = amount_fen + 1 WHERE id = 'H1'", [$"{Edited} reservations {No<Reservation>(office, "H1")} H1"]),
            ("edit the end of a reservation", "UPDATE [reservation_ends] SET reason = '改过'", [$"{Edited} reservation_ends {ended} "]),
            ("delete the end of a reservation", "DELETE FROM [reservation_ends]", [$"{Deleted} reservation_ends {ended} "]),
            ("edit an entry", $"UPDATE [journal] SET document = '记-1' WHERE indicator_key = {i1} AND version = 2", [$"{Edited} journal {i1}/2 "]),
            ("edit a batch", $"UPDATE [batches] SET by_name = '李四' WHERE no = {paying}", [$"{Edited} batches {paying} "]),
            ("delete a payment", "DELETE FROM [payments] WHERE id = 'Z2'", [$"{Deleted} payments {z["Z2"]} "]),
            ("cut the tail of payments", "DELETE FROM [payments] WHERE id IN ('Z4', 'Z5')", [$"{Deleted} payments {z["Z4"]} ", $"{Deleted} payments {z["Z5"]} "]),
            ("delete a whole table", "DELETE FROM [receipts]", [$"{Deleted} receipts {No<Receipt>(office, "C1")} "]),
            ("insert into a sealed batch", $"DELETE FROM [payments] WHERE id = 'Z3'; {Copy(inserted, "Z9")}", [$"{Inserted} payments {inserted} Z9"]),
            ("insert far away", $"DELETE FROM [payments] WHERE id = 'Z3'; {Copy(farAway, "Z9")}", [$"{Inserted} payments {farAway} Z9"]),
            ("swap two payments", $"UPDATE [payments] SET no = -1 WHERE no = {z["Z1"]}; UPDATE [payments] SET no = {z["Z1"]} WHERE no = {z["Z2"]}; UPDATE [payments] SET no = {z["Z2"]} WHERE no = -1",
                [$"{Moved} payments {z["Z1"]} Z2", $"{Moved} payments {z["Z2"]} Z1"]),
            ("renumber a payment", $"UPDATE [payments] SET no = {inserted} WHERE id = 'Z1'", [$"{Moved} payments {inserted} Z1"]),
            ("edit a block", $"UPDATE [blocks] SET algorithm = 'SM3' WHERE ledger = '{Seal}' AND no = 1",
                [$"{BlockChanged} blocks 1 ", .. z.Where(p => p.Key is "Z1" or "Z2" or "Z3").Select(p => $"{Edited} payments {p.Value} {p.Key}")]),
            ("edit a part of a block", $"UPDATE [block_parts] SET \"rows\" = \"rows\" + 1 WHERE ledger = '{Seal}' AND block_no = 2 AND table_no = 5", [$"{BlockChanged} blocks 2 "]),
            ("put the rows of another block into a part", $"UPDATE [block_parts] SET leaves = (SELECT leaves FROM kept_block_parts WHERE ledger = '{Seal}' AND block_no = 1 AND table_no = 5) WHERE ledger = '{Seal}' AND block_no = 2 AND table_no = 5",
                [$"{BlockChanged} blocks 2 ", $"{Inserted} payments {z["Z4"]} Z4", $"{Inserted} payments {z["Z5"]} Z5"]),
            ("leave rubbish in a part", $"UPDATE [block_parts] SET leaves = signature FROM [blocks] b WHERE b.ledger = '{Seal}' AND b.no = 2 AND [block_parts].ledger = '{Seal}' AND block_no = 2 AND table_no = 6", [$"{BlockChanged} blocks 2 "]),
            ("sign anew without the key", $"UPDATE [blocks] SET signature = (SELECT signature FROM kept_blocks WHERE ledger = '370402') WHERE ledger = '{Seal}' AND no = 2", [$"{SignatureWrong} blocks 2 "]),
            ("delete a part of a block", $"DELETE FROM [block_parts] WHERE ledger = '{Seal}' AND block_no = 1 AND table_no = 5",
                [$"{BlockChanged} blocks 1 ", .. z.Where(p => p.Key is "Z1" or "Z2" or "Z3").Select(p => $"{Inserted} payments {p.Value} {p.Key}")]),
            ("delete a block", $"DELETE FROM [blocks] WHERE ledger = '{Seal}' AND no = 1", [$"{BlockMissing} blocks 1 "]),
            ("cut the tail of blocks", $"DELETE FROM [blocks] WHERE ledger = '{Seal}' AND no = 2; DELETE FROM [block_parts] WHERE ledger = '{Seal}' AND block_no = 2",
                [$"{TailCut} blocks 2 ", $"{Inserted} payments {z["Z4"]} Z4", $"{Inserted} payments {z["Z5"]} Z5"]),
        ];

        await ledgers.RememberAsync();
        var checkpoints = await ledgers.Blocks.CheckpointsAsync(CancellationToken.None);
        foreach (var (name, sql, expected) in cases)
        {
            await ledgers.TamperAsync(sql);

            var found = (await ledgers.VerifyAsync(checkpoints)).Findings;

            // Blocks and whole batches drag other tables along; of the tables that a case names, exactly its rows are found.
            var tables = expected.Select(e => e.Split(' ')[1]).ToHashSet();
            Assert.True(
                expected.Order().SequenceEqual(found.Where(f => tables.Contains(f.Table) || tables.Count == 0).Select(f => $"{f.Kind} {f.Table} {f.Row} {f.Id}").Order()),
                $"{name}: expected {string.Join("; ", expected)}, found {string.Join("; ", found)}");
            if (!tables.Contains("blocks")) Assert.Equal(expected.Length, found.Count);
            await ledgers.RestoreAsync();
        }
        Assert.Empty((await ledgers.VerifyAsync(checkpoints)).Findings);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_chain_that_is_made_anew_is_found_by_the_checkpoint_that_was_kept(Dialect dialect)
    {
        var ledgers = await Ledgers.OpenAsync(dialect);
        await using var office = ledgers.Office;
        var kept = await ledgers.Blocks.CheckpointsAsync(CancellationToken.None);
        File.Delete(Directory.GetFiles(office.Db.Get<DataDirectory>().Path, "checkpoints-*.json").Single()); // the host's own memory is gone with it

        await ledgers.TamperAsync("UPDATE [payments] SET payee_name = '张三' WHERE id = 'Z2'");
        await ledgers.SealAnewAsync(office.Db.Get<SigningKey>());

        Assert.Empty((await ledgers.VerifyAsync()).Findings); // nothing inside tells
        Assert.Contains((await ledgers.VerifyAsync(kept)).Findings, f => f is { Kind: Rewritten or TailCut, Ledger: Seal });

        // Without the key not even that much can be made.
        using var stranger = new SigningKey(RandomNumberGenerator.GetBytes(40));
        await ledgers.SealAnewAsync(stranger);
        Assert.Contains((await ledgers.VerifyAsync()).Findings, f => f is { Kind: SignatureWrong, Ledger: Seal });

        // And a checkpoint that somebody changed is not one.
        var forged = kept with { Checkpoints = [.. kept.Checkpoints.Select(c => c with { Total = c.Total + 1 })] };
        Assert.Contains((await ledgers.VerifyAsync(forged)).Findings, f => f is { Kind: SignatureWrong, Table: "checkpoint" });
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_waits_to_be_sealed_is_counted_and_cannot_be_thinned_out_or_hidden(Dialect dialect)
    {
        var ledgers = await Ledgers.OpenAsync(dialect);
        await using var office = ledgers.Office;
        office.Db.Clock.Advance(TimeSpan.FromSeconds(20));
        var postedAt = office.Db.Clock.Now;
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z6", 1m), Given.Payment("Z7", 1m)));
        var batch = (await office.AllAsync<Batch>()).Max(b => b.No);

        var before = await ledgers.VerifyAsync();
        Assert.Equal((0, 4, postedAt), (before.FindingCount, before.UnsealedRows, before.OldestUnsealedAt)); // two payments, an entry, a batch
        var state = await ledgers.Blocks.StateAsync(CancellationToken.None);
        Assert.Equal((1, 2, postedAt), (state.UnsealedBatches, state.UnsealedRows, state.OldestUnsealedAt));

        await ledgers.RememberAsync();
        await ledgers.TamperAsync("DELETE FROM [payments] WHERE id = 'Z6'");
        var thinned = Assert.Single((await ledgers.VerifyAsync()).Findings);
        Assert.Equal((Incomplete, $"{batch}"), (thinned.Kind, thinned.Row));
        Assert.Equal(0, await ledgers.Blocks.SealAsync(CancellationToken.None)); // it would make that look right
        await ledgers.RestoreAsync();

        foreach (var lines in new[] { int.MaxValue, 1, -1 })
        {
            await ledgers.TamperAsync($"UPDATE [batches] SET lines = {lines} WHERE no = {batch}");
            Assert.Equal((lines, 0), (lines, await ledgers.Blocks.SealAsync(CancellationToken.None)));
            Assert.Contains((await ledgers.VerifyAsync()).Findings, f => (f.Kind, f.Row) == (Incomplete, $"{batch}"));
            await ledgers.RestoreAsync();
        }

        await ledgers.TamperAsync($"DELETE FROM [unsealed_batches] WHERE batch_no = {batch}");
        Assert.Equal(["Z6", "Z7"], (await ledgers.VerifyAsync()).Findings.Where(f => f is { Kind: Inserted, Table: "payments" }).Select(f => f.Id));
        await ledgers.RestoreAsync();

        Assert.Equal(1, await ledgers.Blocks.SealAsync(CancellationToken.None));
        var after = await ledgers.VerifyAsync();
        Assert.Equal((0, 0, null), (after.FindingCount, after.UnsealedRows, after.OldestUnsealedAt));
    }

    private static long No<T>(Office office, string id) where T : class
    {
        using var db = office.Db.Database.Read();
        return db.Set<T>().Where(r => EF.Property<string>(r, "Id") == id).Select(r => EF.Property<long>(r, "No")).Single();
    }
}
