using Autofac;
using SunLedger.Ledger;
using SunLedger.Messages.Ledger;
using static SunLedger.Messages.Ledger.LedgerFindingKind;

namespace SunLedger.Audit.Tests;

/// <summary>Whoever edits the trail behind the platform's back is found, and the line is named: by the blocks that seal the ledger.</summary>
public sealed class TamperingTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sunledger-audit-");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_edit_of_the_trail_is_found_and_the_line_is_named(Dialect dialect)
    {
        await using var db = await OpenAsync(dialect);
        var blocks = db.Get<ILedgerBlocks>();
        for (var i = 1; i <= 5; i++) await db.RecordAsync(new Act("user.change", "user", $"u{i}") { Reason = "原因" });
        await blocks.SealAsync(default);
        await db.RecordAsync(new Act("user.change", "user", "u6"));
        await blocks.SealAsync(default);
        await db.RecordAsync(new Act("user.change", "user", "u7"));
        var kept = await blocks.CheckpointsAsync(default);
        Assert.Equal(("audit", 2, 6), (kept.Checkpoints.Single().Ledger, kept.Checkpoints.Single().Block, kept.Checkpoints.Single().Total));

        const string Columns = "at, verb, subject_kind, subject_id, division_path, by_id, by_name, roles, address, session, agent, request_id, outcome, status, \"before\", \"after\", reason";
        (string Name, string Sql, string[] Found)[] cases =
        [
            ("nothing", "SELECT 1", []),
            ("edit who", "UPDATE [lines] SET by_id = 'li' WHERE no = 2", [$"{Edited} audit.lines 2"]),
            ("edit why", "UPDATE [lines] SET reason = '无' WHERE no = 3", [$"{Edited} audit.lines 3"]),
            ("fill in what was empty", "UPDATE [lines] SET \"after\" = '1' WHERE no = 6", [$"{Edited} audit.lines 6"]),
            ("delete", "DELETE FROM [lines] WHERE no = 4", [$"{Deleted} audit.lines 4"]),
            ("insert", $"INSERT INTO [lines] (no, {Columns}) SELECT 9, {Columns} FROM [lines] WHERE no = 1", [$"{Inserted} audit.lines 9"]),
            ("renumber", "UPDATE [lines] SET no = 9 WHERE no = 1", [$"{Moved} audit.lines 9"]),
            ("cut the newest", "DELETE FROM [lines] WHERE no >= 6", [$"{Deleted} audit.lines 6", $"{Incomplete} audit.lines 7"]),
            ("delete what waits", "DELETE FROM [lines] WHERE no = 7", [$"{Incomplete} audit.lines 7"]),
            ("hide that it waits", "DELETE FROM [unsealed_lines]", [$"{Inserted} audit.lines 7"]),
            ("cut the tail of the chain", "DELETE FROM {blocks} WHERE ledger = 'audit' AND no = 2; DELETE FROM {block_parts} WHERE ledger = 'audit' AND block_no = 2", [$"{TailCut} blocks 2", $"{Inserted} audit.lines 6"]),
            ("empty the trail", "DELETE FROM [lines]; DELETE FROM [unsealed_lines]", [.. Enumerable.Range(1, 6).Select(no => $"{Deleted} audit.lines {no}")]),
        ];
        string[] tables = ["[lines]", "[unsealed_lines]", "{blocks}", "{block_parts}"];
        foreach (var table in tables) await ExecuteAsync(db, $"CREATE TABLE kept_{table.Trim('[', ']', '{', '}')} AS SELECT * FROM {table}");
        foreach (var (name, sql, expected) in cases)
        {
            await ExecuteAsync(db, sql);

            var found = await blocks.VerifyAsync(kept, default);

            Assert.True(expected.Order().SequenceEqual(found.Findings.Select(f => $"{f.Kind} {f.Table} {f.Row}").Order()), $"{name}: {string.Join("; ", found.Findings)}");
            Assert.All(found.Findings, f => Assert.Equal("audit", f.Ledger));
            foreach (var table in tables) await ExecuteAsync(db, $"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table.Trim('[', ']', '{', '}')}");
        }

        await blocks.SealAsync(default);
        var after = await blocks.VerifyAsync(kept, default);
        Assert.Equal((0, 0), (after.FindingCount, after.UnsealedRows));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<TestDatabase> OpenAsync(Dialect dialect)
    {
        var db = await TestDatabase.CreateAsync(dialect, b => b.RegisterInstance(new DataDirectory(_data.FullName)), new AuditModule(), new LedgerModule());
        await db.RunStartupStepsAsync();
        return db;
    }

    // Tables of the trail stand in brackets, those of the ledger in braces.
    private static async Task ExecuteAsync(TestDatabase db, string sql)
    {
        await using var context = db.Database.Read();
        var named = System.Text.RegularExpressions.Regex.Replace(sql, @"\[(\w+)\]|\{(\w+)\}", m => m.Groups[1].Success ? context.Table("audit", m.Groups[1].Value) : context.Table("ledger", m.Groups[2].Value));
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = named;
        await command.ExecuteNonQueryAsync();
    }
}
