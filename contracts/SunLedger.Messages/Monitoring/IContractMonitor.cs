using SunLedger.Messages.Projects;
using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>Judges contracts that somebody has just entered or changed, inside the transaction that keeps them.</summary>
public interface IContractMonitor
{
    /// <summary>Judges the event rules over contracts, and stores the warnings. Row is the 1-based place in the list.</summary>
    Task<IReadOnlyList<Finding>> ContractsAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> touched, DateOnly asOf, CancellationToken ct);
}
