using SunLedger.Messages.Observations;
using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>Judges elements that somebody has just brought, inside the transaction that keeps them: their warnings end with it.</summary>
public interface IElementMonitor
{
    /// <summary>Judges duties again.</summary>
    Task ElementsAsync(SunLedgerDb db, IReadOnlyList<DutyFacts> touched, DateOnly asOf, CancellationToken ct);
}
