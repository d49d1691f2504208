using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Working;

namespace SunLedger.Approval.Tests.Together;

/// <summary>What was read side by side is what is changed: nobody agrees to a change of what has become another thing meanwhile.</summary>
public sealed class BasisTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_project_that_was_changed_meanwhile_is_not_changed_by_what_was_made_from_it_before(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        foreach (var (id, budget) in new[] { ("D1", 1_000), ("D2", 1_200) }) Assert.Equal(200, (await bureau.SubmitAsync(id, Project(budget), "project-entry")).Status);
        Assert.Equal("pending", await bureau.As("head", "owner-head").ActAsync("D2", "agree"));
        Assert.Equal("pending", await bureau.ActAsync("D1", "agree"));
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync("D1", "agree"));

        // Two who entered the same project, or one who read it before the other: it says so, before anybody tries and when they do.
        var seen = await bureau.DocumentAsync("D2");
        Assert.Equal(("basis_moved", false, true), (seen["whyNot"]!.GetValue<string>(), May(seen, "agree"), May(seen, "return")));
        Assert.Equal("basis_moved", await bureau.ActAsync("D2", "agree"));
        Assert.Equal(1_000, await BudgetAsync(bureau));

        // Submitted again as it is, it is made from what is there now: everybody is asked again, and reads what it would change of that.
        Assert.Equal(200, (await bureau.As("clerk").SubmitAsync("D2", (await bureau.DocumentAsync("D2"))["content"]!, "project-entry")).Status);
        var change = Assert.Single((await bureau.DocumentAsync("D2"))["changes"]!.AsArray())!;
        Assert.Equal(("1,000.00 元", "1,200.00 元"), (change["before"]!.GetValue<string>(), change["after"]!.GetValue<string>()));
        Assert.Equal((2, 1), await RoundAndStepAsync(bureau, "D2"));
        await GrantAsync(bureau, "D2");
        Assert.Equal(1_200, await BudgetAsync(bureau));
        // An answer was lost, and the same comes once more: it is granted, and nothing begins anew.
        Assert.Equal("granted", (await bureau.As("clerk").SubmitAsync("D2", Project(1_200), "project-entry")).Body!["state"]!.GetValue<string>());
        Assert.Equal("document_ended", (await bureau.SubmitAsync("D2", Project(1_300), "project-entry")).Body!["code"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_changes_a_project_past_the_chain_is_not_undone_unread(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        Assert.Equal(201, (await bureau.SendAsync(HttpMethod.Post, "projects", Plain(1_000))).Status);
        await bureau.SubmitAsync("D1", Project(1_200), "project-entry");
        Assert.Equal(200, (await bureau.SendAsync(HttpMethod.Put, "projects", Plain(900))).Status);

        Assert.Equal("basis_moved", await bureau.As("head", "owner-head").ActAsync("D1", "agree")); // at the first step, and not after three people have read it
        Assert.Equal("returned", await bureau.ActAsync("D1", "return", "项目已变更", 0));
        Assert.Equal(900, await BudgetAsync(bureau));

        // The same was said again, or something that changes nothing: it is what it was made from.
        await bureau.As("clerk").SubmitAsync("D1", Project(1_200), "project-entry");
        Assert.Equal(200, (await bureau.SendAsync(HttpMethod.Put, "projects", Plain(900))).Status);
        await GrantAsync(bureau, "D1");
        Assert.Equal(1_200, await BudgetAsync(bureau));
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("1", 200)]
    [InlineData("0", 409)] // made from when it was not there
    [InlineData("2", 409)]
    public async Task A_program_says_which_version_it_read(string? basedOn, int status)
    {
        await using var bureau = await OpenAsync(Dialect.Sqlite);
        await bureau.SendAsync(HttpMethod.Post, "projects", Plain(1_000));

        var answer = await bureau.SubmitAsync("D1", Project(1_200, basedOn), "project-entry");

        Assert.Equal((status, status == 200 ? null : "basis_moved"), (answer.Status, answer.Body!["code"]?.GetValue<string>()));
        if (status == 200) Assert.Equal("1", (await bureau.DocumentAsync("D1"))["content"]!["basedOn"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_documents_that_change_one_thing_at_once_one_does(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        await bureau.SendAsync(HttpMethod.Post, "projects", Plain(1_000));
        for (var i = 0; i < 5; i++)
        {
            var hashes = new List<string>();
            foreach (var id in new[] { $"A{i}", $"B{i}" })
            {
                var sent = await bureau.As("clerk").SubmitAsync(id, Project(2_000 + 2 * i + (id[0] - 'A')), "project-entry");
                Assert.Equal("pending", await bureau.As("head", "owner-head").ActAsync(id, "agree"));
                hashes.Add(sent.Body!["contentHash"]!.GetValue<string>());
            }

            await OneCountsAsync(bureau, $"A{i}", $"B{i}", hashes);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Rules_that_were_changed_meanwhile_are_not_changed_by_what_was_made_from_them_before(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        bureau.As("budget", "budget");
        foreach (var (id, department) in new[] { ("R1", "农业科"), ("R2", "乡村振兴科") }) Assert.Equal(200, (await bureau.SubmitAsync(id, Rules(department), "rule-change")).Status);
        await GrantRulesAsync(bureau, "R1");

        Assert.Equal("basis_moved", await bureau.As("treasury", "treasury").ActAsync("R2", "countersign"));
        Assert.Equal(1, await VersionAsync(bureau));
        Assert.Equal(200, (await bureau.As("budget", "budget").SubmitAsync("R2", Rules("乡村振兴科"), "rule-change")).Status);
        Assert.Equal("农业科", (await bureau.DocumentAsync("R2"))["changes"]!.AsArray().Single(c => c!["field"]!.GetValue<string>() == "owners/C13/department")!["before"]!.GetValue<string>());

        // To take a version back is a change of what is in force, too, in whichever order they come.
        await bureau.SubmitAsync("R3", new { division = "370481", version = 1, why = "有误" }, "rule-change");
        await GrantRulesAsync(bureau, "R2");
        Assert.Equal("basis_moved", await bureau.As("treasury", "treasury").ActAsync("R3", "countersign"));
        await bureau.As("budget", "budget").SubmitAsync("R3", new { division = "370481", version = 2, why = "有误" }, "rule-change");
        await bureau.SubmitAsync("R4", Rules("扶贫科"), "rule-change");
        await GrantRulesAsync(bureau, "R3");
        Assert.Equal("basis_moved", await bureau.As("treasury", "treasury").ActAsync("R4", "countersign"));
        Assert.Equal(1, await VersionAsync(bureau));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_changes_of_one_divisions_rules_at_once_one_does(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        for (var i = 0; i < 4; i++)
        {
            var hashes = new List<string>();
            foreach (var id in new[] { $"A{i}", $"B{i}" })
            {
                hashes.Add((await bureau.As("budget", "budget").SubmitAsync(id, Rules($"科室{id}"), "rule-change")).Body!["contentHash"]!.GetValue<string>());
                Assert.Equal("pending", await bureau.As("treasury", "treasury").ActAsync(id, "countersign"));
                Assert.Equal("pending", await bureau.As("watch", "supervision").ActAsync(id, "countersign"));
            }

            await OneCountsAsync(bureau, $"A{i}", $"B{i}", hashes);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_pack_of_another_division_moves_nothing(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.As("budget", "budget").SubmitAsync("R1", Rules("农业科"), "rule-change");
        bureau.Database.Caller.In("/000000/370000/370400/370402/");
        Assert.Equal(201, (await bureau.SendAsync(HttpMethod.Post, "packs", new { division = "370402", name = "市中区本地包", owners = new[] { new { fund = "C13", department = "农业科" } } })).Status);

        await GrantRulesAsync(bureau, "R1");
    }

    // Two hosts agree at the same moment.
    private static async Task OneCountsAsync(Bureau bureau, string first, string second, IReadOnlyList<string> hashes)
    {
        var both = await Task.WhenAll(
            DecideAsync(bureau.Site.Services.GetRequiredService<IDatabase>(), bureau.Site.Services.GetRequiredService<Desk>(), new(first, ActKind.Agree, 2, hashes[0])),
            DecideAsync(bureau.Database.Database, bureau.Database.Get<Desk>(), new(second, ActKind.Agree, 2, hashes[1])));

        Assert.Single(both, a => a.Outcome == Outcome.Accepted);
        Assert.Equal("basis_moved", Assert.Single(both, a => a.Outcome == Outcome.Refused).Faults[0].Code);
    }

    private static async Task<Bureau> OpenAsync(Dialect dialect)
    {
        var bureau = await Bureau.OpenAsync(dialect);
        await bureau.ChainAsync(new { code = "project-entry", kind = "project-entry", name = "入库", steps = new[] { new { name = "审核", roles = new[] { "owner-head" } }, new { name = "批准", roles = new[] { "leader" } } } });
        return bureau;
    }

    private static object Project(int budget, string? basedOn = null) =>
        new { code = "P1", name = "西王庄村道", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget, libraryState = "草稿", basedOn };

    private static object Plain(int budget) => new { code = "P1", name = "西王庄村道", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget, libraryState = "草稿" };

    private static object Rules(string department) => new { pack = new { division = "370481", name = "滕州市本地包", owners = new[] { new { fund = "C13", department } } } };

    private static async Task GrantAsync(Bureau bureau, string id)
    {
        Assert.Equal("pending", await bureau.As("head", "owner-head").ActAsync(id, "agree"));
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync(id, "agree"));
    }

    private static async Task GrantRulesAsync(Bureau bureau, string id)
    {
        Assert.Equal("pending", await bureau.As("treasury", "treasury").ActAsync(id, "countersign"));
        Assert.Equal("pending", await bureau.As("watch", "supervision").ActAsync(id, "countersign"));
        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync(id, "agree"));
    }

    private static async Task<decimal> BudgetAsync(Bureau bureau) => (await bureau.SendAsync(HttpMethod.Get, "projects/P1")).Body!["project"]!["budget"]!.GetValue<decimal>();

    private static async Task<int> VersionAsync(Bureau bureau) =>
        (await bureau.As("budget", "budget").SendAsync(HttpMethod.Get, "packs")).Body!["versions"]!.AsArray().Single(v => v!["isInForce"]!.GetValue<bool>())!["version"]!.GetValue<int>();

    private static async Task<(int Round, int Step)> RoundAndStepAsync(Bureau bureau, string id)
    {
        var document = await bureau.DocumentAsync(id);
        return (document["round"]!.GetValue<int>(), document["item"]!["step"]!.GetValue<int>());
    }

    private static bool May(JsonNode document, string act) => document["acts"]!.AsArray().Any(a => a!.GetValue<string>() == act);

    private static Task<Acted> DecideAsync(IDatabase database, Desk desk, DocumentAct order)
    {
        var caller = new TestCaller { Id = "boss", Name = "boss" }.In(Bureau.Tengzhou).As("leader");
        return Task.Run(() => database.WriteAsync((db, ct) => desk.ActAsync(db, order, caller, ct), default));
    }
}
