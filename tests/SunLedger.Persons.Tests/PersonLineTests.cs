using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Imports;

namespace SunLedger.Persons.Tests;

/// <summary>Lines are posted, corrected, taken back, masked, held to their payment, and judged as they come and in the sweep.</summary>
public sealed class PersonLineTests
{
    // Each is wrong in one thing.
    private static readonly (string Differs, string Code)[] WrongRows =
    [
        ("""{"id":"a b"}""", "id_format"),
        ("""{"name":" "}""", "required"),
        ("""{"idNumber":null}""", "required"),
        ("""{"idNumber":"370402198001010012"}""", "person_id_number"),
        ("""{"account":"1"}""", "person_account"),
        ("""{"payMonth":"2018-13"}""", "person_month"),
        ("""{"placeCode":"370481"}""", "person_place"),
        ("""{"amount":0}""", "person_amount"),
        ("""{"amount":null}""", "required"),
        ("""{"amount":1.001}""", "amount_precision"),
        ("""{"paidOn":"2018-10-01"}""", "person_paid_ahead"),
        ("""{"indicatorId":null,"paymentId":null}""", "required"),
        ("""{"indicatorId":"I9","paymentId":null}""", "person_indicator"),
        ("""{"projectCode":"P9","paymentId":null}""", "person_project"),
        ("""{"paymentId":"Z9"}""", "person_payment"),
        ("""{"indicatorId":"I2"}""", "person_other_payment"),
        ("""{"amount":1000.01}""", "lines_exceed_payment"),
        ("""{"corrects":"L9"}""", "person_line_unknown"),
        ("""{"reverses":"L9"}""", "person_line_unknown"),
        ("""{"reverses":"L9","corrects":"L9"}""", "person_corrects_and_reverses"),
        ("""{"fields":{"members":0}}""", "category_field"),
        ("""{"fields":{"person_id":"370402198001010012"}}""", "category_field"),
    ];

    public static TheoryData<Dialect> Both => Databases.Both;

