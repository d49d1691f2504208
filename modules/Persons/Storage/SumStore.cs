using SunLedger.Messages.Ledger;

namespace SunLedger.Persons.Storage;

/// <summary>Keeps the running totals of payments, and which places bring lines.</summary>
internal static class SumStore
{
    private const int AtOnce = 5_000;

    /// <summary>What stands of each payment. Their totals are locked in the order of ids until the transaction ends: nobody else counts meanwhile.</summary>
    public static async Task<Dictionary<string, long>> LockAsync(SunLedgerDb db, IEnumerable<PaymentFacts> payments, CancellationToken ct)
    {
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        var take = $"INSERT INTO {db.Table(PersonsMap.Module, PersonsMap.Sums)} AS s (payment_id, division_path, amount_fen, lines) VALUES ({{0}}, {{1}}, 0, 0) ON CONFLICT (payment_id) DO UPDATE SET amount_fen = s.amount_fen";
        foreach (var part in payments.OrderBy(p => p.Id, StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var payment in part)
                await db.Database.ExecuteSqlRawAsync(take, [payment.Id, payment.Indicator.DivisionPath], ct);
            var ids = part.Select(p => p.Id).ToArray();
            foreach (var sum in await db.Set<PaymentSum>().AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.PaymentId)).ToListAsync(ct)) sums[sum.PaymentId] = sum.AmountFen;
        }
        return sums;
    }

    /// <summary>Counts what was written: what is replaced gives back what it took.</summary>
    public static async Task AddAsync(SunLedgerDb db, IEnumerable<PersonLine> written, Dictionary<long, PersonLine> replaced, CancellationToken ct)
    {
        var sums = new SortedDictionary<string, (long Fen, int Lines)>(StringComparer.Ordinal);
        foreach (var line in written)
        {
            if (!line.IsReversal) Count(line.PaymentId, line.AmountFen, 1);
            if (line.Replaces is { } key) Count(replaced[key].PaymentId, -replaced[key].AmountFen, -1);
        }
        foreach (var (id, (fen, lines)) in sums)
            await db.Set<PaymentSum>().Where(s => s.PaymentId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.AmountFen, s => s.AmountFen + fen).SetProperty(s => s.Lines, s => s.Lines + lines), ct);

        void Count(string? payment, long fen, int lines)
        {
            if (payment is null) return;
            var sum = sums.GetValueOrDefault(payment);
            sums[payment] = (sum.Fen + fen, sum.Lines + lines);
        }
    }

    /// <summary>Remembers that these places bring lines of these categories.</summary>
    public static async Task PlacesAsync(SunLedgerDb db, IEnumerable<PersonLine> written, CancellationToken ct)
    {
        var put = $"INSERT INTO {db.Table(PersonsMap.Module, PersonsMap.Places)} (category_code, division_code, year) VALUES ({{0}}, {{1}}, {{2}}) ON CONFLICT DO NOTHING";
        foreach (var (category, division, year) in written.Select(l => (l.CategoryCode, l.DivisionCode, l.Year)).Distinct().Order())
            await db.Database.ExecuteSqlRawAsync(put, [category, division, year], ct);
    }
}
