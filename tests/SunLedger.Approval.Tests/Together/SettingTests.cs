using System.Text.Json.Nodes;

namespace SunLedger.Approval.Tests.Together;

/// <summary>What approval itself is made of, and the rules that judge money, are changed by two people.</summary>
public sealed class SettingTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_chain_changes_when_a_second_person_has_agreed_and_in_its_own_division(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.SubmitAsync("D1", Bureau.Release(100));
        Security(bureau);
        var sent = await bureau.SendAsync(HttpMethod.Post, "approval/chains", Chain(days: 1, "K1"));
        Assert.Equal((202, false), (sent.Status, sent.Body!["isInForce"]!.GetValue<bool>()));
        Assert.Equal((202, "K2"), ((await bureau.SendAsync(HttpMethod.Post, "approval/chains", Chain(days: 2, "K2"))).Status, (await bureau.DocumentAsync("K2"))["item"]!["id"]!.GetValue<string>()));
        Assert.Equal(404, (await bureau.SendAsync(HttpMethod.Get, "approval/documents/D1")).Status); // whoever designs does no business
        Assert.Equal("not_your_step", await bureau.ActAsync("K1", "agree"));
        Assert.Equal("owner-head", await FirstStepAsync(bureau, "370481"));

        bureau.As("head", "owner-head");
        Assert.Equal(["D1", "K1", "K2"], (await bureau.BoxAsync("mine")).Order());
        var step = (await bureau.DocumentAsync("K1"))["changes"]!.AsArray().Single(c => c!["field"]!.GetValue<string>() == "steps[0]")!;
        Assert.Equal((null, "批准：局领导，1 个工作日"), (step["before"]?.GetValue<string>(), step["after"]!.GetValue<string>()));
        Assert.Equal("granted", await bureau.ActAsync("K1", "agree"));
        Assert.Equal("chain_moved", await bureau.ActAsync("K2", "agree")); // it was made from what is no longer there
        bureau.Database.Caller.In("/000000/370000/370400/"); // who sees both
        Assert.Equal(("leader", "owner-head"), (await FirstStepAsync(bureau, "370481"), await FirstStepAsync(bureau, "370402")));
        bureau.As("head", "owner-head");
        Assert.Equal("D1", (await bureau.DocumentAsync("D1"))["item"]!["id"]!.GetValue<string>());

        Security(bureau);
        await bureau.SendAsync(HttpMethod.Post, "approval/chains", Chain(days: 3, "K3"));
        var before = (await bureau.DocumentAsync("K3"))["changes"]!.AsArray().Single()!["before"]!.GetValue<string>();
        Assert.Equal("批准：局领导，1 个工作日", before);
        Assert.Equal("withdrawn", await bureau.ActAsync("K3", "withdraw"));
        Assert.Equal((422, "unknown_division"), await RefusalAsync(bureau, HttpMethod.Post, "approval/chains", Chain(days: 1, "K4", "370400"))); // nobody's above their own
    }

    [Fact]
    public async Task A_demand_for_approval_begins_and_ends_with_a_second_person()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        Security(bureau);
        async Task<string> SetAsync(bool isDemanded) =>
            (await bureau.SendAsync(HttpMethod.Put, "approval/demands", new { kind = "indicator-release", divisionCode = "370481", isDemanded })).Body!["document"]!["id"]!.GetValue<string>();
        async Task<int> CountAsync() => (await bureau.SendAsync(HttpMethod.Get, "approval/demands")).Body!["items"]!.AsArray().Count;

        var on = await SetAsync(true);
        Assert.Equal(0, await CountAsync());
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync(on, "agree"));
        Assert.Equal(1, await CountAsync());
        Security(bureau);
        var off = await SetAsync(false);
        Assert.Equal(1, await CountAsync());
        Assert.Equal("refused", await bureau.As("boss", "leader").ActAsync(off, "refuse", "仍须审批"));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Approval_by_api_obeys_the_same_rules()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        foreach (var kind in new[] { "indicator-release", "indicator-register", "project-entry", "local-fund", "rule-change" }) await bureau.DemandAsync(kind);
        bureau.As("api:treasury", "api"); // holds payments.post, as everything else
        (string Address, object Body)[] direct =
        [
            ("releases", Bureau.Release(10)),
            ("indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕8号", docDate = "2018-06-01", amount = 50 }),
            ("projects", new { code = "P1", name = "村道", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget = 1_000 }),
            ("funds", Fund("370481-X01")),
            ("packs", Pack("滕州市本地包")),
        ];
        foreach (var (address, body) in direct) Assert.Equal((address, "approval_demanded"), (address, await CodeAsync(bureau, address, body)));

        Assert.Equal(200, (await bureau.SubmitAsync("D1", Bureau.Release(10))).Status);
        Assert.Equal("not_your_step", await bureau.ActAsync("D1", "agree")); // a program decides on nothing
        bureau.As("api:treasury", "api", "owner-head");
        Assert.Equal("own_document", await bureau.ActAsync("D1", "agree"));
        Assert.Equal("pending", await bureau.As("head", "owner-head").ActAsync("D1", "agree"));
        Assert.Equal("granted", await bureau.As("budget", "budget").ActAsync("D1", "agree"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_local_fund_and_a_change_of_rules_are_submitted_read_side_by_side_and_granted(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.DemandAsync("local-fund");
        await bureau.DemandAsync("rule-change");
        bureau.As("budget", "budget");
        Assert.Equal("fund_locked", (await bureau.SubmitAsync("F0", Fund("C13"), "local-fund")).Body!["code"]!.GetValue<string>());
        Assert.Equal(200, (await bureau.SubmitAsync("F1", Fund("370481-X01"), "local-fund")).Status);
        Assert.Equal(404, (await bureau.SendAsync(HttpMethod.Get, "funds/370481-X01")).Status);
        Assert.Equal("pending", await bureau.As("head", "owner-head").ActAsync("F1", "agree"));
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync("F1", "agree"));
        Assert.Equal(200, (await bureau.SendAsync(HttpMethod.Get, "funds/370481-X01")).Status);

        bureau.As("budget", "budget");
        Assert.Equal("pack_item", (await bureau.SubmitAsync("R0", new { pack = new { division = "370481", name = "" } }, "rule-change")).Body!["code"]!.GetValue<string>());
        Assert.Equal("content_shape", (await bureau.SubmitAsync("R0", new { pack = Pack("滕州市"), from = "soon" }, "rule-change")).Body!["code"]!.GetValue<string>());
        await GrantAsync(bureau, "R1", new { pack = Pack("滕州市本地包") });
        await GrantAsync(bureau, "R2", new { pack = Pack("滕州市本地包", "农业农村科") });
        var change = (await bureau.DocumentAsync("R2"))["changes"]!.AsArray().Single(c => c!["field"]!.GetValue<string>() == "owners/C13/department")!;
        Assert.Equal(("归口 C13 · 归口科室", "农业科", "农业农村科"), (change["chinese"]!.GetValue<string>(), change["before"]!.GetValue<string>(), change["after"]!.GetValue<string>()));
        Assert.Equal(2, await VersionAsync(bureau));
        bureau.As("budget", "budget");
        Assert.Equal((409, "approval_demanded"), await RefusalAsync(bureau, HttpMethod.Post, "packs/370481/2/take-back", new { why = "有误" }));
        await GrantAsync(bureau, "R3", new { division = "370481", version = 2, why = "有误" });
        Assert.Equal(1, await VersionAsync(bureau));
    }

    private static async Task GrantAsync(Bureau bureau, string id, object content)
    {
        var sent = await bureau.As("budget", "budget").SubmitAsync(id, content, "rule-change");
        Assert.True(sent.Status == 200, sent.Body!.ToJsonString());
        Assert.Equal("pending", await bureau.As("treasury", "treasury").ActAsync(id, "countersign"));
        Assert.Equal("pending", await bureau.As("watch", "supervision").ActAsync(id, "countersign"));
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync(id, "agree"));
    }

    [Fact]
    public async Task Which_chain_a_foreign_division_has_is_not_told()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        foreach (var elsewhere in new[] { "370402", "370400", "379900" })
        {
            var (status, body) = await bureau.SendAsync(HttpMethod.Get, $"approval/chains/preview?kind=indicator-release&division={elsewhere}&amount=500");
            Assert.Equal((422, "unknown_division"), (status, body!["code"]!.GetValue<string>()));
        }
    }

    private static async Task<int> VersionAsync(Bureau bureau) =>
        (await bureau.SendAsync(HttpMethod.Get, "packs")).Body!["versions"]!.AsArray().Single(v => v!["isInForce"]!.GetValue<bool>())!["version"]!.GetValue<int>();

    private static void Security(Bureau bureau) => bureau.As("security", "security-admin").Database.Caller.WithOnly(May.ProposeGrants, May.KeepPolicies, May.KeepChains, May.SeeUsers);

    private static object Chain(int days, string documentId, string? divisionCode = null) => new
    {
        code = "indicator-release-county", kind = "indicator-release", name = "县级下达", level = "county", documentId, divisionCode,
        steps = new[] { new { name = "批准", roles = new[] { "leader" }, workingDays = days } },
    };

    private static object Fund(string code) => new { code, name = "滕州市乡村道路奖补", categoryCode = "rural-roads", responsibleDepartment = "农业科" };

    private static object Pack(string name, string department = "农业科") => new { division = "370481", name, owners = new[] { new { fund = "C13", department } } };

    private static async Task<string> FirstStepAsync(Bureau bureau, string division) =>
        (await bureau.SendAsync(HttpMethod.Get, $"approval/chains/preview?kind=indicator-release&division={division}&amount=500")).Body!["steps"]![0]!["roles"]![0]!.GetValue<string>();

    private static async Task<(int Status, string Code)> RefusalAsync(Bureau bureau, HttpMethod method, string address, object body)
    {
        var (status, answer) = await bureau.SendAsync(method, address, body);
        return (status, answer!["code"]!.GetValue<string>());
    }

    private static async Task<string> CodeAsync(Bureau bureau, string address, object body)
    {
        JsonNode answer = (await bureau.SendAsync(HttpMethod.Post, address, body)).Body!;
        return (answer["code"] ?? answer["results"]![0]!["errors"]![0]!["code"])!.GetValue<string>();
    }
}
