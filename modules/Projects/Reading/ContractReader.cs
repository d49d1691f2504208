using System.Runtime.CompilerServices;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Reading;

/// <summary>Reads the register of contracts for other modules.</summary>
internal sealed class ContractReader(DateTimeOffset? until = null) : IContracts
{
    private const int Chunk = 2000;

    public IContracts KnownAt(DateTimeOffset instant) => new ContractReader(instant);

    public async Task<IReadOnlyDictionary<string, ContractFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var found = new Dictionary<string, ContractFacts>(codes.Count, StringComparer.Ordinal);
        foreach (var some in codes.Distinct().Chunk(Chunk))
            foreach (var contract in await FactsAsync(db, Shown(db).Where(c => some.Contains(c.Contract.Code)), ct))
                found[contract.Code] = contract;
        return found;
    }

    public async Task<IReadOnlyDictionary<long, ContractFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<long> keys, CancellationToken ct)
    {
        var found = new Dictionary<long, ContractFacts>(keys.Count);
        foreach (var some in keys.Distinct().Chunk(Chunk))
            foreach (var contract in await FactsAsync(db, Shown(db).Where(c => some.Contains(c.Contract.Key)), ct))
                found[contract.Key] = contract;
        return found;
    }

    public async IAsyncEnumerable<IReadOnlyList<ContractFacts>> AllAsync(SunLedgerDb db, string divisionPath, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = 0L; ;)
        {
            var rows = await Shown(db).Where(c => c.Contract.Key > last && c.Project.DivisionPath.StartsWith(divisionPath))
                .OrderBy(c => c.Contract.Key).Take(Chunk).ToListAsync(ct);
            if (rows.Count == 0) yield break;
            last = rows[^1].Contract.Key;
            yield return await ProjectsAt.FactsAsync(db, rows, until, ct);
        }
    }

    private IQueryable<ContractNow> Shown(SunLedgerDb db) => until is { } instant ? ContractsNow.At(db, instant) : ContractsNow.Of(db);

    private async Task<IReadOnlyList<ContractFacts>> FactsAsync(SunLedgerDb db, IQueryable<ContractNow> contracts, CancellationToken ct) =>
        await ProjectsAt.FactsAsync(db, await contracts.ToListAsync(ct), until, ct);
}
