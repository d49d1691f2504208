using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger.Reconcile;

/// <summary>An identity of the ledger's own tables: one statement that answers where it does not hold.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Order">Its place in the list.</param>
/// <param name="Says">What must be equal.</param>
/// <param name="Sql">The statement, given how a table is spelt: columns path, subject, expected and found.</param>
internal sealed record SqlIdentity(string Code, int Order, Bilingual Says, Func<Func<string, string>, string> Sql) : IIdentity
{
    /// <inheritdoc />
    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var sql =
            $"""
            SELECT d.path AS "Path", d.subject AS "Subject", CAST(d.expected AS bigint) AS "Expected", CAST(d.found AS bigint) AS "Found", CAST(COUNT(*) OVER () AS int) AS "Count"
            FROM ({Sql(table => db.Table(Storage.Columns.Module, table))}) AS d ORDER BY d.path, d.subject LIMIT {most}
            """;
        var rows = await db.Database.SqlQueryRaw<Row>(sql).ToListAsync(ct);
        return new(rows.Count == 0 ? 0 : rows[0].Count, [.. rows.Select(r => new IdentityDifference(r.Path, r.Subject, new Money(r.Expected), new Money(r.Found)))]);
    }

    private sealed class Row
    {
        public required string Path { get; init; }
        public required string Subject { get; init; }
        public required long Expected { get; init; }
        public required long Found { get; init; }
        public required int Count { get; init; }
    }
}
