using Autofac;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Definitions;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Reconciliation;
using SunLedger.Observations.Completeness;
using SunLedger.Observations.Impacts;
using SunLedger.Observations.PostObservations;
using SunLedger.Observations.Reading;
using SunLedger.Observations.Reconcile;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations;

/// <summary>Observations (监控要素): what categories must be watched by, what was observed of it, and what is missing.</summary>
public sealed class ObservationsModule() : SunModule(OwnCode, "监控要素", "Elements")
{
    internal const string OwnCode = "observations";

    /// <inheritdoc />
    public override bool IsSwitchable => true;

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<ObservationsMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<ObservationsImpact>().As<IImpact>().SingleInstance();
        builder.RegisterType<ObservationsRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<ObservationReader>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<DutyReader>().AsImplementedInterfaces().AsSelf();
        builder.RegisterType<Watchlist>();
        builder.RegisterType<ObservationWrites>().As<IPastWrites>();
        builder.RegisterType<DutySights>();
        builder.RegisterType<CompletenessCount>();
        builder.RegisterType<CompletenessDefinitions>().As<INumberDefinitions>().SingleInstance();
        builder.RegisterType<PublicityIdentity>().As<IIdentity>();
        builder.RegisterType<ObservationEntry>();
        builder.RegisterType<ObservationsImport>().AsImplementedInterfaces();
    }
}
