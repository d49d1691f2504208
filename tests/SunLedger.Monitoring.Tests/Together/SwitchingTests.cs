using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using FastEndpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>What is switched off is refused with since, by and why; it is kept, not judged, and made up for when it is on again.</summary>
public sealed class SwitchingTests
{
    private const string Roads = "rural-roads";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static TheoryData<Dialect> Both => Databases.Both;

    /// <summary>What is off, where, and what a payment out of C13 of Tengzhou city is answered.</summary>
    private static readonly (string Kind, string Code, string? Division, string? Refusal)[] Places =
    [
        ("category", Roads, null, "category_disabled"),
        ("category", Roads, "370400", "category_disabled"),
        ("category", Roads, "370481", "category_disabled"),
        ("category", Roads, "370402", null),
        ("category", "special-poverty", null, null),
        ("fund", "C13", null, "fund_disabled"),
        ("fund", "C13", "370481", "fund_disabled"),
        ("fund", "P17", null, null),
    ];

    [Theory, MemberData(nameof(Both))]
    public async Task A_thing_is_off_at_and_below_the_place_where_it_was_switched_off(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.AcceptAsync("payments", Bureau.Payment("Y0", 10));

        foreach (var (i, (kind, code, division, refusal)) in Places.Index())
        {
            await SwitchAsync(bureau, kind, code, division, isOn: false);

            var payment = Bureau.Payment($"Y{i + 1}", 10);
            var answer = await PostAsync(bureau, "payments", payment);
            if (refusal is null) Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            else await AssertRefusedAsync(answer, refusal);
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(bureau, "payments", Bureau.Payment("Y0", 10))).StatusCode); // sent twice: it was posted while it was on

