using System.Text.Json.Nodes;

namespace SunLedger.Imports.Tests;

public sealed class CheckTests
{
    private const string Fields = "\"fields\":{\"id\":{\"template\":\"d-{row}\"},\"text\":{\"column\":\"名称\"},\"amount\":{\"column\":\"金额\",\"unit\":\"万元\"}}";

    private static async Task<JsonArray> ChecksAsync(string table, string rest = "")
    {
        await using var office = await Office.OpenAsync();
        return (await office.ImportAsync(table, "&mode=partial", $"{{\"kind\":\"notes\",{Fields}{rest}}}"))["checks"]!.AsArray();
    }

    private static (string, bool, decimal?, decimal?, decimal?) Shape(JsonNode? c) =>
        (c!.Str("name")!, c!["ok"]!.GetValue<bool>(), c!["stated"]?.GetValue<decimal>(), c!["computed"]?.GetValue<decimal>(), c!["difference"]?.GetValue<decimal>());

    [Fact]
    public async Task Totals_of_a_table_are_checked_against_the_rows_they_sum_up()
    {
        var checks = await ChecksAsync("名称,金额\n甲,1\n乙,2\n小计,3\n丙,4\n小 计,4\n丁,5\n合计：,12\n");

        Assert.Equal([("小计1", true, 30_000m, 30_000m, 0m), ("小计2", true, 40_000m, 40_000m, 0m), ("合计", true, 120_000m, 120_000m, 0m)], checks.Select(Shape));
    }

    [Fact]
    public async Task A_total_that_does_not_add_up_is_reported_with_its_difference_and_left_alone()
    {
        var check = Assert.Single(await ChecksAsync("名称,金额\n甲,1\n乙,\n合计,1.5\n"))!;

        Assert.Equal(("合计", false, 15_000m, 10_000m, 5_000m), Shape(check));
        Assert.Equal(("total_mismatch", 3, 2, 1), (check.Str("code"), check.Int("row"), check.Int("rows"), check.Int("blank")));
    }

    [Fact]
    public async Task A_total_at_the_top_of_the_table_is_checked_too() =>
        Assert.Equal(("合计", true, 30_000m, 30_000m, 0m), Shape(Assert.Single(await ChecksAsync("名称,金额\n合计,3\n甲,1\n乙,2\n"))));

    [Fact]
    public async Task Each_of_several_totals_sums_up_the_rows_since_the_last() =>
        Assert.Equal([true, true], (await ChecksAsync("名称,金额\n甲,1\n合计,1\n乙,2\n合计,2\n")).Select(c => c!["ok"]!.GetValue<bool>()));

    [Fact]
    public async Task A_total_of_the_text_is_checked_against_the_rows_that_it_means()
    {
        var checks = await ChecksAsync("名称,单位,金额\n甲,交通局,1\n乙,扶贫办,2\n丙,交通局,4\n",
            ""","checks":[{"name":"交通局","column":"金额","unit":"万元","stated":5,"where":[{"column":"单位","matches":"^交通局$"}]},{"name":"教育局","column":"金额","unit":"万元","stated":5,"where":[{"column":"单位","matches":"^教育局$"}]}]""");

        Assert.Equal([("交通局", true, 50_000m, 50_000m, 0m), ("教育局", false, 50_000m, null, null)], checks.Select(Shape));
        Assert.Equal("total_missing", checks[1]!.Str("code"));
    }

    [Fact]
    public async Task Figures_of_the_text_and_rates_are_checked()
    {
        var checks = await ChecksAsync("名称,金额,结余,进度%\n全县,21621.62,3134.51,87.34\n",
            ""","checks":[{"name":"结余","stated":2000,"unit":"万元","terms":[3000,-1000]},{"name":"进度","column":"进度%","at":{"column":"名称","matches":"^全县$"},"unit":"万元","share":{"part":"金额","rest":"结余"}}]""");

        Assert.Equal([("结余", true, 20_000_000m, 20_000_000m, 0m), ("进度", true, 87.34m, 87.34m, 0m)], checks.Select(Shape));
    }

    [Fact]
    public async Task A_blank_total_can_be_filled_from_its_parts()
    {
        const string table = "名称,金额,中央,省级\n修武,30,10,20\n林场,,10,\n合计,40,20,20\n";
        const string at = "\"at\":{\"column\":\"名称\",\"matches\":\"^合计$\"}";

        var checks = await ChecksAsync(table, $$""","checks":[{"name":"空白按缺失","column":"金额","unit":"万元",{{at}}},{"name":"空白补","column":"金额","unit":"万元",{{at}},"fillFrom":["中央","省级"]}]""");

        Assert.Equal([("合计", false), ("空白按缺失", false), ("空白补", true)], checks.Select(c => (c!.Str("name")!, c!["ok"]!.GetValue<bool>())));
        Assert.Equal(100_000m, checks[0]!.Yuan("difference"));
    }

    [Fact]
    public async Task Rows_that_call_themselves_totals_may_be_rows_like_any_other()
    {
        await using var office = await Office.OpenAsync();

        var job = await office.ImportAsync("名称,金额\n合计,1\n", mapping: $"{{\"kind\":\"notes\",\"totalRows\":\"keep\",{Fields}}}");

        Assert.Equal((1, 0), (job.Int("accepted"), job["checks"]!.AsArray().Count));
    }
}
