using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Reconciliation;
using SunLedger.Monitoring;
using SunLedger.Projects;

namespace SunLedger.Observations.Tests;

/// <summary>A county with one indicator of May, and one project that got its money in May and ended on 1 July.</summary>
internal sealed class County : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-observations-").FullName;

    public TestDatabase Database { get; private set; } = null!;

    public TestSite Site { get; private set; } = null!;

    public static async Task<County> OpenAsync(Dialect dialect)
    {
        var county = new County();
        county.Database = await TestDatabase.CreateSeededAsync(
            dialect, also: b => b.RegisterInstance(new DataDirectory(county._folder)), new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule(), new ObservationsModule());
        county.Site = await TestSite.StartAsync(county.Database);
        foreach (var step in county.Site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);
        await county.Site.Services.GetRequiredService<ICategoryStore>().ReplaceAsync("plugin", [new SourcedDefinition(new WatchedRoads().Define(), "test")], default);
        foreach (var (what, body) in new (string, object)[]
        {
            ("indicators", new { id = "I1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02" }),
            ("projects", new { code = "P1", name = "村道", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget = 1_000, libraryState = "实施", unitCode = "U1", realStart = "2018-05-01", realEnd = "2018-07-01" }),
            ("assignments", new { id = "A1", indicatorId = "I1", projectCode = "P1", amount = 1_000, assignedOn = "2018-05-10" }),
        })
        {
            var answer = await county.Site.Client.PostAsJsonAsync($"/api/v1/{what}", body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
        return county;
    }

    public static object Observed(string id, string element, object value, string kind = "project", string subject = "P1", string? period = null, string? reportedOn = null, string? corrects = null) =>
        new { id, subjectKind = kind, subjectId = subject, element, period, value, reportedOn, corrects };

    public async Task<string> PostAsync(params object[] observations)
    {
        var answer = await (await Site.Client.PostAsJsonAsync("/api/v1/observations", observations)).JsonAsync();
        return string.Join(", ", answer["results"]!.AsArray().Select(r => $"{r!["id"]} {(r["errors"]!.AsArray() is [var error, ..] ? error!["code"] : r["outcome"])}"));
    }

    public async Task<string> ListAsync(string filter) => string.Join(
        ", ", (await (await Site.Client.GetAsync($"/api/v1/observations?{filter}")).JsonAsync())["items"]!.AsArray().Select(o => $"{o!["id"]} {o["value"]} v{o["version"]}"));

    /// <summary>An answer without the instant that it speaks of, and the file without whose copy it is.</summary>
    public async Task<string> ShowAsync(string address)
    {
        var text = await Site.Client.GetStringAsync($"/api/v1/{address}");
        if (address.Contains(".csv", StringComparison.Ordinal)) return text[..text.IndexOf("# 导出人", StringComparison.Ordinal)];
        var answer = JsonNode.Parse(text)!.AsObject();
        foreach (var name in new[] { "dataTime", "knownAt" }) answer.Remove(name);
        return answer.ToJsonString();
    }

    public async Task AcceptAsync(string what, object body)
    {
        var answer = await Site.Client.PostAsJsonAsync($"/api/v1/{what}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task SwitchAsync(bool isOn) => AcceptAsync("switches", new { kind = "module", code = "observations", isOn, reason = "换用新系统" });

    public async Task<string> DifferencesAsync(string identity)
    {
        await using var db = Site.Services.GetRequiredService<IDatabase>().Read();
        var found = await Site.Services.GetServices<IIdentity>().Single(i => i.Code == identity).CheckAsync(db, 10, default);
        return string.Join(", ", found.Differences.Select(d => $"{d.Subject} {d.Expected.InYuan:0} {d.Found.InYuan:0}"));
    }

    public Task SweepAsync() => Site.Services.GetRequiredService<ISweep>().RunAsync("/000000/", 2018, Database.Clock.Today(), default);

    public async Task<IReadOnlyList<string>> MissingAsync() => [.. (await ItemsAsync("KH-01")).Concat(await ItemsAsync("KG-01")).Select(w => $"{w["subjectId"]} {w["ruleCode"]} {w["level"]}")];

    public async Task<IReadOnlyList<string>> WarningsAsync(string rule) => [.. (await ItemsAsync(rule)).Select(w => $"{w["subjectId"]} {w["ruleCode"]}")];

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IEnumerable<JsonNode>> ItemsAsync(string rule) =>
        (await (await Site.Client.GetAsync($"/api/v1/warnings?rule={rule}&limit=100")).JsonAsync())["items"]!.AsArray().Select(w => w!).OrderByDescending(w => (string)w["subjectId"]!, StringComparer.Ordinal);
}
