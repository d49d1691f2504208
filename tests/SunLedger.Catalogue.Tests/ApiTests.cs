using System.Net.Http.Json;
using SunLedger.Catalogue.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Tests;

public sealed class ApiTests : IAsyncLifetime
{
    private TestDatabase _test = null!;
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _test = await TestDatabase.CreateSeededAsync(Dialect.Sqlite, new CatalogueModule());
        _site = await TestSite.StartAsync(_test);
        foreach (var step in (IEnumerable<IStartupStep>)_site.Services.GetService(typeof(IEnumerable<IStartupStep>))!) await step.RunAsync(default);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _test.DisposeAsync();
    }

    [Fact]
    public async Task The_tree_begins_at_the_callers_own_division_and_opens_downwards()
    {
        Assert.Equal(["370400"], await CodesAsync("/api/v1/divisions"));
        Assert.Equal(["370402", "370403", "370404", "370405", "370406", "370481"], await CodesAsync("/api/v1/divisions?parent=370400"));

        var own = (await Json("/api/v1/divisions"))["items"]![0]!;
        Assert.Equal(("city", "370000", 6), ((string?)own["level"], (string?)own["financeParent"], (int)own["children"]!));
    }

    [Fact]
    public async Task A_search_stays_within_the_callers_division()
    {
        Assert.Equal(["370402"], await CodesAsync("/api/v1/divisions?q=市中区"));
        _test.Caller.In("/000000/");
        Assert.Contains("510000", await CodesAsync("/api/v1/divisions?q=四川"));
    }

    [Fact]
    public async Task A_list_of_all_villages_comes_in_pages_without_a_gap()
    {
        var seen = new List<string?>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await Json($"/api/v1/divisions?q=3704&limit=500&cursor={cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(i => (string?)i!["code"]));
            cursor = (string?)page["next"];
        }
        Assert.Equal(1 + 6 + 66 + 2469, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/api/v1/divisions/370481", 200)]
    [InlineData("/api/v1/divisions/370481000", 200)]
    [InlineData("/api/v1/divisions/370000", 200)]
    [InlineData("/api/v1/divisions/370100", 404)]
    [InlineData("/api/v1/divisions/nonsense", 404)]
    [InlineData("/api/v1/divisions?parent=370100", 200)]
    [InlineData("/api/v1/divisions?parent=999999", 404)]
    [InlineData("/api/v1/divisions?asOf=yesterday", 400)]
    [InlineData("/api/v1/funds/C21", 200)]
    [InlineData("/api/v1/funds/C99", 404)]
    [InlineData("/api/v1/organisations?division=370100", 404)]
    [InlineData("/api/v1/categories/no-such", 404)]
    [InlineData("/api/v1/plugins", 200)]
    public async Task A_question_gets_its_status(string address, int status) =>
        Assert.Equal(status, (int)(await _site.Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task A_division_can_be_asked_for_as_it_was()
    {
        _test.Caller.In("/000000/");
        Assert.Equal("桥东区", (string?)(await Json("/api/v1/divisions/130502?asOf=2018-06-15"))["name"]);
        Assert.Equal("襄都区", (string?)(await Json("/api/v1/divisions/130502?asOf=2024-01-01"))["name"]);
        Assert.Equal(404, (int)(await _site.Client.GetAsync("/api/v1/divisions/371200?asOf=2019-01-01")).StatusCode);
    }

    [Fact]
    public async Task Funds_are_listed_by_level_category_and_word()
    {
        Assert.Equal(["C13", "M06", "P17"], await CodesAsync("/api/v1/funds?category=rural-roads"));
        Assert.Equal(19, (await CodesAsync("/api/v1/funds?level=city")).Length);
        Assert.Equal(["M06"], await CodesAsync("/api/v1/funds?q=户户通"));
        Assert.True((bool)(await Json("/api/v1/funds/M06"))["isLocked"]!);
    }

    [Fact]
    public async Task An_own_fund_is_there_at_once_for_its_owner_and_those_below_and_for_nobody_else()
    {
        var answer = await _site.Client.PostAsJsonAsync("/api/v1/funds", Given.OwnFund());
        Assert.Equal(201, (int)answer.StatusCode);
        Assert.Equal(200, (int)(await _site.Client.PostAsJsonAsync("/api/v1/funds", Given.OwnFund())).StatusCode);

        Assert.Contains("370400-X01", await CodesAsync("/api/v1/funds?q=370400"));
        _test.Caller.In("/000000/370000/370400/370481/");
        Assert.Contains("370400-X01", await CodesAsync("/api/v1/funds?q=370400"));
        _test.Caller.In("/000000/370000/370100/");
        Assert.DoesNotContain("370400-X01", await CodesAsync("/api/v1/funds?q=370400"));
    }

    [Fact]
    public async Task A_refused_fund_says_why_and_what_to_do_in_the_readers_language()
    {
        using var english = new HttpRequestMessage(HttpMethod.Post, "/api/v1/funds") { Content = JsonContent.Create(new[] { Given.OwnFund("C21"), Given.OwnFund() }) };
        english.Headers.AcceptLanguage.ParseAdd("en");
        var answer = await _site.Client.SendAsync(english);
        var body = await answer.JsonAsync();

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Equal((0, 2), ((int)body["accepted"]!, (int)body["refused"]!));
        Assert.Equal(("fund_locked", "held_back"), ((string?)body["results"]![0]!["errors"]![0]!["code"], (string?)body["results"]![1]!["errors"]![0]!["code"]));
        Assert.StartsWith("The fund C21", (string?)body["results"]![0]!["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisations_are_entered_found_and_seen_below_ones_own_division_only()
    {
        OrganisationDraft[] two = [Given.Organisation(), Given.Organisation("370481001", "滕州市交通运输局", "370481")];
        Assert.Equal(200, (int)(await _site.Client.PostAsJsonAsync("/api/v1/organisations", two)).StatusCode);

        Assert.Equal(["370400001", "370481001"], await CodesAsync("/api/v1/organisations"));
        Assert.Equal(["370481001"], await CodesAsync("/api/v1/organisations?division=370481"));
        _test.Caller.In("/000000/370000/370400/370402/");
        Assert.Empty(await CodesAsync("/api/v1/organisations"));
        Assert.Equal("预算单位", ((IOrganisations)_site.Services.GetService(typeof(IOrganisations))!).Find("370400001")!.Kind);
    }

    [Fact]
    public async Task Every_category_is_listed_whether_or_not_a_plugin_serves_it()
    {
        await ((ICategoryStore)_site.Services.GetService(typeof(ICategoryStore))!).PutAsync(Given.Definition(), "plugin Sample 1.0", default);
        var all = (await Json("/api/v1/categories")).AsArray();

        Assert.Equal(19, all.Count);
        Assert.Equal(["sample-roads"], all.Where(c => (bool)c!["hasDefinition"]!).Select(c => (string)c!["code"]!));
        var roads = all.Single(c => (string?)c!["code"] == "rural-roads")!;
        Assert.Equal(3, roads["fundCodes"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_definition_is_shown_whole_with_what_is_only_assumed()
    {
        await ((ICategoryStore)_site.Services.GetService(typeof(ICategoryStore))!).PutAsync(Given.Definition(), "plugin Sample 1.0", default);
        var shown = await Json("/api/v1/categories/sample-roads");

        var parameter = shown["parameters"]![0]!;
        Assert.Equal(("assumed", true, "50%"), ((string?)parameter["status"], (bool)parameter["isAssumed"]!, (string?)parameter["shown"]!["chinese"]));
        var rule = shown["rules"]![0]!;
        Assert.True((bool)rule["restsOnAssumption"]!);
        Assert.Equal("Project.Progress < @done_line and project.length_km > 1", (string?)rule["grades"]![0]!["formula"]);
        Assert.Contains("进度下限", (string?)rule["grades"]![0]!["words"]!["chinese"], StringComparison.Ordinal);
        Assert.Equal("闲置", (string?)rule["riskName"]!["chinese"]);
        Assert.Equal("公里", (string?)shown["fields"]![0]!["unit"]!["chinese"]);
        Assert.Equal(Given.Definition().Hash, (string?)shown["hash"]);
    }

    [Fact]
    public async Task A_past_definition_can_be_asked_for_by_its_hash()
    {
        var store = (ICategoryStore)_site.Services.GetService(typeof(ICategoryStore))!;
        await store.PutAsync(Given.Definition(0.5m), "plugin", default);
        await store.PutAsync(Given.Definition(0.6m), "plugin", default);

        var past = await Json($"/api/v1/categories/sample-roads?hash={Given.Definition(0.5m).Hash}");

        Assert.Equal(0.5m, (decimal)past["parameters"]![0]!["value"]!);
        Assert.Equal(404, (int)(await _site.Client.GetAsync($"/api/v1/categories/rural-roads?hash={Given.Definition(0.5m).Hash}")).StatusCode);
    }

    [Fact]
    public async Task The_versions_of_a_category_are_listed_with_their_times_and_where_they_came_from()
    {
        var store = (ICategoryStore)_site.Services.GetService(typeof(ICategoryStore))!;
        await store.PutAsync(Given.Definition(0.5m), "Sample 1.0", default);
        var first = _test.Clock.GetUtcNow();
        _test.Clock.Advance(TimeSpan.FromDays(3));
        await store.PutAsync(Given.Definition(0.6m), "Sample 1.1", default);
        await store.KeepAsync(Given.Definition(0.7m), default);

        var all = (await Json("/api/v1/categories/sample-roads/versions")).AsArray();

        Assert.Equal([(Given.Definition(0.6m).Hash, true), (Given.Definition(0.7m).Hash, false), (Given.Definition(0.5m).Hash, false)], all.Select(v => ((string)v!["hash"]!, (bool)v["isInForce"]!)));
        Assert.Equal(Given.Definition(0.6m).Hash[..12], (string?)all[0]!["short"]);
        Assert.True((bool)all[0]!["isReadable"]!);
        Assert.Empty(all[1]!["terms"]!.AsArray()); // kept, and never in force
        var past = Assert.Single(all[2]!["terms"]!.AsArray())!;
        Assert.Equal(("Sample 1.0", first, first.AddDays(3)), ((string?)past["source"], (DateTimeOffset)past["since"]!, (DateTimeOffset)past["until"]!));
        Assert.Null(Assert.Single(all[0]!["terms"]!.AsArray())!["until"]);
        Assert.Equal(404, (int)(await _site.Client.GetAsync("/api/v1/categories/rural-roads/versions")).StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/v1/divisions", May.SeeLedger)]
    [InlineData("GET", "/api/v1/divisions/370400", May.SeeLedger)]
    [InlineData("GET", "/api/v1/organisations", May.SeeLedger)]
    [InlineData("POST", "/api/v1/organisations", May.KeepCatalogue)]
    [InlineData("GET", "/api/v1/funds", May.SeeLedger)]
    [InlineData("GET", "/api/v1/funds/C21", May.SeeLedger)]
    [InlineData("POST", "/api/v1/funds", May.KeepCatalogue)]
    [InlineData("GET", "/api/v1/categories", May.SeeLedger)]
    [InlineData("GET", "/api/v1/categories/rural-roads", May.SeeLedger)]
    [InlineData("GET", "/api/v1/categories/rural-roads/versions", May.SeeLedger)]
    [InlineData("GET", "/api/v1/plugins", May.Administer)]
    public async Task Nobody_without_the_permission_gets_through(string method, string address, string permission)
    {
        _test.Caller.WithOnly([.. TestCaller.EveryPermission.Where(p => p != permission)]);
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method == "POST" ? JsonContent.Create(Array.Empty<object>()) : null };
        Assert.Equal((403, "not_allowed"), await (await _site.Client.SendAsync(request)).RefusalAsync());
    }

    private async Task<System.Text.Json.Nodes.JsonNode> Json(string address) => await (await _site.Client.GetAsync(address)).JsonAsync();

    private async Task<string[]> CodesAsync(string address) => [.. (await Json(address))["items"]!.AsArray().Select(i => (string)i!["code"]!)];
}
