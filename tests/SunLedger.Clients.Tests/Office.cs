using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Clients.Calls;
using SunLedger.Identity;
using SunLedger.Identity.Access;
using SunLedger.Identity.Setup;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring;
using SunLedger.Projects;

namespace SunLedger.Clients.Tests;

/// <summary>
/// An office with everything that pays and warns, an administrator in a browser, and a treasury's program that may do all business of Zaozhuang. The county
/// Tengzhou has an indicator of 1,000 yuan, all of it assigned to one project.
/// </summary>
internal sealed class Office : IAsyncDisposable
{
    private const string Password = "correct-horse-7-battery";

    // What may come together in one program; projects and registers are kept by others than those who pay.
    private static readonly string[] TogetherScopes = [.. Domain.Scopes.All.Except([May.KeepProjects, May.KeepRegisters])];

    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-clients-").FullName;

    private Office()
    {
    }

    public TestDatabase Db { get; private set; } = null!;

    public TestSite Site { get; private set; } = null!;

    /// <summary>Somebody who administers.</summary>
    public HttpClient Boss { get; private set; } = null!;

    /// <summary>The treasury's program.</summary>
    public HttpClient Treasury { get; private set; } = null!;

    public string TreasuryId { get; private set; } = "";

    /// <summary>Addresses of this machine, where tests receive, as if an office had allowed them; no name is asked of a network.</summary>
    public static OutgoingAddresses ThisMachine { get; } = new([IPNetwork.Parse("127.0.0.0/8")], Resolve);

    /// <summary>Nothing but the internet.</summary>
    public static OutgoingAddresses Internet { get; } = new([], Resolve);

    public static async Task<Office> OpenAsync(Dialect dialect, ClientsSettings? settings = null, Action<ContainerBuilder>? also = null, OutgoingAddresses? outgoing = null, params SunModule[] modules)
    {
        var office = new Office();
        await office.BeginAsync(dialect, settings ?? new(), outgoing ?? ThisMachine, also, modules);
        return office;
    }

    public T Get<T>() where T : notnull => Site.Services.GetRequiredService<T>();

    public static object Payment(string id, decimal amount = 10, string account = "6217000000000001234", string? project = "P1") =>
        new { id, indicatorId = "I1", projectCode = project, amount, paidOn = "2018-06-15", payeeName = "滕州市某路桥公司", payeeAccount = account };

