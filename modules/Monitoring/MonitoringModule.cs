using Autofac;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Definitions;
using SunLedger.Messages.Files;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Performance;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.BackTesting;
using SunLedger.Monitoring.Desk;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Evidencing;
using SunLedger.Monitoring.Exempting;
using SunLedger.Monitoring.Impacts;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.ListWarnings;
using SunLedger.Monitoring.Quality;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.SummariseWarnings;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring;

/// <summary>Monitoring (动态监控): the engine, the kernel's rules, sweeps, warnings and their life.</summary>
public sealed class MonitoringModule() : SunModule("monitoring", "动态监控", "Monitoring")
{
    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<MonitoringMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<MonitoringRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<NoLocks>().As<IDefinitionLocks>().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<PutKernel>().As<IStartupStep>().As<IKernelRules>().SingleInstance();
        builder.RegisterType<Plans>().SingleInstance();
        builder.RegisterType<WarningStore>();
        builder.RegisterType<SubjectNames>();
        builder.RegisterType<WarningList>();
        builder.RegisterType<Supply>();
        builder.RegisterType<WarningDesk>();
        builder.RegisterType<NoAttachedFiles>().As<IAttachedFiles>().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<EvidenceBook>().As<IPaymentEvidence>().SingleInstance();
        builder.RegisterType<ExemptionList>();
        builder.RegisterType<QualityCount>();
        builder.RegisterType<WarningDefinitions>().As<INumberDefinitions>().SingleInstance();
        // The modules of registers and observations may be absent; where they are not, theirs count.
        builder.RegisterType<NoRegisters>().AsImplementedInterfaces().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<NoObservations>().AsImplementedInterfaces().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<NoContracts>().AsImplementedInterfaces().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<NoMeasures>().As<IMeasures>().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<SubjectMonitor>().As<IContractMonitor>().As<IMeasureMonitor>();
        builder.RegisterType<NoPersonLines>().As<IPersonLines>().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<PersonMonitor>().AsSelf().As<IPersonMonitor>();
        builder.RegisterType<ElementMonitor>().As<IElementMonitor>();
        builder.RegisterType<LiveMonitor>().AsSelf().As<IMonitor>();
        builder.RegisterType<OpenWarnings>().As<IOpenWarnings>().SingleInstance();
        builder.RegisterType<SweepRun>().AsSelf().As<ISweep>();
        builder.RegisterType<MonthReplay>();
        builder.RegisterType<BackTestRun>().As<IBackTest>();
        builder.RegisterType<Sources>();
        builder.RegisterType<Sweeper>();
        builder.RegisterType<CatchUp>().As<ICatchUp>();
        builder.RegisterType<MonitoringImpact>().As<IImpact>().SingleInstance();
        builder.Register(c => WatchedDays.Of(c.ResolveOptional<IConfiguration>())).AsSelf().As<IWatchedDays>().SingleInstance();
        builder.RegisterType<SweepQueue>().SingleInstance();
        builder.RegisterType<SweepWorker>().As<IHostedService>().SingleInstance();
        builder.RegisterType<NightlySweep>().As<IHostedService>().SingleInstance();
    }
}
