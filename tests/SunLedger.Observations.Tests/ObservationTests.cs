using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;
using static SunLedger.Observations.Tests.County;

namespace SunLedger.Observations.Tests;

/// <summary>Observations are posted, corrected, read back as of a day, counted and missed.</summary>
public sealed class ObservationTests
{
    // Each is wrong in one thing.
    private static readonly (string Differs, string Code)[] WrongRows =
    [
        ("""{"id":"a b"}""", "id_format"),
        ("""{"subjectKind":"payment"}""", "unknown_word"),
        ("""{"subjectId":"P9"}""", "observation_subject"),
        ("""{"element":"nothing"}""", "unknown_element"),
        ("""{"element":"mood"}""", "unknown_element"),
        ("""{"element":"paid"}""", "platform_knows"),
        ("""{"period":"2018"}""", "period_form"),
        ("""{"period":"2018-13"}""", "period_form"),
        ("""{"value":"很多"}""", "observation_value"),
        ("""{"value":null}""", "required"),
        ("""{"value":[1]}""", "required"),
        ("""{"reportedOn":"2018-06-16"}""", "reported_ahead"),
        ("""{"source":"post"}""", "unknown_word"),
        ("""{"subjectKind":"indicator","subjectId":"I1","element":"mood","period":null,"value":"一般"}""", "observation_value"),
        ("""{"element":"report","period":"2018-05","value":"鲁建验〔2018〕1号"}""", "period_form"),
    ];

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task An_observation_is_kept_once_and_corrected_by_another_that_names_it(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        var first = Observed("O1", "built_km", 3.5m, period: "2018-05", reportedOn: "2018-06-08");
        Assert.Equal("O1 accepted", await county.PostAsync(first));
        Assert.Equal("O1 duplicate", await county.PostAsync(first));
        Assert.Equal("O1 id_reused", await county.PostAsync(Observed("O1", "built_km", 3.6m, period: "2018-05", reportedOn: "2018-06-08")));
        Assert.Equal("O2 observation_exists", await county.PostAsync(Observed("O2", "built_km", 4, period: "2018-05")));
        Assert.Equal("O2 corrects_other", await county.PostAsync(Observed("O2", "built_km", 4, period: "2018-05", corrects: "O9")));
        Assert.Equal("O2 accepted", await county.PostAsync(Observed("O2", "built_km", 4, period: "2018-05", corrects: "O1")));
        Assert.Equal("O3 corrects_other", await county.PostAsync(Observed("O3", "built_km", 5, period: "2018-05", corrects: "O1")));

        var before = county.Database.Clock.Now;
        county.Database.Clock.Advance(TimeSpan.FromDays(1));
        // A chain inside one batch, in its order; and one wrong row holds back the others.
        Assert.Equal("O3 accepted, O4 accepted", await county.PostAsync(Observed("O3", "built_km", 5, period: "2018-05", corrects: "O2"), Observed("O4", "built_km", 5.001m, period: "2018-05", corrects: "O3")));
        Assert.Equal("O5 held_back, O6 observation_value", await county.PostAsync(Observed("O5", "mood", "好", kind: "indicator", subject: "I1"), Observed("O6", "built_km", 1.2345m, period: "2018-06")));

        Assert.Equal("O4 5.001 v4", await county.ListAsync("element=built_km"));
        Assert.Equal("O1 3.5 v1", await county.ListAsync("element=built_km&asOf=2018-06-08"));
        Assert.Equal("O2 4 v2", await county.ListAsync($"knownAt={Uri.EscapeDataString(before.ToString("o"))}"));
        Assert.Equal("O4 5.001 v4, O3 5 v3, O2 4 v2, O1 3.5 v1", await county.ListAsync("subject=P1&history=true"));
        var page = await (await county.Site.Client.GetAsync("/api/v1/observations?history=true&limit=3")).JsonAsync();
        Assert.Equal("O1 3.5 v1", await county.ListAsync($"history=true&cursor={page["next"]}"));
    }

    [Fact]
    public async Task A_row_that_is_wrong_in_one_thing_says_which()
    {
        await using var county = await County.OpenAsync(Dialect.Sqlite);
        foreach (var (differs, code) in WrongRows)
        {
            var row = JsonNode.Parse("""{"id":"O1","subjectKind":"project","subjectId":"P1","element":"built_km","period":"2018-05","value":3}""")!.AsObject();
            foreach (var (name, value) in JsonNode.Parse(differs)!.AsObject().ToArray()) row[name] = value?.DeepClone();
            Assert.Equal((differs, $"{row["id"]} {code}"), (differs, await county.PostAsync(row)));
        }
    }

