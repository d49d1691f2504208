using SunLedger.Messages.Persons;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reading;

/// <summary>Sums the lines of a person. A number is digested before anything is asked of the database.</summary>
internal sealed class PersonMoneyReader(PersonSeals seals) : IPersonMoney
{
    public async Task<PersonMoney> OfAsync(SunLedgerDb db, PersonSought sought, string divisionPath, DateOnly? asOf, DateTimeOffset? knownAt, CancellationToken ct)
    {
        var all = db.Set<PersonLine>().AsNoTracking().Where(l => l.DivisionPath.StartsWith(divisionPath));
        if (knownAt is { } instant) all = all.Where(l => l.EnteredAt <= instant);
        var lines = Whose(all, sought).ThatStand(db, knownAt);
        if (asOf is { } day)
        {
            var end = BusinessDay.Begin(day.AddDays(1));
            lines = lines.Where(l => l.PaidOn != null ? l.PaidOn <= day : l.EnteredAt < end);
        }

        var parts = await lines.GroupBy(l => new { l.IndicatorId, l.ProjectCode, l.PaymentId, IsPaid = l.PaidOn != null })
            .Select(g => new { g.Key.IndicatorId, g.Key.ProjectCode, g.Key.PaymentId, Last = g.Max(l => l.PaidOn), Fen = g.Sum(l => l.AmountFen), Lines = g.Count() }).ToListAsync(ct);
        var persons = await lines.Select(l => l.PersonKey).Distinct().CountAsync(ct);
        var shown = persons == 1 ? await lines.OrderByDescending(l => l.Key).Select(l => new { l.Name, l.IdShown }).FirstAsync(ct) : null;
        return new(
            shown is null ? null : Masking.Name(shown.Name), shown?.IdShown, persons,
            [.. parts.Select(p => new PersonPart(p.IndicatorId, p.ProjectCode, p.PaymentId, p.Last, new Money(p.Fen), p.Lines))]);
    }

    private IQueryable<PersonLine> Whose(IQueryable<PersonLine> all, PersonSought sought)
    {
        if (sought.IdNumber is { } number)
        {
            var key = seals.Person(number);
            return all.Where(l => l.PersonKey == key);
        }
        if (sought.Line is { } id) return all.Where(l => all.Any(other => other.Id == id && other.PersonKey == l.PersonKey));
        return all.Where(l => l.Name == sought.Name);
    }
}
