using Autofac;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Definitions;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Reconciliation;
using SunLedger.Performance.DeclareTargets;
using SunLedger.Performance.Domain;
using SunLedger.Performance.Impacts;
using SunLedger.Performance.Reading;
using SunLedger.Performance.Reconcile;
using SunLedger.Performance.ReportResults;
using SunLedger.Performance.SelfEvaluate;
using SunLedger.Performance.SetTargets;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance;

/// <summary>Performance (绩效): targets, what became of them, and what units say of themselves.</summary>
public sealed class PerformanceModule() : SunModule(OwnCode, "绩效管理", "Performance")
{
    internal const string OwnCode = "performance";

    /// <inheritdoc />
    public override bool IsSwitchable => true;

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<PerformanceMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<PerformanceDefinitions>().As<INumberDefinitions>().SingleInstance();
        builder.RegisterType<PerformanceRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<MeasureReader>().AsSelf().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<MeasureWrites>().As<IPastWrites>().SingleInstance();
        builder.RegisterType<PerformanceImpact>().As<IImpact>().SingleInstance();
        builder.RegisterType<StagesIdentity>().As<IIdentity>().SingleInstance();
        builder.RegisterType<WeightsIdentity>().As<IIdentity>().SingleInstance();
        builder.RegisterType<Owners>();
        builder.RegisterType<TargetEntry>();
        builder.RegisterType<DeclarationEntry>();
        builder.RegisterType<DeclarationsImport>().AsImplementedInterfaces();
        builder.RegisterType<ReportEntry>();
        builder.RegisterType<EvaluationEntry>();
        builder.RegisterType<MeasuresImport>().AsImplementedInterfaces();
        builder.RegisterType<ReportsImport>().AsImplementedInterfaces();
        builder.RegisterType<EvaluationsImport>().AsImplementedInterfaces();
    }
}
