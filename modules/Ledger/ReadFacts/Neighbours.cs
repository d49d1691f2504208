using System.Text.Json.Nodes;
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
        var groups = Groups(batch, columns, days);
        if (groups.Count == 0) return [];

        var table = db.Table(Columns.Module, Payment.Table);
        var from = RowSet.Table(db.Dialect, "d", [.. columns.Select(c => ($"g_{c.Name}", c.Type)), ("first_day", "date"), ("last_day", "date")]);
        var same = string.Join(" AND ", columns.Select(c => $"p.{c.Name} = d.g_{c.Name}"));
        // CROSS JOIN keeps SQLite from turning the probe round: groups are few, payments are many.
        var sql =
            $"""
            WITH found AS (SELECT DISTINCT p.no FROM {from} CROSS JOIN {table} AS p
                WHERE {same} AND p.paid_on >= d.first_day AND p.paid_on <= d.last_day AND p.amount_fen > 0)
            SELECT p.* FROM {table} AS p JOIN found ON found.no = p.no
            """;
        var found = await db.Set<Payment>().FromSqlRaw(sql, new JsonArray([.. groups.Values]).ToJsonString()).AsNoTracking().ToListAsync(ct);
        var own = batch.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(p => !own.Contains(p.Id)).OrderBy(p => p.No)];
    }

    // One row per distinct group, from the first of its days to the last: payments of one group that lie close together ask once.
    private static Dictionary<string, JsonNode> Groups(IReadOnlyList<PaymentFacts> batch, GroupColumn[] columns, int days)
    {
        var groups = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var payment in batch)
        {
            var values = columns.Select(c => c.Value(payment)).ToArray();
            if (payment.Amount <= Money.Zero || values.Contains(null)) continue;
            var (first, last) = (Earlier(payment.PaidOn, days).Iso(), Later(payment.PaidOn, days).Iso());
            var key = string.Join('\u001f', values.Append(first));
            if (groups.ContainsKey(key)) continue;
            var row = new JsonObject { ["first_day"] = first, ["last_day"] = last };
            for (var i = 0; i < columns.Length; i++) row[$"g_{columns[i].Name}"] = values[i] is long number ? JsonValue.Create(number) : JsonValue.Create((string)values[i]!);
            groups.Add(key, row);
        }
        return groups;
    }

    private static DateOnly Earlier(DateOnly day, int days) => days >= day.DayNumber ? DateOnly.MinValue : day.AddDays(-days);

    private static DateOnly Later(DateOnly day, int days) => days >= DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);
}
