using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Imports.Tests;

/// <summary>Ten allocation tables that counties and cities published, imported as they were published. See tests/data/disclosures/README.md.</summary>
public sealed class PublishedDocumentsTests(PublishedDocuments documents) : IClassFixture<PublishedDocuments>
{
    /// <summary>Every figure of arithmetic_checks.csv, on both databases.</summary>
    public static TheoryData<Dialect, string, string, decimal> Figures
    {
        get
        {
            var figures = new TheoryData<Dialect, string, string, decimal>();
            foreach (var line in File.ReadLines(Checkout.Path("tests", "data", "disclosures", "arithmetic_checks.csv")).Skip(1).Select(l => l.Split(',')))
                foreach (var dialect in Enum.GetValues<Dialect>())
                    figures.Add(dialect, line[0], line[1], decimal.Parse(line[2], CultureInfo.InvariantCulture));
            return figures;
        }
    }

    [Theory, MemberData(nameof(Figures))]
    public async Task Every_published_figure_is_checked_and_only_one_does_not_add_up(Dialect dialect, string document, string name, decimal published)
    {
        var check = (await documents.OfAsync(dialect)).Checks(document).First(c => c.Str("name") == name);

        // The published figure is in 万元, the report in yuan; rates are per cent in both.
        var stated = check.Str("unit") == "%" ? published : published * 10_000;
        var isTheOne = (document, name) == ("jiaozuo2018", "合计列(空白按缺失)");
        Assert.Equal((stated, stated - (isTheOne ? 100_000m : 0), isTheOne ? "total_mismatch" : null), (check.Yuan("stated"), check.Yuan("computed"), check.Str("code")));
    }

    [Theory]
    [InlineData("beita2020.projects", 16, 3)]
    [InlineData("beita2020.assignments", 16, 3)]
    [InlineData("liling2019.assignments", 5, 0)]
    [InlineData("beiguan2018.assignments", 3, 2)]
    [InlineData("lanshan2018.assignments", 3, 0)]
    [InlineData("wugang2020.assignments", 5, 5)]
    [InlineData("mengjin2018.assignments", 7, 3)]
    [InlineData("fengqiu2018.indicators", 4, 0)]
    [InlineData("jiaozuo2018.central", 5, 4)]
    [InlineData("jiaozuo2018.province", 7, 2)]
    [InlineData("zjc2019.releases", 9, 0)]
    [InlineData("luxi2019.payments-2019", 2, 14)]
    [InlineData("luxi2019.payments-2018", 2, 14)]
    public async Task Every_line_is_an_entry_or_left_out_on_purpose(string mapping, int accepted, int skipped)
    {
        foreach (var dialect in Enum.GetValues<Dialect>())
        {
            var job = (await documents.OfAsync(dialect)).Jobs[mapping];
            Assert.Equal((accepted, 0, 0, skipped), (job.Int("accepted"), job.Int("duplicates"), job.Int("refused"), job.Int("skipped")));
        }
    }

    [Theory]
    [InlineData("beita2020", 4_080_000, 0, 4_080_000, 0)]
    [InlineData("liling2019", 12_000_000, 0, 12_000_000, 0)]
    [InlineData("beiguan2018", 1_135_000, 0, 1_135_000, 0)]
    [InlineData("lanshan2018", 3_460_000, 0, 3_460_000, 0)]
    [InlineData("wugang2020", 5_165_471.20, 0, 5_165_471.20, 0)]
    [InlineData("mengjin2018", 14_863_280, 0, 14_863_280, 0)]
    [InlineData("jiaozuo2018-central", 550_000, 550_000, 0, 0)]
    [InlineData("jiaozuo2018-province", 64_350_000, 64_350_000, 0, 0)]
    [InlineData("zjc2019", 26_590_000, 26_590_000, 0, 0)]
    [InlineData("luxi2019", 247_561_300, 0, 247_561_300, 216_216_200)]
    [InlineData("luxi2018", 229_503_900, 0, 229_503_900, 229_503_900)]
    [InlineData("fengqiu2018-1", 20_699_858.98, 0, 0, 0)]
    [InlineData("fengqiu2018-4", 56_759.18, 0, 0, 0)]
    public async Task The_ledger_holds_what_was_published(string indicator, decimal amount, decimal released, decimal assigned, decimal paid)
    {
        foreach (var dialect in Enum.GetValues<Dialect>())
        {
            var office = (await documents.OfAsync(dialect)).Office;
            Assert.Equal((amount, released, assigned, paid), await Ledgers.BalancesAsync(office, indicator));
        }
    }

