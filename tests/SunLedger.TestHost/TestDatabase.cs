using Autofac;
using Microsoft.Extensions.Logging.Abstractions;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Personal;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>
/// A fresh database with the composed model of the modules under test, and a container that serves those modules' services on it.
/// <code>await using var db = await TestDatabase.CreateAsync(dialect, new LedgerModule());</code>
/// Once disposed, the database is gone.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    // The step that fills lists from the sources, and depends on nothing else. Steps after it tie a database to the files of its office.
    private const int Seeding = 10;

    private readonly Storage _storage;
    private readonly DbContextOptions _options;
    private readonly Action<ContainerBuilder>? _also;
    private readonly TestVault _vault = new();
    private readonly IContainer _container;
    private readonly Lazy<DirectoryInfo> _data = new(() => Directory.CreateTempSubdirectory("sunledger-test-"));

    private TestDatabase(Dialect dialect, Storage storage, IReadOnlyList<SunModule> modules, Action<ContainerBuilder>? also)
    {
        Dialect = dialect;
        Modules = modules;
        _storage = storage;
        _options = storage.Options();
        _also = also;
        var builder = new ContainerBuilder();
        builder.RegisterInstance(NullLoggerFactory.Instance).As<ILoggerFactory>();
        builder.RegisterGeneric(typeof(NullLogger<>)).As(typeof(ILogger<>)).SingleInstance();
        Register(builder, withCaller: true);
        _container = builder.Build();
    }

    /// <summary>Which database it is.</summary>
    public Dialect Dialect { get; }

    /// <summary>How to reach it outside EF.</summary>
    public string ConnectionString => _storage.ConnectionString;

    /// <summary>The clock that every module sees.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The caller that every module sees.</summary>
    public TestCaller Caller { get; } = new();

    /// <summary>What was recorded for the audit trail, when Audit itself is not among the modules under test.</summary>
    public NotedActs Acts { get; } = new();

    /// <summary>The modules under test.</summary>
    public IReadOnlyList<SunModule> Modules { get; }

    /// <summary>The modules' services, all from the root scope.</summary>
    public ILifetimeScope Services => _container;

    /// <summary>The door to the database.</summary>
    public IDatabase Database => Get<IDatabase>();

    /// <summary>A fresh database with these modules on it.</summary>
    public static Task<TestDatabase> CreateAsync(Dialect dialect, params SunModule[] modules) => CreateAsync(dialect, also: null, modules);

    /// <summary>The same; <paramref name="also"/> registers, last, what other modules would have brought.</summary>
    public static Task<TestDatabase> CreateAsync(Dialect dialect, Action<ContainerBuilder>? also, params SunModule[] modules) => MakeAsync(dialect, isSeeded: false, also, modules);

    /// <summary>
    /// The same with the lists that come with the sources, as a host finds them that was started before: the first start itself is what the catalogue's own tests are about.
    /// They were entered at the moment at which the clock begins.
    /// </summary>
    public static Task<TestDatabase> CreateSeededAsync(Dialect dialect, Action<ContainerBuilder>? also, params SunModule[] modules) => MakeAsync(dialect, isSeeded: true, also, modules);

    /// <summary>The same without anything that the test brings itself.</summary>
    public static Task<TestDatabase> CreateSeededAsync(Dialect dialect, params SunModule[] modules) => MakeAsync(dialect, isSeeded: true, also: null, modules);

    /// <summary>A service of the modules.</summary>
    public T Get<T>() where T : notnull => _container.Resolve<T>();

    /// <summary>Runs the modules' startup steps, in their order, as the host does before it serves.</summary>
    public Task RunStartupStepsAsync() => RunStartupStepsAsync(upTo: int.MaxValue);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _container.DisposeAsync();
        _vault.Dispose();
        await _storage.DisposeAsync();
        if (_data.IsValueCreated) _data.Value.Delete(recursive: true);
    }

    /// <summary>What the host would register, the test's caller when nobody else says who is calling, and last what the test itself brings.</summary>
    internal void Register(ContainerBuilder builder, bool withCaller)
    {
        builder.RegisterInstance(Clock).As<TimeProvider>();
        builder.Register(Door).As<IDatabase>().SingleInstance();
        builder.RegisterInstance(Modules).As<IReadOnlyList<SunModule>>();
        builder.RegisterInstance(new NothingIsOff()).As<ISwitches>(); // until the catalogue brings its own
        builder.Register(_ => new DataDirectory(_data.Value.FullName)); // one for every host on this database, as in an office
        builder.RegisterInstance(Acts).As<IAuditTrail>();
        builder.RegisterInstance(_vault).As<IPersonalVault>().ExternallyOwned(); // a site and the test itself open each other's seals
        builder.RegisterType<AnyUnmasking>().As<IUnmasking>();
        foreach (var module in Modules) builder.RegisterModule(module);
        if (withCaller) builder.RegisterInstance(Caller).As<ICaller>();
        _also?.Invoke(builder);
    }

    private static async Task<TestDatabase> MakeAsync(Dialect dialect, bool isSeeded, Action<ContainerBuilder>? also, SunModule[] modules)
    {
        var database = new TestDatabase(dialect, await Storage.NewAsync(dialect), modules, also);
        await using var db = database.Database.Read();
        await ((TestDb)db).CreateTablesAsync(isSeeded ? () => database.RunStartupStepsAsync(Seeding) : null);
        return database;
    }

    private async Task RunStartupStepsAsync(int upTo)
    {
        foreach (var step in Get<IEnumerable<IStartupStep>>().Where(s => s.Order <= upTo).OrderBy(s => s.Order)) await step.RunAsync(CancellationToken.None);
    }

    private Database Door(IComponentContext context)
    {
        var maps = context.Resolve<IEnumerable<IEntityMap>>().ToArray();
        return new Database(Dialect, () => TestDb.Open(_options, Dialect, maps));
    }
}
