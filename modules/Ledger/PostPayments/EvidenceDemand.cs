using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.PostPayments;

/// <summary>The demand that evidence be there before some payments are posted, while one set of them is.</summary>
internal sealed class EvidenceDemand(EvidenceBrought brought, bool ofAll)
{
    private const string Before = "before_evidence";

    /// <summary>True when something in the set is asked for its evidence, and a savepoint stands before it.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether a payment is asked: one for which money was held here was begun here, and not yet made.</summary>
    public bool IsAsked(bool hasOwnHold) => ofAll || hasOwnHold;

    /// <summary>Leaves a savepoint, if anything is asked; most sets hold nothing, and cost nothing.</summary>
    public async Task BeginAsync(SunLedgerDb db, bool anyOwnHold, CancellationToken ct)
    {
        HasBegun = IsAsked(anyOwnHold);
        if (HasBegun) await db.Database.CurrentTransaction!.CreateSavepointAsync(Before, ct);
    }

    /// <summary>Takes everything back to the savepoint.</summary>
    public async Task TakeBackAsync(SunLedgerDb db, CancellationToken ct)
    {
        await db.Database.CurrentTransaction!.RollbackToSavepointAsync(Before, ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>The rows for which a rule asks for evidence that nobody brought, with the first rule that does.</summary>
    public async Task<IReadOnlyDictionary<int, Finding>> OwingAsync(
        SunLedgerDb db, IReadOnlyList<(int Row, string Id, string IndicatorId)> posted, ILookup<int, Finding> found, CancellationToken ct)
    {
        var asked = posted.Select(p => (Payment: p, Rules: found[p.Row].Where(f => f.Enforcement == Enforcement.WarnWithEvidence).OrderBy(f => f.RuleCode, StringComparer.Ordinal).ToArray()))
            .Where(p => p.Rules.Length > 0).ToArray();
        if (asked.Length == 0) return new Dictionary<int, Finding>();
        var files = await brought.OfAsync(db, [.. asked.Select(a => a.Payment.Id)], ct);
        return asked.Select(a => (a.Payment.Row, Rule: a.Rules.FirstOrDefault(r => !EvidenceBrought.For(a.Payment.Id, a.Payment.IndicatorId, files).Any(e => e.RuleCode == r.RuleCode))))
            .Where(a => a.Rule is not null).ToDictionary(a => a.Row, a => a.Rule!);
    }
}
