using SunLedger.Messages.Projects;
using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>What the ledger knew of projects and contracts at a moment, and up to when its books go.</summary>
public interface ILedgerMoments
{
    /// <summary>The projects given, in the same order, with what had been assigned and paid.</summary>
    Task<IReadOnlyList<ProjectFacts>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, AskedMoment moment, CancellationToken ct);

    /// <summary>The contracts given, in the same order, with what had been paid on them.</summary>
    Task<IReadOnlyList<ContractFacts>> ContractsAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> contracts, AskedMoment moment, CancellationToken ct);

    /// <summary>When the newest batch was posted that was recorded by the moment; null when there is none.</summary>
    Task<DateTimeOffset?> DataTimeAsync(SunLedgerDb db, AskedMoment moment, CancellationToken ct);
}
