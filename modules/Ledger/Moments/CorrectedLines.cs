using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Moments;

/// <summary>Which lines a correction took back, as far as was known at a moment.</summary>
internal static class CorrectedLines
{
    /// <summary>Ids of corrections by ids of lines.</summary>
    public static Task<Dictionary<string, string>> ReadAsync(SunLedgerDb db, CorrectedKind kind, string[] ids, Moment moment, CancellationToken ct)
    {
        CorrectedKind? corrected = kind;
        return db.Set<Adjustment>().At(db, moment).Where(a => a.CorrectsKind == corrected && ids.Contains(a.CorrectsId)).Select(a => new { Id = a.CorrectsId!, By = a.Id })
            .ToDictionaryAsync(a => a.Id, a => a.By, ct);
    }
}
