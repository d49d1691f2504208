using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SunLedger.Host.Tests;

/// <summary>The main job over HTTP on the real host, as an office would do it on its first morning.</summary>
public sealed class MainJobTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Money_is_released_level_by_level_matched_paid_summed_up_and_warned_about(Dialect dialect)
    {
        await using var host = await RunningHost.StartAsync(dialect);
        var office = new Office(host.Client);

        await office.PostsAsync("indicators", new { id = "C-1", fundCode = "C21", year = 2018, divisionCode = "000000", docNo = "财农〔2018〕8号", docDate = "2018-01-10", amount = 1000000.00, functionSubject = "2130504", fields = new { fund_component = "扶贫发展" } });
        await office.PostsAsync("releases", new { id = "R-1", from = "C-1", to = "370000", childId = "S-1", docNo = "财农〔2018〕9号", amount = 800000.00, releasedOn = "2018-01-20" });
        await office.PostsAsync("receipts", new { id = "RC-1", releaseId = "R-1", receivedOn = "2018-01-22" });
        await office.PostsAsync("releases", new { id = "R-2", from = "S-1", to = "370400", childId = "X-1", docNo = "鲁财农指〔2018〕3号", amount = 600000.00, releasedOn = "2018-02-05" });
        await office.PostsAsync("releases", new { id = "R-3", from = "X-1", to = "370481", childId = "T-1", docNo = "枣财农指〔2018〕5号", amount = 500000.00, releasedOn = "2018-02-20" });
        await office.PostsAsync("receipts", new { id = "RC-3", releaseId = "R-3", receivedOn = "2018-02-22" });
        await office.PostsAsync("projects", Project("P-1", "已入库"), Project("P-2", "草稿"));
        await office.PostsAsync("assignments",
            new { id = "A-1", indicatorId = "T-1", projectCode = "P-1", amount = 300000.00, assignedOn = "2018-03-01" },
            new { id = "A-2", indicatorId = "T-1", projectCode = "P-2", amount = 100000.00, assignedOn = "2018-03-01" });

        await office.PostsAsync("payments", Payment("Z-1", "P-1", 120000.50));
        Assert.Equal("duplicate", await office.OutcomeAsync("payments", Payment("Z-1", "P-1", 120000.50)));
        Assert.Equal("id_reused", await office.RefusalAsync("payments", Payment("Z-1", "P-1", 120000.51)));
        Assert.Equal("amount_precision", await office.RefusalAsync("payments", Payment("Z-2", "P-1", 1.005)));
        Assert.Equal("exceeds_assigned", await office.RefusalAsync("payments", Payment("Z-3", "P-1", 180000.00)));
        Assert.Equal("exceeds_undistributed", await office.RefusalAsync("assignments", new { id = "A-3", indicatorId = "T-1", projectCode = "P-1", amount = 100000.01, assignedOn = "2018-03-01" }));
        Assert.Equal("not_directly_below", await office.RefusalAsync("releases", new { id = "R-9", from = "S-1", to = "370481", childId = "T-9", docNo = "鲁财农指〔2018〕4号", amount = 1.00, releasedOn = "2018-02-05" }));

        // A check says what posting will say, and leaves neither entries nor warnings.
        object[] asked = [Payment("Z-5", "P-1", 9999.00), Payment("Z-4", "P-2", 5000.00)];
        var before = (await office.ReadAsync("warnings")).GetProperty("items").GetArrayLength();
        var check = (await office.SendAsync("payments:check", asked)).GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal("prohibit", check[1].GetProperty("verdict").GetString());
        Assert.Equal(["stopped_by_rule", "KB-01"], Codes(check[1], "reasons").Take(2));
        Assert.Equal(before, (await office.ReadAsync("warnings")).GetProperty("items").GetArrayLength());
        var posted = (await office.SendAsync("payments?mode=partial", asked)).GetProperty("results").EnumerateArray().ToArray();
        for (var i = 0; i < asked.Length; i++)
        {
            IEnumerable<string?> said = [.. Codes(posted[i], "errors"), .. posted[i].GetProperty("warnings").EnumerateArray().Select(w => w.GetString())];
            Assert.Equal(said.Order(StringComparer.Ordinal), Codes(check[i], "reasons").Order(StringComparer.Ordinal));
        }

        // A project that is not in the library: the payment is stopped and the attempt leaves a warning (KB-01).
        var stopped = await office.SendAsync("payments?mode=partial", new[] { Payment("Z-4", "P-2", 5000.00) });
        Assert.Equal("refused", stopped.GetProperty("results")[0].GetProperty("outcome").GetString());
        var warnings = (await office.ReadAsync("warnings")).GetProperty("items").EnumerateArray().ToArray();
        Assert.Contains(warnings, w => w.GetProperty("ruleCode").GetString() == "KB-01");

        var overview = await office.ReadAsync("overview?year=2018&division=370481");
        Assert.Equal(500000.00m, overview.GetProperty("totals").GetProperty("amount").GetDecimal());
        Assert.Equal(400000.00m, overview.GetProperty("totals").GetProperty("assigned").GetDecimal());
        Assert.Equal(129999.50m, overview.GetProperty("totals").GetProperty("paid").GetDecimal());
        Assert.Equal(1000000.00m, (await office.ReadAsync("overview?year=2018&division=000000")).GetProperty("totals").GetProperty("amount").GetDecimal());

        var statement = (await office.ReadAsync("indicators/T-1/statement")).GetProperty("items").EnumerateArray().ToArray();
        Assert.NotEmpty(statement);
    }

    [Fact]
    public async Task A_wrong_request_gets_a_published_code()
    {
        await using var host = await RunningHost.StartAsync(Dialect.Sqlite);
        (string Method, string Path, string? Type, HttpStatusCode Status, string Code)[] rows =
        [
            ("GET", "/api/v1/nothing", null, HttpStatusCode.NotFound, "unknown_route"),
            ("GET", "/api/v1/indicators/none", null, HttpStatusCode.NotFound, "not_found"),
            ("GET", "/api/v1/overview?year=abc", null, HttpStatusCode.BadRequest, "not_a_whole_number"),
            ("GET", "/api/v1/payments?indicatorId=C-1&sum=true", null, HttpStatusCode.BadRequest, "unknown_parameter"),
            ("GET", "/api/v1/payments?cursor=abc", null, HttpStatusCode.BadRequest, "cursor_unknown"),
            ("POST", "/api/v1/payments?mode=zzz", "application/json", HttpStatusCode.BadRequest, "not_an_option"),
            ("GET", "/api/v1/payments?from=01%2F02%2F2018", null, HttpStatusCode.BadRequest, "not_a_date"),
            ("PATCH", "/api/v1/indicators", "application/json", HttpStatusCode.MethodNotAllowed, "method_not_allowed"),
            ("POST", "/api/v1/packs", "text/html", HttpStatusCode.UnsupportedMediaType, "media_type"),
        ];
        foreach (var row in rows)
        {
            using var asked = new HttpRequestMessage(new HttpMethod(row.Method), row.Path);
            if (row.Type is not null) asked.Content = new StringContent("{}", System.Text.Encoding.UTF8, row.Type);
            using var answer = await host.Client.SendAsync(asked);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

            Assert.Equal((row.Path, row.Status, row.Code), (row.Path, answer.StatusCode, problem.GetProperty("code").GetString()!));
            Assert.NotEmpty(problem.GetProperty("errors").EnumerateArray());
        }
        Assert.Equal("text/html", (await host.Client.GetAsync("/some/page")).Content.Headers.ContentType?.MediaType);
    }

    private static IEnumerable<string?> Codes(JsonElement row, string list) => row.GetProperty(list).EnumerateArray().Select(r => r.GetProperty("code").GetString());

    private static object Project(string code, string state) => new
    {
        code, name = "村内道路硬化", categoryCode = "special-poverty", divisionCode = "370481", libraryState = state, libraryYear = 2018, budget = 400000.00,
        fields = new Dictionary<string, object>
        {
            ["sub_direction"] = "小型公益设施", ["target_village_code"] = "370481001201", ["poor_village"] = true, ["forms_asset"] = false,
        },
    };

    private static object Payment(string id, string project, double amount) => new
    {
        id, indicatorId = "T-1", projectCode = project, amount, paidOn = "2018-06-15", payeeName = "滕州市荆河建筑工程有限公司", payeeAccount = "37048100012345678", payeeKind = "供应商",
        use = "道路硬化工程进度款", functionSubject = "2130504", settleMode = "转账",
    };
}
