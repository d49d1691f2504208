using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Imports;

namespace SunLedger.Approval.Tests.Together;

/// <summary>支付例外: a payment that a rule stops passes once, when people agreed to it and somebody else posts it.</summary>
public sealed class ExceptionTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Fact]
    public async Task An_exception_lets_one_payment_pass_once_and_has_an_end()
    {
        await using var bureau = await OpenAsync(Dialect.Sqlite);
        Assert.Equal(["stopped_by_rule"], await PayAsync(bureau, Payment()));
        Assert.Equal((422, "required"), Refusal(await bureau.SubmitAsync("E1", Exception(null), "payment-exception")));
        Assert.Equal((422, "exception_over"), Refusal(await bureau.SubmitAsync("E1", Exception("2018-06-14"), "payment-exception")));
        await GrantAsync(bureau);
        Assert.Equal((422, "id_reused"), Refusal(await bureau.As("clerk").SubmitAsync("E2", Exception("2018-06-20"), "payment-exception")));
        // It is of the very payment: another line under its id does not pass beside it, nor in its place.
        Assert.Equal(["date_in_future", "stopped_by_rule"], await PayAsync(bureau, Payment(paidOn: "2018-06-16"), Payment(amount: 101)));
        Assert.Equal(["accepted"], await PayAsync(bureau, Payment()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_posts_a_payment_whose_exception_they_agreed_to(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        bureau.People.Hire("head", "owner-head");
        bureau.People.Hire("deputy", "disclosure");
        await bureau.As("head", "owner-head").SendAsync(HttpMethod.Post, "approval/delegations", new { toId = "deputy", untilOn = "2018-06-18", reason = "出差" });
        await GrantAsync(bureau.As("clerk", "owner-clerk"), head: "deputy");
        object[] lines = [Payment(), Payment("Y2", project: "P2")];

        // Whoever signed, and whoever was signed for: alone, among others, before it is tried, and in a file. What is beside it is posted.
        foreach (var one in new[] { "reviewer", "deputy", "head", "treasury" }) Assert.Equal(["poster_agreed"], await PayAsync(bureau.As(one), Payment()));
        Assert.Equal(["poster_agreed", "accepted"], await PayAsync(bureau, lines));
        var check = (await bureau.SendAsync(HttpMethod.Post, "payments:check", Payment())).Body!["results"]![0]!;
        Assert.Equal(("prohibit", "poster_agreed"), (check["verdict"]!.GetValue<string>(), check["reasons"]![0]!["code"]!.GetValue<string>()));
        Assert.Equal("poster_agreed", await ImportAsync(bureau));

        Assert.Equal(["accepted", "duplicate"], await PayAsync(bureau.As("other"), lines));
        Assert.Equal(["duplicate"], await PayAsync(bureau.As("treasury"), Payment())); // it stands there already: nothing is posted
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_unit_applies_for_its_own_projects_and_learns_of_no_other_indicator(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.OwnProjectAsync("U1");
        await bureau.OwnProjectAsync("U2");
        await bureau.SendAsync(HttpMethod.Post, "indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕2号", docDate = "2018-05-01", amount = 9, isExecutable = true, registeredOn = "2018-05-02" });
        bureau.As("unit", "unit-clerk").Database.Caller.OrganisationCode = "U1";
        Task<(int, JsonNode?)> AskAsync(string id, string? project, string indicator) =>
            bureau.SubmitAsync(id, new { paymentId = id, indicatorId = indicator, projectCode = project, amount = 1, payeeName = "路桥公司", grounds = "抢险", validUntil = "2018-06-20" }, "payment-exception");

        foreach (var project in new[] { null, "P-U2", "nothing" }) Assert.Equal((422, "unknown_project"), Refusal(await AskAsync("Y1", project, "I1")));
        foreach (var indicator in new[] { "I2", "nothing" }) Assert.Equal((422, "unknown_indicator"), Refusal(await AskAsync("Y1", "P-U1", indicator)));
        Assert.Equal(200, (await AskAsync("Y1", "P-U1", "I1")).Item1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_person_who_is_to_be_paid_is_named_to_those_alone_who_handle_payments(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        await bureau.SubmitAsync("E1", new { paymentId = "Y1", indicatorId = "I1", amount = 100, payeeName = "阿卜杜拉", payeeKind = "个人", grounds = "救助", validUntil = "2018-06-20" }, "payment-exception");
        await bureau.SubmitAsync("E2", new { paymentId = "Y2", indicatorId = "I1", amount = 100, PAYEENAME = "张三", grounds = "救助", validUntil = "2018-06-20" }, "payment-exception");

        Assert.Equal(("阿卜杜拉", "支付例外 Y1 阿* 100.00 元"), await NameAndTitleAsync("E1"));
        bureau.Database.Caller.WithOnly(May.TakePart);
        Assert.Equal(("阿*", "支付例外 Y1 阿* 100.00 元"), await NameAndTitleAsync("E1"));
        foreach (var (id, name) in new[] { ("E1", "阿卜杜拉"), ("E2", "张三") })
            Assert.DoesNotContain(name, (await bureau.SendAsync(HttpMethod.Get, $"approval/documents/{id}")).Body!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        async Task<(string, string)> NameAndTitleAsync(string id)
        {
            var document = (await bureau.SendAsync(HttpMethod.Get, $"approval/documents/{id}")).Body!;
            return (document["content"]!["payeeName"]!.GetValue<string>(), document["item"]!["title"]!.GetValue<string>());
        }
    }

    // P1 is still being posted publicly, so that a rule stops what is paid for it; P2 is in the library.
    private static async Task<Bureau> OpenAsync(Dialect dialect)
    {
        var bureau = await Bureau.OpenAsync(dialect);
        await bureau.UnitAsync("U1");
        bureau.As("clerk", "owner-clerk");
        foreach (var (code, state) in new[] { ("P1", "公示"), ("P2", "已入库") })
        {
            await bureau.SendAsync(HttpMethod.Post, "projects", new { code, name = "村道", categoryCode = "rural-roads", divisionCode = "370481", unitCode = "U1", libraryYear = 2018, budget = 1_000, libraryState = state });
            await bureau.SendAsync(HttpMethod.Post, "assignments", new { id = $"A-{code}", indicatorId = "I1", projectCode = code, amount = 500, assignedOn = "2018-06-01" });
        }
        return bureau;
    }

    private static async Task GrantAsync(Bureau bureau, string head = "head")
    {
        await bureau.SubmitAsync("E1", Exception("2018-06-20"), "payment-exception");
        Assert.Equal("pending", await bureau.Of("U1", "reviewer", "unit-reviewer").ActAsync("E1", "agree"));
        Assert.Equal("pending", await (head == "head" ? bureau.As("head", "owner-head") : bureau.As(head, "disclosure")).ActAsync("E1", "agree"));
        Assert.Equal("granted", await bureau.As("treasury", "treasury").ActAsync("E1", "agree"));
    }

    private static object Payment(string id = "Y1", string project = "P1", decimal amount = 100, string paidOn = "2018-06-15") =>
        new { id, indicatorId = "I1", projectCode = project, amount, paidOn, payeeName = "路桥公司" };

    private static object Exception(string? until) => new { paymentId = "Y1", indicatorId = "I1", projectCode = "P1", amount = 100, payeeName = "路桥公司", grounds = "抢险", validUntil = until };

    private static async Task<string[]> PayAsync(Bureau bureau, params object[] payments)
    {
        var answer = (await bureau.SendAsync(HttpMethod.Post, "payments?mode=partial", payments.Length == 1 ? payments[0] : payments)).Body!;
        return [.. answer["results"]!.AsArray().Select(r => (r!["errors"]!.AsArray().FirstOrDefault()?["code"] ?? r["outcome"])!.GetValue<string>())];
    }

    private static async Task<string> ImportAsync(Bureau bureau)
    {
        var target = bureau.Site.Services.GetServices<IImportTarget>().Single(t => t.Kind == "payments");
        var row = new ImportRow(1, new Dictionary<string, object>
        {
            ["id"] = "Y1", ["indicatorId"] = "I1", ["projectCode"] = "P1", ["amount"] = Money.FromYuan(100), ["paidOn"] = new DateOnly(2018, 6, 15), ["payeeName"] = "路桥公司",
        });
        var taken = await bureau.Site.Services.GetRequiredService<IDatabase>().WriteAsync((db, ct) => target.TakeAsync(db, [row], BatchMode.Partial, bureau.Database.Caller, ct), default);
        return taken[0].Faults[0].Code;
    }

    private static (int Status, string Code) Refusal((int Status, JsonNode? Body) answer) => (answer.Status, answer.Body!["code"]!.GetValue<string>());
}
