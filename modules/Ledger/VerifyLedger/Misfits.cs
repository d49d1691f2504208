using SunLedger.Ledger.Blocks;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Rows of one table that do not fit. What is found in one place and missed in another was moved, not edited.</summary>
internal sealed class Misfits(SealedTable table, Findings findings)
{
    private const int MostCompared = 10_000;

    private readonly List<Misfit> _changed = [];
    private readonly List<Misfit> _gone = [];
    private readonly List<Misfit> _extra = [];

    /// <summary>A row that holds something else than its block says.</summary>
    public void Changed(RowKey key, string ledger, string? id, Digest expected, Digest actual) => Keep(_changed, new(key, ledger, id, expected, actual), LedgerFindingKind.Edited);

    /// <summary>A row that a block names and the table has not.</summary>
    public void Gone(RowKey key, string ledger, Digest expected) => Keep(_gone, new(key, ledger, null, expected, default), LedgerFindingKind.Deleted);

    /// <summary>A row that no block names, of an indicator.</summary>
    public void Extra(RowKey key, long owner, string? id, Digest actual) => Keep(_extra, new(key, null, id, default, actual, owner), LedgerFindingKind.Inserted);

    /// <summary>Indicators of the rows that no block names: they say which ledger those would belong to.</summary>
    public IReadOnlyList<long> Owners => [.. _extra.Select(e => e.Owner).Distinct()];

    /// <summary>Tells what became of each.</summary>
    public void Tell(IReadOnlyDictionary<long, string> ledgers)
    {
        var missed = new Dictionary<Digest, RowKey>();
        foreach (var row in _gone.Concat(_changed)) missed.TryAdd(row.Expected, row.Key);
        var foundAgain = new HashSet<RowKey>();
        foreach (var (rows, otherwise) in new[] { (_changed, LedgerFindingKind.Edited), (_extra, LedgerFindingKind.Inserted) })
        {
            foreach (var row in rows)
            {
                var isMoved = missed.TryGetValue(row.Actual, out var from) && from != row.Key;
                if (isMoved) foundAgain.Add(from);
                findings.Row(isMoved ? LedgerFindingKind.Moved : otherwise, row.Ledger ?? ledgers.GetValueOrDefault(row.Owner), table, row.Key, row.Id, isMoved ? from : null);
            }
        }
        foreach (var row in _gone.Where(r => !foundAgain.Contains(r.Key))) findings.Row(LedgerFindingKind.Deleted, row.Ledger, table, row.Key, null);
    }

    // Of very many the first are compared with each other; the others are what they look like.
    private void Keep(List<Misfit> rows, Misfit row, LedgerFindingKind kind)
    {
        if (rows.Count < MostCompared) rows.Add(row);
        else findings.Row(kind, row.Ledger, table, row.Key, row.Id);
    }

    private sealed record Misfit(RowKey Key, string? Ledger, string? Id, Digest Expected, Digest Actual, long Owner = 0);
}
