using System.Text;
using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Tests;

public sealed class CorrectionsTests
{
    private const string Mapping = """{"kind":"notes","fields":{"id":{"template":"doc-{row}"},"text":{"column":"内容"},"amount":{"column":"金额"}}}""";

    [Fact]
    public async Task Refused_rows_come_back_as_a_file_with_reasons()
    {
        await using var office = await Office.OpenAsync();
        var job = await office.ImportAsync("内容,金额\n甲,1\n\"乙, \"\"丙\"\"\",####\n", "&mode=partial", Mapping);

        var answer = await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}/corrections.csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]); // or Excel takes it for GB18030
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("内容,金额,原行号,错误字段,错误代码,错误说明,处理建议", lines[0]);
        Assert.StartsWith("\"乙, \"\"丙\"\"\",####,2,amount,amount_unreadable,金额“####”无法读取,", lines[1]);
        Assert.StartsWith("# 导出人 ", lines[2]);
        Assert.Contains("；共 1 行；口径：逐条记录，不作统计；数据时间 ", lines[2]);
        Assert.EndsWith("；含个人信息，仅限改正后重新导入，不得外传", lines[2]);
        Assert.Equal([""], lines[3..]);
        Assert.Equal(["import.rows_export", "import.rows_export_end"], office.Database.Acts.All.Select(a => a.Verb).Where(v => v.StartsWith("import.rows", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_corrected_file_is_imported_with_the_ids_that_its_rows_had()
    {
        await using var office = await Office.OpenAsync();
        var job = await office.ImportAsync("内容,金额\n甲,1\n乙,####\n丙,3\n", "&mode=partial", Mapping);
        var file = await office.Client.GetStringAsync($"/api/v1/imports/{job.Str("id")}/corrections.csv");

        var corrected = await office.ImportAsync(file.Replace("####", "2"), "&mode=partial", Mapping);

        Assert.Equal((1, 0, 0), (corrected.Int("accepted"), corrected.Int("duplicates"), corrected.Int("refused")));
        Assert.Equal([("doc-1", "甲"), ("doc-2", "乙"), ("doc-3", "丙")], (await office.NotesAsync()).Select(n => (n.Id, n.Text)));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    public async Task A_cell_cannot_become_a_formula_and_comes_back_as_it_was(string text)
    {
        await using var office = await Office.OpenAsync();
        var job = await office.ImportAsync($"内容,金额\n{text},####\n", "&mode=partial", Mapping);

        var file = await office.Client.GetStringAsync($"/api/v1/imports/{job.Str("id")}/corrections.csv");
        await office.ImportAsync(file.Replace("####", "2"), "&mode=partial", Mapping);

        Assert.Contains($"\r\n'{text},####", file);
        Assert.Equal(text, (await office.NotesAsync()).Single().Text);
    }

    [Fact]
    public async Task Reasons_are_English_for_who_asks_in_English()
    {
        await using var office = await Office.OpenAsync();
        var job = await office.ImportAsync("内容,金额\n乙,####\n", "&mode=partial", Mapping);
        office.Client.DefaultRequestHeaders.Add("Accept-Language", "en");

        Assert.Contains("The amount “####” cannot be read", await office.Client.GetStringAsync($"/api/v1/imports/{job.Str("id")}/corrections.csv"));
    }

    [Fact]
    public async Task Cells_are_shown_to_those_alone_who_may_import_such_files()
    {
        await using var office = await Office.OpenAsync();
        var job = await office.ImportAsync("内容,金额\n乙,####\n", "&mode=partial", Mapping);
        office.Database.Caller.WithOnly(May.PostPayments);

        Assert.Equal((404, "import_not_found"), await (await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}/rows")).RefusalAsync());
        Assert.Equal((404, "import_not_found"), await (await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}/corrections.csv")).RefusalAsync());
        Assert.Equal(200, (int)(await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}")).StatusCode);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whole_cells_are_for_whoever_sent_the_file_and_everybody_else_sees_them_masked(Dialect dialect)
    {
        const string Account = "6222029988776655443";
        const string File = $"编号,内容,金额,日期,账号,电话\nN-1,张三,####,2018-04-03,{Account},13812341234\nN-2,欧阳修远,{Account}号,2018年4月3日,6222,\n张小三,乙,x,2018-04-03,,\n";
        await using var office = await Office.OpenAsync(dialect);
        var id = (await office.ImportAsync(File, "&mode=partial")).Str("id");

        Assert.Equal([["N-1", "张三", "####", "2018-04-03", Account, "13812341234"], ["N-2", "欧阳修远", $"{Account}号", "2018年4月3日", "6222", ""], ["张小三", "乙", "x", "2018-04-03", "", ""]], await CellsAsync());
        Assert.Contains($"金额“{Account}号”", await office.Client.GetStringAsync($"/api/v1/imports/{id}/rows"));
        Assert.Contains(Account, await office.Client.GetStringAsync($"/api/v1/imports/{id}/corrections.csv"), StringComparison.Ordinal);

        office.Database.Caller.Id = "li"; // of the same division, and may import such files
        Assert.Equal([["N-1", "张*", "####", "2018-04-03", "****5443", "****1234"], ["N-2", "欧*", "6*", "2*", "****", ""], ["张*", "乙*", "x", "2018-04-03", "", ""]], await CellsAsync());
        var rows = await office.Client.GetStringAsync($"/api/v1/imports/{id}/rows");
        var file = await office.Client.GetStringAsync($"/api/v1/imports/{id}/corrections.csv");
        foreach (var secret in new[] { Account, "张三", "张小三", "欧阳修远", "13812341234" })
        {
            Assert.DoesNotContain(secret, rows, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, file, StringComparison.Ordinal);
        }
        Assert.Contains("金额“…”", rows, StringComparison.Ordinal);
        Assert.StartsWith("编号,内容（已脱敏）,金额,日期,账号（已脱敏）,电话（已脱敏）,原行号,", file.TrimStart('\ufeff'), StringComparison.Ordinal);
        Assert.Contains("；共 3 行；口径：逐条记录，不作统计；数据时间 ", file, StringComparison.Ordinal);
        Assert.EndsWith("；个人信息已脱敏，仅限工作使用，不得外传", file.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(4, office.Database.Acts.All.Count(a => a.Verb.StartsWith("import.rows_export", StringComparison.Ordinal)));

        // The words that quote a cell lie in the seal, too.
        await using var db = office.Database.Database.Read();
        Assert.All(await db.Set<RefusedRow>().AsNoTracking().ToListAsync(), r => Assert.DoesNotContain(Account, r.Faults, StringComparison.Ordinal));

        async Task<string[][]> CellsAsync() => [.. (await (await office.Client.GetAsync($"/api/v1/imports/{id}/rows")).JsonAsync())["items"]!.AsArray().Select(r => r!["cells"]!.AsArray().Select(c => (string)c!).ToArray())];
    }

    [Fact]
    public async Task An_id_of_any_length_is_refused_and_not_more()
    {
        await using var office = await Office.OpenAsync(Dialect.Postgres);

        var job = await office.ImportAsync($"编号,内容,金额\n{new string('x', 5000)},unwanted,1\n", "&mode=partial");

        Assert.Equal(("done", 1), (job.Str("state"), job.Int("refused")));
    }

    [Fact]
    public async Task Rows_are_paged()
    {
        await using var office = await Office.OpenAsync();
        var job = await office.ImportAsync("内容,金额\n" + string.Concat(Enumerable.Repeat("x,####\n", 5)), "&mode=partial", Mapping);

        var first = await (await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}/rows?limit=3")).JsonAsync();
        var second = await (await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}/rows?limit=3&cursor={first.Str("next")}")).JsonAsync();

        Assert.Equal([1, 2, 3, 4, 5], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(r => r!.Int("row")));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task More_refusals_than_are_kept_are_still_counted()
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { ChunkRows = 2, KeptRefusals = 3 });

        var partial = await office.ImportAsync("内容,金额\n" + string.Concat(Enumerable.Repeat("x,####\n", 5)), "&mode=partial", Mapping);
        var whole = await office.ImportAsync("内容,金额\n" + string.Concat(Enumerable.Repeat("x,####\n", 5)), "", Mapping);

        foreach (var job in new[] { partial, whole })
        {
            var rows = await (await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}/rows")).JsonAsync();
            Assert.Equal((5, 3, 3), (job.Int("refused"), job.Int("refusedKept"), rows["items"]!.AsArray().Count));
        }
    }

    [Theory]
    [InlineData("&mode=partial")]
    [InlineData("")]
    [InlineData("&dryRun=true")]
    public async Task Long_rows_are_kept_while_there_is_room_and_no_longer(string query)
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { ChunkRows = 2, KeptRefusalBytes = 15_000 });
        var rows = string.Concat(Enumerable.Range(0, 5).Select(i => new string((char)('a' + i), 9000) + ",####\n"));

        var job = await office.ImportAsync("内容,金额\n" + rows, query, Mapping);

        Assert.Equal((5, 2), (job.Int("refused"), job.Int("refusedKept"))); // the second passes the limit, cells and reasons sealed
        Assert.Equal([1, 2], await office.RowsAsync(job, "refused"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Refused_rows_that_memory_does_not_hold_wait_on_disk_until_the_import_has_ended(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { ChunkRows = 7 });
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => $"{i}{new string('字', 10_000)},####\n")) + "短,1\n";

        var whole = await office.ImportAsync("内容,金额\n" + rows, "", Mapping);
        var tried = await office.ImportAsync("内容,金额\n" + rows, "&dryRun=true&mode=partial", Mapping);
        var partial = await office.ImportAsync("内容,金额\n" + rows, "&mode=partial", Mapping);

        var files = new List<string>();
        foreach (var job in new[] { whole, tried, partial })
        {
            Assert.Equal((120, 120), (job.Int("refused"), job.Int("refusedKept")));
            var file = await office.Client.GetStringAsync($"/api/v1/imports/{job.Str("id")}/corrections.csv");
            files.Add(string.Join('\n', file.Split("\r\n")[..121])); // without whose copy it is
        }
        Assert.Equal([files[0], files[0]], files[1..]);
        Assert.Equal([121], await office.RowsAsync(tried, "accepted"));
        Assert.Empty(Directory.GetFiles(office.UploadFolder, "*.scratch"));
    }

    [Fact]
    public async Task A_file_of_corrections_that_is_not_whole_says_so_in_both_languages_and_is_imported_all_the_same()
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { KeptRefusals = 2 });
        var notAll = await office.ImportAsync("内容,金额\n甲,####\n乙,####\n丙,####\n", "&mode=partial", Mapping);
        var all = await office.ImportAsync("内容,金额\n丁,####\n戊,####\n", "&mode=partial", Mapping);

        var answer = await office.Client.GetAsync($"/api/v1/imports/{notAll.Str("id")}/corrections.csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        var whole = await office.Client.GetAsync($"/api/v1/imports/{all.Str("id")}/corrections.csv");
        var corrected = await office.ImportAsync(string.Join("\r\n", lines).Replace("####", "2"), "&mode=partial", Mapping);

        Assert.Contains("未通过的 3 行中只留存前 2 行，其余 1 行只计数", lines[1], StringComparison.Ordinal);
        Assert.Contains("of 3 refused rows only the first 2 are kept", lines[1], StringComparison.Ordinal);
        Assert.Equal($"corrections-{notAll.Str("id")}-first-2-of-3.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal($"corrections-{all.Str("id")}.csv", whole.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.DoesNotContain("不完整", await whole.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((2, 0), (corrected.Int("accepted"), corrected.Int("refused")));
    }
}
