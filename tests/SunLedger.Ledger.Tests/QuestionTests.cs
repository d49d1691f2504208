using System.Text;
using System.Text.Json.Nodes;

namespace SunLedger.Ledger.Tests;

/// <summary>What an address or a body gets that asks for what there is not: each row is wrong in one thing, or just not wrong.</summary>
public sealed class QuestionTests
{
    public static TheoryData<string, int, string?> Addresses { get; } = new()
    {
        { "payments?indicator=TZ&sum=true", 200, null },
        { "payments?INDICATOR=TZ", 200, null },
        { "payments?indicatorId=TZ&sum=true", 400, "unknown_parameter" },
        { "payments?indicator=TZ&indicator=X", 400, "duplicate_parameter" },
        { "payments?limit=500", 200, null },
        { "payments?limit=501", 422, "page_size_range" },
        { "payments?limit=1", 200, null },
        { "payments?limit=0", 422, "page_size_range" },
        { "payments.csv?limit=100000", 422, "page_size_range" },
        { "payments?limit=x", 400, "not_a_whole_number" },
        { "payments?limit=", 200, null },
        { "budgets?year=&division=370000", 200, null },
        { "payments?cursor=", 200, null },
        { "payments?cursor=abc", 400, "cursor_unknown" },
        { "releases?cursor=abc", 400, "cursor_unknown" },
        { "overview?year=2000", 200, null },
        { "overview?year=1999", 422, "year_range" },
        { "overview?year=-1", 422, "year_range" },
        { "overview?year=2100", 200, null },
        { "overview?year=2101", 422, "year_range" },
        { "budgets?year=0", 422, "year_range" },
        { "payments?year=99999", 422, "year_range" },
        { "overview?asOf=2018-02-28", 200, null },
        { "overview?asOf=2018-02-30", 400, "not_a_date" },
        { "overview?asOf=02%2F03%2F2018", 400, "not_a_date" },
        { "payments?minAmount=1.5", 200, null },
        { "payments?minAmount=1e3", 400, "not_a_number" },
        { "payments?exact=true", 200, null },
        { "payments?exact=yes", 400, "not_a_flag" },
        { "payments?fundLevel=central", 200, null },
        { "payments?fundLevel=zzz", 400, "not_an_option" },
        { "payments?fundLevel=1", 400, "not_an_option" },
    };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_address_is_answered_or_says_what_is_wrong_with_it(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        foreach (var row in Addresses)
        {
            var (address, status, code) = ((string)row[0]!, (int)row[1]!, (string?)row[2]);
            var answer = await site.Client.GetAsync("/api/v1/" + address);
            Assert.Equal((address, status), (address, (int)answer.StatusCode));
            if (code is not null) Assert.Equal((address, code), (address, (await answer.JsonAsync()).Code()));
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_left_empty_is_as_if_it_were_left_out(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("I1", 1000)));
        await using var site = await office.ServeAsync();

        var whole = await (await site.Client.GetAsync("/api/v1/indicators?sum=true")).JsonAsync();
        var empty = await (await site.Client.GetAsync("/api/v1/indicators?year=&asOf=&knownAt=&exact=&fundLevel=&division=&cursor=&limit=&sum=true")).JsonAsync();
        var other = await (await site.Client.GetAsync("/api/v1/indicators?year=2001&sum=true")).JsonAsync();

        Assert.NotEqual(0, (decimal)whole["sum"]!["amount"]!);
        Assert.Equal((decimal)whole["sum"]!["amount"]!, (decimal)empty["sum"]!["amount"]!);
        Assert.Equal(whole["items"]!.ToJsonString(), empty["items"]!.ToJsonString());
        Assert.Equal(0, (decimal)other["sum"]!["amount"]!);
    }

    [Fact]
    public async Task The_nearest_right_name_is_said_in_the_language_of_the_reader()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();

        var chinese = await (await site.Client.GetAsync("/api/v1/payments?indicatorId=TZ")).JsonAsync();
        site.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        var english = await (await site.Client.GetAsync("/api/v1/payments?indicatorId=TZ")).JsonAsync();

        Assert.Equal(("indicatorId", "接口没有参数“indicatorId”"), ((string?)chinese["errors"]![0]!["field"], (string?)chinese["title"]));
        Assert.StartsWith("最接近的是“indicator”；可用的参数：", (string?)chinese["detail"], StringComparison.Ordinal);
        Assert.StartsWith("The nearest is \"indicator\"; the parameters are: ", (string?)english["detail"], StringComparison.Ordinal);
    }

    public static TheoryData<string, string, int?, string?> Bodies { get; } = new()
    {
        { "[]", "", null, null },
        { """{"id":"Z","amont":1}""", "unknown_field", null, "amont" },
        { """[{"id":"Z"},{"id":"Y","amont":1}]""", "unknown_field", 2, "amont" },
        { """[{"id":"Z","id":"Y"}]""", "duplicate_field", 1, "id" },
        { """{"id":"Z","amount":"1"}""", "not_a_number", null, "amount" },
        { """[{"id":"Z"},{"id":"Y"},{"id":"X","amount":1e400}]""", "not_a_number", 3, "amount" },
        { """{"id":"Z","paidOn":"2018-02-30"}""", "not_a_date", null, "paidOn" },
        { """{"id":5}""", "not_a_text", null, "id" },
        { """{"id":"a\u0000b"}""", "not_a_text", null, "id" },
        { """{"id":"Z","fields":{"a":1,"a":2}}""", "duplicate_field", null, "fields" },
        { "[null]", "not_an_object", 1, null },
        { "5", "not_an_object", null, null },
        { "[{", "malformed", null, null },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_body_that_does_not_read_says_which_field_of_which_row_and_nothing_of_our_types(string body, string code, int? row, string? field)
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await site.Client.PostAsync("/api/v1/payments?mode=all", content);

        if (code.Length == 0)
        {
            Assert.Equal(200, (int)answer.StatusCode);
            return;
        }
        var problem = await answer.JsonAsync();
        Assert.Equal((400, code), ((int)answer.StatusCode, problem.Code()));
        var error = problem["errors"]![0]!;
        Assert.Equal((row, field), ((int?)error["row"], (string?)error["field"]));
        Assert.DoesNotContain("SunLedger", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("JSON value", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, InlineData("0.01", false), InlineData("0.010000000000000000000000000000000001", true), InlineData("1e-30", true), InlineData("1.000", false)]
    public async Task Decimals_are_counted_where_they_were_written(string amount, bool isRefused)
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        using var content = new StringContent($$"""[{"id":"Z-1","indicatorId":"TZ","amount":{{amount}},"paidOn":"2018-06-01","payeeName":"某公司"}]""", Encoding.UTF8, "application/json");

        var problem = (await (await site.Client.PostAsync("/api/v1/payments?mode=partial", content)).JsonAsync()).ToJsonString();

        Assert.Equal(isRefused, problem.Contains("amount_precision", StringComparison.Ordinal));
    }

    [Theory, InlineData("zzz", 400), InlineData("all", 200), InlineData("partial", 200)]
    public async Task A_mode_is_one_of_two_even_of_nothing(string mode, int status)
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        using var content = new StringContent("[]", Encoding.UTF8, "application/json");

        Assert.Equal(status, (int)(await site.Client.PostAsync($"/api/v1/payments?mode={mode}", content)).StatusCode);
    }
}

file static class Problems
{
    public static string? Code(this JsonNode problem) => (string?)problem["code"];
}
