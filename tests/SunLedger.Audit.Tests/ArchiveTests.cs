using System.Net.Http.Json;
using Autofac;
using Microsoft.Data.Sqlite;
using SunLedger.Catalogue;
using SunLedger.Ledger;
using SunLedger.Messages.Ledger;
using SunLedger.Monitoring;
using SunLedger.Projects;
using static SunLedger.Messages.Ledger.LedgerFindingKind;

namespace SunLedger.Audit.Tests;

/// <summary>Old lines leave the table for a file, by the policy, and are verified there as before.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sunledger-archive-");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Old_lines_move_to_a_file_and_whoever_edits_or_removes_it_is_found(Dialect dialect)
    {
        await using var db = await TestDatabase.CreateAsync(
            dialect, b => b.RegisterInstance(new DataDirectory(_data.FullName)), new AuditModule(), new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule());
        db.Clock.Set(2018, 1, 10);
        await using var site = await TestSite.StartAsync(db);
        await db.RunStartupStepsAsync();
        var blocks = db.Get<ILedgerBlocks>();
        for (var i = 1; i <= 5; i++) await db.RecordAsync(new Act("user.change", "user", $"u{i}") { Reason = "原因", After = new { Name = "张" } });
        db.Clock.Set(2019, 2, 1);
        await db.RecordAsync(new Act("user.change", "user", "young"));

        Assert.Equal((422, "archive_too_young"), await (await ArchiveAsync(site, "2018-02-02")).RefusalAsync());
        Assert.Equal((409, "archive_not_sealed"), await (await ArchiveAsync(site, "2018-02-01")).RefusalAsync());
        await blocks.SealAsync(default);
        Assert.Equal((409, "nothing_to_archive"), await (await ArchiveAsync(site, "2018-01-01")).RefusalAsync());
        var made = await (await ArchiveAsync(site, null)).JsonAsync();
        Assert.Equal(6, (int)made["rows"]!); // that the site began to serve, too
        Assert.DoesNotContain(await db.LinesAsync(), l => l.SubjectId is ['u', _]);
        Assert.Contains(await db.LinesAsync(), l => l.Verb == "audit.archive" && l.After!.Contains((string)made["sha256"]!, StringComparison.Ordinal));
        await blocks.SealAsync(default);
        Assert.Empty(await FoundAsync(blocks));

        var listed = (await (await site.Client.GetAsync("/api/v1/audit/archives")).JsonAsync())["files"]!.AsArray().Single()!;
        Assert.Equal((string?)made["name"], (string?)listed["name"]);
        var bytes = await site.Client.GetByteArrayAsync($"/api/v1/audit/archives/{made["name"]}");
        Assert.Equal((string?)made["sha256"], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        Assert.Equal((404, "archive_not_found"), await (await site.Client.GetAsync("/api/v1/audit/archives/..%2Fkeys%2Fblocks.key")).RefusalAsync());

        var file = Path.Combine(_data.FullName, "archive", (string)made["name"]!);
        var first = long.Parse(((string)made["name"]!).Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (sql, expected) in new (string, string[])[]
        {
            ($"UPDATE audit_lines SET by_id = 'li' WHERE no = {first + 1}", [$"{Edited} audit.lines {first + 1}"]),
            ($"DELETE FROM audit_lines WHERE no = {first}", [$"{Deleted} audit.lines {first}"]),
            ("UPDATE audit_lines SET no = 900 WHERE no = " + (first + 2), [$"{Moved} audit.lines 900"]),
        })
        {
            await ExecuteAsync(file, sql);
            Assert.Equal(expected, await FoundAsync(blocks));
            await File.WriteAllBytesAsync(file, bytes);
        }
        Assert.Empty(await FoundAsync(blocks));
        await File.WriteAllTextAsync(file, "no database");
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"{Deleted} audit.lines {first + i}"), await FoundAsync(blocks));
        File.Delete(file);
        Assert.Equal(6, (await FoundAsync(blocks)).Length);
    }

    [Fact]
    public async Task A_file_of_old_lines_is_for_whoever_sees_all_that_it_may_hold()
    {
        await using var db = await TestDatabase.CreateAsync(
            Dialect.Sqlite, b => b.RegisterInstance(new DataDirectory(_data.FullName)), new AuditModule(), new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule());
        db.Clock.Set(2018, 1, 10);
        await using var site = await TestSite.StartAsync(db);
        await db.RunStartupStepsAsync();
        await db.RecordAsync(new Act("user.change", "user", "u1"));
        await db.Get<ILedgerBlocks>().SealAsync(default);
        db.Clock.Set(2019, 2, 1);
        var name = (string?)(await (await ArchiveAsync(site, null)).JsonAsync())["name"];

        foreach (var (division, isSeen) in new[] { ("/000000/370000/370400/", true), ("/000000/370000/", true), ("/000000/370000/370400/370481/", false), ("/000000/370000/370200/", false) })
        {
            db.Caller.In(division);
            Assert.Equal(isSeen ? 1 : 0, (await (await site.Client.GetAsync("/api/v1/audit/archives")).JsonAsync())["files"]!.AsArray().Count);
            Assert.Equal(isSeen ? 200 : 404, (int)(await site.Client.GetAsync($"/api/v1/audit/archives/{name}")).StatusCode);
        }
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static Task<HttpResponseMessage> ArchiveAsync(TestSite site, string? before) => site.Client.PostAsJsonAsync("/api/v1/audit/archives", new { before });

    private static async Task<string[]> FoundAsync(ILedgerBlocks blocks) => [.. (await blocks.VerifyAsync(null, default)).Findings.Select(f => $"{f.Kind} {f.Table} {f.Row}").Order(StringComparer.Ordinal)];

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