    [Fact]
    public async Task A_row_that_is_wrong_in_one_thing_says_which()
    {
        await using var county = await County.OpenAsync(Dialect.Sqlite);
        foreach (var (differs, code) in WrongRows)
        {
            var line = County.Line("L1", differs: differs);
            Assert.Equal((differs, $"{line["id"]} {code}"), (differs, await county.PostAsync(line)));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_owes_what_its_project_says_once_it_is_paid_and_somebody_brings_it_for_the_list(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.PostAsync(County.Line("L1", differs: """{"batchId":"B1"}"""), County.Line("L2", County.Two, 499, differs: """{"batchId":"B1"}"""));
        await county.SweepAsync();
        Assert.Equal("l:B1:posted:once 2018-09-25 missing", await county.DutiesAsync());
        Assert.Equal("l:B1:posted:once", await county.MissingAsync());

        Assert.Equal("observation_subject", await county.ObserveAsync("B9", "posted"));
        Assert.Equal("accepted", await county.ObserveAsync("B1", "posted"));
        Assert.Equal("l:B1:posted:once 2018-09-25 late", await county.DutiesAsync());
        Assert.Equal("", await county.MissingAsync());

        // Of a list that nobody stands on any more nobody owes anything.
        await county.PostAsync(County.Line("L3", differs: """{"reverses":"L1"}"""), County.Line("L4", County.Two, 499, differs: """{"reverses":"L2"}"""));
        Assert.Equal("", await county.DutiesAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_lines_of_a_payment_never_exceed_it_whatever_is_corrected(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        Assert.Equal("L1 accepted, L2 accepted", await county.PostAsync(County.Line("L1"), County.Line("L2", County.Two, 499.99m)));
        Assert.Equal("L1 duplicate", await county.PostAsync(County.Line("L1")));
        Assert.Equal("L1 id_reused", await county.PostAsync(County.Line("L1", amount: 499)));
        Assert.Equal("Z1 1000.00 999.99", await county.DifferencesAsync("person_lines_payment"));
        Assert.Equal("L3 lines_exceed_payment", await county.PostAsync(County.Line("L3", County.Three, 0.02m)));
        Assert.Equal("L3 held_back, L4 lines_exceed_payment", await county.PostAsync(County.Line("L3", County.Three, 0.01m), County.Line("L4", County.Three, 0.01m)));

        // A correction takes the place of its line, and its amount; what is taken back gives its amount back.
        Assert.Equal("L5 accepted", await county.PostAsync(County.Line("L5", amount: 500.01m, differs: """{"corrects":"L1"}""")));
        Assert.Equal("", await county.DifferencesAsync("person_lines_payment"));
        Assert.Equal("L6 person_line_gone", await county.PostAsync(County.Line("L6", differs: """{"corrects":"L1"}""")));
        Assert.Equal("L6 accepted", await county.PostAsync(new JsonObject { ["id"] = "L6", ["reverses"] = "L2" }));
        Assert.Equal("L7 person_line_gone, L8 held_back", await county.PostAsync(new JsonObject { ["id"] = "L7", ["reverses"] = "L2" }, County.Line("L8", County.Two, 499.99m)));
        Assert.Equal("L8 accepted", await county.PostAsync(County.Line("L8", County.Two, 499.99m)));

        Assert.Equal(["L8 standing", "L5 standing"], (await county.ListAsync("")).Split(", ").Select(l => l[..l.LastIndexOf(' ')]));
        Assert.Equal(5, (await county.ListAsync("history=true")).Split(',').Length);
        Assert.Equal(["L5"], (await county.ListAsync("samePerson=L5")).Split(',').Select(l => l.Split(' ')[0]));
        Assert.Equal(["", ""], [await county.DifferencesAsync("person_lines_payment"), await county.DifferencesAsync("person_lines_totals")]);
        var totals = await (await county.Site.Client.GetAsync("/api/v1/person-lines/totals?payment=Z1")).JsonAsync();
        Assert.Equal((2, 2, 1_000m, 0m), ((int)totals["lines"]!, (int)totals["persons"]!, (decimal)totals["amount"]!, (decimal)totals["groups"]![0]!["difference"]!));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_persons_get_is_held_to_the_assignment_and_read_as_it_stood(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        async Task<JsonNode> AskAsync(string address) => (await (await county.Site.Client.GetAsync($"/api/v1/{address}")).JsonAsync())!;
        Assert.Equal("L1 accepted", await county.PostAsync(County.Line("L1")));
        var then = county.Database.Clock.Now.UtcDateTime.ToString("o");
        county.Database.Clock.Advance(TimeSpan.FromSeconds(1));

        // A list that waits for its payment is part of what the indicator assigned to the project.
        Assert.Equal("L2 accepted", await county.PostAsync(County.Line("L2", County.Two, 9_000, payment: null, differs: """{"projectCode":"P1"}""")));
        var group = (await AskAsync("person-lines/totals?by=assignment"))["groups"]!.AsArray().Single()!;
        Assert.Equal(("I1 P1", 9_500m, 10_000m, 500m), ((string)group["key"]!, (decimal)group["amount"]!, (decimal)group["assigned"]!, (decimal)group["difference"]!));
        Assert.Equal("", await county.DifferencesAsync("person_lines_assigned"));
        Assert.Equal("L3 accepted", await county.PostAsync(County.Line("L3", County.Three, 500.01m, payment: null, differs: """{"projectCode":"P1"}""")));
        Assert.Equal("I1 P1 10000.00 10000.01", await county.DifferencesAsync("person_lines_assigned"));

        Assert.Equal("L4 accepted", await county.PostAsync(County.Line("L4", amount: 400, differs: """{"corrects":"L1"}""")));
        Assert.Equal("", await county.ListAsync("asOf=2018-09-19"));
        Assert.Equal("L4 standing 400", await county.ListAsync("asOf=2018-09-20"));
        Assert.Equal("L1 standing 500", await county.ListAsync($"knownAt={then}"));
        var totals = await AskAsync($"person-lines/totals?knownAt={then}");
        Assert.Equal((1, 500m, "personLines", "2018-09-30"), ((int)totals["lines"]!, (decimal)totals["amount"]!, (string)totals["definition"]!, (string)totals["asOf"]!));
        Assert.Equal(DateTimeOffset.Parse(then, null), DateTimeOffset.Parse((string)totals["dataTime"]!, null));
        Assert.Equal((422, "as_of_in_future"), await (await county.Site.Client.GetAsync("/api/v1/person-lines?asOf=2018-10-01")).RefusalAsync());

        // Behind every sum stand its lines: all pages of the list sum to the cell, also where a group has nothing in common but a lack.
        foreach (var by in new[] { "payment", "assignment", "batch", "month", "fund", "division" })
        {
            foreach (var moment in new[] { "", $"&knownAt={then}" })
            {
                var sums = await AskAsync($"person-lines/totals?by={by}{moment}");
                foreach (var said in sums["groups"]!.AsArray().OfType<JsonNode>().Append(sums))
                {
                    var listed = (string)said["listed"]!;
                    var items = (await AskAsync(listed["/api/v1/".Length..]))["items"]!.AsArray();
                    Assert.Equal((listed, (int)said["lines"]!, (decimal)said["amount"]!), (listed, items.Count, items.Sum(l => (decimal)l!["amount"]!)));
                }
                Assert.Equal((decimal)sums["amount"]!, sums["groups"]!.AsArray().Sum(g => (decimal)g!["amount"]!));
            }
        }

        // Every number names its definition, and every name is in the one list.
        var codes = (await AskAsync("definitions"))["items"]!.AsArray().Select(d => (string)d!["code"]!).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        foreach (var address in new[] { "person-lines/totals", "person-lines", "warnings", "warnings/quality", "warnings/summary", "elements/completeness", "overview/flow?year=2018" })
        {
            var answer = await AskAsync(address);
            Assert.Contains((string)answer["definition"]!, codes);
            Assert.NotNull(answer["dataTime"]);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_says_who_somebody_is_stands_nowhere_and_is_shown_in_full_for_a_reason(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        Assert.Equal("L1 accepted", await county.PostAsync(County.Line("L1", differs: $$$"""{"account":"{{{County.Card}}}","accountName":"张三","household":"{{{County.Two}}}","fields":{"members":1,"card_no":"{{{County.Card}}}","head_id":"{{{County.Two}}}"}}""")));
        var row = Assert.Single(await county.RowsAsync());
        var stored = string.Join('|', typeof(Storage.PersonLine).GetProperties().Select(p => p.GetValue(row) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{p.GetValue(row)}"));
        foreach (var number in new[] { County.One, County.Two, County.Card }) Assert.DoesNotContain(number, stored, StringComparison.Ordinal);
        Assert.Equal(198001, row.BornIn);

        var answer = await county.Site.Client.GetStringAsync("/api/v1/person-lines");
        Assert.Contains("370402********0011", answer, StringComparison.Ordinal);
        Assert.Contains("****5678", answer, StringComparison.Ordinal);
        Assert.Contains("张*", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", answer, StringComparison.Ordinal);

        var whole = await (await county.Site.Client.PostAsJsonAsync("/api/v1/person-lines/L1/unmask", new { reason = "核实发放" })).JsonAsync();
        Assert.Equal(("张三", County.One, County.Card), ((string)whole["name"]!, (string)whole["idNumber"]!, (string)whole["account"]!));
        Assert.Equal((County.One, County.Two), ((string)whole["fields"]!["person_id"]!, (string)whole["fields"]!["head_id"]!));
        Assert.Equal((404, "not_found"), await (await county.Site.Client.PostAsJsonAsync("/api/v1/person-lines/L9/unmask", new { reason = "核实发放" })).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_person_leads_back_over_their_lines_to_every_source_for_a_reason(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        Assert.Equal("L1 accepted, L2 accepted, L3 accepted, L4 accepted", Plain(await county.PostAsync(
            County.Line("L1", amount: 300), County.Line("L2", County.Two, 100), County.Line("L3", amount: 20, payment: null, differs: """{"projectCode":"P1","payMonth":"2018-10"}"""),
            County.Line("L4", amount: 7, payment: null, differs: """{"indicatorId":"I2","payMonth":"2018-11"}"""))));

        foreach (var sought in new object[] { new { idNumber = County.One, reason = "核实发放" }, new { line = "L3", reason = "核实发放" } })
        {
            var trace = await TraceAsync(sought);
            Assert.Equal(("张*", "370402********0011", 1), ((string)trace["name"]!, (string)trace["idNumber"]!, (int)trace["persons"]!));
            Assert.Equal((300m, 27m, 0m), ((decimal)trace["paid"]!, (decimal)trace["listed"]!, (decimal)trace["mixed"]!));
            Assert.Equal([("I1", 320m), ("I2", 7m)], trace["sources"]!.AsArray().Select(s => ((string)s!["indicatorId"]!, (decimal)s["paid"]!)));
            Assert.Equal([(300m, "Z1", "P1"), (20m, null, "P1"), (7m, null, null)], trace["ways"]!.AsArray().Select(w => ((decimal)w!["amount"]!, (string?)w["paymentId"], (string?)w["chain"]!["project"]!["code"])));
            Assert.Equal("project_not_named", (string)trace["ways"]![2]!["chain"]!["project"]!["break"]!["code"]!);
        }
        // A name may be that of several, and then nobody's number is shown.
        var named = await TraceAsync(new { name = "张三", reason = "核实发放" });
        Assert.Equal((2, null, 400m), ((int)named["persons"]!, (string?)named["idNumber"], (decimal)named["paid"]!));
        Assert.Equal(0, (int)(await TraceAsync(new { name = "张", reason = "核实发放" }))["persons"]!);
        Assert.Equal(0m, (decimal)(await TraceAsync(new { idNumber = County.One, reason = "核实发放", asOf = "2018-09-19" }))["paid"]!);
        Assert.Equal((422, "required"), await (await county.Site.Client.PostAsJsonAsync("/api/v1/persons/trace", new { reason = "核实发放" })).RefusalAsync());

        // Nobody else's division, and nobody without the permission.
        county.Database.Caller.In("/000000/370000/370400/370402/");
        Assert.Equal((0m, 7m), ((decimal)(await TraceAsync(new { idNumber = County.One, reason = "核实发放" }))["paid"]!, (decimal)(await TraceAsync(new { idNumber = County.One, reason = "核实发放" }))["listed"]!));
        county.Database.Caller.WithOnly(May.SeeLedger);
        Assert.Equal(403, (int)(await county.Site.Client.PostAsJsonAsync("/api/v1/persons/trace", new { idNumber = County.One, reason = "核实发放" })).StatusCode);

        async Task<JsonNode> TraceAsync(object body) => await (await county.Site.Client.PostAsJsonAsync("/api/v1/persons/trace", body)).JsonAsync();
        static string Plain(string results) => string.Join(", ", results.Split(", ").Select(r => string.Join(' ', r.Split(' ').Take(2))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_line_is_judged_as_it_is_entered_among_what_stands_beside_it(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.RegisterAsync("deceased", County.Two, "2018-03-01");
        await county.RegisterAsync("poor", County.One, "2018-01-01", "建档立卡");

        // The head of the household is dead, the standard of Tengzhou is 550 since July, the person is on no register of the poor.
        Assert.Equal("L1 accepted", await county.PostAsync(County.Line("L1", differs: $$"""{"account":"{{County.Card}}","household":"户1"}""")));
        Assert.Equal("L2 accepted KE-01 KE-04 TA-03", Sorted(await county.PostAsync(County.Line("L2", County.Two, 100, differs: $$$"""{"fields":{"members":1,"head_id":"{{{County.Two}}}"}}"""))));
        Assert.Equal("L3 accepted KE-04 TA-01", Sorted(await county.PostAsync(County.Line("L3", County.Three, 550.01m, payment: null, differs: """{"paidOn":"2018-09-20"}"""))));
        // Another household by the same card, the same person twice, and a benefit that excludes the first.
        Assert.Equal("L4 accepted KC-12 KE-04 KE-05", Sorted(await county.PostAsync(County.Line("L4", County.Three, 1, differs: $$"""{"account":"{{County.Card}}","household":"户2","item":"特困供养"}"""))));
        Assert.Equal("L5 accepted KE-04 KE-05", Sorted(await county.PostAsync(County.Line("L5", County.Three, 1, payment: null, differs: """{"indicatorId":"I2","paidOn":"2018-09-21","item":"农村低保"}"""))).Replace(" TA-01", "", StringComparison.Ordinal));

        // A family draws one allowance: another member's excludes it, and that of another family does not.
        string Of(string household, string item) => $$"""{"payMonth":"2018-08","household":"{{household}}","item":"{{item}}"}""";
        Assert.DoesNotContain("KE-05", await county.PostAsync(County.Line("L6", amount: 1, differs: Of("户3", "农村低保"))), StringComparison.Ordinal);
        Assert.DoesNotContain("KE-05", await county.PostAsync(County.Line("L7", County.Three, 1, differs: Of("户4", "城市低保"))), StringComparison.Ordinal);
        Assert.Contains("KE-05", await county.PostAsync(County.Line("L8", County.Two, 1, differs: Of("户3", "城市低保"))), StringComparison.Ordinal);

        await county.SweepAsync();
        var afterSweep = await county.WarningsAsync();
        Assert.Contains("L3 KE-05 red", afterSweep, StringComparison.Ordinal); // seen when all were there
        Assert.Contains("L1 KC-12 orange", afterSweep, StringComparison.Ordinal);
        Assert.Contains("L3 TA-02 red", afterSweep, StringComparison.Ordinal);
        Assert.Contains("L6 KE-05 red", afterSweep, StringComparison.Ordinal);
        Assert.DoesNotContain("L7 KE-05", afterSweep, StringComparison.Ordinal);

        // What is taken back warns no longer.
        await county.PostAsync(new JsonObject { ["id"] = "R2", ["reverses"] = "L2" }, new JsonObject { ["id"] = "R4", ["reverses"] = "L4" });
        await county.SweepAsync();
        var after = await county.WarningsAsync();
        Assert.DoesNotContain("L2 ", after, StringComparison.Ordinal);
        Assert.DoesNotContain("L4 ", after, StringComparison.Ordinal);
        Assert.DoesNotContain("L1 KC-12", after, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Money_that_is_paid_out_and_reached_nobody_warns_until_the_lines_come(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        county.Database.Clock.Set(2018, 10, 8);
        await county.SweepAsync();
        Assert.DoesNotContain("KD-05", await county.WarningsAsync(), StringComparison.Ordinal); // nobody here brings lines yet
        await county.PostAsync(County.Line("L1", amount: 999.99m));
        await county.SweepAsync();
        Assert.Contains("Z1 KD-05 orange", await county.WarningsAsync(), StringComparison.Ordinal);
        await county.PostAsync(County.Line("L2", County.Two, 0.01m));
        await county.SweepAsync();
        Assert.DoesNotContain("KD-05", await county.WarningsAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_speaks_for_the_payments_of_its_project_from_the_first_day_of_its_first_month(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        county.Database.Clock.Set(2018, 10, 20);
        await county.PayAsync("ZA", paidOn: "2018-08-31", batch: "B0");
        await county.PayAsync("ZB", paidOn: "2018-09-01", batch: "B0");
        await county.PayAsync("ZC", paidOn: "2018-09-20", batch: "B3", project: "P2");
        await county.PayAsync("ZD", paidOn: "2018-08-30", batch: "B4");

        // The first list of the project is paid on 20 September; one of its lines reached its person in September out of a payment of August.
        await county.PostAsync(County.Line("L1", amount: 1_000), County.Line("L2", County.Two, 1, payment: "ZD", differs: """{"paidOn":"2018-09-25"}"""));
        await county.SweepAsync();

        var warnings = await county.WarningsAsync();
        Assert.DoesNotContain("ZA KD-05", warnings, StringComparison.Ordinal); // the day before the month
        Assert.Contains("ZB KD-05 orange", warnings, StringComparison.Ordinal); // its first day
        Assert.DoesNotContain("ZC KD-05", warnings, StringComparison.Ordinal); // another project, which never had a list
        Assert.Contains("ZD KD-05 orange", warnings, StringComparison.Ordinal); // lines of its own speak for it
        Assert.DoesNotContain("Z1 KD-05", warnings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_takes_the_same_path()
    {
        await using var county = await County.OpenAsync(Dialect.Sqlite);
        var target = county.Site.Services.GetServices<IImportTarget>().Single(t => t.Kind == "person-lines");
        ImportRow Row(int row, string id, decimal amount) => new(row, new Dictionary<string, object>
        {
            ["id"] = id, ["paymentId"] = "Z1", ["name"] = "张三", ["idNumber"] = County.One, ["amount"] = Money.FromYuan(amount), ["fields.members"] = "1",
        });
        var results = await county.Database.Database.WriteAsync((db, ct) => target.TakeAsync(db, [Row(3, "L1", 600), Row(4, "L1", 600), Row(5, "L2", 600)], BatchMode.Partial, county.Database.Caller, ct), default);
        Assert.Equal(["3 Accepted", "4 Duplicate", "5 Refused"], results.Select(r => $"{r.Row} {r.Outcome}"));
        Assert.Equal(["L1"], (await county.ListAsync("batch=B1&paid=true")).Split(',').Select(l => l.Split(' ')[0])); // list and day are those of the payment
    }

    private static string Sorted(string result)
    {
        var words = result.Split(' ');
        return string.Join(' ', words.Take(2).Concat(words.Skip(2).Order(StringComparer.Ordinal)));
    }
}
