using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Approval.Lapsing;
using SunLedger.Catalogue;
using SunLedger.Identity.Access;
using SunLedger.Ledger;
using SunLedger.Messages.Approval;
using SunLedger.Messages.People;
using SunLedger.Monitoring;
using SunLedger.Projects;

namespace SunLedger.Approval.Tests.Together;

/// <summary>Ledger, projects, monitoring and approval behind HTTP: Tengzhou has an indicator of 1,000 yuan, and a clerk, a head and a budget desk.</summary>
internal sealed class Bureau : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-approval-").FullName;

    public const string Tengzhou = "/000000/370000/370400/370481/";

    private Bureau()
    {
    }

    public TestDatabase Database { get; private set; } = null!;

    public TestSite Site { get; private set; } = null!;

    public Colleagues People { get; } = new();

    /// <summary>Every file of the data directory that holds this text.</summary>
    public int FilesWith(string text) => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Count(f => File.ReadAllText(f).Contains(text, StringComparison.Ordinal));

    public static async Task<Bureau> OpenAsync(Dialect dialect, params SunModule[] modules)
    {
        var bureau = new Bureau();
        bureau.Database = await TestDatabase.CreateSeededAsync(
            dialect, bureau.Bring, [new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule(), new ApprovalModule(), .. modules]);
        bureau.Database.Clock.Set(2018, 6, 15);
        bureau.Site = await TestSite.StartAsync(bureau.Database);
        foreach (var step in bureau.Site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);
        await bureau.Database.RunStartupStepsAsync(); // the second host
        bureau.Database.Caller.In("/000000/370000/");
        await bureau.SendAsync(HttpMethod.Post, "indicators", new
        {
            id = "I1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02",
        });
        return bureau.As("clerk", "owner-clerk");
    }

    /// <summary>A release of Tengzhou's indicator to one of its townships, as POST /releases takes it.</summary>
    public static object Release(decimal amount = 600, string id = "R1", string to = "370481101") =>
        new { id, from = "I1", to, childId = $"C-{id}", docNo = "滕财指〔2018〕7号", amount, releasedOn = "2018-06-15" };

    /// <summary>Becomes somebody of a budget unit of Tengzhou.</summary>
    public Bureau Of(string unit, string id, params string[] roles)
    {
        As(id, roles).Database.Caller.OrganisationCode = unit;
        return this;
    }

    /// <summary>Becomes somebody of Tengzhou with these roles.</summary>
    public Bureau As(string id, params string[] roles)
    {
        Database.Caller.In(Tengzhou).As(roles);
        (Database.Caller.Id, Database.Caller.Name, Database.Caller.Permissions, Database.Caller.OrganisationCode) = (id, id, TestCaller.EveryPermission, null);
        return this;
    }

    public Task<(int Status, JsonNode? Body)> SubmitAsync(string id, object content, string kind = "indicator-release", string? parentId = null) =>
        SendAsync(HttpMethod.Post, "approval/documents", new { id, kind, content, parentId });

    /// <summary>Acts on a document as it stands.</summary>
    public async Task<string> ActAsync(string id, string act, string? reason = null, int? toStep = null)
    {
        var item = (await DocumentAsync(id))["item"]!;
        return await ActAsync(id, act, item["step"]!.GetValue<int>(), item["contentHash"]!.GetValue<string>(), reason, toStep);
    }

    /// <summary>Acts on a document as it stood; answers its state, or why it was refused.</summary>
    public async Task<string> ActAsync(string id, string act, int step, string contentHash, string? reason = null, int? toStep = null)
    {
        var (_, body) = await SendAsync(HttpMethod.Post, $"approval/documents/{id}/acts", new { act, step, contentHash, reason, toStep });
        return (body!["code"] ?? body["state"])!.GetValue<string>();
    }

    public async Task<JsonNode> DocumentAsync(string id) => (await SendAsync(HttpMethod.Get, $"approval/documents/{id}")).Body!;

    public async Task<string[]> BoxAsync(string box) =>
        [.. (await SendAsync(HttpMethod.Get, $"approval/documents?box={box}")).Body!["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>())];

    /// <summary>Released, held and undistributed of Tengzhou's indicator.</summary>
    public async Task<(decimal Released, decimal Reserved, decimal Free)> MoneyAsync()
    {
        var i = (await SendAsync(HttpMethod.Get, "indicators/I1")).Body!;
        var balances = i["balances"] ?? i;
        return (balances["released"]!.GetValue<decimal>(), balances["reserved"]!.GetValue<decimal>(), i["undistributed"]!.GetValue<decimal>());
    }

    public Task<int> LookForLateAsync() => Site.Services.GetRequiredService<LateDocuments>().StepAsync(default);

    /// <summary>Demands approval of releases, or of something else, in Tengzhou; set up by the first administrator.</summary>
    public Task DemandAsync(string kind = "indicator-release", bool isDemanded = true) =>
        AsFounderAsync(HttpMethod.Put, "approval/demands", new { kind, divisionCode = "370481", isDemanded });

    /// <summary>Sets up a chain for everybody, as the first administrator does.</summary>
    public Task<(int Status, JsonNode? Body)> ChainAsync(object chain) => AsFounderAsync(HttpMethod.Post, "approval/chains", chain);

    private async Task<(int Status, JsonNode? Body)> AsFounderAsync(HttpMethod method, string address, object body)
    {
        var caller = Database.Caller;
        var (id, roles, path, permissions) = (caller.Id, caller.Roles, caller.DivisionPath, caller.Permissions);
        As("admin", RoleCodes.Founder).Database.Caller.In("/000000/");
        var answer = await SendAsync(method, address, body);
        As(id, [.. roles]).Database.Caller.In(path).WithOnly([.. permissions]);
        return answer;
    }

    public async Task<(int Status, JsonNode? Body)> SendAsync(HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{address}") { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await Site.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>A project of a budget unit of Tengzhou, to which a part of its indicator is assigned: <c>P-U1</c>.</summary>
    public async Task OwnProjectAsync(string unit)
    {
        As("keeper", "owner-clerk").Database.Caller.OrganisationCode = null;
        await UnitAsync(unit);
        foreach (var (address, body) in new (string, object)[]
        {
            ("projects", new { code = $"P-{unit}", name = "村道", categoryCode = "rural-roads", divisionCode = "370481", unitCode = unit, libraryYear = 2018, budget = 1_000, libraryState = "已入库" }),
            ("assignments", new { id = $"A-{unit}", indicatorId = "I1", projectCode = $"P-{unit}", amount = 100, assignedOn = "2018-06-01" }),
        })
        {
            var (status, said) = await SendAsync(HttpMethod.Post, address, body);
            Assert.True(status == 201, said?.ToJsonString());
        }
    }

    /// <summary>A budget unit of Tengzhou, or of one of its townships.</summary>
    public async Task UnitAsync(string unit, string division = "370481")
    {
        As("keeper", "owner-clerk").Database.Caller.OrganisationCode = null;
        var (status, said) = await SendAsync(HttpMethod.Post, "organisations", new[] { new { code = unit, name = "单位", division, kind = "预算单位" } });
        Assert.True(status is 200 or 201, said?.ToJsonString());
    }

    /// <summary>Every row of a table.</summary>
    public async Task<List<T>> AllAsync<T>() where T : class
    {
        await using var db = Database.Database.Read();
        return await db.Set<T>().AsNoTracking().ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Bring(ContainerBuilder builder)
    {
        builder.RegisterInstance(new DataDirectory(_folder));
        builder.RegisterInstance(People).As<IPeople>();
        builder.RegisterType<Duties>().As<IDuties>();
        builder.RegisterInstance(new OutgoingAddresses([]));
        builder.RegisterType<Slogan>().As<IDocumentKind>();
    }
}

/// <summary>The people of the bureau, as Identity would tell of them.</summary>
internal sealed class Colleagues : IPeople
{
    public Dictionary<string, Person> All { get; } = [];

    public void Hire(string id, params string[] roles) => All[id] = new(id, id, "370481", roles);

    public void HireOfUnit(string id, string unit, params string[] roles) => All[id] = new(id, id, "370481", roles, unit);

    public Task<IReadOnlyList<Person>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Person>>([.. ids.Where(All.ContainsKey).Select(id => All[id])]);
}
