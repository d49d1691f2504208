using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FastEndpoints;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Host.Plugins.Locks;
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

    /// <summary>No division at all: its rows were never made.</summary>
    Nowhere,
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
public sealed partial class World : IAsyncLifetime
{
    private const string Program = "client:"; // a caller that is a program: this, and its scopes

    private static readonly Dictionary<Place, string> Codes = new()
    {
        [Place.Own] = "370400", [Place.Child] = "370481", [Place.Sibling] = "370200", [Place.Parent] = "370000", [Place.Nowhere] = "379900",
    };

    // The calls of programs are soon in their log, nothing is sent anywhere, and an address of this machine may stand in a subscription.
    private static readonly string[] Settings =
        ["--SunLedger:Clients:WriteCallsEverySeconds=0.2", "--SunLedger:Clients:DeliverEverySeconds=3600", "--SunLedger:Clients:CallsPerMinute=1000000", "--SunLedger:Outgoing:Allow:0=127.0.0.0/8"];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sunledger-matrix-");
    private readonly Dictionary<string, string> _tokens = [];
    private readonly Dictionary<string, JsonElement> _programs = [];
    private readonly Dictionary<(string Kind, Place At), string> _made = [];
    private WebApplication? _app;
    private HttpClient? _client;

    /// <summary>The role that may do everything; it fills the world.</summary>
    public static string Founder => DutyTable.Founder.Code;

    /// <summary>Roles that a person may be given, and nobody at all.</summary>
    public static IReadOnlyList<string> Callers { get; } = ["", .. DutyTable.All.Select(r => r.Code)];

    /// <summary>The places that there are.</summary>
    public static IReadOnlyList<Place> Places { get; } = [Place.Own, Place.Child, Place.Sibling, Place.Parent];

    /// <summary>Every route that is served.</summary>
    public IReadOnlyList<ServedRoute> Routes { get; private set; } = [];

    /// <summary>Code of the division.</summary>
    public static string Code(Place place) => Codes[place];

    /// <summary>A program of Zaozhuang with these scopes.</summary>
    public static string ProgramWith(IEnumerable<string> scopes) => $"{Program}{string.Join(' ', scopes.Order(StringComparer.Ordinal))}";

    /// <summary>True when the caller is a program.</summary>
    public static bool IsProgram(string caller) => caller.StartsWith(Program, StringComparison.Ordinal);

    /// <summary>Permissions of the caller: a role's, or a program's.</summary>
    public static IReadOnlyList<string> MayDo(string caller) =>
        caller.Length == 0 ? [] : IsProgram(caller) ? [.. caller[Program.Length..].Split(' '), May.KeepOwnClient] : DutyTable.Find(caller)!.Permissions;

    /// <summary>
    /// A text with its marks filled in: {at} the place's name, which the ids of its rows end with; {division} its code; {caller} who asks; and by any other name the id that
    /// a row of this kind got there. What belongs to a program is its own in its own place.
    /// </summary>
    public string Fill(string text, string caller, Place place) => Mark().Replace(text, found => found.Groups[1].Value switch
    {
        "at" => place.ToString(),
        "division" => Codes[place],
        "caller" => IsProgram(caller) ? "client" : caller,
        "import" => Made($"import-{Importable(caller)}", place),
        var kind => IsProgram(caller) && place == Place.Own && _made.TryGetValue(($"own-{kind}", place), out var own) ? own : Made(kind, place),
    });

    /// <summary>The text without anything that tells one place from another.</summary>
    public string Placeless(string text, Place place) => _made
        .Where(m => m.Key.At == place && m.Value.Length > 6).Select(m => m.Value).OrderByDescending(id => id.Length).Append(place.ToString()).Append(Codes[place])
        .Aggregate(Digest().Replace(text, "#"), (shown, id) => shown.Replace(id, "#", StringComparison.Ordinal));

    /// <summary>Id of the row of a kind in a division.</summary>
    private string Made(string kind, Place at) => _made[(kind, at)];

    // A kind of file that the caller may import: its rows are shown to those alone.
    private static string Importable(string caller) => MayDo(caller) switch
    {
        var may when may.Contains(May.PostPayments) => "payments",
        var may when may.Contains(May.MoveIndicators) => "indicators",
        var may when may.Contains(May.KeepProjects) => "projects",
        _ => "observations",
    };

