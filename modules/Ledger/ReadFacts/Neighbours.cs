using System.Buffers;
using System.Text;
using System.Text.Json;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Finds the stored payments that stand in one group with payments of a batch: one statement, an index probe per distinct group.</summary>
internal static class Neighbours
{
    public static async Task<IReadOnlyList<Payment>> FindAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct)
    {
        var columns = by.Select(GroupColumn.Of).ToArray();
        if (Groups(batch, columns, days) is not { } groups) return [];

        var table = db.Table(Columns.Module, Payment.Table);
        var from = RowSet.Table(db.Dialect, "d", [.. columns.Select(c => (c.Parameter, c.Type)), ("first_day", "date"), ("last_day", "date")]);
        var same = string.Join(" AND ", columns.Select(c => $"p.{c.Name} = d.{c.Parameter}"));
        const string before = "{1}"; // the second parameter
        // CROSS JOIN keeps SQLite from turning the probe round: groups are few, payments are many.
        var sql =
            $"""
            WITH found AS (SELECT DISTINCT p.no FROM {from} CROSS JOIN {table} AS p
                WHERE {same} AND p.paid_on >= d.first_day AND p.paid_on <= d.last_day AND p.amount_fen > 0 AND p.no < {before})
            SELECT p.* FROM {table} AS p JOIN found ON found.no = p.no
            """;
        var found = await db.Set<Payment>().FromSqlRaw(sql, groups, await FirstOfAsync(db, batch, ct)).AsNoTracking().ToListAsync(ct);
        return [.. found.OrderBy(p => p.No)];
    }

    // A batch that is stored already would find all of itself: whatever is earlier has a smaller number than its first line.
    private static async Task<long> FirstOfAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, CancellationToken ct)
    {
        var first = batch[0].Id;
        return await db.Set<Payment>().Where(p => p.Id == first).Select(p => (long?)p.No).SingleOrDefaultAsync(ct) ?? long.MaxValue;
    }

    /// <summary>One row of JSON per distinct group: its values and the days within which its neighbours lie. Null when no payment stands in any group.</summary>
    private static string? Groups(IReadOnlyList<PaymentFacts> batch, GroupColumn[] columns, int days)
    {
        var seen = new HashSet<long>();
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
        var values = new object?[columns.Length];
        var hash = new ContentHash();
        foreach (var payment in batch)
        {
            if (payment.Amount <= Money.Zero) continue;
            for (var i = 0; i < columns.Length; i++) values[i] = columns[i].Value(payment);
            if (values.Contains(null) || !seen.Add(KeyOf(hash, values, payment.PaidOn))) continue;
            json.WriteStartObject();
            for (var i = 0; i < columns.Length; i++) Write(json, columns[i].Parameter, values[i]!);
            json.WriteString("first_day", Earlier(payment.PaidOn, days).Iso());
            json.WriteString("last_day", Later(payment.PaidOn, days).Iso());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        return seen.Count == 0 ? null : Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        if (value is long number) json.WriteNumber(name, number);
        else json.WriteString(name, (string)value);
    }

    private static DateOnly Earlier(DateOnly day, int days) => days >= day.DayNumber ? DateOnly.MinValue : day.AddDays(-days);

    private static DateOnly Later(DateOnly day, int days) => days >= DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    private static long KeyOf(ContentHash hash, object?[] values, DateOnly day)
    {
        foreach (var value in values)
            if (value is long number) hash.Add(number);
            else hash.Add((string?)value);
        return hash.Add(day).Take();
    }
}
