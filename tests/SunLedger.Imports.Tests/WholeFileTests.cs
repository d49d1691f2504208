using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Comparison;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring;
using SunLedger.Observations;
using SunLedger.Performance;
using SunLedger.Persons;
using SunLedger.Persons.Tests;
using SunLedger.Projects;

namespace SunLedger.Imports.Tests;

/// <summary>A file that is imported whole is one long transaction: what is asked while it runs is answered the same for ever.</summary>
public sealed class WholeFileTests
{
    private const string One = "370402198001010011", Two = "37048119550615002X", Three = "11010519491231002X";

    private static readonly (string Kind, string[] Rows)[] Files =
    [
        ("indicators", ["指标编号,资金代码,预算年度,区划代码,指标文号,发文日期,金额,可执行", .. Rows(i => $"N{i},C36,2018,370481,滕财指〔2018〕{i}号,2018-05-01,100,是")]),
        ("adjustments", ["调整编号,调整类型,指标编号,金额,业务日期,文号", .. Rows(i => $"T{i},supplement,I1,100,2018-09-01,滕财指〔2018〕3{i}号")]),
        ("projects", ["项目代码,项目名称,资金类别,区划代码,入库年度,项目总预算,入库状态", .. Rows(i => $"Q{i},农村低保,social-assistance,370481,2018,1000,实施")]),
        ("contracts", ["合同编号,项目代码,合同名称,合同类别,合同金额,签订日期,采购人,供应商", .. Rows(i => $"K{i},P1,采购,服务,10,2018-05-20,民政局,某公司")]),
        ("assignments", ["安排编号,指标编号,项目代码,安排金额,安排日期", .. Rows(i => $"A{i},I1,P1,1000,2018-06-01")]),
        ("payments", ["支付编号,指标编号,项目代码,支付金额,支付日期,收款人,收款账号,用途,支付凭证号", .. Rows(i => $"Z{i},I1,P1,100,2018-09-20,某公司,370400000001,服务费,V{i}")]),
        ("clearing-notes", ["回单编号,区划代码,支付凭证号,清算日期,清算金额", .. Rows(i => $"C{i},370481,V{i},2018-09-20,100")]),
        ("budgets", ["登记编号,区划代码,预算年度,批准日期,文号", .. Rows(i => $"B{i},37040{i + 1},2018,2018-01-20,人发〔2018〕{i}号")]),
        ("correspondences", ["对应编号,区划代码,上级资金代码,本级资金代码,生效日期,文号", .. Rows(i => $"Y{i},370000,C1{i},P0{i},2018-01-01,鲁财〔2018〕{i}号")]),
        ("person-lines", ["明细编号,发放清单编号,指标编号,项目代码,姓名,身份证号,待遇项目,所属月份,发放金额", $"L1,R1,I1,P1,张三,{One},农村低保,2018-09,900", $"L2,R2,I1,P1,李四,{Two},农村低保,2018-09,900", $"L3,R3,I1,P1,王五,{Three},农村低保,2018-09,900"]),
        ("roll-heads", ["申报编号,发放清单编号,区划代码,申报人数", .. Rows(i => $"H{i},R{i},370481,5")]),
        ("observations", ["记录编号,对象类型,对象编号,要素代码,要素值", .. Rows(i => $"O{i},person_line,R{i},posted,公示{i}号")]),
        ("measures", ["绩效指标编号,项目代码,年度,一级指标,指标名称,目标值,计量单位,权重", .. Rows(i => $"M{i},P1,2018,产出指标,指标{i},10,人,30")]),
        ("measure-reports", ["填报编号,绩效指标编号,完成值", .. Rows(i => $"F{i},M{i},5")]),
        ("target-declarations", ["申报编号,项目代码,年度,预算执行率权重", "D1,P1,2018,10"]),
        ("self-evaluations", ["自评编号,项目代码,自评年度,自评得分", .. Rows(i => $"E{i},P1,2018,9{i}")]),
    ];

    private static readonly string[] Views =
    [
        "overview?year=2018", "indicators?year=2018&sum=true", "indicators/I1", "indicators/I1/statement", "assignments?sum=true", "payments?sum=true", "adjustments", "warnings?state=any&sum=true",
        "warnings/summary?year=2018", "warnings/quality", "budgets?year=2018&division=370400", "clearing-notes", "correspondences", "projects", "projects/P1", "contracts", "person-lines?year=2018", "person-lines/totals?year=2018",
        "roll-heads", "observations?subject=R1", "elements/completeness?year=2018", "measures", "self-evaluations", "target-declarations",
    ];

