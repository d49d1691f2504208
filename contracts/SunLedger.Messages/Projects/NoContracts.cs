using SunLedger.Messages.Ledger;
using SunLedger.Modules;

namespace SunLedger.Messages.Projects;

/// <summary>Stands in where no module keeps contracts: there are none, and nothing was paid on them.</summary>
public sealed class NoContracts : IContracts, IContractMoney
{
    IContracts IContracts.KnownAt(DateTimeOffset instant) => this;

    IContractMoney IContractMoney.KnownAt(DateTimeOffset instant) => this;

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, ContractFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, ContractFacts>>(new Dictionary<string, ContractFacts>());

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, ContractFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<long> keys, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<long, ContractFacts>>(new Dictionary<long, ContractFacts>());

    /// <inheritdoc />
    public IAsyncEnumerable<IReadOnlyList<ContractFacts>> AllAsync(SunLedgerDb db, string divisionPath, CancellationToken ct) =>
        AsyncEnumerable.Empty<IReadOnlyList<ContractFacts>>();

    /// <inheritdoc />
    public Task<IReadOnlyList<ContractFacts>> WithMoneyAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> contracts, CancellationToken ct) => Task.FromResult(contracts);
}