    [Fact]
    public async Task A_unit_brings_elements_of_its_own_projects_alone()
    {
        await using var county = await County.OpenAsync(Dialect.Sqlite);
        county.Database.Caller.Of("U9");
        Assert.Equal("O1 observation_subject", await county.PostAsync(Observed("O1", "built_km", 3, period: "2018-05")));
        county.Database.Caller.Of("U1");
        Assert.Equal("O1 accepted", await county.PostAsync(Observed("O1", "built_km", 3, period: "2018-05")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_missing_warns_grows_graver_and_ends_when_it_comes(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.SweepAsync();
        Assert.Equal(["p:P1:built_km:2018-05 KH-01 yellow", "i:I1:posted:once KG-01 orange"], await county.MissingAsync());
        county.Database.Clock.Set(2018, 7, 5);
        await county.SweepAsync();
        Assert.Equal(["p:P1:built_km:2018-05 KH-01 yellow", "i:I1:posted:once KG-01 red"], await county.MissingAsync());
        // Two months later three are missing, and one warning asks for the oldest of them.
        county.Database.Clock.Set(2018, 8, 11);
        await county.SweepAsync();
        Assert.Equal(["p:P1:built_km:2018-05 KH-01 orange", "i:I1:posted:once KG-01 red"], await county.MissingAsync());

        Assert.Equal("O1 accepted, O2 accepted", await county.PostAsync(Observed("O1", "built_km", 3, period: "2018-05"), Observed("O2", "posted", "2018-05-20", kind: "indicator", subject: "I1")));
        Assert.Empty(await county.MissingAsync());
        // The rule that reads it warned at once, and a correction ends that.
        Assert.Equal(["P1 WR-01"], await county.WarningsAsync("WR-01"));
        await county.PostAsync(Observed("O3", "built_km", 5, period: "2018-05", corrects: "O1"));
        Assert.Empty(await county.WarningsAsync("WR-01"));
        await county.SweepAsync();
        Assert.Empty(await county.WarningsAsync("WR-01"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_number_of_the_matrix_is_the_count_of_its_lines(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        county.Database.Clock.Set(2018, 9, 15);
        await county.PostAsync(
            Observed("O1", "built_km", 3, period: "2018-05", reportedOn: "2018-06-10"), Observed("O2", "built_km", 3, period: "2018-06", reportedOn: "2018-07-11"), Observed("O3", "report", "鲁建验〔2018〕1号", reportedOn: "2018-08-30"));

        var matrix = await (await county.Site.Client.GetAsync("/api/v1/elements/completeness?year=2018")).JsonAsync();
        var cells = matrix["cells"]!.AsArray().Select(c => $"{c!["divisionCode"]} {c["categoryCode"]} {c["fundCode"]} {c["due"]} {c["onTime"]} {c["late"]} {c["missing"]} {c["ratio"]}");
        Assert.Equal(["370481 rural-roads  5 2 1 2 0.6", "370481 rural-roads C13 1 0 0 1 0"], cells.Select(c => c.Replace(".0000", "", StringComparison.Ordinal).Replace(".6000", ".6", StringComparison.Ordinal)));
        foreach (var (filter, count) in new[] { ("", 6), ("&state=missing", 3), ("&state=late", 1), ("&state=on_time", 2), ("&fund=C13", 1), ("&element=built_km&state=missing", 2), ("&category=others", 0), ("&asOf=2018-06-10", 2) })
        {
            var lines = (await (await county.Site.Client.GetAsync($"/api/v1/elements/duties?year=2018{filter}")).JsonAsync())["items"]!.AsArray();
            Assert.Equal((filter, count), (filter, lines.Count));
        }
        var file = await county.Site.Client.GetStringAsync("/api/v1/elements/completeness.csv?year=2018");
        Assert.Contains("370481,滕州市,农村公路,,5,2,1,2,0.6", file, StringComparison.Ordinal);
        Assert.Equal((422, "unknown_word"), await (await county.Site.Client.GetAsync("/api/v1/elements/duties?state=lost")).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await county.Site.Client.GetAsync("/api/v1/elements/completeness?division=110000")).RefusalAsync());
        var elements = (await (await county.Site.Client.GetAsync("/api/v1/elements?category=rural-roads")).JsonAsync()).AsArray();
        Assert.Equal((7, "completion 20"), (elements.Count, string.Join(", ", elements.Where(e => (bool)e!["inWorkingDays"]!).Select(e => $"{e!["code"]} {e["dueDays"]}"))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_county_adds_to_watch_is_owed_asked_for_and_brought_in_the_county_alone(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        var pack = new
        {
            division = "370481", name = "滕州",
            categories = new[]
            {
                new
                {
                    code = "rural-roads",
                    fields = new[] { new { subject = "project", code = "x370481_lit", name = "已装路灯", kind = "Flag" } },
                    elements = new object[]
                    {
                        new { subject = "project", code = "x370481_visit", name = "巡查次数", kind = "Count", monthly = 10, basis = new[] { "枣财建〔2018〕1号" } },
                        new { subject = "project", code = "x370481_lamps", name = "亮灯盏数", kind = "Count", monthly = 10, when = "已装路灯", assumed = "本市口径", basis = new[] { "枣财建〔2018〕1号" } },
                    },
                },
            },
        };
        var put = await county.Site.Client.PostAsJsonAsync("/api/v1/packs", pack);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        var elsewhere = await county.Site.Client.PostAsJsonAsync("/api/v1/projects", new { code = "P2", name = "外县路", categoryCode = "rural-roads", divisionCode = "370402", libraryYear = 2018, budget = 1, libraryState = "实施" });
        Assert.True(elsewhere.IsSuccessStatusCode, await elsewhere.Content.ReadAsStringAsync());

        async Task<string> Duties() => string.Join(", ", (await (await county.Site.Client.GetAsync("/api/v1/elements/duties?year=2018&state=missing")).JsonAsync())["items"]!.AsArray().Select(d => (string)d!["element"]!));
        Assert.Equal("posted, built_km, x370481_visit", await Duties());
        await county.SweepAsync();
        Assert.Contains("p:P1:x370481_visit:2018-05 KH-01 yellow", await county.MissingAsync());
        Assert.Contains("\"x370481_lamps\"", await county.Site.Client.GetStringAsync("/api/v1/elements?category=rural-roads"), StringComparison.Ordinal);

        Assert.Equal("O1 accepted", await county.PostAsync(Observed("O1", "x370481_visit", 2, period: "2018-05")));
        Assert.Equal("O2 unknown_element", await county.PostAsync(Observed("O2", "x370481_visit", 2, subject: "P2", period: "2018-05")));
        Assert.Equal("posted, built_km", await Duties());
        Assert.DoesNotContain("x370481_visit", string.Join(' ', await county.MissingAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_takes_the_same_path()
    {
        await using var county = await County.OpenAsync(Dialect.Sqlite);
        var target = county.Site.Services.GetServices<IImportTarget>().Single(t => t.Kind == "observations");
        ImportRow Row(int row, string id, string value) => new(row, new Dictionary<string, object>
        {
            ["id"] = id, ["subjectKind"] = "项目", ["subjectId"] = "P1", ["element"] = "built_km", ["period"] = "2018-05", ["value"] = value, ["reportedOn"] = new DateOnly(2018, 6, 8), ["source"] = "接口",
        });
        var results = await county.Database.Database.WriteAsync((db, ct) => target.TakeAsync(db, [Row(3, "O1", "3.5"), Row(4, "O1", "3.5"), Row(5, "O2", "许多")], BatchMode.Partial, county.Database.Caller, ct), default);
        Assert.Equal(["3 Accepted", "4 Duplicate", "5 Refused"], results.Select(r => $"{r.Row} {r.Outcome}"));
        Assert.Equal("O1 3.5 v1", await county.ListAsync(""));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Every_publication_ties_to_one_thing_and_what_is_past_its_day_has_one(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        Assert.Equal("I1 公示 1 0", await county.DifferencesAsync("publicity_events"));
        // Twenty days after the second of May: until then it is in time.
        county.Database.Clock.Set(2018, 5, 22);
        Assert.Equal("", await county.DifferencesAsync("publicity_events"));
        county.Database.Clock.Set(2018, 5, 23);
        Assert.Equal("I1 公示 1 0", await county.DifferencesAsync("publicity_events"));
        // The year after it is still looked for, and then no longer.
        county.Database.Clock.Set(2019, 12, 31);
        Assert.Equal("I1 公示 1 0", await county.DifferencesAsync("publicity_events"));
        county.Database.Clock.Set(2020, 1, 1);
        Assert.Equal("", await county.DifferencesAsync("publicity_events"));

        county.Database.Clock.Set(2018, 6, 15);
        Assert.Equal("O1 accepted", await county.PostAsync(Observed("O1", "posted", "2018-06-14", kind: "indicator", subject: "I1")));
        Assert.Equal("", await county.DifferencesAsync("publicity_events"));

        // The last day of a year belongs to that year, and is past when the next one begins.
        county.Database.Clock.Set(2018, 12, 31);
        await county.AcceptAsync("indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕9号", docDate = "2018-12-10", amount = 1_000, isExecutable = true, registeredOn = "2018-12-11" });
        Assert.Equal("", await county.DifferencesAsync("publicity_events"));
        county.Database.Clock.Set(2019, 1, 1);
        Assert.Equal("I2 公示 1 0", await county.DifferencesAsync("publicity_events"));
        Assert.Equal("O2 accepted", await county.PostAsync(Observed("O2", "posted", "2018-12-31", kind: "indicator", subject: "I2")));
        Assert.Equal("", await county.DifferencesAsync("publicity_events"));

        // A record of something that is not there, and the thing without one.
        await using (var db = county.Database.Database.Read())
            await db.Database.ExecuteSqlRawAsync(string.Format(null, "UPDATE {0} SET subject_id = 'I9' WHERE id = 'O1'", db.Table("observations", "observations")));
        Assert.Equal("I1 公示 1 0, O1 0 1", await county.DifferencesAsync("publicity_events"));

        // While nothing can be brought nothing is missing.
        await county.SwitchAsync(isOn: false);
        Assert.Equal("", await county.DifferencesAsync("publicity_events"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Completeness_as_known_last_month_is_what_was_shown_then(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.PostAsync(Observed("O1", "built_km", 3, period: "2018-05", reportedOn: "2018-06-08"));
        string[] asked = ["elements/completeness", "elements/completeness?division=370481&category=rural-roads&year=2018", "elements/duties?year=2018", "elements/completeness.csv"];
        var shown = new List<string>();
        foreach (var address in asked) shown.Add(await county.ShowAsync(address));
        var then = county.Database.Clock.Now.UtcDateTime;

        // What came late and says that it came in time, another indicator, a project that left, and a definition that demands more.
        county.Database.Clock.Set(2018, 7, 20);
        Assert.Equal("O2 accepted", await county.PostAsync(Observed("O2", "posted", "2018-05-20", kind: "indicator", subject: "I1", reportedOn: "2018-05-20")));
        await county.AcceptAsync("indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370402", docNo = "市财指〔2018〕2号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02" });
        await county.Site.Services.GetRequiredService<ICategoryStore>().ReplaceAsync("plugin", [new SourcedDefinition(new WatchedRoads(also: true).Define(), "test")], default);

        for (var i = 0; i < asked.Length; i++)
        {
            var known = $"{asked[i]}{(asked[i].Contains('?') ? '&' : '?')}knownAt={then:o}";
            Assert.NotEqual(shown[i], await county.ShowAsync(asked[i]));
            Assert.Equal((asked[i], shown[i]), (asked[i], await county.ShowAsync(known)));
        }
        // The boundary is the instant itself: what was recorded a moment later is not known.
        Assert.Equal(422, (int)(await county.Site.Client.GetAsync("/api/v1/elements/completeness?knownAt=2018-08-01T00:00:00Z")).StatusCode);
        var answer = await (await county.Site.Client.GetAsync($"/api/v1/elements/completeness?knownAt={then:o}")).JsonAsync();
        Assert.Equal((then, "completeness"), (answer["dataTime"]!.GetValue<DateTimeOffset>().UtcDateTime, (string)answer["definition"]!));
        Assert.Contains("；口径：监控要素完整率（completeness）；数据时间 2018-06-15 ", await county.Site.Client.GetStringAsync($"/api/v1/elements/completeness.csv?knownAt={then:o}"), StringComparison.Ordinal);
    }
}
