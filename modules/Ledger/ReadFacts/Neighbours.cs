using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Finds the stored payments that stand in one group with payments of a batch: one statement, an index probe per group and stretch of days.</summary>
internal static class Neighbours
{
    public static async Task<IReadOnlyList<Payment>> FindAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct)
    {
        var columns = by.Select(GroupColumn.Of).ToArray();
        var asked = Asked(batch, columns, days);
        if (asked.Count == 0) return [];

        var same = string.Join(" AND ", columns.Select(c => $"p.{c.Name}{Without(c, columns)} = d.{c.Parameter}"));
        var found = await Probe.PaymentsAsync(db, asked, $"{same} AND p.paid_on >= d.first_day AND p.paid_on <= d.last_day AND p.amount_fen > 0", ct);
        if (found.Count == 0) return found;
        var own = batch.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(p => !own.Contains(p.Id)).OrderBy(p => p.No)];
    }

    // While a file is loaded the database knows nothing of how payments spread, and would look through all of a project for each of its thousands of rows. What
    // is reckoned with is not looked up: the payee's index is, or the invoice's.
    private static string Without(GroupColumn column, GroupColumn[] columns) => column.IsBroad && columns.Any(c => c.Name is "payee_key" or "invoice_no") ? " + 0" : "";

    /// <summary>A row per payment that stands in a group: the group's values and the days within which its neighbours lie.</summary>
    private static ProbeRows Asked(IReadOnlyList<PaymentFacts> batch, GroupColumn[] columns, int days)
    {
        var values = Array.ConvertAll(columns, c => c.Open());
        var rows = new ProbeRows(values);
        foreach (var payment in batch)
        {
            if (payment.Amount <= Money.Zero || !IsInAll(columns, payment)) continue;
            for (var i = 0; i < columns.Length; i++) columns[i].Add(payment, values[i]);
            rows.Add(Earlier(payment.PaidOn, days), Later(payment.PaidOn, days));
        }
        rows.Arrange();
        return rows;
    }

    private static bool IsInAll(GroupColumn[] columns, PaymentFacts payment)
    {
        foreach (var column in columns)
            if (!column.IsIn(payment)) return false;
        return true;
    }

    private static DateOnly Earlier(DateOnly day, int days) => days >= day.DayNumber ? DateOnly.MinValue : day.AddDays(-days);

    private static DateOnly Later(DateOnly day, int days) => days >= DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);
}
