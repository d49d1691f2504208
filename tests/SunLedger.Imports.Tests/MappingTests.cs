using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Imports.Tests;

public sealed class MappingTests
{
    [Theory]
    [InlineData(2, "done", null)]
    [InlineData(3, "refused", "too_many_nameless_rows")]
    public async Task So_many_different_rows_are_told_apart_by_their_cells_and_no_more(int different, string state, string? code)
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { Reading = new() { NamelessRows = 2 } });
        const string mapping = """{"kind":"notes","fields":{"id":{"template":"{hash}{again}"},"amount":{"column":"金额"}}}""";

        var job = await office.ImportAsync("内容,金额\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"x,{i % different}\n")), "", mapping);

        Assert.Equal((state, code), (job.Str("state"), job["problem"]?.Str("code")));
        Assert.Equal(code is null ? 9 : 0, (await office.NotesAsync()).Count);
    }

    private const string Villages = """
        {"kind":"notes","note":"北塔区 2020","fields":{"id":{"template":"beita-{row}"},"text":{"template":"{项目}（{地点}）"},"amount":{"column":"资金","unit":"万元","strip":"\\(其中.*\\)"},"day":{"constant":"2019-12-27"}}}
        """;

    private const string Table = "项目,地点,资金\n水果基地,苗儿村,20\n水果基地,李子塘村,\"25(其中,灾情因素6万元)\"\n";

    private static async Task<HttpResponseMessage> SaveAsync(Office office, string name, string mapping) =>
        await office.Client.PutAsJsonAsync($"/api/v1/import-mappings/{name}", JsonNode.Parse(mapping));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_saved_mapping_makes_rows_of_a_table_that_was_never_meant_for_us(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await SaveAsync(office, "北塔2020", Villages);

        var job = await office.ImportAsync(Table, "&mapping=北塔2020");

        Assert.Equal(("done", 2, "北塔2020", 1, 450_000m), (job.Str("state"), job.Int("accepted"), job.Str("mapping"), job.Int("mappingVersion"), job["totals"]!.Yuan("amount")));
        Assert.Equal([("beita-1", "水果基地（苗儿村）"), ("beita-2", "水果基地（李子塘村）")], (await office.NotesAsync()).Select(n => (n.Id, n.Text)));
    }

    [Fact]
    public async Task A_mapping_may_come_with_the_file()
    {
        await using var office = await Office.OpenAsync();

        var job = await office.ImportAsync(Table, mapping: Villages);

        Assert.Equal(("done", 2), (job.Str("state"), job.Int("accepted")));
    }

    [Fact]
    public async Task A_changed_mapping_is_a_new_version_and_the_same_again_is_not()
    {
        await using var office = await Office.OpenAsync();

        var first = await (await SaveAsync(office, "m", Villages)).JsonAsync();
        var same = await (await SaveAsync(office, "m", Villages)).JsonAsync();
        var changed = await (await SaveAsync(office, "m", Villages.Replace("beita", "bt"))).JsonAsync();

        Assert.Equal((1, 1, 2), (first.Int("version"), same.Int("version"), changed.Int("version")));
        Assert.Equal("bt-{row}", (await (await office.Client.GetAsync("/api/v1/import-mappings/m")).JsonAsync())["mapping"]!["fields"]!["id"]!.Str("template"));
    }

    [Fact]
    public async Task A_deleted_mapping_is_gone_and_may_be_saved_anew()
    {
        await using var office = await Office.OpenAsync();
        await SaveAsync(office, "m", Villages);

        Assert.Equal(204, (int)(await office.Client.DeleteAsync("/api/v1/import-mappings/m")).StatusCode);
        Assert.Equal((404, "mapping_not_found"), await (await office.Client.GetAsync("/api/v1/import-mappings/m")).RefusalAsync());
        Assert.Equal((404, "mapping_not_found"), await (await office.SendAsync(Table, "&mapping=m")).RefusalAsync());
        Assert.Equal(3, (await (await SaveAsync(office, "m", Villages)).JsonAsync()).Int("version"));
    }

    [Fact]
    public async Task A_mapping_is_used_below_the_division_that_saved_it_and_an_own_one_wins()
    {
        await using var office = await Office.OpenAsync();
        await SaveAsync(office, "m", Villages);
        office.Database.Caller.In("/000000/370000/370400/370481/");
        var inherited = await (await office.Client.GetAsync("/api/v1/import-mappings/m")).JsonAsync();
        await SaveAsync(office, "m", Villages.Replace("beita", "own"));
        var own = await (await office.Client.GetAsync("/api/v1/import-mappings/m")).JsonAsync();
        office.Database.Caller.In("/000000/370000/370300/");
        var elsewhere = await office.Client.GetAsync("/api/v1/import-mappings/m");

        Assert.Equal(("370400", "370481"), (inherited.Str("division"), own.Str("division")));
        Assert.Equal((404, "mapping_not_found"), await elsewhere.RefusalAsync());
    }

    [Theory]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a"}}}""", "mapping_incomplete")]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a"},"amount":{"column":"b"},"ammount":{"column":"b"}}}""", "mapping_field_unknown")]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a","constant":"x"},"amount":{"column":"b"}}}""", "mapping_malformed")]
    [InlineData("""{"kind":"notes","fields":{"id":{},"amount":{"column":"b"}}}""", "mapping_malformed")]
    [InlineData("""{"kind":"notes","fields":{"id":{"template":"a-{row"},"amount":{"column":"b"}}}""", "mapping_malformed")]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a"},"amount":{"column":"b","unit":"刀"}}}""", "mapping_malformed")]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a"},"amount":{"column":"b","strip":"("}}}""", "mapping_malformed")]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a"},"amount":{"column":"b","strip":"(a)\\1"}}}""", "mapping_malformed")]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a"},"amount":{"column":"b"}},"skip":[{"column":"a"}]}""", "mapping_malformed")]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a"},"amount":{"column":"b"}},"checks":[{"name":"合计","column":"b"}]}""", "mapping_malformed")]
    [InlineData("""{"kind":"notes","fields":{"id":{"column":"a"},"amount":{"column":"b"}},"headerRow":0}""", "mapping_malformed")]
    [InlineData("""{"kind":"dreams","fields":{}}""", "import_kind_unknown")]
    public async Task A_mapping_that_cannot_work_is_not_saved(string mapping, string code)
    {
        await using var office = await Office.OpenAsync();

        Assert.Equal((422, code), await (await SaveAsync(office, "m", mapping)).RefusalAsync());
    }

    [Fact]
    public async Task A_mapping_with_a_null_character_is_refused_at_the_door()
    {
        await using var office = await Office.OpenAsync();

        Assert.Equal((400, "not_a_text"), await (await SaveAsync(office, "m", """{"kind":"notes","fields":{"id":{"constant":"a\u0000"},"amount":{"column":"b"}}}""")).RefusalAsync());
    }

    [Fact]
    public async Task A_misspelt_word_in_a_mapping_is_told_instead_of_ignored()
    {
        await using var office = await Office.OpenAsync();

        var answer = await SaveAsync(office, "m", """{"kind":"notes","fields":{"id":{"column":"a"},"amount":{"column":"b","decimal":"dust"}}}""");

        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("..%2Fetc")]
    [InlineData("-a")]
    [InlineData("a%20b")]
    public async Task A_mapping_has_a_plain_name(string name)
    {
        await using var office = await Office.OpenAsync();

        Assert.Equal((422, "mapping_name"), await (await SaveAsync(office, name, Villages)).RefusalAsync());
    }

    [Fact]
    public async Task A_file_that_lacks_a_column_of_the_mapping_is_refused_by_the_name_of_the_column()
    {
        await using var office = await Office.OpenAsync();

        var answer = await (await office.SendAsync("项目,资金\n道路,1\n"u8.ToArray(), mapping: Villages)).JsonAsync();

        Assert.Equal("header_missing", answer.Str("code"));
        Assert.Contains("地点", answer.Str("title"));
        Assert.DoesNotContain("项目", answer.Str("title"));
    }

    [Fact]
    public async Task A_pattern_that_takes_long_refuses_the_file_instead_of_holding_up_the_office()
    {
        await using var office = await Office.OpenAsync();
        const string mapping = """{"kind":"notes","fields":{"id":{"column":"id"},"amount":{"column":"amount"}},"skip":[{"column":"text","matches":"((((a{9}){9}){9}){9})b"}]}""";

        var job = await office.ImportAsync($"id,amount,text\nx,1,{new string('a', 30_000)}\n", mapping: mapping);

        Assert.Equal(("refused", "mapping_malformed"), (job.Str("state"), job["problem"]!.Str("code")));
    }

    [Fact]
    public async Task Rows_are_left_out_as_the_mapping_says_and_merged_cells_are_filled_down()
    {
        await using var office = await Office.OpenAsync();
        const string mapping = """
            {"kind":"notes","fields":{"id":{"column":"#1"},"text":{"column":"乡镇","fillDown":true},"amount":{"column":"中央","blanks":["—"]}},
             "only":[{"column":"年度","matches":"^2018$"}],"skip":[{"column":"中央","empty":true},{"column":"#1","matches":"^注"}]}
            """;

        var job = await office.ImportAsync("号,年度,乡镇,中央\nn1,2018,城关镇,1\nn2,2018,,2\nn3,2017,,3\nn4,2018,,\n注：略,2018,,4\n", mapping: mapping);

        Assert.Equal((2, 3), (job.Int("accepted"), job.Int("skipped")));
        Assert.Equal(["城关镇", "城关镇"], (await office.NotesAsync()).Select(n => n.Text));
    }

    [Fact]
    public async Task Rows_without_a_number_of_their_own_get_ids_from_their_content_and_equal_rows_are_told_apart()
    {
        await using var office = await Office.OpenAsync();
        const string mapping = """{"kind":"notes","fields":{"id":{"template":"r-{hash}{again}"},"text":{"column":"项目"},"amount":{"column":"资金"}}}""";
        const string table = "项目,资金\n道路,1\n道路,1\n桥梁,2\n";

        await office.ImportAsync(table, mapping: mapping);
        var again = await office.ImportAsync(table, mapping: mapping);

        var ids = (await office.NotesAsync()).Select(n => n.Id).ToList();
        Assert.Equal((3, 0, 3), (ids.Count, again.Int("accepted"), again.Int("duplicates")));
        Assert.Single(ids, i => i.EndsWith("-2", StringComparison.Ordinal) && ids.Contains(i[..^2]));
    }

    [Fact]
    public async Task Rounding_is_reported_with_what_it_moved()
    {
        await using var office = await Office.OpenAsync();
        const string mapping = """{"kind":"notes","fields":{"id":{"column":"id"},"amount":{"column":"amount","decimals":"dust"}}}""";

        var job = await office.ImportAsync("id,amount\na,1136.8400000000001\nb,2\nc,1044.8799999999999\n", mapping: mapping);

        Assert.Equal((2, 0m, 2183.72m), (job.Int("rounded"), job.Yuan("roundedYuan"), job["totals"]!.Yuan("amount")));
    }
}