    /// <summary>Instants of these modules that are no instants of recording, or that no import writes, and why.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["TakeoverRow.EnteredAt"] = "entered one by one", ["OrganisationRow.EnteredAt"] = "entered by the API alone", ["SwitchRow.At"] = "switched one by one", ["PackRow.PutAt"] = "put one by one",
        ["PackRow.TakenBackAt"] = "put one by one", ["EffectiveRow.Since"] = "follows a pack or a plugin", ["EffectiveRow.Until"] = "follows a pack or a plugin", ["TermRow.Since"] = "follows a plugin", ["TermRow.Until"] = "follows a plugin",
        ["DefinitionRow.FirstSeenAt"] = "follows a plugin", ["PluginRow.AskedAt"] = "follows a plugin",
        ["Reservation.ExpiresAt"] = "says until when", ["Hold.ExpiresAt"] = "says until when", ["Block.SealedAt"] = "sealed after the commit", ["Verification.StartedAt"] = "a run of its own",
        ["Verification.FinishedAt"] = "a run of its own", ["Reconciliation.StartedAt"] = "a run of its own", ["PaymentException.GrantedAt"] = "granted by a decision",
        ["WarningPast.FromAt"] = "what the warning said before, which somebody saw", ["EvidenceFile.At"] = "brought one by one", ["Sweep.AskedAt"] = "a run of its own", ["Sweep.StartedAt"] = "a run of its own",
        ["Sweep.FinishedAt"] = "a run of its own", ["Exemption.AskedAt"] = "asked one by one", ["Exemption.DecidedAt"] = "decided one by one", ["Exemption.EndedAt"] = "ended one by one",
        ["VersionRow.LoadedAt"] = "a register has an import of its own, and counts once it was accepted", ["VersionRow.DecidedAt"] = "decided one by one",
        ["ImportJob.CreatedAt"] = "the import itself", ["ImportJob.StartedAt"] = "the import itself", ["ImportJob.FinishedAt"] = "the import itself", ["SavedMapping.SavedAt"] = "saved one by one",
    };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_asked_while_a_file_is_imported_whole_is_answered_the_same_after_its_commit(Dialect dialect)
    {
        var gate = new HeldModule.Gate();
        await using var office = await OpenAsync(dialect, gate);
        foreach (var (kind, rows) in Files)
        {
            gate.Close();
            var before = await SeeAsync(office, null);
            var answer = await office.SendAsync(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows)), "&mode=all", kind: kind);
            Assert.True((int)answer.StatusCode == 202, $"{kind}: {await answer.Content.ReadAsStringAsync()}");
            await gate.Reached;
            office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
            var asked = office.Database.Clock.Now;
            var shown = await SeeAsync(office, null);
            AssertSame(kind, before, shown);
            AssertSame(kind, shown, await SeeAsync(office, asked));
            office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
            gate.Open();
            var job = await office.EndAsync((await answer.JsonAsync())["id"]!.GetValue<string>());
            Assert.True(job.Str("state") == "done" && job.Int("accepted") == rows.Length - 1, $"{kind}: {job.ToJsonString()} {await office.Client.GetStringAsync($"/api/v1/imports/{job.Str("id")}/rows?limit=3")}");

            AssertSame(kind, shown, await SeeAsync(office, asked));
            var after = await SeeAsync(office, null);
            Assert.True(Views.Any(view => after[view] != shown[view]), $"{kind} changes nothing that is looked at");
            AssertSame(kind, after, await SeeAsync(office, office.Database.Clock.Now));
            office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Contains("\"count\":", (await SeeAsync(office, null))["warnings?state=any&sum=true"], StringComparison.Ordinal);
        Assert.NotEmpty(JsonNode.Parse((await SeeAsync(office, null))["warnings?state=any&sum=true"])!["items"]!.AsArray());
    }

    [Fact]
    public async Task Every_instant_of_recording_is_moved_to_the_end_of_a_file_or_says_why_not()
    {
        await using var office = await OpenAsync(Dialect.Sqlite, new());
        await using var db = office.Database.Database.Read();
        var instants = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTimeOffset)).ToArray();

        var unsaid = instants.Where(p => p.PropertyInfo!.GetCustomAttribute<RecordedAttribute>() is null).Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Distinct().ToArray();

        Assert.Equal(Others.Keys.Order(StringComparer.Ordinal), unsaid.Order(StringComparer.Ordinal));
        Assert.True(instants.Length - unsaid.Length >= 15, $"only {instants.Length - unsaid.Length}");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Chunks_of_a_whole_file_keep_their_order_and_a_refused_file_leaves_nothing(Dialect dialect)
    {
        var gate = new HeldModule.Gate();
        gate.Open();
        await using var office = await OpenAsync(dialect, gate);
        var (_, rows) = Files.Single(f => f.Kind == "indicators");
        var clock = office.Database.Clock;
        Assert.Equal("refused", (await office.ImportAsync(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [.. rows, "N9,C36,2018,999999,文号,2018-05-01,100,是"])), "&mode=all", kind: "indicators")).Str("state"));
        Assert.Equal("done", (await office.ImportAsync(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows)), "&mode=all", kind: "indicators")).Str("state"));

        // A clock that stands still puts no chunk before the file began.
        var all = await office.Client.GetFromJsonAsync<JsonNode>($"/api/v1/indicators?year=2018&sum=true&knownAt={clock.Now:yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        Assert.Equal(4, all!["sum"]!["lines"]!.GetValue<int>());
        var none = await office.Client.GetFromJsonAsync<JsonNode>($"/api/v1/indicators?year=2018&sum=true&knownAt={clock.Now.AddMicroseconds(-1):yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        Assert.Empty(none!["items"]!.AsArray());
    }

    private static async Task<Office> OpenAsync(Dialect dialect, HeldModule.Gate gate)
    {
        var office = await Office.OpenAsync(
            dialect, new ImportSettings { ChunkRows = 1 }, new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule(), new ComparisonModule(), new PersonsModule(), new ObservationsModule(),
            new PerformanceModule(), new ImportsModule(), new HeldModule(gate));
        office.Database.Clock.Set(2018, 9, 30);
        office.Database.Caller.In("/000000/");
        await office.Site.Services.GetRequiredService<ICategoryStore>().ReplaceAsync("plugin", [new SourcedDefinition(new AidForTests().Define(), "test")], default);
        foreach (var (what, body) in new (string, object)[]
        {
            ("indicators", new { id = "I1", fundCode = "C36", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-05-01", amount = 10_000, povertyAmount = 10_000, isExecutable = true, registeredOn = "2018-05-02" }),
            ("projects", new { code = "P1", name = "农村低保", categoryCode = "social-assistance", divisionCode = "370481", libraryYear = 2018, budget = 10_000, libraryState = "实施", fields = new { kind = "低保" } }),
        })
        {
            var answer = await office.Client.PostAsJsonAsync($"/api/v1/{what}", body);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
        return office;
    }

    private static async Task<Dictionary<string, string>> SeeAsync(Office office, DateTimeOffset? knownAt)
    {
        var seen = new Dictionary<string, string>();
        foreach (var view in Views)
        {
            var answer = await office.Client.GetAsync($"/api/v1/{view}{(knownAt is { } at ? $"{(view.Contains('?') ? '&' : '?')}knownAt={at:yyyy-MM-ddTHH:mm:ss.ffffffZ}" : "")}");
            Assert.True(answer.IsSuccessStatusCode, $"{view}: {await answer.Content.ReadAsStringAsync()}");
            var said = await answer.JsonAsync();
            Strip(said);
            seen[view] = said.ToJsonString();
        }
        return seen;
    }

    private static void AssertSame(string kind, Dictionary<string, string> expected, Dictionary<string, string> found) =>
        Assert.All(Views, view => Assert.Equal($"{kind} {view} {expected[view]}", $"{kind} {view} {found[view]}"));

    // What only says which moment was asked for, and when that was where nothing says more.
    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray array)
            foreach (var item in array) Strip(item);
        if (node is not JsonObject row) return;
        foreach (var name in new[] { "knownAt", "lines", "listed", "warnings", "dataTime" })
            if (name is "knownAt" or "dataTime" || row[name]?.GetValueKind() is System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Object) row.Remove(name);
        foreach (var (_, value) in row) Strip(value);
    }

    private static IEnumerable<string> Rows(Func<int, string> row) => Enumerable.Range(1, 3).Select(row);
}
