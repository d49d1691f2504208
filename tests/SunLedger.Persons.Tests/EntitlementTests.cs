using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Persons;

namespace SunLedger.Persons.Tests;

/// <summary>Who stands on registers and on no line is counted in the sweep, once for a division; and projects are judged by what their lines sum to.</summary>
public sealed class EntitlementTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_is_entitled_and_draws_nothing_for_sixty_days_is_counted(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.RegisterAsync("allowance", County.One, "2018-01-01", "农村低保", "370481");
        await county.PostAsync(County.Line("L1", County.Two));
        await county.SweepAsync();
        Assert.Contains("I1 KE-09 yellow", await county.WarningsAsync(), StringComparison.Ordinal);
        await county.PostAsync(County.Line("L2"));
        await county.SweepAsync();
        Assert.DoesNotContain("KE-09", await county.WarningsAsync(), StringComparison.Ordinal);
        // Paid on 20 September: sixty days later it is drawn no longer.
        await NamesAsync(11, 18, false);
        await NamesAsync(11, 19, true);
        // The city gives them thirty days.
        var moved = await county.Site.Client.PostAsJsonAsync("/api/v1/packs", new
        {
            division = "370400", name = "枣庄市", categories = new[] { new { code = "kernel", moves = new[] { new { code = "undrawn_days", from = "2018-01-01", value = 30, status = "Known", source = "枣民发〔2018〕1号" } } } },
        });
        Assert.True(moved.IsSuccessStatusCode, await moved.Content.ReadAsStringAsync());
        await NamesAsync(10, 19, false);
        await NamesAsync(10, 20, true);

        async Task NamesAsync(int month, int day, bool isNamed)
        {
            county.Database.Clock.Set(2018, month, day);
            await county.SweepAsync();
            Assert.Equal(isNamed, (await county.WarningsAsync()).Contains("I1 KE-09 yellow", StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_stands_on_two_registers_in_the_states_that_count_and_on_no_line_is_counted_once_a_division(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.RegisterAsync("poor", "370481", (County.One, "2018-01-01", "建档立卡"), (County.Two, "2018-01-01", "建档立卡"), (County.Three, "2018-09-01", "监测对象"));
        await county.RegisterAsync("allowance", "370481", (County.One, "2018-01-01", "农村低保"), (County.Two, "2018-01-01", "特困供养"), (County.Three, "2018-01-01", "城市低保"));
        await county.SweepAsync();
        Assert.Equal("", await county.MissedAsync()); // nobody here is paid yet, so that nobody can be missed
        // Of a temporary aid, which is another benefit; and, from another indicator, of the one that counts.
        await county.PayAsync("ZT", "2018-09-20", "B9", project: "P2");
        await county.PostAsync(County.Line("L1", County.One, 10, "ZT", """{"indicatorId":"I3","projectCode":"P2","item":null}"""));
        await county.SweepAsync();
        Assert.Equal("", await county.MissedAsync());
        await county.PostAsync(County.Line("L2", County.Two, 1));
        await county.SweepAsync();
        Assert.Equal("I1 TA-04 yellow", await county.MissedAsync()); // One; Two has an aid of another state, Three was not poor thirty days ago
        county.Database.Clock.Set(2018, 10, 1);
        await county.SweepAsync();
        Assert.Equal("I1 TA-04 orange", await county.MissedAsync()); // and Three
        await county.PostAsync(County.Line("L3", County.Three, 1), County.Line("L4", County.One, 1));
        await county.SweepAsync();
        Assert.Equal("", await county.MissedAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_division_is_counted_on_one_indicator_in_whatever_parts_its_indicators_are_read(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.RegisterAsync("poor", "370481", (County.One, "2018-01-01", "建档立卡"), (County.Three, "2018-01-01", "建档立卡"));
        await county.RegisterAsync("allowance", "370481", (County.One, "2018-01-01", "农村低保"), (County.Three, "2018-01-01", "农村低保"));
        await county.PayAsync("ZT", "2018-09-20", "B9", project: "P2"); // makes the indicator I3
        // Both indicators pay the same benefit of the same project; the line of I1 came first.
        await county.PostAsync(County.Line("L1", County.Two, 1));
        await county.PostAsync(County.Line("L2", County.Two, 1, null, """{"indicatorId":"I3","projectCode":"P1","paidOn":"2018-09-21"}"""));
        var services = county.Site.Services;
        var aid = services.GetRequiredService<ICategories>().Current.Find("social-assistance", "/000000/")!;
        var poor = aid.Entitlements.Single(e => e.Code == "poor_rural");
        await using var db = services.GetRequiredService<IDatabase>().Read();
        var indicators = await services.GetRequiredService<ILedgerFacts>().IndicatorsAsync(db, ["I1", "I3"], default);
        var undrawn = await services.GetRequiredService<IPersonLines>().UndrawnAsync(db, "/000000/", 2018, default);

        Assert.Equal("I1 2", await CountedAsync("I1", "I3"));
        Assert.Equal("I1 2", await CountedAsync("I1"));
        Assert.Equal("", await CountedAsync("I3"));

        async Task<string> CountedAsync(params string[] ids) => string.Join(", ", (await undrawn.CountedAsync(db, [.. ids.Select(id => indicators[id])], Sought, new DateOnly(2018, 9, 30), default))
            .SelectMany(i => i.Counted?.Where(c => c.Key == poor.Undrawn.Code).Select(c => $"{i.Id} {c.Value}") ?? []));

        IEnumerable<SoughtEntitlement> Sought(IndicatorFacts indicator) => [new SoughtEntitlement(aid, poor, 30)];
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_evidence_names_the_versions_of_the_registers_by_which_was_counted(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.RegisterAsync("poor", "370481", (County.One, "2018-01-01", "建档立卡"), (County.Two, "2018-01-01", "建档立卡"));
        await county.RegisterAsync("allowance", "370481", (County.One, "2018-01-01", "农村低保"));
        await county.PostAsync(County.Line("L1", County.Two, 1));
        await county.SweepAsync();
        Assert.Equal("I1 TA-04 yellow", await county.MissedAsync());

        var warnings = await (await county.Site.Client.GetAsync("/api/v1/warnings?state=open&rule=TA-04")).JsonAsync();
        var warning = await (await county.Site.Client.GetAsync($"/api/v1/warnings/{warnings["items"]![0]!["id"]}")).JsonAsync();
        var named = warning["parameters"]!.AsArray().Select(p => $"{p!["code"]} {p["value"]} {p["source"]}");
        Assert.Contains("poor R-poor（2018-01-01—2018-12-31） 市局", named);
        Assert.Contains("allowance R-allowance（2018-01-01—2018-12-31） 市局", named);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_drew_last_month_and_not_in_this_one_is_late_after_the_day_of_pay(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.RegisterAsync("allowance", "370481", (County.One, "2018-01-01", "农村低保"), (County.Two, "2018-01-01", "农村低保"), (County.Three, "2018-01-01", "农村低保"));
        await county.PostAsync(County.Line("L1", County.One, 1), County.Line("L2", County.Two, 1));
        await LateAsync(9, 30, "");
        await LateAsync(10, 10, "");
        await LateAsync(10, 11, "I1 TA-05 yellow"); // One and Two; Three never drew
        // The month of October, which was paid before it began.
        await county.PostAsync(County.Line("L3", County.One, 1, differs: """{"payMonth":"2018-10"}"""));
        await LateAsync(10, 11, "I1 TA-05 yellow"); // Two
        await county.PostAsync(County.Line("L4", County.Two, 1, payment: null, differs: """{"payMonth":null,"paidOn":"2018-10-01","projectCode":"P1"}"""));
        await LateAsync(10, 12, "");
        await LateAsync(11, 11, "I1 TA-05 yellow"); // Two drew in October; One did, too, by the month that was paid

        async Task LateAsync(int month, int day, string expected)
        {
            county.Database.Clock.Set(2018, month, day);
            await county.SweepAsync();
            Assert.Equal(expected, string.Join(", ", (await county.MissedAsync()).Split(", ").Where(w => w.Contains("TA-05", StringComparison.Ordinal))));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_project_is_judged_by_what_its_lines_sum_to(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.PostAsync(County.Line("L1", County.One, 699.99m));
        await county.SweepAsync();
        Assert.Equal("", await county.MissedAsync());
        await county.PostAsync(County.Line("L2", County.Two, 0.01m));
        await county.SweepAsync();
        Assert.Equal("P1 TA-06 yellow", await county.MissedAsync());
        await county.PostAsync(new JsonObject { ["id"] = "R1", ["reverses"] = "L2" });
        await county.SweepAsync();
        Assert.Equal("", await county.MissedAsync());
    }
}
