using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FastEndpoints;
using SunLedger.Categories;
using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Host.Tests.Authorisation;

/// <summary>A division as the people of Zaozhuang city see it.</summary>
public enum Place
{
    /// <summary>Zaozhuang itself.</summary>
    Own,

    /// <summary>A county below it.</summary>
    Child,

    /// <summary>Another city of the province.</summary>
    Sibling,

    /// <summary>The province above.</summary>
    Parent,
}

/// <summary>A route of the running host.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Pattern">Route pattern: <c>api/v1/payments/{id}</c>.</param>
/// <param name="Takes">Permissions, any of which is enough; empty when none is asked for.</param>
/// <param name="IsOpen">True when nobody need be signed in.</param>
public sealed record ServedRoute(string Method, string Pattern, IReadOnlyList<string> Takes, bool IsOpen)
{
    /// <summary>How it is named in lists: <c>GET /payments/{id}</c>.</summary>
    public string Name => $"{Method} /{Pattern["api/v1/".Length..]}";
}

/// <summary>
/// The whole host in this process, with one row of each kind in four divisions, and somebody of each role in Zaozhuang, signed in. Nobody's password
/// is hashed: their sessions are put straight into the database.
/// </summary>
public sealed class World : IAsyncLifetime
{
    private static readonly Dictionary<Place, string> Codes = new() { [Place.Own] = "370400", [Place.Child] = "370481", [Place.Sibling] = "370200", [Place.Parent] = "370000" };

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sunledger-matrix-");
    private readonly Dictionary<string, string> _tokens = [];
    private readonly Dictionary<(string Kind, Place At), string> _made = [];
    private WebApplication? _app;
    private HttpClient? _client;

    /// <summary>The role that may do everything; it fills the world.</summary>
    public static string Founder => DutyTable.Founder.Code;

    /// <summary>Roles that a person may be given, and nobody at all.</summary>
    public static IReadOnlyList<string> Callers { get; } = ["", .. DutyTable.All.Select(r => r.Code)];

    /// <summary>Every route that is served.</summary>
    public IReadOnlyList<ServedRoute> Routes { get; private set; } = [];

    /// <summary>Code of the division.</summary>
    public static string Code(Place place) => Codes[place];

    /// <summary>Permissions of the role.</summary>
    public static IReadOnlyList<string> MayDo(string role) => role.Length == 0 ? [] : DutyTable.Find(role)!.Permissions;

