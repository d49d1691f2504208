using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Identity.Domain;

namespace SunLedger.Host.Tests.Authorisation;

/// <summary>Who may call what, of whose rows: every route of the running host, every role, and the four divisions around the caller's.</summary>
public sealed class MatrixTests(World world) : IClassFixture<World>
{
    private static readonly string Document = Checkout.Path("docs", "authorisation.md");

    [Fact]
    public async Task Every_route_lets_in_whom_the_document_says_and_nobody_else()
    {
        var faults = new List<string>();
        var rows = new List<string>();
        foreach (var route in world.Routes)
        {
            if (!Call.All.TryGetValue(route.Name, out var call))
            {
                faults.Add($"{route.Name} is new: say in Calls.cs how it is called to see who may.");
                continue;
            }
            if (!route.IsOpen && route.Takes.Count == 0 && !IsOnesOwn(route)) faults.Add($"{route.Name} takes no permission.");
            var cells = new List<string>();
            foreach (var role in World.Callers) cells.Add(await CellAsync(route, call, role, faults));
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
    public void A_route_that_is_gone_leaves_no_line_behind() => Assert.Empty(Call.All.Keys.Except(world.Routes.Select(r => r.Name)));

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
        Assert.DoesNotContain(planted.Name, Call.All.Keys);
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

    // What a role gets on a route, over the four divisions, judged and put into one sign.
    private async Task<string> CellAsync(ServedRoute route, Call call, string role, List<string> faults)
    {
        var may = route.IsOpen || (role.Length > 0 && (route.Takes.Count == 0 || route.Takes.Any(World.MayDo(role).Contains)));
        // Who may not is turned away before anything is looked up: one place is enough.
        foreach (var place in call.NamesAPlace && may ? Enum.GetValues<Place>() : [Place.Own])
        {
            var (status, body) = await world.AskAsync(role, route.Method, call.Path(world, place), call.Body(world, place), call.FileType, call.EndsTheSession);
            var isOfUnit = DutyTable.Find(role)?.Kind == RoleKind.Unit;
            var isForeign = place is Place.Sibling || (place is Place.Parent && !call.ShowsAbove) || (place is Place.Child && call.KeepsToUnits && isOfUnit);
            var fits = (role.Length > 0 || route.IsOpen, may, call.NamesAPlace && isForeign) switch
            {
                (false, _, _) => status == 401,
                (_, false, _) => status == 403,
                (_, _, true) => status == 404,
                _ when call.NamesAPlace && route.Method == "GET" => status == 200,
                _ => status is >= 200 and < 500 and not (401 or 403) || (route.IsOpen && status == 401 && Code(body) != "sign_in_first"), // a step of signing in that was refused had let in
            };
            if (!fits) faults.Add($"{route.Name}, {(role.Length > 0 ? role : "nobody")}, {place}: {status} {body}");
        }
        return !may ? "" : call.NamesAPlace ? "◐" : "●";
    }

    private static string? Code(System.Text.Json.JsonElement? body) => body is { } answer && answer.TryGetProperty("code", out var code) ? code.GetString() : null;

    private string Page(IEnumerable<string> rows)
    {
        var page = new StringBuilder(
            """
            # Who may call what

            Written by `MatrixTests` from the running host: every route, called by somebody of every role. SUNLEDGER_APPROVE=1 rewrites it; otherwise the test
            fails on a difference, and on a route that is not here.

            ● may. ◐ may, of the own division and those below it; a row of a sister division or of the one above answers 404, as one that is not there. Empty:
            403 (401 for whoever is not signed in, the first column). Somebody of a unit sees the unit's own rows among those of the division. A key for
            a program may what its scopes say. The first administrator (`founder`) may everything but read the trail, until the three administrators are there.


            """.ReplaceLineEndings("\n"));
        page.Append($"| route | – | {string.Join(" | ", DutyTable.All.Select(r => $"`{r.Code}`"))} |\n");
        page.Append($"|---|{string.Concat(World.Callers.Select(_ => "---|"))}\n");
        page.AppendJoin('\n', rows).Append("\n\n## What the roles are\n\n| code | 岗位 | English | levels | may |\n|---|---|---|---|---|\n");
        foreach (var r in DutyTable.All) page.Append($"| `{r.Code}` | {r.Name} | {r.English} | {string.Join(", ", r.Levels)} | {string.Join(", ", r.Permissions)} |\n");
        page.Append("\n## What must not come together\n\n| duties | 职责 | kept apart by | why |\n|---|---|---|---|\n");
        foreach (var s in SeparationTable.All) page.Append($"| {s.English} | {s.Duty} × {s.OtherDuty} | {(s.By == SeparatedBy.Person ? "person" : "document")} | {s.Why} |\n");
        return page.ToString();
    }

    // What somebody would forget: no permission, and not said to be open.
    private sealed class Planted : FastEndpoints.EndpointWithoutRequest
    {
        public override void Configure() => Get("/planted");

        public override Task HandleAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
