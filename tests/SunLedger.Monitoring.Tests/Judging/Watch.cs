using Autofac;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Tests.Judging;

/// <summary>Monitoring on a fresh database with the catalogue beside it, over a ledger of the test's own.</summary>
internal sealed class Watch : IAsyncDisposable
{
    private Watch(TestDatabase database, LedgerInMemory ledger) => (Database, Ledger) = (database, ledger);

    public TestDatabase Database { get; }

    public LedgerInMemory Ledger { get; }

    public IMonitor Monitor => Database.Get<IMonitor>();

    public DateOnly Today => Database.Clock.Today();

    public static Task<Watch> BeginAsync(Dialect dialect, params FundCategory[] categories) => BeginAsync(dialect, lastDay: null, categories);

    /// <summary>The same in an office that watches nothing after a day.</summary>
    public static async Task<Watch> BeginAsync(Dialect dialect, DateOnly? lastDay, params FundCategory[] categories)
    {
        var ledger = new LedgerInMemory();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(lastDay is { } day ? [new("SunLedger:Monitoring:LastDay", $"{day:yyyy-MM-dd}")] : []).Build();
        var database = await TestDatabase.CreateSeededAsync(
            dialect, also: b =>
            {
                b.RegisterInstance(ledger).As<ILedgerFacts>().As<ILedgerPast>().As<IPayeeKinds>().As<IProjects>();
                b.RegisterInstance<IConfiguration>(settings);
            }, new CatalogueModule(), new MonitoringModule());
        await database.RunStartupStepsAsync();
        var watch = new Watch(database, ledger);
        await watch.PlugInAsync(categories);
        return watch;
    }

    /// <summary>Puts these categories in force, and no others.</summary>
    public Task PlugInAsync(params FundCategory[] categories) =>
        Database.Get<ICategoryStore>().ReplaceAsync("plugin", [.. categories.Select(c => new SourcedDefinition(c.Define(), "test"))], default);

    /// <summary>The same modules behind HTTP, started as the host starts them.</summary>
    public async Task<TestSite> ServeAsync()
    {
        var site = await TestSite.StartAsync(Database);
        foreach (var step in site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);
        return site;
    }

    /// <summary>Judges payments as the ledger would after posting them, and lets them stand in the ledger.</summary>
    public async Task<IReadOnlyList<Finding>> PostAsync(params PaymentFacts[] payments)
    {
        var findings = await JudgeAsync(payments, []);
        Ledger.Payments.AddRange(payments);
        return findings;
    }

    /// <summary>What stops payments before they are posted.</summary>
    public async Task<IReadOnlyList<Finding>> StoppedAsync(params PaymentFacts[] asked) =>
        (await Database.Database.WriteAsync((db, ct) => Monitor.ReviewAsync(db, asked, Today, ct), default)).Stopped;

    /// <summary>Judges payments that were refused.</summary>
    public Task<IReadOnlyList<Finding>> RefuseAsync(params PaymentFacts[] payments) => JudgeAsync([], payments);

    /// <summary>Sweeps 2018 as of a day; as of today unless told otherwise.</summary>
    public Task SweepAsync(DateOnly? asOf = null, string path = "/000000/") => Database.Get<ISweep>().RunAsync(path, 2018, asOf ?? Today, default);

    /// <summary>Every warning, as text: what it is about, the rule, where it stands.</summary>
    public async Task<IReadOnlyList<string>> WarningsAsync() => [.. (await RowsAsync()).Select(w =>
        $"{w.SubjectId} {w.RuleCode} {w.State}{(w.Level is { } level ? " " + level : "")}{(w.IsAttempt ? " attempt" : "")}{(w.IsUnjudged ? " unjudged" : "")}{(w.ClearedOn is null ? "" : " cleared")}")];

    public async Task<IReadOnlyList<Warning>> RowsAsync()
    {
        await using var db = Database.Database.Read();
        return await db.Set<Warning>().OrderBy(w => w.SubjectId).ThenBy(w => w.RuleCode).ToListAsync();
    }

    public async Task<IReadOnlyList<WarningEventKind>> EventsAsync()
    {
        await using var db = Database.Database.Read();
        return await db.Set<WarningEvent>().OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private Task<IReadOnlyList<Finding>> JudgeAsync(PaymentFacts[] posted, PaymentFacts[] attempts) => Database.Database.WriteAsync(async (db, ct) =>
    {
        var review = await Monitor.ReviewAsync(db, [.. posted, .. attempts], Today, ct);
        var findings = review.Judge(posted, attempts);
        await review.KeepAsync(db, ct);
        return findings;
    }, default);
}
