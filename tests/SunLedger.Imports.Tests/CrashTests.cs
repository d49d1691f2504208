using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Tests;

/// <summary>The host goes away in the middle of an import. (That a killed process leaves the same behind is shown in KilledHostTests.)</summary>
public sealed class CrashTests
{
    private const string Header = "编号,内容,金额\n";

    private static string Rows(int from, int to) => string.Concat(Enumerable.Range(from, to - from + 1).Select(i => $"n-{i:D3},x,1\n"));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_partial_import_goes_on_behind_its_last_committed_row(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { ChunkRows = 4 });
        await office.StopAsync();
        var id = await office.CutOffAsync(Header + Rows(1, 6) + "bad,unwanted,1\n" + Rows(7, 10), BatchMode.Partial, afterChunks: 2);
        Assert.Equal(7, (await office.NotesAsync()).Count);

        await office.StartAsync();
        var job = await office.EndAsync(id);

        Assert.Equal(("done", 10, 0, 1, 1), (job.Str("state"), job.Int("accepted"), job.Int("duplicates"), job.Int("refused"), job.Int("restarts")));
        Assert.Equal(10, (await office.NotesAsync()).Count);
        Assert.Equal(10m, job["totals"]!.Yuan("amount"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_all_or_nothing_import_left_nothing_and_begins_again(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { ChunkRows = 4 });
        await office.StopAsync();
        var id = await office.CutOffAsync(Header + Rows(1, 10), BatchMode.All, afterChunks: 2);
        Assert.Empty(await office.NotesAsync());

        await office.StartAsync();
        var job = await office.EndAsync(id);

        Assert.Equal(("done", 10, 1), (job.Str("state"), job.Int("accepted"), job.Int("restarts")));
    }

    [Fact]
    public async Task An_import_that_was_cut_off_too_often_is_given_up()
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { MostRestarts = 0 });
        await office.StopAsync();
        var id = await office.CutOffAsync(Header + Rows(1, 3), BatchMode.Partial, afterChunks: 0);

        await office.StartAsync();

        Assert.Equal(("failed", "gave_up"), ((await office.EndAsync(id)).Str("state"), (await office.EndAsync(id))["problem"]!.Str("code")));
    }

    [Fact]
    public async Task An_import_that_others_keep_out_waits_and_goes_on()
    {
        await using var office = await Office.OpenAsync(Dialect.Postgres, new ImportSettings { ChunkRows = 4 });
        // Whoever writes a note is the victim of a deadlock; a sequence, which nothing takes back, counts how often.
        await ExecuteAsync(office, """
            CREATE SEQUENCE notes.tries;
            CREATE FUNCTION notes.victim() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM nextval('notes.tries'); RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$;
            CREATE TRIGGER victim BEFORE INSERT ON notes.notes FOR EACH STATEMENT EXECUTE FUNCTION notes.victim();
            """);
        var id = (await (await office.SendAsync(Header + Rows(1, 6))).JsonAsync()).Str("id")!;
        for (var i = 0; i < 600 && await TriesAsync(office) < 4; i++) await Task.Delay(25);

        await ExecuteAsync(office, "DROP TRIGGER victim ON notes.notes");
        for (var i = 0; i < 600 && (await office.NotesAsync()).Count < 6; i++)
        {
            await Task.Delay(25);
            office.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(4, await TriesAsync(office));
        Assert.Equal(("done", 6), ((await office.EndAsync(id)).Str("state"), (await office.EndAsync(id)).Int("accepted")));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_to_be_gone()
    {
        await using var office = await Office.OpenAsync();
        await office.StopAsync();
        var id = await office.CutOffAsync(Header + Rows(1, 3), BatchMode.Partial, afterChunks: 0);
        foreach (var file in Directory.GetFiles(office.UploadFolder, "*.upload")) File.Delete(file);

        await office.StartAsync();

        Assert.Equal("file_gone", (await office.EndAsync(id))["problem"]!.Str("code"));
    }

    [Fact]
    public async Task What_is_left_of_an_upload_that_broke_off_is_deleted_at_the_next_start()
    {
        await using var office = await Office.OpenAsync();
        await office.StopAsync();
        await File.WriteAllTextAsync(Path.Combine(office.UploadFolder, "half.upload"), "编号,");
        await File.WriteAllTextAsync(Path.Combine(office.UploadFolder, "aside.scratch"), "…");

        await office.StartAsync();

        Assert.Equal(["store-id"], Directory.GetFiles(office.UploadFolder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Two_runners_of_one_import_do_not_double_it()
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { ChunkRows = 2 });
        await office.StopAsync();
        var id = await office.CutOffAsync(Header + Rows(1, 3), BatchMode.Partial, afterChunks: 1);
        await using var db = office.Database.Database.Read();
        var job = await db.Set<ImportJob>().SingleAsync(j => j.Id == id);

        var second = office.Database.Database.WriteAsync(async (write, ct) =>
        {
            await JobWrites.AdvanceAsync(write, job, before: 0, lastRow: 3, Tally.Empty, ct);
            return 0;
        }, default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
    }

    private static async Task ExecuteAsync(Office office, string sql)
    {
        await using var db = office.Database.Database.Read();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task<long> TriesAsync(Office office)
    {
        await using var db = office.Database.Database.Read();
        return (await db.Database.SqlQueryRaw<long>("SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS \"Value\" FROM notes.tries").ToListAsync())[0];
    }
}
