using SunLedger.Messages.Persons;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reading;

/// <summary>Reads the lists from the lines that stand on them. Where the lines of one list differ, the first in order speaks for it.</summary>
internal sealed class PersonListReader(DateTimeOffset? until = null) : IPersonLists
{
    private const int AtOnce = 5_000;

    public IPersonLists KnownAt(DateTimeOffset instant) => new PersonListReader(instant);

    public Task<IReadOnlyList<PersonListFacts>> AllAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) =>
        ListsAsync(db, db.Set<PersonLine>().Where(l => (l.Year == year || l.Year == year - 1) && l.DivisionPath.StartsWith(divisionPath)), ct);

    public async Task<IReadOnlyList<PersonListFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> numbers, CancellationToken ct)
    {
        var found = new List<PersonListFacts>();
        foreach (var part in numbers.Distinct().Chunk(AtOnce)) found.AddRange(await ListsAsync(db, db.Set<PersonLine>().Where(l => EF.Parameter(part).Contains(l.BatchId)), ct));
        return found;
    }

    private async Task<IReadOnlyList<PersonListFacts>> ListsAsync(SunLedgerDb db, IQueryable<PersonLine> lines, CancellationToken ct)
    {
        var rows = await lines.AsNoTracking().Where(l => l.BatchId != null && (until == null || l.EnteredAt <= until)).ThatStand(db, until)
            .GroupBy(l => new { l.BatchId, l.CategoryCode, l.FundCode, l.ProjectCode, l.DivisionCode, l.DivisionPath })
            .Select(g => new { g.Key, PaidOn = g.Min(l => l.PaidOn) }).ToListAsync(ct);
        return
        [
            .. rows.OrderBy(r => r.Key.ProjectCode is null).ThenBy(r => r.Key.FundCode, StringComparer.Ordinal).ThenBy(r => r.Key.ProjectCode, StringComparer.Ordinal).GroupBy(r => r.Key.BatchId!, StringComparer.Ordinal)
                .Select(list => new PersonListFacts(
                    list.Key, list.First().Key.CategoryCode, list.First().Key.FundCode, list.First().Key.ProjectCode, list.First().Key.DivisionCode, list.First().Key.DivisionPath, list.Min(r => r.PaidOn)))
                .OrderBy(list => list.Id, StringComparer.Ordinal),
        ];
    }
}
