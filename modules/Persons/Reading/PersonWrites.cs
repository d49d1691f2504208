using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reading;

/// <summary>Which person lines were judged as they were entered, and which stood no longer from then on.</summary>
internal sealed class PersonWrites : IPastWrites
{
    public async Task<IReadOnlyList<PastWrite>> ReadAsync(
        SunLedgerDb db, CategorySnapshot definitions, string divisionPath, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var entered = await db.Set<PersonLine>().AsNoTracking().Where(l => l.EnteredAt >= from && l.EnteredAt < until && l.DivisionPath.StartsWith(divisionPath))
            .Select(l => new { l.Key, l.Id, l.EnteredAt, l.IsReversal, l.Replaces }).OrderBy(l => l.Key).ToListAsync(ct);
        var replaced = entered.Select(l => l.Replaces).OfType<long>().ToArray();
        var gone = new Dictionary<long, string>();
        foreach (var part in replaced.Chunk(5_000))
            foreach (var line in await db.Set<PersonLine>().Where(l => EF.Parameter(part).Contains(l.Key)).Select(l => new { l.Key, l.Id }).ToListAsync(ct)) gone[line.Key] = line.Id;
        return
        [
            .. entered.GroupBy(l => l.EnteredAt).Select(g => new PastWrite(g.Key)
            {
                Lines = [.. g.Where(l => !l.IsReversal).Select(l => l.Id)], Gone = [.. g.Select(l => l.Replaces).OfType<long>().Select(key => gone[key])],
            }),
        ];
    }
}
