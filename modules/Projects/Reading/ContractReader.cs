using System.Runtime.CompilerServices;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Reading;

/// <summary>Reads the register of contracts for other modules.</summary>
internal sealed class ContractReader : IContracts
{
    private const int Chunk = 2000;

    public async Task<IReadOnlyDictionary<string, ContractFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var found = new Dictionary<string, ContractFacts>(codes.Count, StringComparer.Ordinal);
        foreach (var some in codes.Distinct().Chunk(Chunk))
            await foreach (var now in ContractsNow.Of(db).Where(c => some.Contains(c.Contract.Code)).AsAsyncEnumerable().WithCancellation(ct))
                found[now.Contract.Code] = now.ToFacts();
        return found;
    }

    public async Task<IReadOnlyDictionary<long, ContractFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<long> keys, CancellationToken ct)
    {
        var found = new Dictionary<long, ContractFacts>(keys.Count);
        foreach (var some in keys.Distinct().Chunk(Chunk))
            await foreach (var now in ContractsNow.Of(db).Where(c => some.Contains(c.Contract.Key)).AsAsyncEnumerable().WithCancellation(ct))
                found[now.Contract.Key] = now.ToFacts();
        return found;
    }

    public async IAsyncEnumerable<IReadOnlyList<ContractFacts>> AllAsync(SunLedgerDb db, string divisionPath, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = 0L; ;)
        {
            var rows = await ContractsNow.Of(db).Where(c => c.Contract.Key > last && c.Project.DivisionPath.StartsWith(divisionPath))
                .OrderBy(c => c.Contract.Key).Take(Chunk).ToListAsync(ct);
            if (rows.Count == 0) yield break;
            last = rows[^1].Contract.Key;
            yield return [.. rows.Select(c => c.ToFacts())];
        }
    }
}
