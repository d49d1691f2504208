using System.Runtime.InteropServices;
using SunLedger.Messages.Ledger;

namespace SunLedger.Bench.Peers;

/// <summary><see cref="FiveWindows"/> as a programmer would write them with dictionaries, who needs nothing but the count. All payments are of one year.</summary>
internal static class FiveByHand
{
    private const long Line = 20_000_000, Much = 1_000_000_000;

    public static int Count(PaymentFacts[] payments) => Twins(payments) + Split(payments) + Invoices(payments) + Concentrated(payments) + LastMonths(payments);

    private static int Twins(PaymentFacts[] payments)
    {
        var hits = 0;
        foreach (var days in Days(payments, p => (p.PayeeKey, p.Amount.Fen)).Values)
            Slide(days, 90, (_, count, _) => hits += count >= 2 ? 1 : 0);
        return hits;
    }

    private static int Split(PaymentFacts[] payments)
    {
        var hits = 0;
        foreach (var days in Days([.. payments.Where(p => p.Amount.Fen < Line)], p => p.PayeeKey).Values)
            Slide(days, 15, (_, _, sum) => hits += sum >= Line ? 1 : 0);
        return hits;
    }

    private static int Invoices(PaymentFacts[] payments)
    {
        var hits = 0;
        foreach (var days in Days([.. payments.Where(p => p.InvoiceNo is not null)], p => p.InvoiceNo!).Values)
            Slide(days, 366, (_, count, _) => hits += count >= 2 ? 1 : 0);
        return hits;
    }

    private static int Concentrated(PaymentFacts[] payments)
    {
        var sums = new Dictionary<long, long>();
        foreach (var p in payments) CollectionsMarshal.GetValueRefOrAddDefault(sums, p.PayeeKey, out _) += p.Amount.Fen;
        return payments.Count(p => sums[p.PayeeKey] > Much);
    }

    private static int LastMonths(PaymentFacts[] payments)
    {
        var sums = new Dictionary<string, (long All, long Late)>(StringComparer.Ordinal);
        foreach (var p in payments)
        {
            if (p.Project is null) continue;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, p.Project.Code, out _);
            sum.All += p.Amount.Fen;
            if (p.PaidOn.Month >= 9) sum.Late += p.Amount.Fen;
        }
        return payments.Count(p => p.Project is not null && sums[p.Project.Code] is { All: > 0 } sum && (decimal)sum.Late / sum.All > 0.15m);
    }

    private static Dictionary<TKey, List<(int Day, long Fen)>> Days<TKey>(PaymentFacts[] payments, Func<PaymentFacts, TKey> key) where TKey : notnull
    {
        var groups = new Dictionary<TKey, List<(int Day, long Fen)>>();
        foreach (var p in payments)
        {
            ref var days = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key(p), out _);
            (days ??= []).Add((p.PaidOn.DayNumber, p.Amount.Fen));
        }
        return groups;
    }

    // What lies so many days before each day, and on it: two ends that move along the sorted days.
    private static void Slide(List<(int Day, long Fen)> days, int back, Action<int, int, long> each)
    {
        days.Sort((a, b) => a.Day.CompareTo(b.Day));
        var (from, to, sum) = (0, 0, 0L);
        for (var i = 0; i < days.Count; i++)
        {
            while (to < days.Count && days[to].Day <= days[i].Day) sum += days[to++].Fen;
            while (days[from].Day < days[i].Day - back) sum -= days[from++].Fen;
            each(i, to - from, sum);
        }
    }
}
