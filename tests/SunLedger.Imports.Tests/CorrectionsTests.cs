using System.Text;

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
        Assert.Equal(["", ""], lines[2..].Append("").Take(2));
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
}
