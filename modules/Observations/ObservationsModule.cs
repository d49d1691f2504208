using Autofac;
using SunLedger.Observations.Completeness;
using SunLedger.Observations.PostObservations;
using SunLedger.Observations.Reading;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations;

/// <summary>Observations (监控要素): what categories must be watched by, what was observed of it, and what is missing.</summary>
public sealed class ObservationsModule() : SunModule("observations", "监控要素", "Elements")
{
    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<ObservationsMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<ObservationsRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<ObservationReader>().AsImplementedInterfaces().SingleInstance();
        builder.RegisterType<DutyReader>().AsImplementedInterfaces().AsSelf();
        builder.RegisterType<Watchlist>();
        builder.RegisterType<CompletenessCount>();
        builder.RegisterType<ObservationEntry>();
        builder.RegisterType<ObservationsImport>().AsImplementedInterfaces();
    }
}