    /// <summary>Id of the row of a kind in a division.</summary>
    public string Made(string kind, Place at) => _made[(kind, at)];

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _app = Server.Build([$"--SunLedger:DataDirectory={_data.FullName}", $"--contentRoot={Checkout.Path("host")}", "--Logging:LogLevel:Default=None"], demo: false);
        await Server.PrepareAsync(_app, demo: false);
        Routes = RoutesOf(_app);
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        await _app.Services.GetRequiredService<ICategoryStore>().PutAsync(new Roads().Define(), "test", default);
        await PeopleAsync();
        await FillAsync();
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null) await _app.StopAsync();
        if (_app is not null) await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>What the host answers to somebody with this role; with an empty one, to nobody.</summary>
    public async Task<(int Status, JsonElement? Body)> AskAsync(string role, string method, string path, string? json, string? fileType = null, bool endsTheSession = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{path}");
        request.Headers.Add("X-Requested-With", "matrix");
        if (role.Length > 0) request.Headers.Add("Cookie", $"sunledger={(endsTheSession ? await AnotherAsync(role) : _tokens[role])}");
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        var file = new ByteArrayContent("none"u8.ToArray());
        if (fileType is not null) request.Content = fileType == "multipart/form-data" ? new MultipartFormDataContent { { file, "file", "none.txt" } } : file;
        if (request.Content == file) file.Headers.ContentType = new(fileType!);
        using var answer = await _client!.SendAsync(request);
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return ((int)answer.StatusCode, isJson ? await answer.Content.ReadFromJsonAsync<JsonElement>() : null);
    }

    /// <summary>The routes of an application, with what its endpoints ask for.</summary>
    public static IReadOnlyList<ServedRoute> RoutesOf(WebApplication app) =>
    [
        .. from source in ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources
           from route in source.Endpoints.OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
           let definition = route.Metadata.GetMetadata<EndpointDefinition>()
           where definition is not null
           from method in route.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods
           let served = new ServedRoute(method, route.RoutePattern.RawText!.TrimStart('/'), definition.AllowedPermissions ?? [], definition.AnonymousVerbs is { Length: > 0 })
           orderby served.Pattern, served.Method
           select served,
    ];

    private async Task PeopleAsync()
    {
        var divisions = _app!.Services.GetRequiredService<IDivisions>();
        using var passwords = new Passwords(iterations: 1);
        var hash = passwords.Hash("nobody", "a-password-that-nobody-types");
        await _app.Services.GetRequiredService<IDatabase>().WriteAsync(
            (db, ct) =>
            {
                foreach (var role in DutyTable.All) Put(db, role.Code, role.Code, Codes[Place.Own], role.Kind == RoleKind.Unit ? "U-Own-1" : null);
                Put(db, Founder, Founder, "000000", null);
                foreach (var place in Enum.GetValues<Place>()) Put(db, $"somebody-{place}".ToLowerInvariant(), RoleCodes.Performance, Codes[place], null);
                return db.SaveChangesAsync(ct);
            },
            default);
        foreach (var place in Enum.GetValues<Place>()) _made[("user", place)] = $"somebody-{place}".ToLowerInvariant();

        void Put(SunLedgerDb db, string id, string role, string division, string? unit)
        {
            var now = TimeProvider.System.GetUtcNow();
            db.Add(new UserRow
            {
                Id = id, Name = id, PasswordHash = hash, MustChangePassword = false, DivisionCode = division, DivisionPath = divisions.Latest(division)!.Path,
                OrganisationCode = unit, Language = "zh-CN", Active = true, CreatedAt = now, CreatedBy = "test",
            });
            var grant = db.Add(NewGrant.AtOnce(id, role, "test", "test", now));
            // An administrator for a week does not end the first administrator's rights, who fills the world.
            if (role == RoleCodes.AuditAdmin) grant.Property(g => g.UntilOn).CurrentValue = BusinessDay.On(now).AddDays(7);
            _tokens[id] = Secret.NewToken();
            db.Add(SessionOf(id, _tokens[id], $"s-{id}"));
        }
    }

    private static SessionRow SessionOf(string id, string token, string session)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new() { TokenHash = Secret.Hash(token), UserId = id, StartedAt = now, SeenAt = now, Id = session, Address = "127.0.0.1", Device = "test", Means = "password" };
    }

    private async Task<string> AnotherAsync(string id)
    {
        var token = Secret.NewToken();
        await _app!.Services.GetRequiredService<IDatabase>().WriteAsync(
            (db, ct) =>
            {
                db.Add(SessionOf(id, token, $"s-{id}-again"));
                return db.SaveChangesAsync(ct);
            },
            default);
        return token;
    }

    // One indicator, project, assignment, payment and so on in each division, entered as an office would.
    private async Task FillAsync()
    {
        foreach (var place in Enum.GetValues<Place>())
        {
            var (division, at) = (Codes[place], place.ToString());
            await PostAsync("organisations", new { code = $"U-{at}-1", name = "一单位", division, kind = "预算单位" });
            await PostAsync("organisations", new { code = $"U-{at}-2", name = "二单位", division, kind = "预算单位" });
            await PostAsync("indicators", new
            {
                id = $"I-{at}", fundCode = "C21", year = 2018, divisionCode = division, docNo = $"财农〔2018〕{(int)place + 1}号", docDate = "2018-01-10", amount = 1000,
                functionSubject = "2130504",
            });
            await ProjectAsync(place, 1, "已入库");
            await ProjectAsync(place, 2, "已入库");
            await ProjectAsync(place, 3, "草稿");
            foreach (var n in new[] { 1, 2 })
            {
                await PostAsync("assignments", new { id = $"A-{at}-{n}", indicatorId = $"I-{at}", projectCode = $"P-{at}-{n}", amount = 300, assignedOn = "2018-03-01" });
                await PostAsync("payments", Payment(place, n));
                await PostAsync("contracts", new
                {
                    code = $"HT-{at}-{n}", projectCode = $"P-{at}-{n}", name = "路面合同", kind = "工程", amount = 400, signedOn = "2018-02-01",
                    parties = new[] { new { role = "采购人", name = "一单位" }, new { role = "供应商", name = "建筑公司" } },
                });
                await PostAsync("measures", new { id = $"JX-{at}-{n}", projectCode = $"P-{at}-{n}", year = 2018, group = "产出指标", name = "里程", planned = 3, unit = "公里" });
            }
            await PostAsync("assignments", new { id = $"A-{at}-3", indicatorId = $"I-{at}", projectCode = $"P-{at}-3", amount = 10, assignedOn = "2018-03-01" });
            await AskAsync(Founder, "POST", "payments?mode=partial", JsonSerializer.Serialize(Payment(place, 3))); // a rule stops it and leaves a warning
            await PostAsync("reservations", new { id = $"H-{at}", kind = "pay", indicatorId = $"I-{at}", projectCode = $"P-{at}-1", amount = 1, minutes = 30 });
            _made[("warning", place)] = (await ReadAsync($"warnings?division={division}&subject=Z-{at}-3")).GetProperty("items")[0].GetProperty("id").ToString();
            var client = await PostAsync("clients", new { name = at, divisionCode = division, scopes = new[] { "ledger.see" } });
            _made[("client", place)] = client.GetProperty("id").GetString()!;
            var grant = await PostAsync("grants", new { userId = $"somebody-{place}".ToLowerInvariant(), role = "disclosure", reason = "test" });
            _made[("grant", place)] = grant.GetProperty("id").GetString()!;
        }
    }

    private Task<JsonElement> ProjectAsync(Place place, int n, string state) => PostAsync("projects", new
    {
        code = $"P-{place}-{n}", name = "路", categoryCode = "special-poverty", divisionCode = Codes[place], unitCode = $"U-{place}-{n}", libraryState = state, libraryYear = 2018, budget = 500,
    });

    private static object Payment(Place place, int n) => new
    {
        id = $"Z-{place}-{n}", indicatorId = $"I-{place}", projectCode = $"P-{place}-{n}", amount = 5, paidOn = "2018-06-15", payeeName = "建筑公司", payeeAccount = "37048100012345678",
        payeeKind = "供应商", use = "工程款", functionSubject = "2130504", settleMode = "转账",
    };

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        var (status, answer) = await AskAsync(Founder, "POST", path, JsonSerializer.Serialize(body));
        if (status is < 200 or > 299) throw new InvalidOperationException($"{path}: {status} {answer}");
        return answer!.Value;
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        var (status, answer) = await AskAsync(Founder, "GET", path, null);
        if (status != (int)HttpStatusCode.OK) throw new InvalidOperationException($"{path}: {status} {answer}");
        return answer!.Value;
    }

    private sealed class Roads : FundCategory
    {
        public Roads() : base("special-poverty", "财政专项扶贫资金", "Dedicated poverty-alleviation fund", "示例办法") =>
            Of(Subject.Project).Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3);
    }
}
