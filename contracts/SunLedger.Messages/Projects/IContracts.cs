using SunLedger.Modules;

namespace SunLedger.Messages.Projects;

/// <summary>Reads the register of contracts inside the caller's transaction. <c>Paid</c> is left for the ledger to fill in, here and of the project.</summary>
public interface IContracts
{
    /// <summary>The register as far as it was recorded by an instant, each contract with its project as it stood.</summary>
    IContracts KnownAt(DateTimeOffset instant);

    /// <summary>The contracts with these codes; unknown codes are absent.</summary>
    Task<IReadOnlyDictionary<string, ContractFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>The contracts with these keys.</summary>
    Task<IReadOnlyDictionary<long, ContractFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<long> keys, CancellationToken ct);

    /// <summary>Every contract at or below the path, in chunks by key, for the sweep.</summary>
    IAsyncEnumerable<IReadOnlyList<ContractFacts>> AllAsync(SunLedgerDb db, string divisionPath, CancellationToken ct);
}
