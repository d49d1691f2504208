using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.PostPayments;

/// <summary>The payments that returns of this run name: stored ones, and ones that the run itself posts.</summary>
internal sealed class Originals
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Returnable> _found = new(StringComparer.Ordinal);
    private readonly List<Action> _undo = [];

    /// <summary>Looks up what the lines name.</summary>
    public async Task LookUpAsync(SunLedgerDb db, IEnumerable<PaymentDraft> asked, CancellationToken ct)
    {
        foreach (var draft in asked)
            if (draft.Returns is { } id) _named.Add(id);
        if (_named.Count == 0) return;

        var ids = _named.ToArray();
        var stored = await db.Set<Payment>().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.No, p.IndicatorKey, p.ProjectKey, p.AmountFen, p.PayeeKind }).ToListAsync(ct);
        var numbers = stored.Select(p => (long?)p.No).ToArray();
        var returned = await db.Set<Payment>().Where(p => numbers.Contains(p.ReturnsNo)).GroupBy(p => p.ReturnsNo)
            .Select(g => new { No = g.Key, Fen = g.Sum(p => -p.AmountFen) }).ToDictionaryAsync(g => g.No!.Value, g => g.Fen, ct);
        foreach (var p in stored) _found[p.Id] = new(p.No, p.IndicatorKey, p.ProjectKey, new Money(p.AmountFen - returned.GetValueOrDefault(p.No)), p.PayeeKind);
    }

    /// <summary>What was found about the payment that a line names; null when it names none.</summary>
    public Original? Of(PaymentDraft draft, long? indicatorKey, long? projectKey)
    {
        if (draft.Returns is not { } id) return null;
        if (!_found.TryGetValue(id, out var original)) return new Original(Found: false, IsSameShare: false, Money.Zero);
        return new Original(true, original.IndicatorKey == indicatorKey && original.ProjectKey == projectKey, original.Left);
    }

    /// <summary>Number of the payment that a line names.</summary>
    public long? NoOf(PaymentDraft draft) => draft.Returns is { } id ? _found[id].No : null;

    /// <summary>Kind of payee: what the line says, else what the payment said that it returns, so that money comes back from where it went.</summary>
    public string? PayeeKindOf(PaymentDraft draft) => draft.PayeeKind ?? (draft.Returns is { } id ? _found[id].PayeeKind : null);

    /// <summary>Notes a posted line: it may be what a later line returns, and it may itself be a return.</summary>
    public void Note(PaidLine posted)
    {
        if (_named.Contains(posted.Id))
        {
            _found[posted.Id] = new(posted.No, posted.Found.Account!.Indicator.Key, posted.Found.Project!.Facts.Key, posted.Asked.Amount, posted.PayeeKind);
            _undo.Add(() => _found.Remove(posted.Id));
        }
        if (posted.Asked.Returns is not { } returns) return;
        var before = _found[returns];
        _found[returns] = before with { Left = before.Left + posted.Asked.Amount };
        _undo.Add(() => _found[returns] = before);
    }

    public void Keep() => _undo.Clear();

    public void Undo()
    {
        for (var i = _undo.Count - 1; i >= 0; i--) _undo[i]();
        _undo.Clear();
    }

    private sealed record Returnable(long No, long IndicatorKey, long ProjectKey, Money Left, string? PayeeKind);
}
