using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Registers;
using SunLedger.Monitoring;
using SunLedger.Projects;

namespace SunLedger.Comparison.Tests;

/// <summary>Registers are loaded by one person and accepted by another, and rules ask them on the live path and in the sweep.</summary>
public sealed class RegisterTests
{
    private const string Payee = "滕州市某路桥公司", Account = "6217000000000001", Person = "370402198001010011";

    private static readonly (string Register, string Entry, string Code, string? Field)[] WrongEntries =
    [
        ("deceased", """{"idNumber":"370402198001010012"}""", "register_value", "idNumber"),
        ("deceased", """{"idNumber":"370402198001010011","uscc":"91370402MA0000015R"}""", "register_key", null),
        ("deceased", """{"name":"甲公司"}""", "register_key", null),
        ("deceased", """{}""", "register_key", null),
        ("enterprises", """{"name":"甲公司"}""", "register_state", "state"),
        ("enterprises", """{"name":"甲公司","state":"关门"}""", "unknown_word", "state"),
        ("enterprises", """{"name":"甲公司","state":"注销","from":"2018-05-01","to":"2018-05-01"}""", "register_interval", "to"),
        ("enterprises", """{"uscc":"91350100M000100Y44","state":"注销"}""", "register_value", "uscc"),
    ];

    private static readonly (string Text, string Code, int? Row)[] WrongFiles =
    [
        ("甲,乙\r\n1,2\r\n", "register_header", null),
        ("证件号,起始日期\r\n370402198001010011,三月\r\n", "register_value", 1),
        ("证件号\r\n370402198001010011\r\n\"370402", "register_value", null),
        ("", "register_header", null),
    ];

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_version_is_loaded_by_one_person_and_accepted_by_another_and_holds_no_number(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var draft = new { id = "D-2018-06", divisionCode = "370400", coversFrom = "2018-01-01", coversTo = "2018-06-30", source = "市公安局 2018年6月" };
        Assert.Equal(201, await office.PostAsync("deceased/versions", draft));
        Assert.Equal(200, await office.PostAsync("deceased/versions", draft));
        Assert.Equal(409, await office.PostAsync("deceased/versions", new { draft.id, draft.divisionCode, draft.coversFrom, coversTo = "2018-07-31", draft.source }));

        Assert.Equal((422, "version_empty"), await office.DecideAsync("deceased/versions/D-2018-06", accept: true, by: "checker"));
        Assert.Equal(200, await office.PostAsync("deceased/versions/D-2018-06/entries", new { entries = new[] { new { idNumber = Person, from = "2018-03-01" }, new { idNumber = Person, from = "2018-03-01" } } }));
        var file = await office.FileAsync("deceased/versions/D-2018-06", $"﻿证件号,起始日期\r\n{Person},2018-03-01\r\n11010519491231002x,20180401\r\n");
        Assert.Equal((1, 1), ((int)file["accepted"]!, (int)file["duplicates"]!));

        Assert.Equal((409, "register_second_person"), await office.DecideAsync("deceased/versions/D-2018-06", accept: true, by: "tester"));
        Assert.Equal((422, "required"), await office.DecideAsync("deceased/versions/D-2018-06", accept: false, by: "checker"));
        Assert.Equal((200, null), await office.DecideAsync("deceased/versions/D-2018-06", accept: true, by: "checker"));
        // A month that is judged again asks the versions that had been accepted by then.
        var (registers, accepted) = (office.Site.Services.GetRequiredService<IRegisters>(), office.Database.Clock.GetUtcNow());
        await using (var db = office.Database.Database.Read())
        {
            Assert.Empty(await registers.KnownAt(accepted.AddTicks(-10)).LoadedAsync(db, ["deceased"], default));
            Assert.Single(await registers.KnownAt(accepted).LoadedAsync(db, ["deceased"], default));
        }
        Assert.Equal((409, "version_decided"), await office.DecideAsync("deceased/versions/D-2018-06", accept: false, by: "third", reason: "有误"));
        Assert.Equal(409, await office.PostAsync("deceased/versions/D-2018-06/entries", new { entries = new[] { new { idNumber = "37048119550615002X" } } }));

        var listed = (await office.GetAsync("deceased/versions"))["items"]![0]!;
        Assert.Equal(("accepted", 2, true), ((string?)listed["state"], (int)listed["entries"]!, (bool)listed["isUsable"]!));
        Assert.Equal("2018-06-30", (string?)(await office.GetAsync("")).AsArray().Single(r => (string?)r!["code"] == "deceased")!["coversTo"]);
        Assert.DoesNotContain(Person, await office.EverythingKeptAsync(), StringComparison.Ordinal);
        Assert.Equal(["register-version.open", "register-version.load", "register-version.load", "register-version.decide"], office.Database.Acts.All.Select(a => a.Verb));
    }

