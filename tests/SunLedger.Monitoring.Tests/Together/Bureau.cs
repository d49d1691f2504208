using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Monitoring.Storage;
using SunLedger.Projects;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>Catalogue, ledger, projects and monitoring together behind HTTP: a county with one executable indicator of 1,000 yuan, all of it assigned to one project.</summary>
internal sealed class Bureau : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-monitoring-").FullName;

    private Bureau()
    {
    }

    public TestDatabase Database { get; private set; } = null!;

    public TestSite Site { get; private set; } = null!;

    /// <summary>Where files are kept.</summary>
    public string Folder => _folder;

    public static Task<Bureau> OpenAsync(Dialect dialect, params FundCategory[] categories) => OpenAsync(dialect, [], categories);

    /// <summary>The same with more modules beside.</summary>
    public static async Task<Bureau> OpenAsync(Dialect dialect, SunModule[] beside, params FundCategory[] categories)
    {
        var bureau = new Bureau();
        bureau.Database = await TestDatabase.CreateSeededAsync(
            dialect, also: b => b.RegisterInstance(new DataDirectory(bureau._folder)), [new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule(), .. beside]);
        bureau.Database.Caller.In("/000000/370000/");
        bureau.Database.Clock.Set(2018, 9, 30);
        bureau.Site = await TestSite.StartAsync(bureau.Database);
        foreach (var step in bureau.Site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);
        await bureau.Service<ICategoryStore>().ReplaceAsync("plugin", [.. categories.Select(c => new SourcedDefinition(c.Define(), "test"))], default);
        await bureau.AcceptAsync("indicators", new { id = "I1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02", functionSubject = "2140104", fundNature = "一般公共预算" });
        await bureau.AcceptAsync("projects", Project("P1"));
        await bureau.AcceptAsync("assignments", new { id = "A1", indicatorId = "I1", projectCode = "P1", amount = 1_000, assignedOn = "2018-05-10" });
        return bureau;
    }

    /// <summary>A project of the county; its state and fields may be given.</summary>
    public static object Project(string code, string state = "实施", object? fields = null) =>
        new { code, name = $"村道{code}", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget = 1_000, libraryState = state, fields };

    /// <summary>A payment; on P1 out of I1 unless told otherwise.</summary>
    public static object Payment(string id, decimal amount, string? project = "P1", string paidOn = "2018-06-15", string account = "6217000000000001", string? invoiceNo = null, string? returns = null) =>
        new { id, indicatorId = "I1", projectCode = project, amount, paidOn, payeeName = "滕州市某路桥公司", payeeAccount = account, invoiceNo, returns };

    public T Service<T>() where T : notnull => Site.Services.GetRequiredService<T>();

    /// <summary>Sends something, which must be taken.</summary>
    public async Task AcceptAsync(string what, object body)
    {
        var answer = await Site.Client.PostAsJsonAsync($"/api/v1/{what}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Puts a pack in force.</summary>
    public async Task PutPackAsync(string yaml)
    {
        using var answer = await Site.Client.PostAsync("/api/v1/packs", Yaml(yaml));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A pack as a request's body.</summary>
    public static ByteArrayContent Yaml(string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        return content;
    }

    /// <summary>Pays one by one; answers the refusal codes and warning codes of each.</summary>
    public async Task<IReadOnlyList<string>> PayAsync(params object[] payments)
    {
        var said = new List<string>();
        foreach (var payment in payments)
        {
            var row = (await (await Site.Client.PostAsJsonAsync("/api/v1/payments", payment)).JsonAsync())["results"]![0]!;
            var codes = row["errors"]!.AsArray().Select(e => e!["code"]!.GetValue<string>()).Concat(row["warnings"]!.AsArray().Select(w => w!.GetValue<string>()));
            said.Add(string.Join(' ', codes.Prepend(row["id"]!.GetValue<string>())));
        }
        return said;
    }

    public Task SweepAsync() => Service<ISweep>().RunAsync("/000000/", 2018, Database.Clock.Today(), default);

    public async Task<IReadOnlyList<string>> WarningsAsync()
    {
        await using var db = Database.Database.Read();
        var rows = await db.Set<Warning>().OrderBy(w => w.SubjectId).ThenBy(w => w.RuleCode).ToListAsync();
        return [.. rows.Select(w => $"{w.SubjectId} {w.RuleCode} {w.State}{(w.IsAttempt ? " attempt" : "")}")];
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
