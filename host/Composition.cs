using System.Reflection;
using Autofac;
using SunLedger.Approval;
using SunLedger.Audit;
using SunLedger.Catalogue;
using SunLedger.Clients;
using SunLedger.Comparison;
using SunLedger.Host.Answers;
using SunLedger.Host.Define;
using SunLedger.Host.Plugins;
using SunLedger.Host.Plugins.Locks;
using SunLedger.Host.Storage;
using SunLedger.Identity;
using SunLedger.Imports;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Modules;
using SunLedger.Monitoring;
using SunLedger.Observations;
using SunLedger.Performance;
using SunLedger.Personal;
using SunLedger.Persons;
using SunLedger.Projects;

namespace SunLedger.Host;

/// <summary>The parts of the platform, listed; what a part consists of is its own business.</summary>
internal static class Composition
{
    /// <summary>The modules, in the order in which the menu shows them.</summary>
    public static IReadOnlyList<SunModule> Modules() =>
    [
        new CatalogueModule(),
        new LedgerModule(),
        new ProjectsModule(),
        new PerformanceModule(),
        new ApprovalModule(),
        new MonitoringModule(),
        new ObservationsModule(),
        new PersonsModule(),
        new ComparisonModule(),
        new ImportsModule(),
        new IdentityModule(),
        new AuditModule(),
        new ClientsModule(),
        new PersonalModule(),
    ];

    /// <summary>Where endpoints are looked for: the modules and the host.</summary>
    public static IReadOnlyList<Assembly> Assemblies(IEnumerable<SunModule> modules) => [.. modules.Select(m => m.GetType().Assembly), typeof(Composition).Assembly];

    /// <summary>Services that every module may ask for.</summary>
    public static void Register(ContainerBuilder builder, IReadOnlyList<SunModule> modules, HostOptions options, DataDirectory data, bool demo)
    {
        foreach (var module in modules) builder.RegisterModule(module);
        builder.RegisterInstance(modules).As<IReadOnlyList<SunModule>>();
        builder.RegisterInstance(TimeProvider.System).As<TimeProvider>();
        builder.RegisterInstance(data);
        builder.RegisterInstance(options);
        builder.RegisterInstance(PluginDirectories.Of(options));
        builder.Register(c => Outgoing.Of(c.Resolve<IConfiguration>())).SingleInstance();
        builder.RegisterInstance(new DefinitionChild(DefinitionLimits.Default));
        builder.RegisterInstance(options.Plugins);
        builder.RegisterType<KernelLock>().As<IDefinitionLocks>().SingleInstance();
        builder.RegisterType<PluginKeeper>().SingleInstance();
        builder.RegisterType<PluginStartup>().As<IStartupStep>();
        builder.RegisterType<PluginWatch>().As<IHostedService>().SingleInstance();
        builder.Register(c => StorageSetup.Open(options, data.Path, demo, c.Resolve<IEnumerable<IEntityMap>>())).As<IDatabase>().SingleInstance();
    }

    /// <summary>
    /// Every list of refusals is published, wherever a module keeps it: here scanning says more than listing, for a forgotten list would be
    /// a code that nobody can look up.
    /// </summary>
    public static void Publish(IServiceCollection services, IReadOnlyList<SunModule> modules) =>
        services.Scan(scan => scan
            .FromAssemblies(Assemblies(modules))
            .AddClasses(classes => classes.AssignableTo<IRefusals>(), publicOnly: false)
            .As<IRefusals>()
            .WithSingletonLifetime());
}
