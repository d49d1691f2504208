using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.ReceiveReleases;
using SunLedger.Ledger.RegisterIndicators;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.ReserveMoney;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Tests;

/// <summary>A finance bureau with the real catalogue and ledger on a database of its own. Its clerk belongs to the province, unless the test says otherwise.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-ledger-").FullName;

    private EvidenceFirst? _evidenceFirst;

    private Office()
    {
    }

    public TestDatabase Db { get; private set; } = null!;

    public Library Projects { get; } = new();

    public QuietMonitor Monitor { get; } = new();

    public Demands Demands { get; } = new();

    public TestCaller Clerk => Db.Caller;

    public static async Task<Office> OpenAsync(Dialect dialect, EvidenceFirst? evidenceFirst = null)
    {
        var office = new Office { _evidenceFirst = evidenceFirst };
        office.Db = await TestDatabase.CreateSeededAsync(dialect, office.Bring, new CatalogueModule(), new LedgerModule());
        office.Db.Clock.Set(2018, 12, 31);
        office.Db.Caller.In(Places.Shandong);
        await office.Db.RunStartupStepsAsync();
        return office;
    }

    public Task<IReadOnlyList<RowResult>> RegisterAsync(params IndicatorRequest[] rows) => PostAsync(BatchMode.All, rows, (r, i) => IndicatorDraft.Read(r, i, 2019));

    public Task<IReadOnlyList<RowResult>> ReleaseAsync(params ReleaseRequest[] rows) => PostAsync(BatchMode.All, rows, ReleaseDraft.Read);

    public Task<IReadOnlyList<RowResult>> ReceiveAsync(params ReceiptRequest[] rows) => PostAsync(BatchMode.All, rows, ReceiptDraft.Read);

    public Task<IReadOnlyList<RowResult>> AssignAsync(params AssignmentRequest[] rows) => PostAsync(BatchMode.All, rows, AssignmentDraft.Read);

    public Task<IReadOnlyList<RowResult>> PayAsync(params PaymentRequest[] rows) => PayAsync(BatchMode.All, rows);

    public Task<IReadOnlyList<RowResult>> PayAsync(BatchMode mode, params PaymentRequest[] rows) =>
        PostAsync(mode, rows, (r, i) => PaymentDraft.Read(r, i, new RawFields(r.Fields, null)));

    public Task<IReadOnlyList<RowResult>> AdjustAsync(params AdjustmentRequest[] rows) => PostAsync(BatchMode.All, rows, AdjustmentDraft.Read);

    public Task<IReadOnlyList<RowResult>> ReserveAsync(params ReservationRequest[] rows) => PostAsync(BatchMode.All, rows, ReservationDraft.Read);

    /// <summary>Grants a pending movement.</summary>
    public Task<RowResult> GrantAsync(GrantRequest granted) =>
        Db.Database.WriteAsync((db, ct) => Db.Get<PendingMovements>().PostAsync(db, granted, PostedBy.Of(Clerk), ct), CancellationToken.None);

    /// <summary>Voids a pending movement.</summary>
    public Task<RowResult> VoidAsync(string id) =>
        Db.Database.WriteAsync((db, ct) => Db.Get<PendingMovements>().VoidAsync(db, id, null, Clerk, ct), CancellationToken.None);

    /// <summary>The office behind HTTP: another host on the same database.</summary>
    public async Task<TestSite> ServeAsync()
    {
        var site = await TestSite.StartAsync(Db);
        foreach (var step in site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(CancellationToken.None);
        return site;
    }

    /// <summary>Reads the catalogue again, as a host does when another one changed it.</summary>
    public Task RefreshAsync() => Db.RunStartupStepsAsync();

    /// <summary>The indicator as it stands in the database.</summary>
    public async Task<Indicator> IndicatorAsync(string id)
    {
        await using var db = Db.Database.Read();
        return await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Id == id);
    }

    /// <summary>Every row of a table.</summary>
    public async Task<List<T>> AllAsync<T>() where T : class
    {
        await using var db = Db.Database.Read();
        return await db.Set<T>().AsNoTracking().ToListAsync();
    }

    /// <summary>Changes a table behind the back of its module.</summary>
    public async Task ChangeBehindAsync(string module, string table, string change)
    {
        await using var db = Db.Database.Read();
        var sql = $"UPDATE {db.Table(module, table)} {change}";
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>A county's indicator of this amount with one project that has all of it: ready to be paid from.</summary>
    public async Task ReadyToPayAsync(string indicator = "I1", string project = "P1", decimal amount = 100m)
    {
        Projects.Add(project);
        Expect.AllAccepted(await RegisterAsync(Given.Indicator(indicator, amount)));
        Expect.AllAccepted(await AssignAsync(Given.Assignment($"A-{indicator}-{project}", indicator, project, amount)));
    }

    /// <summary>A folder that goes when the office does.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<IReadOnlyList<RowResult>> PostAsync<TRequest, T>(BatchMode mode, TRequest[] rows, Func<TRequest, int, Draft<T>> read) where T : class =>
        Db.Get<PostingQueue<T>>().PostAsync(new Call<T>([.. rows.Select((r, i) => read(r, i + 1))], mode, PostedBy.Of(Clerk)), CancellationToken.None);

    private void Bring(ContainerBuilder builder)
    {
        builder.RegisterInstance(new DataDirectory(_folder));
        builder.RegisterInstance(Projects).As<IProjects>();
        builder.RegisterInstance(Monitor).As<IMonitor>();
        builder.RegisterInstance(Demands).As<Messages.Approval.IApprovalDemands>();
        if (_evidenceFirst is not null) builder.RegisterInstance(_evidenceFirst);
    }
}
