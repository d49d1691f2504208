using SunLedger.Messages.Projects;
using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>Fills in what the ledger knows about contracts.</summary>
public interface IContractMoney
{
    /// <summary>What had been recorded by an instant.</summary>
    IContractMoney KnownAt(DateTimeOffset instant);

    /// <summary>The contracts given, in the same order, with what was paid on them, and with the money of their projects.</summary>
    Task<IReadOnlyList<ContractFacts>> WithMoneyAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> contracts, CancellationToken ct);
}
