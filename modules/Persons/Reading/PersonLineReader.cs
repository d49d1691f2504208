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
    private const int LongRow = 5;

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

    public Task<IReadOnlyList<IndicatorFacts>> WithUndrawnAsync(
        SunLedgerDb db, IReadOnlyList<IndicatorFacts> indicators, Func<IndicatorFacts, IEnumerable<SoughtEntitlement>> sought, DateOnly asOf, CancellationToken ct) =>
        undrawn.CountedAsync(db, indicators, sought, asOf, ct);

    public async Task<IReadOnlyDictionary<string, Money>> SumsOfProjectsAsync(SunLedgerDb db, string divisionPath, CancellationToken ct) =>
        (await Recorded(db).Where(l => l.ProjectCode != null && l.DivisionPath.StartsWith(divisionPath)).ThatStand(db, until)
            .GroupBy(l => l.ProjectCode!).Select(g => new { Project = g.Key, Fen = g.Sum(l => l.AmountFen) }).ToListAsync(ct)).ToDictionary(s => s.Project, s => new Money(s.Fen), StringComparer.Ordinal);

    public async Task<CoveredPayments> CoveredAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct)
    {
        // Where nobody ever brought a line, no line need be looked through.
        if (!await db.Set<LinePlace>().AnyAsync(p => p.Year == year, ct)) return CoveredPayments.None;
        var first = await Recorded(db).Where(l => l.Year == year && l.DivisionPath.StartsWith(divisionPath)).ThatStand(db, until)
            .GroupBy(l => new { l.CategoryCode, l.DivisionCode, l.ProjectCode }).Select(g => new { g.Key.CategoryCode, g.Key.DivisionCode, g.Key.ProjectCode, PaidOn = g.Min(l => l.PaidOn) }).ToListAsync(ct);
        // A list of which nothing is paid yet covers no day, and speaks for the payments that name it.
        return new CoveredPayments(first.ToDictionary(
            f => (f.CategoryCode, f.DivisionCode, f.ProjectCode), f => f.PaidOn is { } paid ? new DateOnly(paid.Year, paid.Month, 1) : DateOnly.MaxValue));
    }

    public async Task<IReadOnlyDictionary<string, Roll>> RollsAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> payments, CoveredPayments covered, CancellationToken ct)
    {
        var asked = covered.IsEmpty ? [] : payments.Where(p => p.Amount > Money.Zero && covered.IsNear(p)).ToArray();
        var rolls = new Dictionary<string, Roll>(StringComparer.Ordinal);
        foreach (var part in asked.Chunk(KeysAtOnce))
        {
            var sums = await SumsAsync(db, [.. part.Select(p => p.Id)], ct);
            var listed = await ListedAsync(db, part, ct);
            foreach (var payment in part)
            {
                bool? isListed = payment.PersonBatchId is { } batch && listed.Batches.Contains(batch) ? listed.Accounts.Contains((batch, payment.PayeeKey)) : null;
                // Lines of its own, or of the list that it names, speak for a payment whatever else is covered.
                if (!sums.TryGetValue(payment.Id, out var sum) && isListed is null && !covered.Covers(payment)) continue;
                rolls[payment.Id] = new Roll(new Money(sum.Fen), sum.Lines, sum.Alike, sum.InARow, isListed);
            }
        }
        return rolls;
    }

    private async Task<Dictionary<string, (long Fen, int Lines, int Alike, int InARow)>> SumsAsync(SunLedgerDb db, string[] ids, CancellationToken ct)
    {
        var byAmount = await Recorded(db).Where(l => EF.Parameter(ids).Contains(l.PaymentId)).ThatStand(db, until)
            .GroupBy(l => new { l.PaymentId, l.AmountFen }).Select(g => new { g.Key.PaymentId, g.Key.AmountFen, Lines = g.Count(), InARow = g.Sum(l => l.AccountRun >= LongRow ? 1 : 0) }).ToListAsync(ct);
        return byAmount.GroupBy(g => g.PaymentId!, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => (g.Sum(a => a.AmountFen * a.Lines), g.Sum(a => a.Lines), g.Max(a => a.Lines), g.Sum(a => a.InARow)), StringComparer.Ordinal);
    }

    private async Task<(HashSet<string> Batches, HashSet<(string, long)> Accounts)> ListedAsync(SunLedgerDb db, PaymentFacts[] payments, CancellationToken ct)
    {
        var batches = payments.Select(p => p.PersonBatchId).OfType<string>().Distinct().ToArray();
        if (batches.Length == 0) return ([], []);
        var keys = payments.Select(p => (long?)p.PayeeKey).Distinct().ToArray();
        var lines = Recorded(db).Where(l => EF.Parameter(batches).Contains(l.BatchId)).ThatStand(db, until);
        var known = await lines.Select(l => l.BatchId!).Distinct().ToListAsync(ct);
        var accounts = await lines.Where(l => EF.Parameter(keys).Contains(l.AccountKey)).Select(l => new { l.BatchId, l.AccountKey }).Distinct().ToListAsync(ct);
        return ([.. known], [.. accounts.Select(a => (a.BatchId!, a.AccountKey!.Value))]);
    }

    private IQueryable<PersonLine> Recorded(SunLedgerDb db) =>
        until is { } instant ? db.Set<PersonLine>().AsNoTracking().Where(l => l.EnteredAt <= instant) : db.Set<PersonLine>().AsNoTracking();

    private static IEnumerable<long?[]> Keys(IEnumerable<long?> keys) => keys.Where(k => k is not null).Distinct().Chunk(KeysAtOnce);

    private static DateOnly Shift(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
