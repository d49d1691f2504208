using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;

namespace SunLedger.Approval.Tests.Together;

/// <summary>A release on its way: the money is held while people decide, and moves with the last agreement or not at all.</summary>
public sealed class ReleaseTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_release_goes_from_a_clerk_to_its_approval_by_two_others_and_the_money_is_released(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        Assert.Equal(200, (await bureau.SubmitAsync("D1", Bureau.Release())).Status);
        Assert.Equal((0m, 600m, 1_000m), await bureau.MoneyAsync());
        Assert.Equal("exceeds_undistributed", (await bureau.SubmitAsync("D2", Bureau.Release(401, "R2"))).Body!["code"]!.GetValue<string>()); // what is held is nobody else's
        Assert.Equal(["D1"], await bureau.BoxAsync("submitted"));
        Assert.Empty(await bureau.BoxAsync("mine"));
        Assert.Equal("own_document", await bureau.As("clerk", "owner-clerk", "owner-head").ActAsync("D1", "agree"));

        bureau.As("head", "owner-head");
        Assert.Equal(["D1"], await bureau.BoxAsync("mine"));
        var seen = await bureau.DocumentAsync("D1");
        Assert.Contains(seen["changes"]!.AsArray(), c => c!["field"]!.GetValue<string>() == "available" && c["before"]!.GetValue<string>() == "1,000.00 元" && c["after"]!.GetValue<string>() == "400.00 元");
        Assert.Equal("pending", await bureau.ActAsync("D1", "agree", "同意"));
        Assert.Equal(["D1"], await bureau.BoxAsync("done"));
        bureau.As("budget", "budget");
        Assert.Equal("granted", await bureau.ActAsync("D1", "agree"));

        Assert.Equal((600m, 0m, 400m), await bureau.MoneyAsync());
        Assert.Single((await bureau.SendAsync(HttpMethod.Get, "releases?from=I1")).Body!["items"]!.AsArray());
        Assert.Equal("document_ended", await bureau.As("other", "budget").ActAsync("D1", "agree"));
        Assert.Equal(200, (await bureau.As("clerk", "owner-clerk").SubmitAsync("D1", Bureau.Release())).Status); // again is once
        var signatures = (await bureau.AllAsync<ActRow>()).OrderBy(a => a.No).ToArray();
        Assert.Equal([ActKind.Submit, ActKind.Agree, ActKind.Agree], signatures.Select(a => a.Kind));
        Assert.All(signatures, s => Assert.Equal(seen["item"]!["contentHash"]!.GetValue<string>(), s.ContentHash));
        Assert.Equal([null, "owner-head", "budget"], signatures.Select(s => s.Role));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_refused_returned_withdrawn_or_late_is_free_again_and_its_history_stays(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.SubmitAsync("D1", Bureau.Release());
        bureau.As("head", "owner-head");
        Assert.Equal("reason_required", await bureau.ActAsync("D1", "return"));
        Assert.Equal("returned", await bureau.ActAsync("D1", "return", "金额应为 500 元", 0));
        Assert.Equal((0m, 0m, 1_000m), await bureau.MoneyAsync());

        bureau.As("clerk", "owner-clerk");
        Assert.Equal("金额应为 500 元", (await bureau.DocumentAsync("D1"))["history"]![1]!["reason"]!.GetValue<string>()); // returning keeps the reason
        await bureau.SubmitAsync("D1", Bureau.Release(500));
        Assert.Equal(500m, (await bureau.MoneyAsync()).Reserved);
        Assert.Equal("withdrawn", await bureau.ActAsync("D1", "withdraw"));
        Assert.Equal(0m, (await bureau.MoneyAsync()).Reserved);
        await bureau.SubmitAsync("D1", Bureau.Release(500));
        Assert.Equal("refused", await bureau.As("head", "owner-head").ActAsync("D1", "refuse", "不符合政策"));
        Assert.Equal((0m, 0m, 1_000m), await bureau.MoneyAsync());
        Assert.Equal([ActKind.Submit, ActKind.Return, ActKind.Submit, ActKind.Withdraw, ActKind.Submit, ActKind.Refuse], (await bureau.AllAsync<ActRow>()).OrderBy(a => a.No).Select(a => a.Kind));
        Assert.Equal("document_ended", (await bureau.As("clerk", "owner-clerk").SubmitAsync("D1", Bureau.Release(400))).Body!["code"]!.GetValue<string>());

        await bureau.SubmitAsync("D2", Bureau.Release(300, "R2"));
        bureau.Database.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(1, await bureau.LookForLateAsync());
        Assert.Equal(0, await bureau.LookForLateAsync());
        Assert.Equal(["D2"], await bureau.As("boss", "leader").BoxAsync("mine")); // one level up
        bureau.Database.Clock.Advance(TimeSpan.FromDays(23));
        Assert.Equal("document_expired", await bureau.ActAsync("D2", "agree"));
        Assert.Equal(1, await bureau.LookForLateAsync());
        Assert.Equal(("expired", 0m), ((await bureau.DocumentAsync("D2"))["item"]!["state"]!.GetValue<string>(), (await bureau.MoneyAsync()).Reserved));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_hosts_that_decide_at_once_decide_once(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(200, (await bureau.As("clerk", "owner-clerk").SubmitAsync($"D{i}", Bureau.Release(100, $"R{i}"))).Status);
            Assert.Equal("pending", await bureau.As("head", "owner-head").ActAsync($"D{i}", "agree"));
            var hash = (await bureau.DocumentAsync($"D{i}"))["item"]!["contentHash"]!.GetValue<string>();
            var order = new DocumentAct($"D{i}", ActKind.Agree, 2, hash);
            var refuse = order with { Kind = ActKind.Refuse, Reason = "不同意" };

            var decided = await Task.WhenAll(
                DecideAsync(bureau.Site.Services.GetRequiredService<IDatabase>(), bureau.Site.Services.GetRequiredService<Desk>(), order, "budget-1"),
                DecideAsync(bureau.Database.Database, bureau.Database.Get<Desk>(), i % 2 == 0 ? order : refuse, "budget-2"),
                DecideAsync(bureau.Site.Services.GetRequiredService<IDatabase>(), bureau.Site.Services.GetRequiredService<Desk>(), order, "budget-3"));

            Assert.Single(decided, d => d.Outcome == Outcome.Accepted);
            Assert.All(decided.Where(d => d.Outcome == Outcome.Refused), d => Assert.Contains(d.Faults[0].Code, (string[])["document_ended", "step_passed"]));
        }
        var granted = (await bureau.AllAsync<DocumentRow>()).Count(d => d.State == DocumentState.Granted);
        Assert.Equal((granted * 100m, 0m, 1_000m - granted * 100m), await bureau.As("clerk").MoneyAsync());
        Assert.Equal(granted, (await bureau.SendAsync(HttpMethod.Get, "releases?from=I1")).Body!["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task When_the_ledger_refuses_the_last_agreement_does_not_count_and_the_money_stays_held()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await bureau.SubmitAsync("D1", Bureau.Release());
        await bureau.As("head", "owner-head").ActAsync("D1", "agree");
        await bureau.As("clerk", "owner-clerk").SendAsync(HttpMethod.Post, "releases", Bureau.Release(1, "R1")); // somebody takes its id meanwhile
        var acts = (await bureau.AllAsync<ActRow>()).Count;

        Assert.Equal("id_reused", await bureau.As("budget", "budget").ActAsync("D1", "agree"));

        Assert.Equal((1m, 600m, acts), ((await bureau.MoneyAsync()).Released, (await bureau.MoneyAsync()).Reserved, (await bureau.AllAsync<ActRow>()).Count));
        Assert.Equal("returned", await bureau.ActAsync("D1", "return", "编号重复", 0));
        Assert.Equal(0m, (await bureau.MoneyAsync()).Reserved);
    }

    [Fact]
    public async Task Where_approval_is_demanded_no_other_way_leads_to_a_release()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await bureau.DemandAsync();
        await bureau.DemandAsync("project-entry");
        async Task<string?> PostAsync(string address, object body)
        {
            var answer = (await bureau.SendAsync(HttpMethod.Post, address, body)).Body!;
            return (answer["code"] ?? answer["results"]![0]!["outcome"])!.GetValue<string>();
        }

        Assert.Equal("approval_demanded", await PostAsync("releases", Bureau.Release(10)));
        Assert.Equal("accepted", await PostAsync("reservations", new { id = "H1", kind = "release", indicatorId = "I1", receiver = "370481101", amount = 10, minutes = 60 }));
        Assert.Equal("approval_demanded", await PostAsync("reservations/H1/post", new { release = Bureau.Release(10) }));
        Assert.Equal("approval_demanded", await PostAsync("projects", new { code = "P1", name = "村道", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget = 1_000 }));

        await bureau.SubmitAsync("D1", Bureau.Release(100));
        var hold = $"apv:{(await bureau.AllAsync<DocumentRow>()).Single().No}:1";
        Assert.Equal("under_approval", await PostAsync($"reservations/{hold}/post", new { release = Bureau.Release(100) }));
        Assert.Equal("under_approval", await PostAsync($"reservations/{hold}/void", new { reason = "不用了" }));
        Assert.Equal("under_approval", await PostAsync("reservations", new { id = "apv:99:1", kind = "release", indicatorId = "I1", receiver = "370481101", amount = 10, minutes = 60 }));

        bureau.As("clerk", "owner-clerk");
        await bureau.DemandAsync(isDemanded: false);
        Assert.Equal("accepted", await PostAsync("releases", Bureau.Release(10, "R9")));
    }

    [Fact]
    public async Task A_checker_without_maker_rights_checks_and_a_maker_without_rights_makes_nothing()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        bureau.Database.Caller.WithOnly(May.SeeLedger, May.TakePart);
        Assert.Equal((403, "submit_not_allowed"), Refusal(await bureau.SubmitAsync("D1", Bureau.Release())));
        await bureau.As("clerk", "owner-clerk").SubmitAsync("D1", Bureau.Release());
        bureau.As("head", "owner-head").Database.Caller.WithOnly(May.SeeLedger, May.TakePart);
        Assert.Equal("pending", await bureau.ActAsync("D1", "agree"));
        bureau.As("budget", "budget").Database.Caller.WithOnly(May.SeeLedger, May.TakePart);
        Assert.Equal("granted", await bureau.ActAsync("D1", "agree"));
        bureau.As("viewer", "superior-viewer").Database.Caller.WithOnly(May.SeeLedger);
        Assert.Equal(403, (await bureau.SendAsync(HttpMethod.Get, "approval/documents")).Status);
    }

    [Fact]
    public async Task Bulk_approval_checks_each_and_approval_by_API_obeys_the_same_rules()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await bureau.SubmitAsync("D1", Bureau.Release(100, "R1"));
        await bureau.SubmitAsync("D2", Bureau.Release(100, "R2"));
        await bureau.As("head", "owner-head").SubmitAsync("D3", Bureau.Release(100, "R3")); // the head's own
        await bureau.As("clerk", "owner-clerk").SubmitAsync("D4", Bureau.Release(100, "R4"), parentId: "D1");
        bureau.As("head", "owner-head");
        async Task<object> SeenAsync(string id) => new { id, step = 1, contentHash = (await bureau.DocumentAsync(id))["item"]!["contentHash"]!.GetValue<string>() };
        object[] documents = [await SeenAsync("D1"), new { id = "D2", step = 1, contentHash = new string('0', 64) }, await SeenAsync("D3"), await SeenAsync("D4"), new { id = "D9", step = 1, contentHash = "" }];

        var answer = (await bureau.SendAsync(HttpMethod.Post, "approval/agreements", new { documents, reason = "同意" })).Body!;

        Assert.Equal(["accepted", "document_changed", "own_document", "parent_not_granted", "not_found"], answer["results"]!.AsArray().Select(r => (r!["errors"]!.AsArray().FirstOrDefault()?["code"] ?? r["outcome"])!.GetValue<string>()));
        Assert.Equal("not_your_step", await bureau.As("key", "api").ActAsync("D1", "agree"));
        Assert.Equal(422, (await bureau.SendAsync(HttpMethod.Post, "approval/agreements", new { documents = Array.Empty<object>() })).Status);
        bureau.Database.Caller.In("/000000/370000/370400/370402/").As("owner-head");
        Assert.Equal(404, (await bureau.SendAsync(HttpMethod.Get, "approval/documents/D1")).Status); // another county's
    }

    [Fact]
    public async Task An_account_of_a_foreign_division_is_nobody_to_delegate_to()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        bureau.People.All["neighbour"] = new("neighbour", "邻", "370402", ["owner-head"]);
        bureau.People.All["below"] = new("below", "下", "370481101", ["unit-clerk"]);
        foreach (var (toId, code) in new[] { ("neighbour", "unknown_delegate"), ("nobody", "unknown_delegate"), ("below", "delegate_elsewhere") })
            Assert.Equal((422, code), Refusal(await bureau.SendAsync(HttpMethod.Post, "approval/delegations", new { toId, untilOn = "2018-06-30" })));
    }

    [Fact]
    public async Task A_delegate_acts_until_the_day_and_only_while_the_delegator_still_may()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        bureau.People.Hire("head", "owner-head");
        bureau.People.Hire("deputy", "disclosure");
        await bureau.SubmitAsync("D1", Bureau.Release());
        await bureau.SubmitAsync("D2", Bureau.Release(100, "R2"));
        Assert.Equal((422, "delegate_role_not_held"), Refusal(await bureau.SendAsync(HttpMethod.Post, "approval/delegations", new { toId = "deputy", roles = new[] { "owner-head" }, untilOn = "2018-06-30" })));
        bureau.As("head", "owner-head");
        Assert.Equal(201, (await bureau.SendAsync(HttpMethod.Post, "approval/delegations", new { toId = "deputy", untilOn = "2018-06-18", reason = "出差" })).Status);
        bureau.As("deputy", "disclosure");
        Assert.Equal((422, "delegation_of_delegation"), Refusal(await bureau.SendAsync(HttpMethod.Post, "approval/delegations", new { toId = "head", roles = new[] { "owner-head" }, untilOn = "2018-06-18" })));
        Assert.Equal(["D1", "D2"], (await bureau.BoxAsync("mine")).Order());
        Assert.Equal("pending", await bureau.ActAsync("D1", "agree"));
        Assert.Equal("head", (await bureau.DocumentAsync("D1"))["history"]![1]!["for"]!.GetValue<string>());
        bureau.People.Hire("head"); // left the same day
        Assert.Equal("not_your_step", await bureau.ActAsync("D2", "agree"));
        bureau.People.Hire("head", "owner-head");
        bureau.Database.Clock.Set(2018, 6, 19);
        Assert.Equal("not_your_step", await bureau.ActAsync("D2", "agree"));
    }

    [Fact]
    public async Task A_running_document_keeps_the_chain_that_it_started_under()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await bureau.SubmitAsync("D1", Bureau.Release(100, "R1"));
        object Chain(object steps) => new { code = "indicator-release-county", kind = "indicator-release", name = "县级下达", level = "county", steps };
        Assert.Equal((422, "chain_roles"), Refusal(await bureau.ChainAsync(Chain(new[] { new { name = "批准", roles = new[] { "emperor" } } }))));
        var saved = await bureau.ChainAsync(Chain(new[] { new { name = "批准", roles = new[] { "leader" }, workingDays = 1 } }));
        Assert.Equal((201, true), (saved.Status, saved.Body!["isInForce"]!.GetValue<bool>()));
        await bureau.SubmitAsync("D2", Bureau.Release(100, "R2"));

        Assert.Equal((1, 2), ((await bureau.DocumentAsync("D1"))["steps"]![0]!["roles"]![0]!.GetValue<string>() == "owner-head" ? 1 : 0, (await bureau.DocumentAsync("D2"))["chainVersion"]!.GetValue<int>()));
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync("D2", "agree"));
        Assert.Equal("not_your_step", await bureau.ActAsync("D1", "agree"));
        var preview = await bureau.SendAsync(HttpMethod.Get, "approval/chains/preview?kind=indicator-release&division=370481&amount=500");
        Assert.Equal(("indicator-release-county", "2018-06-19"), (preview.Body!["code"]!.GetValue<string>(), preview.Body["steps"]![0]!["dueOn"]!.GetValue<string>()));
        Assert.Equal(1, (await bureau.SendAsync(HttpMethod.Get, "approval/chains")).Body!["items"]!.AsArray().Single(c => c!["code"]!.GetValue<string>() == "indicator-release-county")!["running"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_module_declares_a_kind_of_its_own_in_forty_lines()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        Assert.Equal((422, "no_chain"), Refusal(await bureau.SubmitAsync("S1", new { text = "阳光台账" }, "slogan")));
        await bureau.ChainAsync(new { code = "slogan", kind = "slogan", name = "标语", steps = new[] { new { name = "审定", roles = new[] { "leader" } } } });
        Assert.Equal((422, "required"), Refusal(await bureau.SubmitAsync("S1", new { text = "" }, "slogan")));
        Assert.Equal((422, "content_shape"), Refusal(await bureau.SubmitAsync("S1", new { id = 5 }, "indicator-release")));
        using var half = new StringContent("""{"id":"S1","kind":"slogan","content":{"text":"\ud800"}}""", null, "application/json");
        Assert.Equal((422, "content_shape"), await (await bureau.Site.Client.PostAsync("/api/v1/approval/documents", half)).RefusalAsync());
        Assert.Equal((422, "unknown_document_kind"), Refusal(await bureau.SubmitAsync("S1", new { text = "" }, "nothing")));
        Assert.Equal((422, "unknown_parent"), Refusal(await bureau.SubmitAsync("S1", new { text = "阳光台账" }, "slogan", parentId: "S0")));
        await bureau.SubmitAsync("S1", new { text = "阳光台账" }, "slogan");

        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync("S1", "agree"));

        Assert.Contains("阳光台账", Slogan.OnTheWall);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_late_document_whose_kind_fails_keeps_no_other_waiting(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.ChainAsync(new { code = "slogan", kind = "slogan", name = "标语", expiresAfterDays = 1, steps = new[] { new { name = "审定", roles = new[] { "leader" } } } });
        foreach (var (id, text) in new[] { ("S1", Slogan.Broken), ("S2", "阳光台账") }) await bureau.SubmitAsync(id, new { text }, "slogan");
        bureau.Database.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await bureau.LookForLateAsync());

        Assert.Equal(("pending", "expired"), ((await bureau.DocumentAsync("S1"))["item"]!["state"]!.GetValue<string>(), (await bureau.DocumentAsync("S2"))["item"]!["state"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("disclosure", "pending")]
    [InlineData("treasury", "not_your_step")] // reviewing payments and issuing them are kept apart
    [InlineData("audit-admin", "not_your_step")]
    public async Task Whoever_stands_in_does_not_join_duties_that_are_apart_by_a_role_that_came_later(string later, string said)
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        bureau.People.Hire("head", "owner-head");
        bureau.People.Hire("deputy", "disclosure");
        await bureau.SubmitAsync("D1", Bureau.Release());
        await bureau.As("head", "owner-head").SendAsync(HttpMethod.Post, "approval/delegations", new { toId = "deputy", untilOn = "2018-06-18", reason = "出差" });

        Assert.Equal(said, await bureau.As("deputy", "disclosure", later).ActAsync("D1", "agree"));
    }

    [Theory]
    [InlineData(16, 30, 200)]
    [InlineData(22, 30, 422)] // in time at every step, and expired: 22 working days are more than 30 days
    [InlineData(10, 13, 422)]
    public async Task A_chain_whose_steps_take_longer_than_a_document_lives_is_refused(int workingDays, int expiresAfterDays, int status)
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        var answer = await bureau.ChainAsync(new { code = "slogan", kind = "slogan", name = "标语", expiresAfterDays, steps = new[] { new { name = "审定", roles = new[] { "leader" }, workingDays } } });
        if (status == 422) Assert.Equal((422, "chain_too_long"), Refusal(answer));
        else Assert.InRange(answer.Status, 200, 204);
    }

    [Fact]
    public async Task A_project_is_entered_and_changed_by_its_document_with_before_and_after_side_by_side()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await bureau.ChainAsync(new { code = "project-entry", kind = "project-entry", name = "入库", steps = new[] { new { name = "审批", roles = new[] { "leader" } } } });
        static object Project(int budget) => new { code = "P1", name = "西王庄村道", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget };
        Assert.Equal((422, "required"), Refusal(await bureau.SubmitAsync("D0", new { code = "P1" }, "project-entry")));
        await bureau.SubmitAsync("D1", Project(1_000), "project-entry");
        Assert.Equal(404, (await bureau.SendAsync(HttpMethod.Get, "projects/P1")).Status);
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync("D1", "agree"));
        Assert.Equal(200, (await bureau.SendAsync(HttpMethod.Get, "projects/P1")).Status);

        await bureau.As("clerk").SubmitAsync("D2", Project(1_200), "project-entry");
        var change = Assert.Single((await bureau.DocumentAsync("D2"))["changes"]!.AsArray())!;
        Assert.Equal(("1,000.00 元", "1,200.00 元"), (change["before"]!.GetValue<string>(), change["after"]!.GetValue<string>()));
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync("D2", "agree"));
    }

    [Fact]
    public async Task An_indicator_is_registered_by_its_document()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        static object Indicator(string id, string division = "370481") => new { id, fundCode = "C13", year = 2018, divisionCode = division, docNo = "滕财指〔2018〕8号", docDate = "2018-06-01", amount = 50 };
        Assert.Equal((422, "id_reused"), Refusal(await bureau.SubmitAsync("D0", Indicator("I1"), "indicator-register"))); // what could not be posted today is not sent on its way
        Assert.Equal((422, "unknown_division"), Refusal(await bureau.SubmitAsync("D0", Indicator("I2", "370402"), "indicator-register")));
        await bureau.SubmitAsync("D1", Indicator("I2"), "indicator-register");
        Assert.Equal(404, (await bureau.SendAsync(HttpMethod.Get, "indicators/I2")).Status);
        Assert.Equal("granted", await bureau.As("head", "owner-head").ActAsync("D1", "agree"));
        Assert.Equal(200, (await bureau.SendAsync(HttpMethod.Get, "indicators/I2")).Status);
    }

    private static (int Status, string Code) Refusal((int Status, JsonNode? Body) answer) => (answer.Status, answer.Body!["code"]!.GetValue<string>());

    private static Task<Acted> DecideAsync(IDatabase database, Desk desk, DocumentAct order, string who)
    {
        var caller = new TestCaller { Id = who, Name = who }.In(Bureau.Tengzhou).As("budget");
        return Task.Run(() => database.WriteAsync((db, ct) => desk.ActAsync(db, order, caller, ct), default));
    }
}
