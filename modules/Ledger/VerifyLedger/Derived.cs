using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>What the running numbers must be, worked out anew from entries and lines that stand as they were sealed.</summary>
/// <param name="Indicators">Every indicator by its key.</param>
/// <param name="Accounts">Its account, from the entries, the adjustments and what is held.</param>
/// <param name="Paid">What was paid, from the payments.</param>
internal sealed record Derived(IReadOnlyDictionary<long, Indicator> Indicators, IReadOnlyDictionary<long, AccountAt> Accounts, IReadOnlyList<PaidSum> Paid)
{
    public static async Task<Derived> ReadAsync(SunLedgerDb db, CancellationToken ct) => new(
        await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(i => i.Key, ct), await AccountsAt.ReadAsync(db, db.Set<Indicator>(), Moment.Now, ct), await PaidSum.ReadAsync(db, ct));
}
