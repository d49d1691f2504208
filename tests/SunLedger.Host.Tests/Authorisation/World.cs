using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FastEndpoints;
using Microsoft.Data.Sqlite;
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
        _ => "projects",
    };

    [GeneratedRegex("\\{([a-z]+)\\}")]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digest();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _app = Server.Build([$"--SunLedger:DataDirectory={_data.FullName}", $"--contentRoot={Checkout.Path("host")}", "--Logging:LogLevel:Default=None", .. Settings], demo: false);
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

    private async Task<(int Status, string Text, bool IsJson)> SendAsync(string caller, string method, string path, HttpContent? body, bool endsTheSession = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{path}") { Content = body };
        request.Headers.Add("X-Requested-With", "matrix");
        if (IsProgram(caller)) request.Headers.Authorization = new("Bearer", KeyOf(await ProgramAsync(caller)));
        else if (caller.Length > 0) request.Headers.Add("Cookie", $"sunledger={(endsTheSession ? await AnotherAsync(caller) : _tokens[caller])}");
        using var answer = await _client!.SendAsync(request);
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), isJson);
    }

    private async Task<JsonElement> ProgramAsync(string program) => _programs.TryGetValue(program, out var known) ? known : _programs[program] = await PostAsync(
        "clients", new { name = $"program {_programs.Count}", divisionCode = Codes[Place.Own], scopes = program[Program.Length..].Split(' ') });

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

    private async Task FillAsync()
    {
        foreach (var place in Places) await LedgerAsync(place);
        foreach (var place in Places) await ReleaseAsync(place);
        foreach (var place in Places)
        {
            await WorkAsync(place);
            await RulesAsync(place);
            await PapersAsync(place);
        }
        await ImportsAsync();
        await ClientsAsync();
        foreach (var place in Places) await TrailAsync(place);
        foreach (var kind in _made.Keys.Where(m => m.At == Place.Parent).Select(m => m.Kind).ToArray()) _made[(kind, Place.Nowhere)] = NeverMade(kind);
    }

    private static string NeverMade(string kind) => kind switch
    {
        "line" or "call" or "delivery" => "999999999",
        "archive" => ArchiveName(Place.Nowhere),
        _ => "00000000-0000-7000-8000-000000000000",
    };

    // Indicator, projects, assignments, payments, contracts and targets, entered as an office would.
    private async Task LedgerAsync(Place place)
    {
        var (division, at) = (Codes[place], place.ToString());
        await PostAsync("organisations", new { code = $"U-{at}-1", name = "一单位", division, kind = "预算单位" });
        await PostAsync("organisations", new { code = $"U-{at}-2", name = "二单位", division, kind = "预算单位" });
        await PostAsync("indicators", Indicator($"I-{at}", division, $"财农〔2018〕{(int)place + 1}号"));
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
        _made[("warning", place)] = (await ReadAsync($"warnings?division={division}&subject=Z-{at}-3")).GetProperty("items")[0].GetProperty("id").ToString();
        await PostAsync("reservations", new { id = $"H-{at}", kind = "pay", indicatorId = $"I-{at}", projectCode = $"P-{at}-1", amount = 1, minutes = 30 });
        await PostAsync("person-lines", new
        {
            id = $"L-{at}", paymentId = $"Z-{at}-1", indicatorId = $"I-{at}", name = "张三", idNumber = "370402198001010011", item = "农村低保", payMonth = "2018-06", amount = 1,
        });
    }

    // What comes to each from above and waits to be received.
    private async Task ReleaseAsync(Place place)
    {
        if (place == Place.Parent) await PostAsync("indicators", Indicator("I-Nation", "000000", "财农〔2018〕99号"));
        var from = place switch { Place.Parent => "I-Nation", Place.Child => "I-Own", _ => "I-Parent" };
        await PostAsync("releases", new { id = $"R-{place}", from, to = Codes[place], childId = $"D-{place}", docNo = $"财农〔2018〕1{(int)place}号", amount = 10, releasedOn = "2018-03-01" });
    }

    private async Task WorkAsync(Place place)
    {
        var division = Codes[place];
        var until = BusinessDay.On(TimeProvider.System.GetUtcNow()).AddDays(20);
        _made[("exemption", place)] = IdOf(await PostAsync("exemptions", new
        {
            definition = "kernel", rule = "KC-09", targetKind = "payee", target = "无关公司", division, basis = "会议纪要", why = "已核实", until,
        }));
        _made[("sweep", place)] = IdOf(await PostAsync("sweeps", new { division, year = 1994 }));
        await PostAsync("registers/deceased/versions", new { id = $"V-{place}", divisionCode = division, coversFrom = "2018-01-01", coversTo = "2018-12-31", source = "民政局" });
        _made[("grant", place)] = IdOf(await PostAsync("grants", new { userId = Made("user", place), role = "disclosure", reason = "test" }));
        _made[("delegation", place)] = IdOf(await PostAsync("approval/delegations", new { toId = Made("user", place), untilOn = until, reason = "出差" }, Clerk(place)));
    }

    private async Task RulesAsync(Place place)
    {
        var division = Codes[place];
        await PostAsync("packs", new
        {
            division, name = "本地资金与规则",
            funds = new[] { new { code = $"{division}-F1", name = "路灯补助资金", category = $"x{division}-lamps", department = "农业科" } },
            categories = new[] { new { code = $"x{division}-lamps", name = "路灯", basis = "会议纪要" } },
        });
        await PostAsync("switches", new { kind = "fund", code = "M06", division, isOn = false, reason = $"停用-{place}" });
        await PostAsync("approval/chains", new
        {
            code = $"c-{place}", kind = "local-fund", name = "本地资金", english = "Local fund", source = "会议纪要",
            steps = new[] { new { name = "批准", english = "Approve", roles = new[] { "leader" }, workingDays = 1, source = "会议纪要" } },
        }, Clerk(place));
        await DoAsync(Founder, "PUT", "approval/demands", new { kind = "local-fund", divisionCode = division, isDemanded = true });
    }

    // A document that somebody of the first unit submits, with a file.
    private async Task PapersAsync(Place place)
    {
        await PostAsync("approval/documents", new
        {
            id = $"D-{place}", kind = "payment-exception",
            content = new { paymentId = $"ZD-{place}", indicatorId = $"I-{place}", projectCode = $"P-{place}-1", amount = 5, payeeName = "建筑公司", grounds = "抢险", validUntil = "2099-12-31" },
        }, Clerk(place));
        using var file = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.4"u8.ToArray()), "file", "scan.pdf" } };
        _made[("attachment", place)] = IdOf(Right("attachment", await SendAsync(Clerk(place), "POST", $"approval/documents/D-{place}/attachments", file)));
    }

    // A file of each kind with one row that is refused, and a mapping for it: one that stays, and one for each who may delete it.
    private async Task ImportsAsync()
    {
        var kinds = (await ReadAsync("import-kinds")).EnumerateArray().ToDictionary(k => k.GetProperty("kind").GetString()!, Fields);
        foreach (var place in Places)
        {
            foreach (var kind in new[] { "payments", "indicators", "projects" })
            {
                using var file = new StringContent($"{string.Join(',', kinds[kind])}\n{string.Join(',', kinds[kind].Select(_ => "x"))}\n", Encoding.UTF8, "text/csv");
                var sent = Right("import", await SendAsync(Clerk(place), "POST", $"imports?kind={kind}&mode=partial&fileName=x.csv", file));
                _made[($"import-{kind}", place)] = IdOf(sent);
            }
            await MapAsync(place, $"m-{place}", "payments");
            foreach (var (who, kind) in new[] { ("budget", "indicators"), ("treasury", "payments"), ("owner-clerk", "indicators"), ("department", "projects"), ("client", "payments") })
                await MapAsync(place, $"m-{who}-{place}", kind);
        }
        foreach (var id in _made.Where(m => m.Key.Kind.StartsWith("import-", StringComparison.Ordinal)).Select(m => m.Value).ToArray())
            while ((await ReadAsync($"imports/{id}")).GetProperty("state").GetString() is "queued" or "running") await Task.Delay(20);

        Task MapAsync(Place place, string name, string kind) =>
            DoAsync(Clerk(place), "PUT", $"import-mappings/{name}", new { kind, fields = kinds[kind].ToDictionary(field => field, field => new { column = field }) });

        string[] Fields(JsonElement kind) => [.. kind.GetProperty("columns").EnumerateArray().Where(c => c.GetProperty("required").GetBoolean()).Select(c => c.GetProperty("field").GetString()!)];
    }

    // A program in each division, with a second secret, a subscription, a delivery and a refused call; one to be closed; and the one that asks.
    private async Task ClientsAsync()
    {
        var scopes = new[] { May.SeeLedger };
        foreach (var place in Places)
        {
            var shown = await PostAsync("clients", new { name = place.ToString(), divisionCode = Codes[place], scopes });
            _made[("spare", place)] = IdOf(await PostAsync("clients", new { name = "spare", divisionCode = Codes[place], scopes }));
            await EquipAsync("", place, IdOf(shown), KeyOf(shown));
        }
        var asking = await ProgramAsync(ProgramWith(scopes));
        await EquipAsync("own-", Place.Own, IdOf(asking), KeyOf(asking));
        foreach (var (kind, place) in _made.Keys.Where(m => m.Kind is "client" or "own-client").ToArray())
        {
            JsonElement calls;
            while ((calls = (await ReadAsync($"clients/{Made(kind, place)}/calls")).GetProperty("items")).GetArrayLength() == 0) await Task.Delay(20);
            _made[(kind.Replace("client", "call", StringComparison.Ordinal), place)] = IdOf(calls[0]);
        }

        async Task EquipAsync(string whose, Place place, string id, string secret)
        {
            _made[($"{whose}client", place)] = id;
            await PostAsync($"clients/{id}/secrets", new { });
            _made[($"{whose}webhook", place)] = IdOf(await PostAsync($"clients/{id}/webhooks", new { address = "https://127.0.0.1:9/", kinds = new[] { "warning.opened" } }));
            await PostAsync($"clients/{id}/webhooks/{Made($"{whose}webhook", place)}/ping", new { });
            _made[($"{whose}delivery", place)] = IdOf((await ReadAsync($"clients/{id}/deliveries")).GetProperty("items")[0]);
            using var refused = new HttpRequestMessage(HttpMethod.Get, "/api/v1/divisions/none") { Headers = { Authorization = new("Bearer", secret) } };
            (await _client!.SendAsync(refused)).Dispose();
        }
    }

    // The line of the trail that says who made the program, and an archive that was made for the division.
    private async Task TrailAsync(Place place)
    {
        await using var db = _app!.Services.GetRequiredService<IDatabase>().Read();
        _made[("line", place)] = (await db.Database.SqlQuery<long>($"SELECT no AS \"Value\" FROM audit_lines WHERE subject_id = {Made("client", place)} ORDER BY no LIMIT 1").SingleAsync()).ToString(CultureInfo.InvariantCulture);
        _made[("archive", place)] = ArchiveName(place);
        var file = Directory.CreateDirectory(Path.Combine(_data.FullName, "archive")).FullName;
        await using var archive = new SqliteConnection($"Data Source={Path.Combine(file, ArchiveName(place))};Pooling=False");
        await archive.OpenAsync();
        await using var command = archive.CreateCommand();
        command.CommandText = $"CREATE TABLE audit_archive (division_path); INSERT INTO audit_archive VALUES ('{_app.Services.GetRequiredService<IDivisions>().Latest(Codes[place])!.Path}')";
        await command.ExecuteNonQueryAsync();
    }

    private static string ArchiveName(Place place) => $"audit-{(int)place:D15}-{(int)place:D15}.db";

    private static object Indicator(string id, string divisionCode, string docNo) =>
        new { id, fundCode = "C21", year = 2018, divisionCode, docNo, docDate = "2018-01-10", amount = 1000, functionSubject = "2130504" };

    private Task<JsonElement> ProjectAsync(Place place, int n, string state) => PostAsync("projects", new
    {
        code = $"P-{place}-{n}", name = "路", categoryCode = "special-poverty", divisionCode = Codes[place], unitCode = $"U-{place}-{n}", libraryState = state, libraryYear = 2018, budget = 500,
    });

    private static object Payment(Place place, int n) => new
    {
        id = $"Z-{place}-{n}", indicatorId = $"I-{place}", projectCode = $"P-{place}-{n}", amount = 5, paidOn = "2018-06-15", payeeName = "建筑公司", payeeAccount = "37048100012345678",
        payeeKind = "供应商", use = "工程款", functionSubject = "2130504", settleMode = "转账",
    };

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

    private sealed class Roads : FundCategory
    {
        public Roads() : base("special-poverty", "财政专项扶贫资金", "Dedicated poverty-alleviation fund", "示例办法") =>
            Of(Subject.Project).Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3);
    }
}