    /// <summary>Makes a client; answers its id and a program with its secret.</summary>
    public async Task<(string Id, HttpClient Program)> ClientAsync(object? with = null, string division = "370400")
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(with ?? new { }))!.AsObject();
        foreach (var (name, value) in new JsonObject { ["name"] = "国库接口", ["divisionCode"] = division, ["scopes"] = new JsonArray([.. TogetherScopes.Select(s => JsonValue.Create(s))]) })
            if (!body.ContainsKey(name)) body[name] = value!.DeepClone();
        var made = await Boss.PostAsJsonAsync("/api/v1/clients", body);
        Assert.True((int)made.StatusCode == 201, await made.Content.ReadAsStringAsync());
        var shown = await made.JsonAsync();
        return ((string)shown["id"]!, Program((string)shown["key"]!));
    }

    /// <summary>A program that calls with this secret.</summary>
    public HttpClient Program(string secret, TestSite? site = null)
    {
        var program = (site ?? Site).NewClient();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return program;
    }

    /// <summary>Posts with a key of idempotency.</summary>
    public static Task<HttpResponseMessage> PostAsync(HttpClient program, string path, object body, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return program.SendAsync(request);
    }

    public async Task<int> CountAsync(string module, string table, string where = "1 = 1")
    {
        await using var db = Db.Database.Read();
        var sql = $"SELECT CAST(count(*) AS int) AS \"Value\" FROM {db.Table(module, table)} WHERE {where}";
        return (await db.Database.SqlQueryRaw<int>(sql).ToListAsync()).Single();
    }

    /// <summary>Waits until so many calls stand in the log. A call is noted when its answer is on its way already: the answer may reach the caller before the note reaches the book.</summary>
    /// <param name="calls">So many.</param>
    /// <param name="where">Of those of which this is true.</param>
    /// <param name="book">The book of the host that answered; of the first when absent.</param>
    public async Task NotedAsync(int calls, string where = "1 = 1", CallBook? book = null)
    {
        for (var i = 0; i < 500; i++)
        {
            await (book ?? Get<CallBook>()).WriteAsync(default);
            if (await CountAsync("clients", "calls", where) >= calls) return;
            await Task.Delay(20);
        }
        throw new TimeoutException($"Of {calls} calls ({where}) not all were noted within 10 s.");
    }

    /// <summary>Another host on the same database.</summary>
    public async Task<TestSite> SecondHostAsync()
    {
        var site = await TestSite.StartAsync(Db);
        await PrepareAsync(site);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Db.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<IPAddress[]> Resolve(string host, CancellationToken ct) =>
        Task.FromResult<IPAddress[]>([IPAddress.TryParse(host, out var literal) ? literal : IPAddress.Parse(host == "localhost" ? "127.0.0.1" : "8.8.8.8")]);

    private async Task BeginAsync(Dialect dialect, ClientsSettings settings, OutgoingAddresses outgoing, Action<ContainerBuilder>? also, SunModule[] modules)
    {
        Db = await TestDatabase.CreateSeededAsync(
            dialect,
            b =>
            {
                b.RegisterInstance(new DataDirectory(_folder));
                b.RegisterInstance(settings);
                b.RegisterInstance(outgoing);
                b.RegisterInstance(new Passwords(iterations: 1000));
                also?.Invoke(b);
            },
            [new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule(), new IdentityModule(), new ClientsModule(), .. modules]);
        Site = await TestSite.StartAsync(Db);
        await PrepareAsync(Site);
        await SignInFirstAsync();
        (TreasuryId, Treasury) = await ClientAsync();
        var (_, province) = await ClientAsync(new { scopes = new[] { May.SeeLedger, May.MoveIndicators, May.KeepProjects } }, division: "000000");
        await AcceptAsync(province, "indicators", new { id = "I1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02" });
        await AcceptAsync(province, "projects", new { code = "P1", name = "村道", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget = 1_000, libraryState = "实施" });
        await AcceptAsync(province, "assignments", new { id = "A1", indicatorId = "I1", projectCode = "P1", amount = 1_000, assignedOn = "2018-05-10" });
    }

    /// <summary>The administrator signs in; a session does not outlast a long wait.</summary>
    public async Task SignInAsync(string password = Password)
    {
        Boss = Site.NewClient();
        Boss.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        Assert.True((await Boss.PostAsJsonAsync("/api/v1/session", new { user = "admin", password })).IsSuccessStatusCode);
    }

    private static async Task PrepareAsync(TestSite site)
    {
        foreach (var step in site.Services.GetServices<IStartupStep>().Where(s => s is not FirstAdministrator).OrderBy(s => s.Order)) await step.RunAsync(default);
    }

    private async Task SignInFirstAsync()
    {
        var console = new StringWriter();
        await new FirstAdministrator(Db.Database, Site.Services.GetRequiredService<IDivisions>(), Db.Get<Passwords>(), Db.Acts, Db.Clock, console).RunAsync(default);
        var password = console.ToString().Split('\n').Single(l => l.Contains("One-time password", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
        await SignInAsync(password);
        Assert.True((await Boss.PostAsJsonAsync("/api/v1/session/password", new { current = password, password = Password })).IsSuccessStatusCode);
    }

    private static async Task AcceptAsync(HttpClient program, string path, object body)
    {
        var answer = await program.PostAsJsonAsync($"/api/v1/{path}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}

/// <summary>One office on SQLite for all tests of a class that leave its clock alone.</summary>
public sealed class SharedOffice : IAsyncLifetime
{
    internal Office Office { get; private set; } = null!;

    public async Task InitializeAsync() => Office = await Office.OpenAsync(Dialect.Sqlite);

    public async Task DisposeAsync() => await Office.DisposeAsync();
}
