using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Tests;

/// <summary>Track codes join indicators where no release does, and the correspondence table says which funds of two levels are one.</summary>
public sealed class TrackTests
{
    private const string Track = "10000015Z155110000004";

    // Each is wrong in one thing.
    private static readonly (string Differs, string Code)[] WrongRows =
    [
        ("""{"id":"a b"}""", "id_format"),
        ("""{"effectiveOn":null}""", "required"),
        ("""{"docNo":" "}""", "required"),
        ("""{"upperFund":null}""", "required"),
        ("""{"lowerFund":""}""", "required"),
        ("""{"divisionCode":"999999"}""", "unknown_division"),
        ("""{"upperFund":"X99"}""", "unknown_fund"),
        ("""{"lowerFund":"X99"}""", "unknown_fund"),
        ("""{"upperFund":"P02","lowerFund":"P03"}""", "correspondence_levels"),
        ("""{"upperFund":"P02","lowerFund":"C33"}""", "correspondence_levels"),
        ("""{"ends":"Y0"}""", "required"),
        ("""{"ends":"Y0","reason":"有误"}""", "correspondence_ends_nothing"),
    ];

    [Fact]
    public async Task A_row_that_is_wrong_in_one_thing_says_which()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        foreach (var (differs, code) in WrongRows)
        {
            var row = JsonNode.Parse("""{"id":"Y1","divisionCode":"370000","upperFund":"C33","lowerFund":"P02","effectiveOn":"2018-01-01","docNo":"鲁财社〔2018〕3号"}""")!;
            foreach (var (field, value) in JsonNode.Parse(differs)!.AsObject()) row[field] = value?.DeepClone();
            Assert.Equal((differs, code), (differs, Assert.Single(await EnterAsync(site, row)).Split(' ')[^1]));
        }
        // Whoever is below says nothing for those above.
        office.Clerk.In(Places.Tengzhou);
        Assert.Equal(["Y1 unknown_division"], await EnterAsync(site, Row("Y1", "C33", "P02")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Rows_of_the_table_end_and_never_change(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();

        Assert.Equal(["Y1 accepted"], await EnterAsync(site, Row("Y1", "C33", "P02")));
        Assert.Equal(["Y1 duplicate"], await EnterAsync(site, Row("Y1", "C33", "P02")));
        Assert.Equal(["Y1 id_reused"], await EnterAsync(site, Row("Y1", "C33", "P02", on: "2018-01-02")));
        Assert.Equal(["Y2 correspondence_entered"], await EnterAsync(site, Row("Y2", "C33", "P02", on: "2018-03-01")));
        var then = office.Db.Clock.Now.UtcDateTime.ToString("o");
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["E1 correspondence_ends_early"], await EnterAsync(site, End("E1", "Y1", "2017-12-31")));
        Assert.Equal(["E1 accepted"], await EnterAsync(site, End("E1", "Y1", "2018-06-01")));
        Assert.Equal(["E2 correspondence_ends_nothing"], await EnterAsync(site, End("E2", "Y1", "2018-07-01")));
        Assert.Equal(["Y3 correspondence_entered"], await EnterAsync(site, Row("Y3", "C33", "P02", on: "2018-05-31")));
        Assert.Equal(["Y3 accepted"], await EnterAsync(site, Row("Y3", "C33", "P02", on: "2018-06-01")));

        async Task<IEnumerable<string>> SaysAsync(string asked) => (await Drill.GetAsync(site, $"/correspondences?{asked}"))["items"]!.AsArray().Select(r => $"{r!["id"]} {r["from"]} {r["until"]} {r["endedBy"]}");
        Assert.Equal(["Y1 2018-01-01 2018-06-01 E1", "Y3 2018-06-01  "], await SaysAsync("fund=C33"));
        Assert.Equal(["Y1 2018-01-01  "], await SaysAsync("asOf=2018-05-31"));
        Assert.Equal(["Y1 2018-01-01  "], await SaysAsync($"knownAt={then}"));
        Assert.Contains("农村危房改造补助资金", await site.Client.GetStringAsync("/api/v1/correspondences.csv"), StringComparison.Ordinal);
        office.Clerk.In(Places.Tengzhou); // it binds those below, and they read it
        Assert.Equal(2, (await SaysAsync("")).Count());
        Assert.Equal(["E3 correspondence_ends_nothing"], await EnterAsync(site, End("E3", "Y3", "2018-07-01")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Money_that_two_levels_registered_is_followed_by_its_track_code_and_counts_once(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1");
        // The province did not release through these books: the city entered by itself what it got of 1000.
        Expect.AllAccepted(await office.RegisterAsync(
            Given.Indicator("SD", 1000m, "370000", "C33") with { TrackCode = Track }, Given.Indicator("ZZ", 600m, "370400", "P02", docNo: "枣财社〔2018〕5号") with { TrackCode = Track }));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "TZ", 400m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "TZ", "P1", 300m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 100m, "TZ")));

        async Task StandsAsync(string code, decimal once, decimal joined, decimal unjoined, string moment = "")
        {
            var flow = await Drill.GetAsync(site, $"/overview/flow?year=2018&division=370000{moment}");
            Assert.Equal((once, joined, unjoined, "amount"), (Yuan(flow["amount"]), Yuan(flow["joined"]!["amount"]), Yuan(flow["unjoined"]!["amount"]), Text(flow, "definition")));
            var overview = await Drill.GetAsync(site, $"/overview?year=2018&division=370000{moment}");
            Assert.Equal((once, joined, unjoined), (Yuan(overview["totals"]!["amount"]), Yuan(overview["joined"]!["amount"]), Yuan(overview["unjoined"]!["amount"])));
            await Drill.AddsUpAsync(site, overview, withFiles: true);
            await Drill.FlowAddsUpAsync(site, flow);
            Assert.Equal(once, flow["links"]!.AsArray().Where(l => Text(l!, "source").StartsWith("level:", StringComparison.Ordinal)).Sum(l => Yuan(l!["amount"])));
            Assert.Equal(once, flow["links"]!.AsArray().Where(l => Text(l!, "source").StartsWith("division:", StringComparison.Ordinal)).Sum(l => Yuan(l!["amount"])));
            foreach (var sum in new[] { "joined", "unjoined" })
            {
                var lines = await Drill.GetAsync(site, Text(flow[sum]!["lines"]!, "lines"));
                Assert.Equal((Yuan(flow[sum]!["amount"]), sum), (Yuan(lines["sum"]!["amount"]), Text(lines["sum"]!, "definition")));
                Assert.Equal(Yuan(flow[sum]!["amount"]), lines["items"]!.AsArray().Sum(i => Yuan(i!["counted"])));
            }
            Assert.Equal([code], (await Drill.GetAsync(site, $"/tracks?year=2018&division=370000{moment}"))["items"]!.AsArray().Select(i => Text(i!, "code")).Distinct());
        }

        // The identity names what no join explains.
        async Task<IEnumerable<string>> ApartAsync() => (await (await site.Client.PostAsync("/api/v1/reconciliation", null)).JsonAsync())["identities"]!.AsArray()
            .Single(i => Text(i!, "code") == "track_joined")!["rows"]!.AsArray().Select(r => Text(r!, "subject"));

        // Nobody said that the province's C33 is the city's P02: the chain is broken there, and says so.
        await StandsAsync("fund_names_differ", once: 1600m, joined: 0m, unjoined: 600m);
        Assert.Equal(["fund_names_differ"], Breaks(await Drill.GetAsync(site, "/payments/Z1/trace")));
        var torn = await Drill.GetAsync(site, "/indicators/TZ/trace");
        Assert.Contains(torn["links"]!.AsArray(), l => l!["broken"] is { } why && why.GetValue<string>().Contains("C33", StringComparison.Ordinal));

        Assert.Equal([$"{Track} ZZ fund_names_differ"], await ApartAsync());
        var then = office.Db.Clock.Now.UtcDateTime.ToString("o");
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Y1 accepted"], await EnterAsync(site, Row("Y1", "C33", "P02")));
        Assert.Empty(await ApartAsync());
        await StandsAsync("joined_by_track", once: 1000m, joined: 600m, unjoined: 0m);
        await StandsAsync("fund_names_differ", once: 1600m, joined: 0m, unjoined: 600m, $"&knownAt={then}"); // as it was shown then
        var chain = (await Drill.GetAsync(site, "/payments/Z1/trace"))["chain"]!;
        Assert.Equal([("TZ", null), ("ZZ", "joined_by_track"), ("SD", null)], chain["levels"]!.AsArray().Select(l => (Text(l!, "indicatorId"), l!["joined"]?["code"]?.GetValue<string>())));
        Assert.True(chain["isWhole"]!.GetValue<bool>());
        var trace = await Drill.GetAsync(site, "/indicators/SD/trace");
        Assert.Equal(["SD", "ZZ", "TZ"], trace["nodes"]!.AsArray().Where(n => Text(n!, "kind") == "indicator").Select(n => Text(n!, "id")));
        Assert.Equal([("SD", "ZZ", 600m)], trace["links"]!.AsArray().Where(l => l!["joined"] is not null).Select(l => (Text(l!, "source"), Text(l!, "target"), Yuan(l!["amount"]))));
        Assert.Equal(400m, Yuan(trace["links"]!.AsArray().Single(l => Text(l!, "target") == "undistributed:SD")!["amount"]));
        // The city sees that its money is from above, and only its part; for itself it counts once already.
        office.Clerk.In(Places.Zaozhuang);
        Assert.Equal(600m, Yuan((await Drill.GetAsync(site, "/indicators/ZZ/trace"))["nodes"]!.AsArray().Single(n => Text(n!, "id") == "SD")!["amount"]));
        var city = await Drill.GetAsync(site, "/overview/flow?year=2018");
        Assert.Equal((600m, 0m), (Yuan(city["amount"]), Yuan(city["joined"]!["amount"])));
        Assert.Contains("按追踪码", await site.Client.GetStringAsync("/api/v1/tracks.csv?year=2018"), StringComparison.Ordinal);
        office.Clerk.In(Places.Shandong);

        // More than the province has left to give is not its money.
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("JN", 401m, "370403", "P02", docNo: "薛财社〔2018〕1号") with { TrackCode = Track, SupDocNo = "鲁财建〔2018〕1号" }));
        await StandsAsync("more_than_above", once: 2001m, joined: 0m, unjoined: 1001m);
    }

    [Theory]
    [InlineData("10000015Z155110000004", true)]
    [InlineData("1000001Z155110000004", false)] // 20 characters
    [InlineData("100000150Z155110000004", false)] // 22
    [InlineData("10000015z155110000004", false)]
    [InlineData("1000001AZ155110000004", false)]
    [InlineData("10000015Z15511000000X", false)]
    public async Task A_track_code_has_the_form_that_documents_give_it(string code, bool isOne)
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        var results = await office.RegisterAsync(Given.Indicator("I1", 10m) with { TrackCode = code });
        if (isOne) Expect.AllAccepted(results);
        else Assert.Equal("trackCode", Expect.Refused("track_code_format", results).Field);
    }

    [Theory]
    [InlineData("", "", "joined")] // the same fund needs no table
    [InlineData("lower:P02", "", "fundsDiffer")]
    [InlineData("lower:P02", "C33>P02", "joined")]
    [InlineData("lower:M05", "C33>P02 P02>M05", "joined")] // in two steps
    [InlineData("lower:P02", "C33>P02@/1/9/", "fundsDiffer")] // another city's row
    [InlineData("lower:P02", "C33>P02#2018-06-01", "fundsDiffer")] // not yet
    [InlineData("second", "", "severalAbove")]
    [InlineData("second named", "", "joined")]
    [InlineData("amount:100", "", "joined")]
    [InlineData("amount:101", "", "moreThanAbove")]
    [InlineData("beside", "", "none")]
    [InlineData("nearer", "", "joined nearer")]
    internal void A_track_code_joins_one_indicator_above_or_says_why_not(string given, string table, string says)
    {
        string? Of(string word) => given.Split(' ').FirstOrDefault(g => g.StartsWith(word, StringComparison.Ordinal))?.Split(':')[^1];
        Tracked One(long key, string path, string fund, string doc, long fen) => new(key, path, fund, doc, null, new(2018, 3, 1), new(fen), new(fen));
        var below = One(3, "/1/2/3/", Of("lower") ?? "C33", "县〔2018〕1号", long.Parse(Of("amount") ?? "10", System.Globalization.CultureInfo.InvariantCulture)) with { SupDocNo = Of("named") is null ? null : "省〔2018〕2号" };
        var all = new List<Tracked> { One(1, Of("beside") is null ? "/1/" : "/1/9/", "C33", "省〔2018〕1号", 100), below };
        if (Of("second") is not null) all.Add(One(2, "/1/", "C33", "省〔2018〕2号", 100));
        if (Of("nearer") is not null) all.Add(One(4, "/1/2/", "C33", "市〔2018〕1号", 100));
        var names = new FundNames(
        [
            .. table.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('>', '@', '#')).Select(r => new FundName(
                r.Length > 2 && r[2][0] == '/' ? r[2] : "/1/", r[0], r[1], r.Length > 2 && r[2][0] != '/' ? DateOnly.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture) : new(2018, 1, 1), null)),
        ]);

        var join = Joining.Of([below], all, names).SingleOrDefault();

        var kind = join is null ? "none" : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(join.Kind.ToString());
        Assert.Equal(says, join?.Above.Key == 4 ? $"{kind} nearer" : kind);
    }

    private static object Row(string id, string upper, string lower, string on = "2018-01-01") => new { id, divisionCode = "370000", upperFund = upper, lowerFund = lower, effectiveOn = on, docNo = "鲁财社〔2018〕3号" };

    private static object End(string id, string ends, string on) => new { id, ends, effectiveOn = on, docNo = "鲁财社〔2018〕9号", reason = "资金整合" };

    private static async Task<IReadOnlyList<string>> EnterAsync(TestSite site, object body)
    {
        var results = (await (await site.Client.PostAsJsonAsync("/api/v1/correspondences", body)).JsonAsync())["results"]!.AsArray();
        return [.. results.Select(r => $"{r!["id"]} {(r["errors"]!.AsArray() is [var first, ..] ? first!["code"]! : r["outcome"]!)}")];
    }

    private static IEnumerable<string> Breaks(JsonNode trace) => trace["chain"]!["levels"]!.AsArray().SelectMany(l => l!["breaks"]!.AsArray().Select(b => Text(b!, "code")));

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static decimal Yuan(JsonNode? node) => node!.GetValue<decimal>();
}