    [Fact]
    public async Task A_wrong_entry_is_named_by_its_row_and_never_repeated()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        foreach (var register in new[] { "deceased", "enterprises" }) await office.PostAsync($"{register}/versions", new { id = "V", coversFrom = "2018-01-01", coversTo = "2018-12-31", source = "试" });
        foreach (var (register, entry, code, field) in WrongEntries)
        {
            var good = register == "deceased" ? $"{{\"idNumber\":\"{Person}\"}}" : """{"name":"乙公司","state":"注销"}""";
            var answer = await office.Site.Client.PostAsync($"/api/v1/registers/{register}/versions/V/entries", new StringContent($"{{\"entries\":[{good},{entry}]}}", Encoding.UTF8, "application/json"));
            var problem = await answer.JsonAsync();
            Assert.Equal((entry, 422, code, 2, field), (entry, (int)answer.StatusCode, (string?)problem["code"], (int)problem["errors"]![0]!["row"]!, (string?)problem["errors"]![0]!["field"]));
            Assert.DoesNotContain("37040219800101001", problem.ToJsonString(), StringComparison.Ordinal);
            Assert.Equal(0, (int)(await office.GetAsync($"{register}/versions"))["items"]![0]!["entries"]!);
        }
        foreach (var (text, code, row) in WrongFiles)
        {
            var problem = await office.FileAsync("deceased/versions/V", text);
            Assert.Equal((text, code), (text, (string?)problem["code"]));
            if (row is not null) Assert.Equal(row, (int?)problem["errors"]![0]!["row"]);
        }
    }

    [Fact]
    public async Task What_is_not_there_or_not_in_the_division_is_not_found()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        Assert.Equal(404, await office.PostAsync("ghosts/versions", new { id = "V" }));
        Assert.Equal(404, await office.PostAsync("deceased/versions/none/entries", new { entries = new[] { new { idNumber = Person } } }));
        Assert.Equal(422, await office.PostAsync("deceased/versions", new { id = "V V", coversFrom = "2018-02-01", coversTo = "2018-01-01" }));
        await office.PostAsync("deceased/versions", new { id = "V", coversFrom = "2018-01-01", coversTo = "2018-12-31", source = "试" });
        office.Database.Caller.In("/000000/370000/370400/370481/");
        Assert.Equal(404, await office.PostAsync("deceased/versions/V/entries", new { entries = new[] { new { idNumber = Person } } }));
        Assert.Equal(422, await office.PostAsync("deceased/versions", new { id = "W", divisionCode = "370402", coversFrom = "2018-01-01", coversTo = "2018-12-31", source = "试" }));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Rules_ask_a_register_as_of_the_pay_day_and_cannot_judge_where_nobody_loaded_it(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        Assert.Equal("Y1", await office.PayAsync("Y1", "2018-05-31"));
        await office.SweepAsync();
        // Nobody loaded the register: that is one thing that is missing, and no row for every payment.
        Assert.DoesNotContain(await office.WarningsAsync(), w => w.Contains("CT-0", StringComparison.Ordinal));

        await office.LoadAsync("enterprises", "E-1", new { name = Payee, state = "存续", to = "2018-06-01" }, new { name = $" {Payee} ", state = "注销", from = "2018-06-01" });
        Assert.Equal("Y2", await office.PayAsync("Y2", "2018-05-30"));
        Assert.Equal("Y3 CT-01", await office.PayAsync("Y3", "2018-06-01"));
        await office.SweepAsync();
        Assert.Equal(["Y3 CT-01"], (await office.WarningsAsync()).Where(w => w.Contains("CT-0", StringComparison.Ordinal)));
        var evidence = await office.EvidenceAsync("Y3");
        Assert.Contains("\"名册：市场主体\"", evidence, StringComparison.Ordinal);
        Assert.Contains("E-1", evidence, StringComparison.Ordinal);

        // A newer version that knows better ends it in the next sweep, and the account stops the payment before it is made.
        office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.LoadAsync("enterprises", "E-2", new { name = Payee, state = "存续" });
        await office.SweepAsync();
        Assert.DoesNotContain("Y3 CT-01", await office.WarningsAsync());
        await office.LoadAsync("unit_accounts", "U-1", new { account = "6217-0000 0000 0001", state = "预算单位实有资金户" });
        Assert.Equal("Y4 stopped_by_rule CT-02", await office.PayAsync("Y4", "2018-06-02"));
    }

    /// <summary>A city office with one county, one indicator and one project.</summary>
    private sealed class Office : IAsyncDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-registers-").FullName;

        public TestDatabase Database { get; private set; } = null!;

        public TestSite Site { get; private set; } = null!;

        public static async Task<Office> OpenAsync(Dialect dialect)
        {
            var office = new Office();
            office.Database = await TestDatabase.CreateSeededAsync(
                dialect, also: b => b.RegisterInstance(new DataDirectory(office._folder)), new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule(), new ComparisonModule());
            office.Site = await TestSite.StartAsync(office.Database);
            foreach (var step in office.Site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);
            await office.Site.Services.GetRequiredService<ICategoryStore>().ReplaceAsync("plugin", [new SourcedDefinition(new Contractors().Define(), "test")], default);
            return office;
        }

        public async Task<int> PostAsync(string where, object body) => (int)(await Site.Client.PostAsJsonAsync($"/api/v1/registers/{where}", body)).StatusCode;

        public async Task<JsonNode> GetAsync(string where) => await (await Site.Client.GetAsync($"/api/v1/registers{(where.Length > 0 ? "/" : "")}{where}")).JsonAsync();

        public async Task<JsonNode> FileAsync(string version, string text) =>
            await (await Site.Client.PostAsync($"/api/v1/registers/{version}/file", new StringContent(text, Encoding.UTF8, "text/csv"))).JsonAsync();

        public async Task<(int, string?)> DecideAsync(string version, bool accept, string by, string? reason = null)
        {
            Database.Caller.Id = by;
            var answer = await Site.Client.PostAsJsonAsync($"/api/v1/registers/{version}/decision", new { accept, reason });
            Database.Caller.Id = "tester";
            return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : (string?)(await answer.JsonAsync())["code"]);
        }

        public async Task LoadAsync(string register, string id, params object[] entries)
        {
            Assert.Equal(201, await PostAsync($"{register}/versions", new { id, coversFrom = "2018-01-01", coversTo = "2018-12-31", source = "试" }));
            Assert.Equal(200, await PostAsync($"{register}/versions/{id}/entries", new { entries }));
            Assert.Equal((200, null), await DecideAsync($"{register}/versions/{id}", accept: true, by: "checker"));
        }

        public async Task<string> PayAsync(string id, string paidOn)
        {
            if (id == "Y1") await BeginAsync();
            var row = (await (await Site.Client.PostAsJsonAsync("/api/v1/payments", new { id, indicatorId = "I1", projectCode = "P1", amount = int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture), paidOn, payeeName = Payee, payeeAccount = Account })).JsonAsync())["results"]![0]!;
            var codes = row["errors"]!.AsArray().Select(e => (string)e!["code"]!).Concat(row["warnings"]!.AsArray().Select(w => (string)w!));
            // The kernel asks the same registers; here it is about the category's rules.
            return string.Join(' ', codes.Where(c => !c.StartsWith('K')).Prepend(id));
        }

        public Task SweepAsync() => Site.Services.GetRequiredService<ISweep>().RunAsync("/000000/", 2018, Database.Clock.Today(), default);

        public async Task<IReadOnlyList<string>> WarningsAsync()
        {
            var items = (await (await Site.Client.GetAsync("/api/v1/warnings?limit=100")).JsonAsync())["items"]!.AsArray();
            return [.. items.Select(w => $"{w!["subjectId"]} {w["ruleCode"]}").Order(StringComparer.Ordinal)];
        }

        public async Task<string> EvidenceAsync(string subject)
        {
            var id = (string)(await (await Site.Client.GetAsync($"/api/v1/warnings?subject={subject}&rule=CT-01")).JsonAsync())["items"]![0]!["id"]!;
            return System.Text.RegularExpressions.Regex.Unescape((await (await Site.Client.GetAsync($"/api/v1/warnings/{id}")).JsonAsync()).ToJsonString());
        }

        /// <summary>Every value of every table of the module, as text.</summary>
        public async Task<string> EverythingKeptAsync()
        {
            await using var db = Database.Database.Read();
            var kept = new StringBuilder();
            foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType.Namespace!.StartsWith("SunLedger.Comparison", StringComparison.Ordinal)))
                foreach (var row in ((IQueryable<object>)typeof(DbContext).GetMethods().Single(m => m.Name == "Set" && m.GetParameters().Length == 0).MakeGenericMethod(type.ClrType).Invoke(db, null)!).ToList())
                    foreach (var property in type.GetProperties()) kept.Append(property.PropertyInfo!.GetValue(row)).Append('\n');
            return kept.ToString();
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Database.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }

        private async Task BeginAsync()
        {
            foreach (var (what, body) in new (string, object)[]
            {
                ("indicators", new { id = "I1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02" }),
                ("projects", new { code = "P1", name = "村道", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget = 1_000, libraryState = "实施" }),
                ("assignments", new { id = "A1", indicatorId = "I1", projectCode = "P1", amount = 1_000, assignedOn = "2018-05-10" }),
            })
                Assert.True((await Site.Client.PostAsJsonAsync($"/api/v1/{what}", body)).IsSuccessStatusCode);
        }
    }
}
