using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reading;

/// <summary>Shows lines to the rules, in chunks and sets.</summary>
internal sealed class PersonLineReader(Func<LineFacts> facts, UndrawnReader undrawn, ILedgerPast past, IPaymentLookup payments, IProjects projects, DateTimeOffset? until = null) : IPersonLines
{
    private const int AtOnce = 10_000;
    private const int KeysAtOnce = 5_000;

    private static readonly byte[] Sealed = [];

    // What rules are shown of a line: what is sealed, and who entered it, stays where it is.
    private static readonly Expression<Func<PersonLine, PersonLine>> Shown = l => new PersonLine
    {
        Key = l.Key, Id = l.Id, BatchId = l.BatchId, IndicatorId = l.IndicatorId, ProjectCode = l.ProjectCode, PaymentId = l.PaymentId, FundCode = l.FundCode, CategoryCode = l.CategoryCode,
        Year = l.Year, DivisionCode = l.DivisionCode, DivisionPath = l.DivisionPath, Name = l.Name, IdNumber = Sealed, IdShown = "", PersonKey = l.PersonKey, BornIn = l.BornIn,
        AccountKey = l.AccountKey, AccountName = l.AccountName, HouseholdKey = l.HouseholdKey, Item = l.Item, Tier = l.Tier, PayMonth = l.PayMonth, AmountFen = l.AmountFen, PaidOn = l.PaidOn,
        PlaceCode = l.PlaceCode, AccountRun = l.AccountRun, PlainFields = l.PlainFields, FieldKeys = l.FieldKeys, IsReversal = false, Content = 0, EnteredAt = default, EnteredBy = "", EnteredByName = "",
    };

    public IPersonLines KnownAt(DateTimeOffset instant) =>
        new PersonLineReader(() => LineFacts.KnownAt(instant, past, payments, projects), undrawn.KnownAt(instant), past, payments, projects, instant);

    public async Task<IReadOnlyList<PersonLineFacts>> FindAsync(SunLedgerDb db, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var found = new Dictionary<string, PersonLine>(StringComparer.Ordinal);
        foreach (var part in ids.Distinct().Chunk(KeysAtOnce))
            foreach (var line in await Recorded(db).Where(l => EF.Parameter(part).Contains(l.Id)).Select(Shown).ToListAsync(ct)) found[line.Id] = line;
        return await facts().OfAsync(db, [.. ids.Where(found.ContainsKey).Select(id => found[id])], [], ct);
    }

    public async IAsyncEnumerable<IReadOnlyList<PersonLineFacts>> AllAsync(SunLedgerDb db, string divisionPath, int year, [EnumeratorCancellation] CancellationToken ct)
    {
        var (book, after) = (facts(), 0L);
        while (true)
        {
            var lines = await Recorded(db).Where(l => l.Year == year && l.Key > after && l.DivisionPath.StartsWith(divisionPath)).ThatStand(db, until)
                .OrderBy(l => l.Key).Take(AtOnce).Select(Shown).ToListAsync(ct);
            if (lines.Count == 0) yield break;
            yield return await book.OfAsync(db, lines, [], ct);
            after = lines[^1].Key;
        }
    }

    public async Task<IReadOnlyCollection<string>> GoneAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) =>
        await Recorded(db).Where(l => l.Year == year && l.DivisionPath.StartsWith(divisionPath) && db.Set<PersonLine>().Any(later => later.Replaces == l.Key && (until == null || later.EnteredAt <= until))).Select(l => l.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<PersonLineFacts>> NeighboursAsync(SunLedgerDb db, IReadOnlyList<PersonLineFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct)
    {
        var paid = batch.Select(l => l.PaidOn).OfType<DateOnly>().ToArray();
        if (paid.Length == 0) return [];
        var (first, last) = (Shift(paid.Min(), -days), Shift(paid.Max(), days));
        var ours = batch.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var all = Recorded(db).Where(l => l.PaidOn >= first && l.PaidOn <= last).ThatStand(db, until);
        var found = new List<PersonLine>();
        // One key finds enough: the group takes its own of them.
        var names = by.Select(f => f.FullName).ToHashSet();
        if (names.Contains(Known.PersonLine.AccountKey.FullName))
            foreach (var part in Keys(batch.Select(l => l.AccountKey))) found.AddRange(await all.Where(l => EF.Parameter(part).Contains(l.AccountKey)).ToListAsync(ct));
        else if (names.Contains(Known.PersonLine.PersonKey.FullName))
            foreach (var part in batch.Select(l => l.PersonKey).Distinct().Chunk(KeysAtOnce)) found.AddRange(await all.Where(l => EF.Parameter(part).Contains(l.PersonKey)).ToListAsync(ct));
        else
            foreach (var part in Keys(batch.Select(l => l.HouseholdKey))) found.AddRange(await all.Where(l => EF.Parameter(part).Contains(l.HouseholdKey)).ToListAsync(ct));
        found.RemoveAll(l => ours.Contains(l.Id));
        return found.Count == 0 ? [] : await facts().OfAsync(db, found, [], ct);
    }

    public Task<IUndrawn> UndrawnAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) => undrawn.ReadAsync(db, divisionPath, year, ct);

    public async Task<IReadOnlyDictionary<string, Money>> SumsOfProjectsAsync(SunLedgerDb db, string divisionPath, CancellationToken ct) =>
        (await Recorded(db).Where(l => l.ProjectCode != null && l.DivisionPath.StartsWith(divisionPath)).ThatStand(db, until)
            .GroupBy(l => l.ProjectCode!).Select(g => new { Project = g.Key, Fen = g.Sum(l => l.AmountFen) }).ToListAsync(ct)).ToDictionary(s => s.Project, s => new Money(s.Fen), StringComparer.Ordinal);

    public async Task<IRolls> RollsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct)
    {
        // Where nobody ever brought a line, no line need be looked through.
        if (!await db.Set<LinePlace>().AnyAsync(p => p.Year == year, ct)) return NoRolls.One;
        return await RollsOfYear.ReadAsync(db, one => Recorded(one).ThatStand(one, until), divisionPath, year, ct);
    }

    private IQueryable<PersonLine> Recorded(SunLedgerDb db) =>
        until is { } instant ? db.Set<PersonLine>().AsNoTracking().Where(l => l.EnteredAt <= instant) : db.Set<PersonLine>().AsNoTracking();

    private static IEnumerable<long?[]> Keys(IEnumerable<long?> keys) => keys.Where(k => k is not null).Distinct().Chunk(KeysAtOnce);

    private static DateOnly Shift(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
