using SunLedger.Messages.Performance;
using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>Judges performance measures that somebody has just set or reported on, inside the transaction that keeps them.</summary>
public interface IMeasureMonitor
{
    /// <summary>Judges the event rules over measures, and stores the warnings. Row is the 1-based place in the list.</summary>
    Task<IReadOnlyList<Finding>> MeasuresAsync(SunLedgerDb db, IReadOnlyList<MeasureFacts> touched, DateOnly asOf, CancellationToken ct);
}
