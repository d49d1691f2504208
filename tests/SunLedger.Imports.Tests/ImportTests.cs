namespace SunLedger.Imports.Tests;

public sealed class ImportTests
{
    private const string Two = "编号,内容,金额,日期\na-1,甲,12.50,2018-04-03\na-2,乙,\"1,000\",2018年4月4日\n";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_file_with_known_headers_needs_no_mapping(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);

        var job = await office.ImportAsync(Two);

        Assert.Equal(("done", 2, 2, 0, 0), (job.Str("state"), job.Int("rows"), job.Int("accepted"), job.Int("duplicates"), job.Int("refused")));
        Assert.Equal(1012.50m, job["totals"]!.Yuan("amount"));
        Assert.Equal("UTF-8", job["format"]!.Str("encoding"));
        Assert.Equal([(1250L, new DateOnly(2018, 4, 3)), (100000L, new DateOnly(2018, 4, 4))], (await office.NotesAsync()).Select(n => (n.AmountFen, n.Day!.Value)));
        Assert.Equal(["import.start", "import.end"], office.Database.Acts.All.Select(a => a.Verb)); // a file is one act, not one per row
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_file_again_is_all_duplicates(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ImportAsync(Two);

        var again = await office.ImportAsync(Two);

        Assert.Equal((0, 2), (again.Int("accepted"), again.Int("duplicates")));
        Assert.Equal(0m, again["totals"]!.Yuan("amount"));
        Assert.Equal(1012.50m, again["sums"]!["amount"]!.Yuan("duplicates"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_all_or_nothing_one_refused_row_keeps_back_every_other_and_all_refusals_are_told(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { ChunkRows = 2 });

        var job = await office.ImportAsync("编号,内容,金额\na-1,甲,1\na-2,unwanted,2\na-3,丙,####\na-4,丁,4\na-5,unwanted,5\n");

        Assert.Equal(("refused", "rows_refused", 0, 3), (job.Str("state"), job["problem"]!.Str("code"), job.Int("accepted"), job.Int("refused")));
        Assert.Empty(await office.NotesAsync());
        var rows = await (await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}/rows?outcome=refused")).JsonAsync();
        Assert.Equal([(2, "note_unwanted"), (3, "amount_unreadable"), (5, "note_unwanted")], rows["items"]!.AsArray().Select(r => (r!.Int("row"), r!["errors"]![0]!.Str("code")!)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_row_of_a_file_has_its_fate_and_rows_that_are_no_entries_have_none(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { ChunkRows = 4 });
        await office.ImportAsync("编号,内容,金额\na-2,乙,2\na-3,丙,3\na-8,辛,8\n");

        var file = "编号,内容,金额\na-1,甲,1\na-2,乙,2\na-3,丙,3\na-4,丁,####\n,,\na-6,己,6\na-7,unwanted,7\na-8,辛,8\na-9,壬,9\na-10,癸,10\n";
        var tried = await office.ImportAsync(file, "&mode=partial&dryRun=true");
        var heldBack = await office.ImportAsync(file);
        var partial = await office.ImportAsync(file, "&mode=partial");

        foreach (var job in new[] { tried, partial })
        {
            Assert.Equal([1, 6, 9, 10], await office.RowsAsync(job, "accepted"));
            Assert.Equal([2, 3, 8], await office.RowsAsync(job, "duplicate"));
            Assert.Equal([4, 7], await office.RowsAsync(job, "refused"));
        }
        Assert.Empty(await office.RowsAsync(heldBack, "accepted")); // nothing was written
        Assert.Equal([2, 3, 8], await office.RowsAsync(heldBack, "duplicate"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_partial_mode_good_rows_are_written(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { ChunkRows = 2 });

        var job = await office.ImportAsync("编号,内容,金额\na-1,甲,1\na-2,unwanted,2\na-3,丙,####\na-4,odd,4\n,戊,5\n", "&mode=partial");

        Assert.Equal(("done", 2, 3), (job.Str("state"), job.Int("accepted"), job.Int("refused")));
        Assert.Equal(["a-1", "a-4"], (await office.NotesAsync()).Select(n => n.Id));
        Assert.Equal(5m, job["totals"]!.Yuan("amount"));
        Assert.Equal(1, job["warnings"]!.Int("KX-01"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_would_keep_the_one_writer_of_sqlite_for_long_is_refused_as_a_whole_and_taken_in_parts(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { MostRowsAtOnceOnSqlite = 3 });

        var fits = await office.ImportAsync("编号,内容,金额\na-1,甲,1\na-2,乙,2\n");
        var whole = await office.ImportAsync("编号,内容,金额\nb-1,甲,1\nb-2,乙,2\nb-3,丙,3\nb-4,丁,4\n");
        var parts = await office.ImportAsync("编号,内容,金额\nc-1,甲,1\nc-2,乙,2\nc-3,丙,3\nc-4,丁,4\n", "&mode=partial");

        Assert.Equal(("done", 2), (fits.Str("state"), fits.Int("accepted")));
        Assert.Equal(dialect == Dialect.Sqlite ? ("refused", "import_too_long", 0) : ("done", null, 4), (whole.Str("state"), whole["problem"]?.Str("code"), whole.Int("accepted")));
        Assert.Equal(("done", 4), (parts.Str("state"), parts.Int("accepted")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_dry_run_reports_and_writes_nothing(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);

        var job = await office.ImportAsync("编号,内容,金额\na-1,甲,1\na-2,乙,2\n", "&dryRun=true");

        Assert.Equal(("done", 2, 0), (job.Str("state"), job.Int("accepted"), job.Int("refused")));
        Assert.Empty(await office.NotesAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_dry_run_ends_as_the_import_would(Dialect dialect, string mode, string rows)
    {
        await using var office = await Office.OpenAsync(dialect);

        var tried = await office.ImportAsync("编号,内容,金额\n" + rows, $"&dryRun=true&mode={mode}");
        var untouched = await office.NotesAsync();
        var real = await office.ImportAsync("编号,内容,金额\n" + rows, $"&mode={mode}");

        Assert.Empty(untouched);
        Assert.Equal(await EndAsync(office, real), await EndAsync(office, tried));
    }

    public static TheoryData<Dialect, string, string> Both { get; } = new()
    {
        { Dialect.Sqlite, "all", "a-1,甲,1\na-2,unwanted,2\n" },
        { Dialect.Postgres, "all", "a-1,甲,1\na-2,unwanted,2\n" },
        { Dialect.Sqlite, "partial", "a-1,甲,1\na-2,unwanted,2\n" },
        { Dialect.Postgres, "partial", "a-1,甲,1\na-2,unwanted,2\n" },
        { Dialect.Sqlite, "all", "a-1,甲,1\na-2,乙,2\n" },
        { Dialect.Sqlite, "all", "a-1,甲,####\n" },
    };

    // What a clerk is told of an import.
    private static async Task<string> EndAsync(Office office, System.Text.Json.Nodes.JsonNode job) =>
        $"{job.Str("state")} {job["problem"]?.Str("code")} {job.Int("accepted")}/{job.Int("duplicates")}/{job.Int("refused")} {job["totals"]} {job["warnings"]} accepted: {string.Join(' ', await office.RowsAsync(job, "accepted"))}";

    [Fact]
    public async Task A_bug_in_a_target_ends_this_import_and_no_other()
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { ChunkRows = 1 });

        var failed = await office.ImportAsync("编号,内容,金额\na-1,甲,1\na-2,boom,2\na-3,丙,3\n", "&mode=partial");
        var next = await office.ImportAsync("编号,内容,金额\nb-1,甲,1\n");

        Assert.Equal(("failed", "import_failed", 1), (failed.Str("state"), failed["problem"]!.Str("code"), failed.Int("accepted")));
        Assert.Equal("done", next.Str("state"));
        Assert.Equal(["a-1", "b-1"], (await office.NotesAsync()).Select(n => n.Id));
    }

    [Fact]
    public async Task The_uploaded_file_is_deleted_when_its_import_has_ended()
    {
        await using var office = await Office.OpenAsync();

        await office.ImportAsync(Two);

        await Eventually.Async(() => Directory.GetFiles(office.UploadFolder, "*.upload").Length == 0);
    }

    [Fact]
    public async Task An_import_is_seen_from_its_division_and_above_only()
    {
        await using var office = await Office.OpenAsync();
        var id = (await office.ImportAsync(Two)).Str("id");

        office.Database.Caller.In("/000000/370000/370400/370481/");
        var below = await office.Client.GetAsync($"/api/v1/imports/{id}");
        office.Database.Caller.In("/000000/370000/");
        var above = await office.Client.GetAsync("/api/v1/imports");

        Assert.Equal((404, "import_not_found"), await below.RefusalAsync());
        Assert.Equal(id, (await above.JsonAsync())["items"]![0]!.Str("id"));
    }

    [Fact]
    public async Task Who_may_not_keep_the_target_may_not_import_it()
    {
        await using var office = await Office.OpenAsync();
        office.Database.Caller.WithOnly(May.PostPayments);

        Assert.Equal((403, "not_allowed"), await (await office.SendAsync(Two)).RefusalAsync());
    }
}

internal static class Eventually
{
    public static async Task Async(Func<bool> isTrue)
    {
        for (var i = 0; i < 400 && !isTrue(); i++) await Task.Delay(25);
        Assert.True(isTrue(), "Not within 10 s.");
    }
}
