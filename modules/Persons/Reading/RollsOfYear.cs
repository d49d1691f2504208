using SunLedger.Messages.Ledger;
using SunLedger.Messages.Persons;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reading;

/// <summary>
/// What the lists of a year say of its payments. Who names a payment lies on the payment's own indicator, so that one look through the lines of the year finds the sums of all of them; to ask
/// about each part of a million payments anew was most of what lines cost a sweep.
/// </summary>
internal sealed class RollsOfYear(
    CoveredPayments covered, IReadOnlyDictionary<string, Listed> sums, IReadOnlySet<string> lists, Func<SunLedgerDb, IQueryable<PersonLine>> standing) : IRolls
{
    private const int LongRow = 5;
    private const int KeysAtOnce = 5_000;

    /// <summary>Reads what the lines that stand say of the year.</summary>
    /// <param name="db">Where.</param>
    /// <param name="standing">The lines that stand, of all years.</param>
    /// <param name="divisionPath">At or below this path.</param>
    /// <param name="year">Budget year.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<RollsOfYear> ReadAsync(SunLedgerDb db, Func<SunLedgerDb, IQueryable<PersonLine>> standing, string divisionPath, int year, CancellationToken ct)
    {
        var here = standing(db).Where(l => l.Year == year && l.DivisionPath.StartsWith(divisionPath));
        var first = await here.GroupBy(l => new { l.CategoryCode, l.DivisionCode, l.ProjectCode }).Select(g => new { g.Key.CategoryCode, g.Key.DivisionCode, g.Key.ProjectCode, PaidOn = g.Min(l => l.PaidOn) }).ToListAsync(ct);
        // A list of which nothing is paid yet covers no day, and speaks for the payments that name it.
        var covered = new CoveredPayments(first.ToDictionary(
            f => (f.CategoryCode, f.DivisionCode, f.ProjectCode), f => f.PaidOn is { } paid ? new DateOnly(paid.Year, paid.Month, 1) : DateOnly.MaxValue));
        var byAmount = await here.Where(l => l.PaymentId != null).GroupBy(l => new { l.PaymentId, l.AmountFen })
            .Select(g => new { g.Key.PaymentId, g.Key.AmountFen, Lines = g.Count(), InARow = g.Sum(l => l.AccountRun >= LongRow ? 1 : 0) }).ToListAsync(ct);
        var sums = byAmount.GroupBy(g => g.PaymentId!, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => new Listed(g.Sum(a => a.AmountFen * a.Lines), g.Sum(a => a.Lines), g.Max(a => a.Lines), g.Sum(a => a.InARow)), StringComparer.Ordinal);
        // A payment may name a list of any year.
        var lists = await standing(db).Where(l => l.BatchId != null).Select(l => l.BatchId!).Distinct().ToListAsync(ct);
        return new(covered, sums, lists.ToHashSet(StringComparer.Ordinal), standing);
    }

    public async Task<IReadOnlyDictionary<string, Roll>> OfAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> payments, CancellationToken ct)
    {
        var rolls = new Dictionary<string, Roll>(StringComparer.Ordinal);
        var asked = payments.Where(p => p.Amount > Money.Zero && covered.IsNear(p)).ToArray();
        var accounts = await AccountsAsync(db, [.. asked.Where(NamesList)], ct);
        foreach (var payment in asked)
        {
            bool? isListed = NamesList(payment) ? accounts.Contains((payment.PersonBatchId!, payment.PayeeKey)) : null;
            // Lines of its own, or of the list that it names, speak for a payment whatever else is covered.
            if (!sums.TryGetValue(payment.Id, out var sum) && isListed is null && !covered.Covers(payment)) continue;
            rolls[payment.Id] = new Roll(new Money(sum.Fen), sum.Lines, sum.Alike, sum.InARow, isListed);
        }
        return rolls;
    }

    private bool NamesList(PaymentFacts payment) => payment.PersonBatchId is { } list && lists.Contains(list);

    private async Task<HashSet<(string, long)>> AccountsAsync(SunLedgerDb db, PaymentFacts[] payments, CancellationToken ct)
    {
        var accounts = new HashSet<(string, long)>();
        foreach (var part in payments.Chunk(KeysAtOnce))
        {
            var named = part.Select(p => p.PersonBatchId!).Distinct().ToArray();
            var keys = part.Select(p => p.PayeeKey).Distinct().ToArray();
            var found = standing(db).Where(l => l.BatchId != null && EF.Parameter(named).Contains(l.BatchId) && l.AccountKey != null && EF.Parameter(keys).Contains(l.AccountKey.Value));
            foreach (var one in await found.Select(l => new { l.BatchId, l.AccountKey }).Distinct().ToListAsync(ct)) accounts.Add((one.BatchId!, one.AccountKey!.Value));
        }
        return accounts;
    }
}

/// <summary>What the lines that name a payment say together.</summary>
/// <param name="Fen">Their sum, fen.</param>
/// <param name="Lines">How many there are.</param>
/// <param name="Alike">How many have the commonest amount.</param>
/// <param name="InARow">How many have an account that stands in a row of five or more.</param>
internal readonly record struct Listed(long Fen, int Lines, int Alike, int InARow);
