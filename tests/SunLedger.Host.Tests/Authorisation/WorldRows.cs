using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Categories;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Host.Tests.Authorisation;

/// <summary>The rows of the world: of each kind one in each place, entered over the API as an office would.</summary>
public sealed partial class World
{
    /// <summary>The person who is paid wherever somebody can be: a name longer than those that are taken for a person's without being said to be one.</summary>
    public const string Payee = "阿依古丽·买买提";

    /// <summary>The account of whoever is paid.</summary>
    public const string Account = "37048100012345678";

    /// <summary>The identity number of that person.</summary>
    public const string IdNumber = "370402198001010011";

    private async Task FillAsync()
    {
        await ClientsAsync(); // first, so that they are told of what the others meet with
        foreach (var place in Places) await LedgerAsync(place);
        foreach (var place in Places) await ReleaseAsync(place);
        foreach (var place in Places)
        {
            await WorkAsync(place);
            await RulesAsync(place);
            await PapersAsync(place);
        }
        await ImportsAsync();
        await CallsAsync();
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
        using var proof = new MultipartFormDataContent { { new StringContent("KB-01"), "rule" }, { new StringContent($"证明-{at}"), "proves" }, { new ByteArrayContent("%PDF-1.4"u8.ToArray()), "file", "proof.pdf" } };
        _made[("evidence", place)] = IdOf(Right("evidence", await SendAsync(Founder, "POST", $"payments/Z-{at}-1/evidence", proof)));
        await PostAsync("reservations", new { id = $"H-{at}", kind = "pay", indicatorId = $"I-{at}", projectCode = $"P-{at}-1", amount = 1, minutes = 30 });
        await PostAsync("person-lines", new
        {
            id = $"L-{at}", paymentId = $"Z-{at}-1", indicatorId = $"I-{at}", name = Payee, idNumber = IdNumber, account = Account, accountName = Payee, item = "农村低保", payMonth = "2018-06", amount = 1,
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
            definition = "kernel", rule = "KC-09", targetKind = "payee", target = Payee, division, basis = "会议纪要", why = $"{Payee}已核实", until,
        }));
        _made[("sweep", place)] = IdOf(await PostAsync("sweeps", new { division, year = 1994 }));
        await PostAsync("registers/deceased/versions", new { id = $"V-{place}", divisionCode = division, coversFrom = "2018-01-01", coversTo = "2018-12-31", source = "民政局" });
        _made[("grant", place)] = IdOf(await PostAsync("grants", new { userId = Made("user", place), role = "disclosure", reason = "test" }));
        _made[("delegation", place)] = IdOf(await PostAsync("approval/delegations", new { toId = Colleague(place), untilOn = until, reason = "出差" }, Clerk(place)));
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
            content = new { paymentId = $"ZD-{place}", indicatorId = $"I-{place}", projectCode = $"P-{place}-1", amount = 5, payeeName = Payee, payeeKind = "个人", grounds = "抢险", validUntil = "2099-12-31" },
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
            foreach (var kind in new[] { "payments", "indicators", "projects", "observations" })
            {
                using var file = new StringContent($"{string.Join(',', kinds[kind])}\n{string.Join(',', kinds[kind].Select(_ => "x"))}\n", Encoding.UTF8, "text/csv");
                var sent = Right("import", await SendAsync(Clerk(place), "POST", $"imports?kind={kind}&mode=partial&fileName=x.csv", file));
                _made[($"import-{kind}", place)] = IdOf(sent);
            }
            await MapAsync(place, $"m-{place}", "payments");
            foreach (var (who, kind) in new[] { ("budget", "indicators"), ("treasury", "payments"), ("owner-clerk", "indicators"), ("department", "projects"), ("client", "payments"), ("agriculture", "observations"), ("unit-clerk", "observations"), ("project-lead", "observations") })
                await MapAsync(place, $"m-{who}-{place}", kind);
        }
        foreach (var id in _made.Where(m => m.Key.Kind.StartsWith("import-", StringComparison.Ordinal)).Select(m => m.Value).ToArray())
            await UntilAsync($"imports/{id}", import => import.GetProperty("state").GetString() is not ("queued" or "running"));

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

        async Task EquipAsync(string whose, Place place, string id, string secret)
        {
            _made[($"{whose}client", place)] = id;
            await PostAsync($"profile/clients/{id}/secrets", new { });
            using var subscribing = new HttpRequestMessage(HttpMethod.Post, "/api/v1/clients/me/webhooks") { Headers = { Authorization = new("Bearer", secret) } };
            subscribing.Content = JsonContent.Create(new { address = "https://127.0.0.1:9/", kinds = new[] { "warning.opened" } });
            using var subscribed = await _client!.SendAsync(subscribing);
            _made[($"{whose}webhook", place)] = IdOf((await subscribed.Content.ReadFromJsonAsync<JsonElement>())!);
            await PostAsync($"clients/{id}/webhooks/{Made($"{whose}webhook", place)}/ping", new { });
            _made[($"{whose}delivery", place)] = IdOf((await ReadAsync($"clients/{id}/deliveries")).GetProperty("items")[0]);
            using var refused = new HttpRequestMessage(HttpMethod.Get, "/api/v1/divisions/none") { Headers = { Authorization = new("Bearer", secret) } };
            (await _client!.SendAsync(refused)).Dispose();
        }
    }

    private async Task CallsAsync()
    {
        foreach (var (kind, place) in _made.Keys.Where(m => m.Kind is "client" or "own-client").ToArray())
        {
            var calls = await UntilAsync($"clients/{Made(kind, place)}/calls", page => page.GetProperty("items").GetArrayLength() > 0);
            _made[(kind.Replace("client", "call", StringComparison.Ordinal), place)] = IdOf(calls.GetProperty("items")[0]);
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
        id = $"Z-{place}-{n}", indicatorId = $"I-{place}", projectCode = $"P-{place}-{n}", amount = 5, paidOn = "2018-06-15", payeeName = n == 2 ? "建筑公司" : Payee, payeeAccount = Account,
        payeeKind = n == 2 ? "供应商" : "个人", use = "工程款", functionSubject = "2130504", settleMode = "转账",
    };

    private sealed class Roads : FundCategory
    {
        public Roads() : base("special-poverty", "财政专项扶贫资金", "Dedicated poverty-alleviation fund", "示例办法") =>
            Of(Subject.Project).Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3);
    }

    // What happens beside the answer has happened soon, or never.
    private async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> hasHappened)
    {
        for (var i = 0; i < 1_500; i++)
        {
            var answer = await ReadAsync(path);
            if (hasHappened(answer)) return answer;
            await Task.Delay(20);
        }
        throw new TimeoutException($"{path} did not come to what was waited for within 30 s.");
    }
}
