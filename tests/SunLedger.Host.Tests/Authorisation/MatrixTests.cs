using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Clients.Domain;
using SunLedger.Identity.Domain;

namespace SunLedger.Host.Tests.Authorisation;

/// <summary>Who may call what, of whose rows: every route of the running host, every role, and the four divisions around the caller's.</summary>
public sealed partial class MatrixTests(World world) : IClassFixture<World>
{
    private static readonly string Document = Checkout.Path("docs", "authorisation.md");

    [Fact]
    public async Task Every_route_lets_in_whom_the_document_says_and_nobody_else()
    {
        var faults = new List<string>();
        var rows = new List<string>();
        foreach (var route in world.Routes)
        {
            if (!Calls.All.TryGetValue(route.Name, out var call))
            {
                faults.Add($"{route.Name} is new: say in Calls.cs how it is called to see who may.");
                continue;
            }
            if (!route.IsOpen && route.Takes.Count == 0 && !IsOnesOwn(route)) faults.Add($"{route.Name} takes no permission.");
            var cells = new List<string>();
            foreach (var role in World.Callers) cells.Add(await CellAsync(route, call, role, faults));
            cells.Add(await ProgramCellAsync(route, call, faults));
            rows.Add($"| `{route.Name}` | {string.Join(" | ", cells)} |");
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        var shown = Page(rows);
        if (Environment.GetEnvironmentVariable("SUNLEDGER_APPROVE") == "1") await File.WriteAllTextAsync(Document, shown);
        Assert.Equal(await File.ReadAllTextAsync(Document), shown);
    }

    // Whoever is signed in may look after how they sign in.
    private static bool IsOnesOwn(ServedRoute route) =>
        route.Pattern.StartsWith("api/v1/session", StringComparison.Ordinal) || route.Pattern.StartsWith("api/v1/profile", StringComparison.Ordinal);

    [Fact]
    public void A_route_that_is_gone_leaves_no_line_behind() => Assert.Empty(Calls.All.Keys.Except(world.Routes.Select(r => r.Name)));

    [Fact]
    public void An_endpoint_without_a_permission_is_found()
    {
        var builder = WebApplication.CreateSlimBuilder();
        FastEndpoints.MainExtensions.AddFastEndpoints(builder.Services, o =>
        {
            o.Assemblies = [typeof(Planted).Assembly];
            o.DisableAutoDiscovery = true;
        });
        builder.Services.AddAuthorization();
        using var app = builder.Build();
        FastEndpoints.MainExtensions.UseFastEndpoints(app, Answers.ApiSettings.Apply);

        var planted = World.RoutesOf(app).Single(r => r.Pattern == "api/v1/planted");

        Assert.Equal((false, 0), (planted.IsOpen, planted.Takes.Count));
        Assert.DoesNotContain(planted.Name, Calls.All.Keys);
    }

    [Fact]
    public async Task Somebody_of_a_unit_sees_the_rows_of_the_unit_alone()
    {
        foreach (var role in new[] { RoleCodes.UnitClerk, RoleCodes.UnitReviewer, RoleCodes.ProjectLead })
        {
            foreach (var (list, key, own) in new[] { ("projects", "code", "P-Own-1"), ("payments", "id", "Z-Own-1"), ("assignments", "id", "A-Own-1") })
            {
                var (_, page) = await world.AskAsync(role, "GET", list, null);
                Assert.Equal([own], page!.Value.GetProperty("items").EnumerateArray().Select(i => i.GetProperty(key).GetString()));
                Assert.Equal(list == "assignments" ? 404 : 200, (await world.AskAsync(role, "GET", $"{list}/{own}", null)).Status);
                Assert.Equal(404, (await world.AskAsync(role, "GET", $"{list}/{own[..^1]}2", null)).Status);
            }
        }
    }

    // The control of what the matrix says of names and numbers: they are there, and open to whoever may read them.
    [Theory]
    [InlineData("GET", "payments/Z-{at}-1", null, World.Payee)]
    [InlineData("GET", "warnings?division={division}", null, World.Payee)]
    [InlineData("GET", "exemptions?division={division}", null, World.Payee)]
    [InlineData("GET", "payments/Z-{at}-1/trace", null, World.Payee)]
    [InlineData("POST", "payments/Z-{at}-1/unmask", """{"reason":"核对收款账号"}""", World.Account)]
    [InlineData("POST", "person-lines/L-{at}/unmask", """{"reason":"核对领款人"}""", World.IdNumber)]
    [InlineData("GET", "clients/{client}/deliveries", null, "\"warning.opened\"")]
    public async Task What_is_planted_of_a_person_is_there_to_be_read(string method, string path, string? json, string planted)
    {
        var caller = planted.Contains("warning", StringComparison.Ordinal) ? World.Founder : RoleCodes.Treasury;

        var (_, text) = await world.AskAsync(caller, method, json is null ? new Call(Reach.Row, path) : new Call(Reach.Row, path, (null, json)), Place.Own);

        Assert.Contains(planted, text, StringComparison.Ordinal);
    }

    /// <summary>Every route that answers a file of rows, found by what it answers: its last line says what the numbers count, and up to when.</summary>
    [Fact]
    public async Task Every_file_of_rows_says_what_its_numbers_count_and_up_to_when()
    {
        var (definitions, files) = ((await world.AskAsync(World.Founder, "GET", "definitions", null)).Body!.Value.GetRawText(), new List<string>());
        foreach (var route in world.Routes.Where(r => r.Method == "GET" && Calls.All.ContainsKey(r.Name)))
        {
            foreach (var caller in new[] { World.Founder, RoleCodes.AuditAdmin, RoleCodes.Treasury }.Where(c => route.Takes.Any(World.MayDo(c).Contains)))
            {
                var (status, text, type) = await world.ReadAsync(caller, Calls.All[route.Name]);
                if (status != 200 || type != "text/csv") continue;
                files.Add(route.Name);
                var mark = text.TrimEnd().Split('\n')[^1];
                var said = FileMark().Match(mark);
                Assert.True(said.Success, $"{route.Name}: {mark}");
                Assert.True(said.Groups["all"].Value == "逐条记录，不作统计" || definitions.Contains($"\"{said.Groups["code"].Value}\"", StringComparison.Ordinal), $"{route.Name}: {mark}");
                break;
            }
        }
        Assert.Equal(world.Routes.Where(r => r.Pattern.EndsWith(".csv", StringComparison.Ordinal)).Select(r => r.Name).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_unit_that_is_exempt_is_named_to_everybody_and_a_person_is_not()
    {
        var until = BusinessDay.On(TimeProvider.System.GetUtcNow()).AddDays(20);
        await world.AskAsync(World.Founder, "POST", "exemptions", $$"""{"definition":"kernel","rule":"KC-09","targetKind":"payee","target":"建筑公司","division":"370400","basis":"会议纪要","why":"已核实","until":"{{until:yyyy-MM-dd}}"}""");

        var (_, page) = await world.AskAsync(RoleCodes.Leader, "GET", "exemptions?division=370400", null);

        var shown = page!.Value.GetProperty("items").EnumerateArray().ToArray();
        Assert.Contains("建筑公司", shown.Select(e => e.GetProperty("target").GetString()));
        Assert.Contains("阿*已核实", shown.Where(e => e.GetProperty("target").GetString() == "阿*").Select(e => e.GetProperty("why").GetString()));
    }

    [Fact]
    public async Task No_route_takes_a_writer_of_a_village()
    {
        const string Village = "370402001013";
        (string Route, string Json)[] writers =
        [
            ("users", $$"""{"id":"cun","name":"村","divisionCode":"{{Village}}"}"""),
            ("clients", $$"""{"name":"村","divisionCode":"{{Village}}","scopes":["ledger.see"]}"""),
        ];
        foreach (var (route, json) in writers)
            Assert.Equal("village_never_writes", (await world.AskAsync(World.Founder, "POST", route, json)).Body!.Value.GetProperty("code").GetString());
        Assert.All(DutyTable.All, role => Assert.DoesNotContain(Messages.Catalogue.DivisionLevel.Village, role.Levels));
    }

    // A program with just the scopes that the route takes, and one with every other scope.
    private async Task<string> ProgramCellAsync(ServedRoute route, Call call, List<string> faults)
    {
        var scopes = route.Takes.Intersect(Scopes.All).ToArray();
        if (scopes.Length > 0) await CellAsync(route, call, World.ProgramWith(Scopes.All.Except(scopes)), faults);
        return await CellAsync(route, call, World.ProgramWith(scopes.Length > 0 ? scopes : [May.SeeLedger]), faults);
    }

    // What a caller gets on a route, over the four divisions, judged and put into one sign.
    private async Task<string> CellAsync(ServedRoute route, Call call, string caller, List<string> faults)
    {
        (int, string)? nowhere = null;
        var may = route.IsOpen || (caller.Length > 0 && (route.Takes.Count == 0 || route.Takes.Any(World.MayDo(caller).Contains)) && !(call.IsForPeople && World.IsProgram(caller)));
        // Who may not is turned away before anything is looked up: one place is enough.
        if (!may)
        {
            var (status, text) = await world.AskAsync(caller, route.Method, call, Place.Own);
            Expect(status == (caller.Length > 0 ? 403 : 401), Place.Own, status, text);
            return "";
        }
        if (call.Reach == Reach.Named) nowhere = await PlacelessAsync(Place.Nowhere);
        foreach (var place in call.Reach is Reach.Row or Reach.Named ? World.Places : [Place.Own])
        {
            var (status, text) = await world.AskAsync(caller, route.Method, call, place);
            var isForeign = IsForeign(call, caller, place);
            Expect(IsMasked(route, caller, text), place, status, text);
            Expect(call.Reach switch
            {
                Reach.Row when isForeign => status == 404,
                Reach.Row when route.Method == "GET" => status == 200 && IsClean(text),
                Reach.Row => IsLetIn(status) && status != 404,
                Reach.Named when call.Makers?.Any(World.MayDo(caller).Contains) == false => status == 403 && nowhere == (status, world.Placeless(text, place)),
                Reach.Named => IsLetIn(status) && isForeign == (nowhere == (status, world.Placeless(text, place)) || (call.Elsewhere is { } code && text.Contains($"\"{code}\"", StringComparison.Ordinal))),
                Reach.List => IsLetIn(status) && (route.Method != "GET" || status == 200) && IsClean(text) && World.Places.All(p => Stands(call, caller, p, text)),
                Reach.Self when call.NamesAnothers => status == 404,
                // A step of signing in that was refused had let in.
                _ => IsLetIn(status) || (route.IsOpen && status == 401 && !text.Contains("\"sign_in_first\"", StringComparison.Ordinal)),
            }, place, status, text);
        }
        return IsForeign(call, caller, Place.Own) ? "◇" : call.Sign;

        async Task<(int, string)> PlacelessAsync(Place place)
        {
            var (status, text) = await world.AskAsync(caller, route.Method, call, place);
            return (status, world.Placeless(text, place));
        }

        void Expect(bool fits, Place place, int status, string text)
        {
            if (!fits) faults.Add($"{route.Name}, {(caller.Length > 0 ? caller : "nobody")}, {place}: {status} {(text.Length > 1500 ? text[..1500] : text)}{(nowhere is { } n ? $" | nowhere: {n}" : "")}");
        }
    }

    private static bool IsLetIn(int status) => status is >= 200 and < 500 and not (401 or 403);

    // Nothing that was made in the sister division stands in it, by whatever name.
    private static bool IsClean(string text) => !text.Contains($"-{Place.Sibling}", StringComparison.Ordinal);

    // Numbers are read whole by nobody who has not said why; the name of a person who is paid by those alone whose work it is, and in files by nobody.
    private static bool IsMasked(ServedRoute route, string caller, string text) => route.Pattern.EndsWith("/unmask", StringComparison.Ordinal)
        || (!text.Contains(World.Account, StringComparison.Ordinal) && !text.Contains(World.IdNumber, StringComparison.Ordinal)
            && ((PayeeNames.Readers.Any(World.MayDo(caller).Contains) && !route.Pattern.EndsWith(".csv", StringComparison.Ordinal)) || !text.Contains(World.Payee, StringComparison.Ordinal)));

    private bool Stands(Call call, string caller, Place place, string text) =>
        call.Mark is not { } mark || text.Contains(world.Fill(mark, caller, place), StringComparison.Ordinal) != IsForeign(call, caller, place);

    private static bool IsForeign(Call call, string caller, Place place) => place switch
    {
        _ when call.Business is { } business && !World.MayDo(caller).Contains(business) => true,
        _ when call.KeepsToSenders && DutyTable.Find(caller)?.Kind == RoleKind.Unit => true,
        Place.Own => false,
        Place.Child => call.HidesBelow || (call.KeepsToUnits && DutyTable.Find(caller)?.Kind == RoleKind.Unit) || (call.KeepsToClients && World.IsProgram(caller)),
        Place.Parent => !call.ShowsAbove,
        _ => true,
    };

    private string Page(IEnumerable<string> rows)
    {
        var page = new StringBuilder(
            """
            # Who may call what

            Written by `MatrixTests` from the running host: every route, called by somebody of every role. SUNLEDGER_APPROVE=1 rewrites it; otherwise the test
            fails on a difference, and on a route that is not here.

            | sign | says | how it is proved |
            |---|---|---|
            | ◐ | may, of the own division and those below it | called with a row of the own division, of one below, of a sister and of the one above: a foreign one is 404, or is refused word for word as one that nobody ever made |
            | ◑ | may, and is answered the rows of the own division and those below it | the answer holds the row of the own division and of the one below, where a row can be put there, and neither the sister's nor that of the one above |
            | ◇ | may, for oneself alone | what it names of somebody else's is 404 |
            | ○ | may; there is no row of a division in it, it is the same for everybody | called |
            | | may not | called: 403; 401 for whoever is not signed in, the first column |

            What holds for a division because it was said above (its funds, packs, chains, switches, mappings, registers) is shown from above as well. Somebody of a unit sees the
            unit's own rows among those of the division. The last column is a program with just the scopes that the route takes; one with every other scope was called beside it, and
            refused. The first administrator (`founder`) may everything but read the trail, until the three administrators are there.


            """.ReplaceLineEndings("\n"));
        page.Append($"| route | – | {string.Join(" | ", DutyTable.All.Select(r => $"`{r.Code}`"))} | program |\n");
        page.Append($"|---|{string.Concat(World.Callers.Select(_ => "---|"))}---|\n");
        page.AppendJoin('\n', rows).Append("\n\n## What the roles are\n\n| code | 岗位 | English | levels | may |\n|---|---|---|---|---|\n");
        foreach (var r in DutyTable.All) page.Append($"| `{r.Code}` | {r.Name} | {r.English} | {string.Join(", ", r.Levels)} | {string.Join(", ", r.Permissions)} |\n");
        page.Append("\n## What must not come together\n\n| duties | 职责 | kept apart by | why |\n|---|---|---|---|\n");
        foreach (var s in SeparationTable.All) page.Append($"| {s.English} | {s.Duty} × {s.OtherDuty} | {(s.By == SeparatedBy.Person ? "person" : "document")} | {s.Why} |\n");
        return page.ToString();
    }

    [System.Text.RegularExpressions.GeneratedRegex("；共 [0-9]+ 行；口径：(?<all>逐条记录，不作统计|.+（(?<code>[A-Za-z]+)）)；数据时间 [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{5,8}；")]
    private static partial System.Text.RegularExpressions.Regex FileMark();

    // What somebody would forget: no permission, and not said to be open.
    private sealed class Planted : FastEndpoints.EndpointWithoutRequest
    {
        public override void Configure() => Get("/planted");

        public override Task HandleAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
