using System.Text.Json;
using Autofac;
using SunLedger.Catalogue;
using SunLedger.Categories;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterProjects;

namespace SunLedger.Projects.Tests;

/// <summary>Things that a test needs and that do not matter to it.</summary>
internal static class Given
{
    public static ProjectDraft Project(string? code = "370400-2018-001") => new(
        code, "西王庄镇通村公路", "sample-roads", "370402", "370402001", "枣庄路桥公司", null, 2018, 1_000_000m, 800_000m, 0.5m,
        new DateOnly(2018, 3, 1), new DateOnly(2018, 9, 30), new DateOnly(2018, 3, 15), null, null, 100, 400, 20, 80,
        null, "硬化路面 3.2 公里", null, JsonSerializer.SerializeToElement(new { length_km = 3.2 }));

    public static SourceDraft Source(decimal? amount, string? fund = "C13", string? name = null) => new(fund, name, null, amount);

    /// <summary>A started catalogue with one category, a project library, and what Ledger and Monitoring would have said.</summary>
    public static async Task<TestDatabase> LibraryAsync(Dialect dialect, Watcher? watcher = null)
    {
        var test = await TestDatabase.CreateSeededAsync(dialect, builder => Neighbours(builder, watcher ?? new Watcher()), new CatalogueModule(), new ProjectsModule());
        await test.RunStartupStepsAsync();
        await test.Get<ICategoryStore>().PutAsync(new SampleRoads().Define(), "test", default);
        return test;
    }

    public static async Task<RowResult[]> EnterAsync(TestDatabase test, params ProjectDraft[] drafts) => await TakeAsync(test, Intent.Enter, BatchMode.All, drafts);

    public static async Task<RowResult[]> ChangeAsync(TestDatabase test, params ProjectDraft[] drafts) => await TakeAsync(test, Intent.Change, BatchMode.All, drafts);

    public static async Task<RowResult[]> TakeAsync(TestDatabase test, Intent intent, BatchMode mode, params ProjectDraft[] drafts) =>
        [.. await test.Database.WriteAsync((db, ct) => test.Get<ProjectEntry>().TakeAsync(db, drafts, intent, mode, test.Caller, ct), default)];

    private static void Neighbours(ContainerBuilder builder, Watcher watcher)
    {
        builder.RegisterInstance(watcher).As<IMonitor>();
        builder.RegisterType<Ledger>().As<ILedgerFacts>().As<ILedgerMoments>();
        builder.RegisterType<NoContracts>().As<IContractMoney>();
        builder.RegisterType<QuietContracts>().As<IContractMonitor>();
    }

    /// <summary>Says nothing about contracts.</summary>
    private sealed class QuietContracts : IContractMonitor
    {
        public Task<IReadOnlyList<Finding>> ContractsAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> touched, DateOnly asOf, CancellationToken ct) => Task.FromResult<IReadOnlyList<Finding>>([]);
    }

    private sealed class SampleRoads : FundCategory
    {
        public SampleRoads() : base("sample-roads", "示例道路", "Sample roads", "示例办法")
        {
            var project = Of(Subject.Project);
            project.Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3).Between(0.001m, 300).Required();
            project.Choice("works", "工程类别", "Works", "通村公路", "危桥");
        }
    }

    /// <summary>Answers what the Ledger module would: every project has 900 yuan assigned and 400 paid.</summary>
    private sealed class Ledger : ILedgerFacts, ILedgerMoments
    {
        public Task<IReadOnlyList<ProjectFacts>> WithMoneyAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<ProjectFacts>>([.. projects.Select(p => p with { Approved = Money.FromYuan(900), Paid = Money.FromYuan(400), FirstAssignedOn = new DateOnly(2018, 4, 1) })]);

        public Task<IReadOnlyList<ProjectFacts>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, AskedMoment moment, CancellationToken ct) => WithMoneyAsync(db, projects, ct);

        public Task<IReadOnlyList<ContractFacts>> ContractsAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> contracts, AskedMoment moment, CancellationToken ct) => Task.FromResult(contracts);

        public Task<DateTimeOffset?> DataTimeAsync(SunLedgerDb db, AskedMoment moment, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(null);

        public Task<IReadOnlyDictionary<string, IndicatorFacts>> IndicatorsAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<IReadOnlyList<IndicatorFacts>> IndicatorsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<IReadOnlyList<ReleaseFacts>> ReleasesAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<IReadOnlyList<PaymentFacts>> PaymentsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<PaymentFacts>> NeighboursAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct) => throw new NotSupportedException();
    }
}

/// <summary>Keeps what the library asked to have judged, and finds what the test tells it to.</summary>
internal sealed class Watcher : IMonitor
{
    public List<ProjectFacts> Judged { get; } = [];

    public Func<ProjectFacts, string?> Finds { get; init; } = _ => null;

    public bool Breaks { get; set; }

    public Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct)
    {
        if (Breaks) throw new InvalidOperationException("The monitor broke.");
        Judged.AddRange(touched);
        return Task.FromResult<IReadOnlyList<Finding>>(
            [.. touched.Select((p, i) => (Rule: Finds(p), Row: i + 1)).Where(f => f.Rule is not null).Select(f => new Finding(f.Row, f.Rule!, "red", "", "", ""))]);
    }

    public Task<IPaymentReview> ReviewAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<Finding>> ReleasesAsync(SunLedgerDb db, IReadOnlyList<ReleaseFacts> posted, DateOnly asOf, CancellationToken ct) => throw new NotSupportedException();
}
