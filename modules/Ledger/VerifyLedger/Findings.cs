using SunLedger.Ledger.Blocks;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>What a verification has found so far. All are counted, so many are kept: a table that was emptied is not to fill the memory.</summary>
internal sealed class Findings
{
    private const int Most = 1_000;

    private readonly List<LedgerFinding> _kept = [];
    private readonly HashSet<(string? Ledger, string Table, string Row)> _told = [];

    public long Count { get; private set; }

    public IReadOnlyList<LedgerFinding> Kept => _kept;

    /// <summary>A row does not fit.</summary>
    public void Row(LedgerFindingKind kind, string? ledger, SealedTable table, RowKey key, string? id, RowKey? from = null) =>
        Add(kind, ledger, table.Name, NameOf(table, key), id, from is { } other ? NameOf(table, other) : null);

    /// <summary>A block, an account, a batch or a checkpoint does not fit. Of each one thing is said, the first.</summary>
    public void Other(LedgerFindingKind kind, string? ledger, string table, string row, string? id = null, Difference? difference = null)
    {
        if (_told.Add((ledger, table, row))) Add(kind, ledger, table, row, id, null, difference);
    }

    private void Add(LedgerFindingKind kind, string? ledger, string table, string row, string? id, string? from, Difference? difference = null)
    {
        if (++Count > Most) return;
        var (zh, en) = FindingWords.Of(kind, ledger, table, row, id, from, difference);
        _kept.Add(new(kind, ledger, table, row, id, zh, en));
    }

    // As the table's own key spells it; of an entry indicator and version.
    private static string NameOf(SealedTable table, RowKey key) => table.Key.Count == 1 ? $"{key.A}" : $"{key.B}/{key.C}";
}
