using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Categories;
using SunLedger.Messages.Imports;

namespace SunLedger.Projects.Tests;

public sealed class ApiTests : IAsyncLifetime
{
    private TestDatabase _test = null!;
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _test = await Given.LibraryAsync(Dialect.Sqlite, new Watcher { Finds = p => p.Progress == 0.1m ? "RR-01" : null });
        _site = await TestSite.StartAsync(_test);
        foreach (var step in (IEnumerable<IStartupStep>)_site.Services.GetService(typeof(IEnumerable<IStartupStep>))!) await step.RunAsync(default);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _test.DisposeAsync();
    }

    [Fact]
    public async Task A_project_is_entered_changed_and_seen_with_its_money_and_history()
    {
        var draft = Given.Project("A") with { Sources = [Given.Source(1_000_000m)] };
        Assert.Equal(201, (int)(await _site.Client.PostAsJsonAsync("/api/v1/projects", draft)).StatusCode);
        Assert.Equal(200, (int)(await _site.Client.PostAsJsonAsync("/api/v1/projects", draft)).StatusCode);
        var changed = await _site.Client.PutAsJsonAsync("/api/v1/projects", draft with { Progress = 0.1m });
        Assert.Equal(200, (int)changed.StatusCode);
        Assert.Equal("RR-01", (string?)(await changed.JsonAsync())["results"]![0]!["warnings"]![0]);

        var seen = await (await _site.Client.GetAsync("/api/v1/projects/A")).JsonAsync();
        Assert.Equal((900m, 400m, 0.1m), ((decimal)seen["project"]!["approved"]!, (decimal)seen["project"]!["paid"]!, (decimal)seen["project"]!["progress"]!));
        Assert.Equal((3.2m, "C13", 2), ((decimal)seen["fields"]!["length_km"]!, (string?)seen["sources"]![0]!["fundCode"], seen["history"]!.AsArray().Count));

        var before = await (await _site.Client.GetAsync("/api/v1/projects/A?version=1")).JsonAsync();
        Assert.Equal(0.5m, (decimal)before["project"]!["progress"]!);
    }

    [Fact]
    public async Task A_list_is_cut_to_the_callers_division_and_filtered()
    {
        await Post(Given.Project("A"), Given.Project("B") with { DivisionCode = "370481", Name = "滕州道路" }, Given.Project("C") with { LibraryState = "验收" });

        Assert.Equal(["A", "B", "C"], await Codes(""));
        Assert.Equal(["B"], await Codes("?division=370481"));
        Assert.Equal(["C"], await Codes("?state=验收"));
        Assert.Equal(["B"], await Codes("?q=滕州"));
        Assert.Empty(await Codes("?year=2017"));
        _test.Caller.In("/000000/370000/370400/370481/");
        Assert.Equal(["B"], await Codes(""));
        Assert.Equal((404, "not_found"), await (await _site.Client.GetAsync("/api/v1/projects/A")).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await _site.Client.GetAsync("/api/v1/projects?division=370402")).RefusalAsync());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await Post([.. Enumerable.Range(0, 7).Select(i => Given.Project($"P{i}"))]);
        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await (await _site.Client.GetAsync($"/api/v1/projects?limit=3&cursor={cursor}")).JsonAsync();
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["code"]!));
            cursor = (string?)page["next"];
        }
        Assert.Equal(["P0", "P1", "P2", "P3", "P4", "P5", "P6"], seen);
    }

    [Theory]
    [InlineData("""{"code":"A","budget":"many"}""", 400, "not_a_number")]
    [InlineData("""{"code":"A","planStart":"2018-02-30"}""", 400, "not_a_date")]
    [InlineData("not json", 400, "malformed")]
    [InlineData("[null]", 400, "not_an_object")]
    [InlineData("null", 400, "not_an_object")]
    [InlineData("""{"code":"A","sources":[{"amount":1e29}]}""", 400, "not_a_number")]
    [InlineData("""{"code":"A","households":5000000000}""", 400, "not_a_whole_number")]
    public async Task A_body_that_does_not_read_is_refused_as_such(string body, int status, string code)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        Assert.Equal((status, code), await (await _site.Client.PostAsync("/api/v1/projects", content)).RefusalAsync());
    }

    [Fact]
    public async Task A_change_of_an_unknown_project_is_404_and_a_refused_one_422() =>
        Assert.Equal(
            (404, 422),
            ((int)(await _site.Client.PutAsJsonAsync("/api/v1/projects", Given.Project("none"))).StatusCode,
            (int)(await _site.Client.PostAsJsonAsync("/api/v1/projects", Given.Project("A") with { Name = null })).StatusCode));

    [Theory]
    [InlineData("GET", "/api/v1/projects", May.SeeLedger)]
    [InlineData("GET", "/api/v1/projects/A", May.SeeLedger)]
    [InlineData("POST", "/api/v1/projects", May.KeepProjects)]
    [InlineData("PUT", "/api/v1/projects", May.KeepProjects)]
    public async Task Nobody_without_the_permission_gets_through(string method, string address, string permission)
    {
        _test.Caller.WithOnly([.. TestCaller.EveryPermission.Where(p => p != permission)]);
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method == "GET" ? null : JsonContent.Create(Array.Empty<object>()) };
        Assert.Equal((403, "not_allowed"), await (await _site.Client.SendAsync(request)).RefusalAsync());
    }

    [Fact]
    public async Task A_file_takes_the_same_path_with_category_fields_and_sources_as_columns()
    {
        var import = _test.Get<IEnumerable<IImportTarget>>().Single(t => t.Kind == "projects");
        Dictionary<string, object> good = new()
        {
            ["code"] = "A", ["name"] = "路", ["categoryCode"] = "sample-roads", ["divisionCode"] = "370402", ["libraryYear"] = 2018L,
            ["budget"] = Money.FromYuan(100), ["sources.central"] = Money.FromYuan(60), ["sources.other"] = Money.FromYuan(40), ["fields.length_km"] = "3.2", ["fields.works"] = "危桥",
        };
        Dictionary<string, object> bad = new(good) { ["code"] = "B", ["households"] = 5_000_000_000L, ["fields.length_km"] = "long" };

        var results = await _test.Database.WriteAsync((db, ct) => import.TakeAsync(db, [new(2, good), new(7, bad)], BatchMode.Partial, _test.Caller, ct), default);

        Assert.Equal([(2, Outcome.Accepted), (7, Outcome.Refused)], results.Select(r => (r.Row, r.Outcome)));
        Assert.Equal([(7, "households"), (7, "fields.length_km")], results[1].Faults.Select(f => (f.Row!.Value, f.Field!)));
        var seen = await (await _site.Client.GetAsync("/api/v1/projects/A")).JsonAsync();
        Assert.Equal(("危桥", 2), ((string?)seen["fields"]!["works"], seen["sources"]!.AsArray().Count));
    }

    private async Task Post(params Domain.ProjectDraft[] drafts) =>
        Assert.Equal(200, (int)(await _site.Client.PostAsJsonAsync("/api/v1/projects", drafts)).StatusCode);

    private async Task<string[]> Codes(string query)
    {
        JsonNode page = await (await _site.Client.GetAsync("/api/v1/projects" + query)).JsonAsync();
        return [.. page["items"]!.AsArray().Select(i => (string)i!["code"]!)];
    }
}