    [GeneratedRegex("\\{([a-z]+)\\}")]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digest();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _app = Server.Build([$"--SunLedger:DataDirectory={_data.FullName}", $"--contentRoot={Checkout.Path("host")}", "--Logging:LogLevel:Default=None", .. KernelApproved(), .. Settings], demo: false);
        await Server.PrepareAsync(_app, demo: false);
        Routes = RoutesOf(_app);
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        await _app.Services.GetRequiredService<ICategoryStore>().PutAsync(new Roads().Define(), "test", default);
        await PeopleAsync();
        await FillAsync();
    }

    // The rules for every fund, and no plugin: an office's own key, which has signed for them alone.
    private string[] KernelApproved()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var office = _data.CreateSubdirectory("office").FullName;
        ApprovedList.Sign(ApprovedList.Read(Checkout.Path("modules", "Monitoring", "Kernel"))!.Plugins, "office", key).Write(office);
        return [$"--SunLedger:PluginDirectories:0={office}", $"--SunLedger:Plugins:Keys:office={Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())}"];
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
    public async Task<(int Status, JsonElement? Body)> AskAsync(string role, string method, string path, string? json)
    {
        var (status, text, isJson) = await SendAsync(role, method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));
        return (status, isJson ? JsonDocument.Parse(text).RootElement : null);
    }

    /// <summary>What the host answers to a call by a caller about a place.</summary>
    internal async Task<(int Status, string Text)> AskAsync(string caller, string method, Call call, Place place)
    {
        var json = call.BodyOf(MayDo(caller));
        using HttpContent? body = call.FileType switch
        {
            null => json is null ? null : new StringContent(Fill(json, caller, place), Encoding.UTF8, "application/json"),
            "multipart/form-data" => new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.4"u8.ToArray()), "file", "none.pdf" } },
            var type => new ByteArrayContent("none"u8.ToArray()) { Headers = { ContentType = new(type) } },
        };
        var (status, text, _) = await SendAsync(caller, method, Fill(call.Path, caller, place), body, call.EndsTheSession);
        return (status, text);
    }

    /// <summary>What the host answers to somebody who reads: its type beside it, as it names it.</summary>
    internal async Task<(int Status, string Text, string? Type)> ReadAsync(string caller, Call call)
    {
        using var answer = await AnswerAsync(caller, "GET", Fill(call.Path, caller, Place.Own), body: null, endsTheSession: false);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<(int Status, string Text, bool IsJson)> SendAsync(string caller, string method, string path, HttpContent? body, bool endsTheSession = false)
    {
        using var answer = await AnswerAsync(caller, method, path, body, endsTheSession);
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), isJson);
    }

    private async Task<HttpResponseMessage> AnswerAsync(string caller, string method, string path, HttpContent? body, bool endsTheSession)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{path}") { Content = body };
        request.Headers.Add("X-Requested-With", "matrix");
        if (IsProgram(caller)) request.Headers.Authorization = new("Bearer", KeyOf(await ProgramAsync(caller)));
        else if (caller.Length > 0) request.Headers.Add("Cookie", $"sunledger={(endsTheSession ? await AnotherAsync(caller) : _tokens[caller])}");
        return await _client!.SendAsync(request);
    }

    // Put straight into the database: some of them hold what no office would be let give to one program.
    private async Task<JsonElement> ProgramAsync(string program)
    {
        if (_programs.TryGetValue(program, out var known)) return known;
        var (id, secret, now) = (Guid.CreateVersion7().ToString(), ClientSecret.NewForClient(), TimeProvider.System.GetUtcNow());
        var path = _app!.Services.GetRequiredService<IDivisions>().Latest(Codes[Place.Own])!.Path;
        await _app.Services.GetRequiredService<IDatabase>().WriteAsync(
            (db, ct) =>
            {
                db.Add(new ClientRow
                {
                    Id = id, Name = $"program {_programs.Count}", Scopes = program[Program.Length..], DivisionCode = Codes[Place.Own], DivisionPath = path, CallsPerMinute = 1_000_000,
                    ExpiresAt = now.AddYears(1), CreatedAt = now, CreatedBy = Founder, ContactId = Founder,
                });
                db.Add(new SecretRow { Hash = ClientSecret.Hash(secret), ClientId = id, No = 1, Start = secret[..ClientSecret.Shown], CreatedAt = now, CreatedBy = Founder });
                return db.SaveChangesAsync(ct);
            },
            default);
        return _programs[program] = JsonSerializer.SerializeToElement(new { id, key = secret });
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
                foreach (var place in Places)
                {
                    Put(db, $"somebody-{place}".ToLowerInvariant(), RoleCodes.Performance, Codes[place], null);
                    Put(db, Clerk(place), Founder, Codes[place], $"U-{place}-1");
                    Put(db, Colleague(place), RoleCodes.ProjectLead, Codes[place], $"U-{place}-1");
                }
                return db.SaveChangesAsync(ct);
            },
            default);
        foreach (var place in Places) (_made[("user", place)], _made[("clerk", place)]) = ($"somebody-{place}".ToLowerInvariant(), Clerk(place));

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

    // Somebody of the first unit of a division, who may enter everything there.
    private static string Clerk(Place place) => $"clerk-{place}".ToLowerInvariant();

    // Somebody else of that unit, who may stand in.
    private static string Colleague(Place place) => $"colleague-{place}".ToLowerInvariant();

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

    private Task<JsonElement> PostAsync(string path, object body, string? by = null) => DoAsync(by ?? Founder, "POST", path, body);

    private Task<JsonElement> ReadAsync(string path) => DoAsync(Founder, "GET", path, null);

    private async Task<JsonElement> DoAsync(string by, string method, string path, object? body)
    {
        using var json = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return Right(path, await SendAsync(by, method, path, json));
    }

    private static JsonElement Right(string path, (int Status, string Text, bool IsJson) answer) =>
        answer.Status is >= 200 and < 300 ? JsonDocument.Parse(answer.Text is "" ? "{}" : answer.Text).RootElement : throw new InvalidOperationException($"{path}: {answer.Status} {answer.Text}");

    private static string KeyOf(JsonElement client) => client.GetProperty("key").GetString()!;

    private static string IdOf(JsonElement row) => row.GetProperty("id").ToString();
}
