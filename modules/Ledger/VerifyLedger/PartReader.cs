using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Reads the parts of all blocks that name rows of a table, in the order of their first rows, some ten thousand rows at a time.</summary>
internal sealed class PartReader(SunLedgerDb db, SealedTable table)
{
    private const int MostRows = 65_536;
    private const int MostParts = 1_024;

    private readonly Dictionary<string, BlockHash> _hashes = new(StringComparer.Ordinal);
    private PartRow? _last;

    /// <summary>The next parts, and the key with which the one after them begins; null when they are the last.</summary>
    public async Task<(IReadOnlyList<PartCursor> Parts, RowKey? Before)> NextAsync(CancellationToken ct)
    {
        var rows = await db.Database.SqlQueryRaw<PartRow>(Sql(MostRows), Parameters()).ToListAsync(ct);
        if (rows.Count == 0) return ([], null);
        _last = rows[^1];
        var next = await db.Database.SqlQueryRaw<PartRow>(Sql(1), Parameters()).ToListAsync(ct);
        return ([.. rows.Select(Cursor)], next.Count == 0 ? null : new RowKey(next[0].FirstA, next[0].FirstB, next[0].FirstC));
    }

    private PartCursor Cursor(PartRow row)
    {
        var name = row.Algorithm is { } named && BlockHash.Find(named) is not null ? named : BlockHash.Sha256; // a name that is none is told by the check of chains
        if (!_hashes.TryGetValue(name, out var hash)) _hashes.Add(name, hash = BlockHash.Find(name)!);
        return new PartCursor(row.Ledger, row.Leaves, hash);
    }

    private object[] Parameters() => _last is { } l ? [table.No, l.FirstA, l.FirstB, l.FirstC, l.Ledger, l.BlockNo] : [table.No];

    // The parts after the last, up to the one in which so many rows are reached; it is taken whole.
    private string Sql(int rows)
    {
        const string Order = "p.first_a, p.first_b, p.first_c, p.ledger, p.block_no";
        return $"""
            SELECT q.ledger AS "Ledger", q.block_no AS "BlockNo", q.first_a AS "FirstA", q.first_b AS "FirstB", q.first_c AS "FirstC", q.leaves AS "Leaves", q.algorithm AS "Algorithm"
            FROM (
                SELECT p.ledger, p.block_no, p.first_a, p.first_b, p.first_c, p.leaves, b.algorithm, SUM(p."rows") OVER (ORDER BY {Order}) - p."rows" AS before
                FROM {db.Table(Columns.Module, BlockPart.Table)} p
                LEFT JOIN {db.Table(Columns.Module, Block.Table)} b ON b.ledger = p.ledger AND b.no = p.block_no
                WHERE p.table_no = {"{0}"} {(_last is not null ? $"AND ({Order}) > ({{1}}, {{2}}, {{3}}, {{4}}, {{5}})" : "")}
                ORDER BY {Order} LIMIT {MostParts}
            ) q
            WHERE q.before < {rows} ORDER BY q.first_a, q.first_b, q.first_c, q.ledger, q.block_no
            """;
    }

    private sealed record PartRow(string Ledger, long BlockNo, long FirstA, long FirstB, long FirstC, byte[] Leaves, string? Algorithm);
}
