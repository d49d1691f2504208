using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Reconciliation;
using SunLedger.Monitoring;
using SunLedger.Projects;

namespace SunLedger.Performance.Tests;

/// <summary>A county with an indicator of 1,000 yuan, all of it assigned to P1 of two projects.</summary>
internal sealed class County : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-performance-").FullName;

    public TestDatabase Database { get; private set; } = null!;

    public TestSite Site { get; private set; } = null!;

    public static async Task<County> OpenAsync(Dialect dialect)
    {
        var county = new County();
        county.Database = await TestDatabase.CreateSeededAsync(
            dialect, also: b => b.RegisterInstance(new DataDirectory(county._folder)), new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new PerformanceModule(), new MonitoringModule());
        county.Database.Caller.In("/000000/370000/");
        county.Database.Clock.Set(2018, 9, 30);
        county.Site = await TestSite.StartAsync(county.Database);
        foreach (var step in county.Site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);
        await county.AcceptAsync("indicators", new { id = "I1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02", functionSubject = "2140104", fundNature = "一般公共预算" });
        foreach (var code in new[] { "P1", "P2" })
            await county.AcceptAsync("projects", new { code, name = $"村道{code}", categoryCode = "rural-roads", divisionCode = "370481", unitCode = "U9", libraryYear = 2018, budget = 1_000, libraryState = "实施" });
        await county.AcceptAsync("assignments", new { id = "A1", indicatorId = "I1", projectCode = "P1", amount = 1_000, assignedOn = "2018-05-10" });
        return county;
    }

    public async Task AcceptAsync(string what, object body)
    {
        var answer = await Site.Client.PostAsJsonAsync($"/api/v1/{what}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What became of each row: its id, its outcome or first fault, and what warns about it.</summary>
    public async Task<string> SendAsync(string what, object row, params object[] more) => await SendAsync(what, more.Length == 0 ? row : more.Prepend(row).ToArray(), put: false);

    public async Task<string> SendAsync(string what, object body, bool put)
    {
        var answer = put ? await Site.Client.PutAsJsonAsync($"/api/v1/{what}", body) : await Site.Client.PostAsJsonAsync($"/api/v1/{what}", body);
        return string.Join(", ", (await answer.JsonAsync())["results"]!.AsArray().Select(r =>
            string.Join(' ', new[] { r!["id"]!.GetValue<string>(), r["errors"]!.AsArray().Select(e => e!["code"]!.GetValue<string>()).FirstOrDefault() ?? r["outcome"]!.GetValue<string>() }
                .Concat(r["warnings"]!.AsArray().Select(w => w!.GetValue<string>())))));
    }

    public async Task<JsonNode> SeeAsync(string what) => await (await Site.Client.GetAsync($"/api/v1/{what}")).JsonAsync();

    public async Task<string> DifferencesAsync(string identity)
    {
        await using var db = Site.Services.GetRequiredService<IDatabase>().Read();
        var found = await Site.Services.GetServices<IIdentity>().Single(i => i.Code == identity).CheckAsync(db, 10, default);
        return string.Join(", ", found.Differences.Select(d => $"{d.Subject} {d.Expected.InYuan:0} {d.Found.InYuan:0}"));
    }

    public Task SweepAsync() => Site.Services.GetRequiredService<ISweep>().RunAsync("/000000/", 2018, Database.Clock.Today(), default);

    /// <summary>Open warnings of performance.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync() =>
        [.. (await SeeAsync("warnings?state=open&limit=100"))["items"]!.AsArray().Select(w => $"{w!["subjectId"]} {w["ruleCode"]}").Where(w => w.Contains(" KF-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