            await SwitchAsync(bureau, kind, code, division, isOn: true);
            Assert.True((await PostAsync(bureau, "payments", payment)).IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task Everything_that_enters_money_or_projects_is_refused_and_everything_can_be_read()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await SwitchAsync(bureau, "category", Roads, null, isOn: false);

        (string What, object Body)[] entries =
        [
            ("indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕2号", docDate = "2018-05-01", amount = 1_000, registeredOn = "2018-05-02" }),
            ("projects", Bureau.Project("P2")),
            ("assignments", new { id = "A2", indicatorId = "I1", projectCode = "P1", amount = 1, assignedOn = "2018-05-10" }),
            ("adjustments", new { id = "D1", kind = "supplement", indicatorId = "I1", amount = 1, povertyAmount = 0, movedOn = "2018-05-10", docNo = "滕财指〔2018〕3号", reason = "追加" }),
            ("payments", Bureau.Payment("Y1", 100)),
        ];
        foreach (var (what, body) in entries) await AssertRefusedAsync(await PostAsync(bureau, what, body), "category_disabled");
        var indicator = await (await bureau.Site.Client.GetAsync("/api/v1/indicators/I1")).JsonAsync();
        Assert.Equal("I1", indicator["id"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_list_is_byte_for_byte_the_same_after_off_and_on(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, [new Comparison.ComparisonModule(), new Observations.ObservationsModule()], new Potholes());
        await bureau.PayAsync(Bureau.Payment("Y1", 100), Bureau.Payment("Y2", 100), Bureau.Payment("Y3", 5_000));
        await bureau.SweepAsync();
        await bureau.Service<ILedgerBlocks>().SealAsync(CancellationToken.None); // what waits to be sealed is sealed by the clock, and then there is a checkpoint more
        var before = await ListsAsync(bureau);
        Assert.All(["/api/v1/payments.csv", "/api/v1/warnings/quality.csv", "/api/v1/exemptions.csv", "/api/v1/elements/completeness.csv?year=2018", "/api/v1/registers", $"/api/v1/categories/{Roads}"], list => Assert.Contains(list, before.Keys));

        foreach (var (kind, code) in new[] { ("module", "projects"), ("module", "comparison"), ("module", "observations"), ("category", Roads), ("fund", "C13") })
        {
            await SwitchAsync(bureau, kind, code, null, isOn: false);
            await SwitchAsync(bureau, kind, code, null, isOn: true);
        }
        await SweptAsync(bureau);

        var after = await ListsAsync(bureau);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, list => Assert.Equal(list.Value, after[list.Key]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_missed_while_it_was_off_is_made_up_for_and_each_warning_comes_once(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new Potholes());
        await bureau.AcceptAsync("projects", Bureau.Project("P2", fields: new { depth_cm = 30 })); // opens PH-01 before
        bureau.Database.Clock.Set(2018, 10, 1);
        await bureau.SweepAsync();
        var before = await bureau.WarningsAsync();
        Assert.Contains("I1 PH-04 Pending", before); // it must last three days

        await SwitchAsync(bureau, "category", Roads, "370400", isOn: false);
        bureau.Database.Clock.Set(2018, 10, 9);
        await bureau.SweepAsync();
        Assert.Equal(before, await bureau.WarningsAsync());

        Assert.True((await SwitchAsync(bureau, "category", Roads, "370400", isOn: true))["catchesUp"]!.GetValue<bool>());
        await SweptAsync(bureau);
        var caughtUp = await bureau.WarningsAsync();
        Assert.Contains("I1 PH-04 Open", caughtUp);
        Assert.Equal(before.Count, caughtUp.Count);
        var opened = await OpenedAsync(bureau);

        await SwitchAsync(bureau, "category", Roads, "370400", isOn: false);
        await SwitchAsync(bureau, "category", Roads, "370400", isOn: true);
        await SweptAsync(bureau);
        Assert.Equal(caughtUp, await bureau.WarningsAsync());
        Assert.Equal(opened, await OpenedAsync(bureau));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_host_knows_it_within_five_seconds(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await using var other = await TestSite.StartAsync(bureau.Database);
        foreach (var step in other.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);

        await SwitchAsync(bureau, "module", "projects", null, isOn: false);
        var clock = Stopwatch.StartNew();
        while ((await other.Client.GetAsync("/api/v1/projects")).IsSuccessStatusCode)
        {
            Assert.True(clock.Elapsed < Soon, "the other host still serves it");
            await Task.Delay(50);
        }

        await AssertRefusedAsync(await other.Client.GetAsync("/api/v1/projects"), "module_disabled");
        await AssertRefusedAsync(await bureau.Site.Client.GetAsync("/api/v1/projects/P1"), "module_disabled");
        Assert.Equal(["projects"], other.Services.GetRequiredService<ISwitches>().ModulesOff);
        // The ledger goes on: it knows the projects that are there.
        Assert.True((await PostAsync(bureau, "payments", Bureau.Payment("Y1", 100))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Who_may_switch_what_is_decided_by_where_they_are_and_what_they_may()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        bureau.Database.Caller.In("/000000/370000/370400/").WithOnly(May.KeepCatalogue, May.SeeLedger);

        (object Asked, int Status, string Code)[] refused =
        [
            (new { kind = "category", code = Roads, isOn = false, reason = "r" }, 403, "system_switch"),
            (new { kind = "category", code = Roads, isOn = false, reason = "r", division = "370000" }, 422, "unknown_division"),
            (new { kind = "category", code = "no-such", isOn = false, reason = "r", division = "370400" }, 404, "switch_unknown"),
            (new { kind = "category", code = Roads, isOn = false, division = "370400" }, 422, "required"),
            (new { kind = "module", code = "projects", isOn = false, reason = "r", division = "370400" }, 422, "module_everywhere"),
            (new { kind = "module", code = "ledger", isOn = false, reason = "r" }, 409, "module_always_on"),
        ];
        foreach (var (asked, status, code) in refused) Assert.Equal((status, code), await (await PostAsync(bureau, "switches", asked)).RefusalAsync());

        await SwitchAsync(bureau, "fund", "C13", "370481", isOn: false);
        Assert.False((await SwitchAsync(bureau, "fund", "C13", "370481", isOn: false))["changed"]!.GetValue<bool>());
        var states = (await (await bureau.Site.Client.GetAsync("/api/v1/switches?division=370481")).JsonAsync()).AsArray();
        var c13 = states.Single(s => s!["kind"]!.GetValue<string>() == "fund" && s["code"]!.GetValue<string>() == "C13")!;
        Assert.Equal(("370481", "换用新系统"), (c13["offDivision"]!.GetValue<string>(), c13["reason"]!.GetValue<string>()));
        Assert.Single((await (await bureau.Site.Client.GetAsync("/api/v1/switches/history")).JsonAsync()).AsArray());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Before_a_switch_it_is_said_what_stands_on_the_thing(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new Potholes());
        await bureau.PayAsync(Bureau.Payment("Y1", 100), Bureau.Payment("Y2", 100));

        Assert.Equal("exemptions 0, funds 3, indicators 1 1000, open_warnings 1, packs 0, payments 2 200, projects 1 1000, rules 4, trial_rules 0", await ImpactAsync(bureau, $"kind=category&code={Roads}"));
        Assert.Equal("exemptions 0, indicators 0 0, open_warnings 0, payments 0 0, rules 4, trial_rules 0", await ImpactAsync(bureau, "kind=fund&code=C13&division=370402"));
        var today = DateOnly.FromDateTime(bureau.Database.Clock.Now.UtcDateTime);
        var asked = await PostAsync(bureau, "exemptions", new { definition = Roads, rule = "PH-01", targetKind = "fund", target = "C13", division = "370481", basis = "滕财〔2018〕1号", why = "抢修", from = today, until = today.AddDays(30) });
        Assert.True(asked.IsSuccessStatusCode, await asked.Content.ReadAsStringAsync());
        Assert.Contains("exemptions 1,", await ImpactAsync(bureau, $"kind=category&code={Roads}"), StringComparison.Ordinal);
        Assert.Contains("exemptions 1,", await ImpactAsync(bureau, "kind=fund&code=C13"), StringComparison.Ordinal);
        Assert.Contains("exemptions 0,", await ImpactAsync(bureau, "kind=fund&code=C14"), StringComparison.Ordinal);
        Assert.Equal("import_kinds 2, projects 1 1000", await ImpactAsync(bureau, "kind=module&code=projects"));
        await using var watched = await Bureau.OpenAsync(dialect, [new Comparison.ComparisonModule(), new Observations.ObservationsModule(), new Performance.PerformanceModule(), new Persons.PersonsModule()]);
        Assert.Equal("register_rules 8, register_versions 0, waiting_versions 0", await ImpactAsync(watched, "kind=module&code=comparison"));
        Assert.Equal("elements 8, observations 0", await ImpactAsync(watched, "kind=module&code=observations"));
        Assert.Equal("measures 0, self_evaluations 0", await ImpactAsync(watched, "kind=module&code=performance"));
        Assert.Contains("measures 0, observations 0, open_warnings 0, payments 0 0, person_lines 0 0, rules", await ImpactAsync(watched, "kind=fund&code=C13"), StringComparison.Ordinal);
    }

    private static async Task<string> ImpactAsync(Bureau bureau, string query)
    {
        var lines = (await (await bureau.Site.Client.GetAsync($"/api/v1/switches/impact?{query}")).JsonAsync())["lines"]!.AsArray();
        return string.Join(", ", lines.Select(l => $"{l!["code"]} {l["count"]} {l["amount"]}".TrimEnd()).Order(StringComparer.Ordinal));
    }

    private static Task<HttpResponseMessage> PostAsync(Bureau bureau, string what, object body) => bureau.Site.Client.PostAsJsonAsync($"/api/v1/{what}", body);

    private static async Task<System.Text.Json.Nodes.JsonNode> SwitchAsync(Bureau bureau, string kind, string code, string? division, bool isOn)
    {
        var answer = await PostAsync(bureau, "switches", new { kind, code, division, isOn, reason = "换用新系统" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, string code)
    {
        var json = await answer.JsonAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Conflict && json["code"]!.GetValue<string>() == code, $"{answer.StatusCode} {json.ToJsonString()}");
        var title = json["title"]!.GetValue<string>();
        Assert.All(["2018-", "测试员", "换用新系统"], part => Assert.Contains(part, title, StringComparison.Ordinal));
    }

    private static async Task SweptAsync(Bureau bureau)
    {
        for (var i = 0; i < 200; i++)
        {
            await using var db = bureau.Database.Database.Read();
            var sweeps = await db.Set<Sweep>().AsNoTracking().ToListAsync();
            Assert.DoesNotContain(sweeps, s => s.State == SweepState.Failed);
            if (sweeps.Count > 0 && sweeps.All(s => s.State == SweepState.Done)) return;
            await Task.Delay(50);
        }
        Assert.Fail("The sweeps did not end.");
    }

    private static async Task<int> OpenedAsync(Bureau bureau)
    {
        await using var db = bureau.Database.Database.Read();
        return await db.Set<WarningEvent>().CountAsync();
    }

    /// <summary>Every address that is read without naming a thing, and as a file where it can be one. What tells of switches and sweeps themselves is another matter.</summary>
    private static async Task<SortedDictionary<string, string>> ListsAsync(Bureau bureau)
    {
        var routes = bureau.Site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<EndpointDefinition>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Where(r => !r.Contains('{', StringComparison.Ordinal) && !r.Contains("switches", StringComparison.Ordinal)).Distinct();
        var lists = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // Definitions are read by name: what the categories say, and what was defined by hash.
        var definitions = bureau.Service<ICategories>().Current.ByCode.Values.Select(d => $"/api/v1/categories/{d.Code}");
        foreach (var route in routes.SelectMany(r => new[] { $"/{r}", $"/{r}?year=2018" }).Concat(definitions))
        {
            var answer = await bureau.Site.Client.GetAsync(route);
            if (answer.IsSuccessStatusCode) lists[route] = Convert.ToBase64String(await answer.Content.ReadAsByteArrayAsync());
        }
        return lists;
    }
}
