using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Comparison;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Reconciliation;
using SunLedger.Monitoring;
using SunLedger.Observations;
using SunLedger.Persons.Storage;
using SunLedger.Projects;

namespace SunLedger.Persons.Tests;

/// <summary>A county with an indicator of aid, a project of it, and a payment of 1,000 yuan to a roll.</summary>
internal sealed class County : IAsyncDisposable
{
    public const string One = "370402198001010011", Two = "37048119550615002X", Three = "11010519491231002X", Card = "6217000012345678";

    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-persons-").FullName;

    public TestDatabase Database { get; private set; } = null!;

    public TestSite Site { get; private set; } = null!;

    public static async Task<County> OpenAsync(Dialect dialect)
    {
        var county = new County();
        county.Database = await TestDatabase.CreateSeededAsync(
            dialect, also: b => b.RegisterInstance(new DataDirectory(county._folder)), new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule(), new ComparisonModule(), new PersonsModule(), new ObservationsModule());
        county.Database.Clock.Set(2018, 9, 30);
        county.Site = await TestSite.StartAsync(county.Database);
        foreach (var step in county.Site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);
        await county.Site.Services.GetRequiredService<ICategoryStore>().ReplaceAsync("plugin", [new SourcedDefinition(new AidForTests().Define(), "test")], default);
        foreach (var (what, body) in new (string, object)[]
        {
            ("indicators", new { id = "I1", fundCode = "C36", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-05-01", amount = 10_000, povertyAmount = 10_000, isExecutable = true, registeredOn = "2018-05-02" }),
            ("indicators", new { id = "I2", fundCode = "C36", year = 2018, divisionCode = "370402", docNo = "市财指〔2018〕2号", docDate = "2018-05-01", amount = 10_000, isExecutable = true, registeredOn = "2018-05-02" }),
            ("projects", new { code = "P1", name = "农村低保", categoryCode = "social-assistance", divisionCode = "370481", libraryYear = 2018, budget = 10_000, libraryState = "实施", fields = new { kind = "低保" } }),
            ("assignments", new { id = "A1", indicatorId = "I1", projectCode = "P1", amount = 10_000, assignedOn = "2018-05-10" }),
            ("payments", new { id = "Z1", indicatorId = "I1", projectCode = "P1", amount = 1_000, paidOn = "2018-09-20", payeeName = "代发银行", payeeAccount = "370400000001", payeeKind = "其他", use = "发放低保", personBatchId = "B1" }),
        })
        {
            var answer = await county.Site.Client.PostAsJsonAsync($"/api/v1/{what}", body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
        return county;
    }

    /// <summary>A line as a list has it.</summary>
    public static JsonObject Line(string id, string idNumber = One, decimal amount = 500, string? payment = "Z1", string? differs = null)
    {
        var line = new JsonObject
        {
            ["id"] = id, ["paymentId"] = payment, ["indicatorId"] = "I1", ["name"] = "张三", ["idNumber"] = idNumber, ["item"] = "农村低保", ["payMonth"] = "2018-09", ["amount"] = amount,
            ["fields"] = new JsonObject { ["members"] = 1 },
        };
        if (differs is null) return line;
        foreach (var (name, value) in JsonNode.Parse(differs)!.AsObject().ToArray()) line[name] = value?.DeepClone();
        return line;
    }

    /// <summary>Another payment of 100 yuan to a list; a second project is entered when it is first paid for.</summary>
    public async Task PayAsync(string id, string paidOn, string batch, string project = "P1")
    {
        if (project != "P1")
        {
            await SendAsync("indicators", new { id = "I3", fundCode = "C36", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕3号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02" });
            await SendAsync("projects", new { code = project, name = "临时救助", categoryCode = "social-assistance", divisionCode = "370481", libraryYear = 2018, budget = 1_000, libraryState = "实施", fields = new { kind = "临时救助" } });
            await SendAsync("assignments", new { id = $"A-{project}", indicatorId = "I3", projectCode = project, amount = 1_000, assignedOn = "2018-05-10" });
        }
        await SendAsync("payments", new { id, indicatorId = project == "P1" ? "I1" : "I3", projectCode = project, amount = 100, paidOn, payeeName = "代发银行", payeeAccount = "370400000001", payeeKind = "其他", use = "发放低保", personBatchId = batch });
    }

    /// <summary>Some of a payment comes back; the return names no list.</summary>
    public Task ReturnAsync(string id, string payment, decimal amount, string paidOn) => SendAsync(
        "payments", new { id, indicatorId = "I1", projectCode = "P1", amount = -amount, returns = payment, paidOn, payeeName = "代发银行", payeeAccount = "370400000001", payeeKind = "其他", use = "退回" });

    public async Task<string> PostAsync(params JsonObject[] lines)
    {
        var answer = await (await Site.Client.PostAsJsonAsync("/api/v1/person-lines", lines)).JsonAsync();
        return string.Join(", ", answer["results"]!.AsArray().Select(r => $"{r!["id"]} {(r["errors"]!.AsArray() is [var error, ..] ? error!["code"] : r["outcome"])}{string.Concat(r["warnings"]!.AsArray().Select(w => $" {w}"))}"));
    }

    public async Task<string> ListAsync(string filter) => string.Join(
        ", ", (await (await Site.Client.GetAsync($"/api/v1/person-lines?{filter}")).JsonAsync())["items"]!.AsArray().Select(l => $"{l!["id"]} {l["state"]} {l["amount"]}"));

    public async Task<string> WarningsAsync(string filter = "state=open&limit=100") => string.Join(
        ", ", (await (await Site.Client.GetAsync($"/api/v1/warnings?{filter}")).JsonAsync())["items"]!.AsArray()
            .Where(w => (string)w!["subjectId"]! is ['L', ..] || (string)w["ruleCode"]! is "KD-05" or "KE-09" or "KE-10")
            .Select(w => $"{w!["subjectId"]} {w["ruleCode"]} {w["level"]}").Order(StringComparer.Ordinal));

    /// <summary>What the sweep says of those who stand on registers and on no line, and of the sums of projects.</summary>
    public async Task<string> MissedAsync() => string.Join(
        ", ", (await (await Site.Client.GetAsync("/api/v1/warnings?state=open&limit=100")).JsonAsync())["items"]!.AsArray()
            .Where(w => (string)w!["ruleCode"]! is "TA-04" or "TA-05" or "TA-06").Select(w => $"{w!["subjectId"]} {w["ruleCode"]} {w["level"]}").Order(StringComparer.Ordinal));

    public async Task<string> DutiesAsync() => string.Join(
        ", ", (await (await Site.Client.GetAsync("/api/v1/elements/duties?year=2018")).JsonAsync())["items"]!.AsArray().Select(d => $"{d!["id"]} {d["dueOn"]} {d["state"]}"));

    public async Task<string> MissingAsync() => string.Join(
        ", ", (await (await Site.Client.GetAsync("/api/v1/warnings?rule=KH-01&state=open")).JsonAsync())["items"]!.AsArray().Select(w => $"{w!["subjectId"]}"));

    public async Task<string> ObserveAsync(string list, string element)
    {
        var answer = await (await Site.Client.PostAsJsonAsync("/api/v1/observations", new[] { new { id = "O1", subjectKind = "person_line", subjectId = list, element, value = "公示1号" } })).JsonAsync();
        var result = answer["results"]!.AsArray().Single()!;
        return (string)(result["errors"]!.AsArray() is [var error, ..] ? error!["code"]! : result["outcome"]!)!;
    }

    public Task SweepAsync() => Site.Services.GetRequiredService<ISweep>().RunAsync("/000000/", 2018, Database.Clock.Today(), default);

    public async Task<string> DifferencesAsync(string identity)
    {
        await using var db = Site.Services.GetRequiredService<IDatabase>().Read();
        var found = await Site.Services.GetServices<IIdentity>().Single(i => i.Code == identity).CheckAsync(db, 10, default);
        return string.Join(", ", found.Differences.Select(d => $"{d.Subject} {d.Expected.InYuan:0.00} {d.Found.InYuan:0.00}"));
    }

    public Task RegisterAsync(string register, string idNumber, string from, string? state = null, string division = "370400") => RegisterAsync(register, division, (idNumber, from, state));

    public async Task RegisterAsync(string register, string division, params (string IdNumber, string From, string? State)[] entries)
    {
        var id = $"R-{register}";
        await SendAsync($"registers/{register}/versions", new { id, divisionCode = division, coversFrom = "2018-01-01", coversTo = "2018-12-31", source = "市局" });
        await SendAsync($"registers/{register}/versions/{id}/entries", new { entries = entries.Select(e => new { idNumber = e.IdNumber, from = e.From, state = e.State }) });
        var me = Database.Caller.Id;
        Database.Caller.Id = "checker";
        await SendAsync($"registers/{register}/versions/{id}/decision", new { accept = true });
        Database.Caller.Id = me;
        Database.Clock.Advance(TimeSpan.FromSeconds(6));
    }

    public async Task<IReadOnlyList<PersonLine>> RowsAsync()
    {
        await using var db = Site.Services.GetRequiredService<IDatabase>().Read();
        return await db.Set<PersonLine>().AsNoTracking().OrderBy(l => l.Key).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What the API answers to a question, which it has to answer.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        var answer = await Site.Client.GetAsync($"/api/v1/{path}");
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }

    /// <summary>Posts something that the API has to take.</summary>
    public async Task SendAsync(string path, object body)
    {
        var answer = await Site.Client.PostAsJsonAsync($"/api/v1/{path}", body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
    }
}