    [Fact]
    public async Task Fields_of_a_category_are_recognised_by_their_Chinese_headers()
    {
        var office = (await documents.OfAsync(Dialect.Sqlite)).Office;

        var job = await office.ImportAsync("projects", System.Text.Encoding.UTF8.GetBytes("项目代码,项目名称,资金类别,区划代码,年度,总预算,用途类别\nzh-1,雨露计划,special-poverty,370481,2018,1000,雨露计划\nzh-2,雨露计划,special-poverty,370481,2018,1000,\n"), mode: "partial");

        Assert.Equal((1, 1), (job.Int("accepted"), job.Int("refused"))); // 用途类别 is required
    }

    [Fact]
    public async Task The_same_document_again_is_all_duplicates()
    {
        var loaded = await documents.OfAsync(Dialect.Sqlite);

        var again = await loaded.Office.ImportAsync("assignments", RealOffice.Data("disclosures", "beita2020.csv"), "disclosures", "beita2020.assignments");

        Assert.Equal((0, 16), (again.Int("accepted"), again.Int("duplicates")));
    }
}

/// <summary>What the ledger's tables hold.</summary>
internal static class Ledgers
{
    public static async Task<(decimal Amount, decimal Released, decimal Assigned, decimal Paid)> BalancesAsync(Office office, string indicator)
    {
        await using var db = office.Database.Database.Read();
        var sql = $"SELECT id AS \"Id\", amount_fen AS \"AmountFen\", released_fen AS \"ReleasedFen\", assigned_fen AS \"AssignedFen\", paid_fen AS \"PaidFen\" FROM {db.Table("ledger", "indicators")}";
        var row = await db.Database.SqlQueryRaw<IndicatorLine>(sql).SingleAsync(i => i.Id == indicator);
        return (row.AmountFen / 100m, row.ReleasedFen / 100m, row.AssignedFen / 100m, row.PaidFen / 100m);
    }

    public static async Task<List<PaymentLine>> PaymentsAsync(Office office)
    {
        await using var db = office.Database.Database.Read();
        var sql = $"SELECT id AS \"Id\", amount_fen AS \"AmountFen\", payee_name AS \"PayeeName\" FROM {db.Table("ledger", "payments")}";
        return await db.Database.SqlQueryRaw<PaymentLine>(sql).ToListAsync();
    }

    internal sealed record IndicatorLine(string Id, long AmountFen, long ReleasedFen, long AssignedFen, long PaidFen);

    internal sealed record PaymentLine(string Id, long AmountFen, string PayeeName);
}

/// <summary>All documents, loaded once per database.</summary>
public sealed class PublishedDocuments : IAsyncLifetime
{
    private readonly Dictionary<Dialect, Lazy<Task<LoadedDocuments>>> _loaded =
        Enum.GetValues<Dialect>().ToDictionary(d => d, d => new Lazy<Task<LoadedDocuments>>(() => LoadedDocuments.LoadAsync(d)));

    internal Task<LoadedDocuments> OfAsync(Dialect dialect) => _loaded[dialect].Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var loaded in _loaded.Values.Where(l => l.IsValueCreated)) await (await loaded.Value).Office.DisposeAsync();
    }
}

internal sealed record LoadedDocuments(Office Office, IReadOnlyDictionary<string, JsonNode> Jobs)
{
    private const string Folder = "disclosures";

    /// <summary>Mapping → kind, in the order in which money moves.</summary>
    private static readonly (string Mapping, string Kind)[] Order =
    [
        .. new[] { "beita2020", "liling2019", "beiguan2018", "lanshan2018", "wugang2020", "mengjin2018" }.SelectMany(d => new[] { ($"{d}.projects", "projects"), ($"{d}.assignments", "assignments") }),
        ("fengqiu2018.indicators", "indicators"), ("jiaozuo2018.central", "releases"), ("jiaozuo2018.province", "releases"), ("zjc2019.releases", "releases"),
        ("luxi2019.payments-2019", "payments"), ("luxi2019.payments-2018", "payments"),
    ];

    public IEnumerable<JsonNode> Checks(string document) =>
        Jobs.Where(j => j.Key.StartsWith(document + ".", StringComparison.Ordinal)).SelectMany(j => j.Value["checks"]!.AsArray()).OfType<JsonNode>();

    public static async Task<LoadedDocuments> LoadAsync(Dialect dialect)
    {
        var office = await RealOffice.OpenAsync(dialect, 2020);
        var organisations = await office.Client.PostAsJsonAsync("/api/v1/organisations", JsonNode.Parse(RealOffice.Data(Folder, "before.organisations.json")));
        Assert.True(organisations.IsSuccessStatusCode, await organisations.Content.ReadAsStringAsync());
        foreach (var kind in new[] { "funds", "indicators", "projects", "assignments" }) await office.ImportAsync(kind, RealOffice.Data(Folder, $"before.{kind}.csv"));

        var jobs = new Dictionary<string, JsonNode>();
        foreach (var (mapping, kind) in Order) jobs[mapping] = await office.ImportAsync(kind, RealOffice.Data(Folder, mapping.Split('.')[0] + ".csv"), Folder, mapping);
        return new(office, jobs);
    }
}
