using System.Runtime.CompilerServices;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>The contracts that a sweep judges: a contract goes on from year to year; what was signed later is no matter of the year.</summary>
internal sealed class ContractsToSweep(IContracts contracts, IContractMoney money)
{
    public async IAsyncEnumerable<IReadOnlyList<ContractFacts>> UpTo(SunLedgerDb db, string divisionPath, int year, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var chunk in contracts.AllAsync(db, divisionPath, ct))
        {
            var here = chunk.Where(c => c.SignedOn.Year <= year).ToArray();
            if (here.Length > 0) yield return await money.WithMoneyAsync(db, here, ct);
        }
    }
}
