using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Ways;

/// <summary>What went from one account to another without a release: carry-overs and virements that stand.</summary>
internal sealed record Transfer(long From, long To, AdjustmentKind Kind, long Fen);

/// <summary>Reads transfers; a line that a correction took back by the moment is none.</summary>
internal static class Transfers
{
    public static async Task<IReadOnlyList<Transfer>> TouchingAsync(SunLedgerDb db, long[] keys, Moment moment, CancellationToken ct)
    {
        CorrectedKind? adjustment = CorrectedKind.Adjustments;
        var corrections = db.Set<Adjustment>().At(db, moment).Where(c => c.CorrectsKind == adjustment);
        var standing = db.Set<Adjustment>().At(db, moment)
            .Where(a => (a.Kind == AdjustmentKind.CarryOver || a.Kind == AdjustmentKind.Virement) && !corrections.Any(c => c.CorrectsId == a.Id));
        // Two looks at two indexes; a line between two of the accounts is found by both.
        var found = standing.Where(a => keys.Contains(a.IndicatorKey)).Union(standing.Where(a => keys.Contains(a.OtherKey!.Value)));
        return await found.GroupBy(a => new { a.IndicatorKey, a.OtherKey, a.Kind })
            .Select(g => new Transfer(g.Key.IndicatorKey, g.Key.OtherKey!.Value, g.Key.Kind, g.Sum(a => a.AmountFen))).ToListAsync(ct);
    }
}
