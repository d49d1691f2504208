using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReadFacts;

/// <inheritdoc cref="IPayeeKinds" />
internal sealed class PayeeKinds : IPayeeKinds
{
    public async Task<IReadOnlyDictionary<string, string?>> OfAsync(SunLedgerDb db, IReadOnlyCollection<string> paymentIds, CancellationToken ct) =>
        await db.Set<Payment>().Where(p => paymentIds.Contains(p.Id)).Select(p => new { p.Id, p.PayeeKind }).ToDictionaryAsync(p => p.Id, p => p.PayeeKind, ct);

    public async Task<bool> MayBePersonAsync(SunLedgerDb db, string name, CancellationToken ct)
    {
        var kinds = await db.Set<Payment>().Where(p => p.PayeeName == name).Select(p => p.PayeeKind).Distinct().ToListAsync(ct);
        return kinds.Count == 0 || kinds.Exists(kind => PayeeNames.IsPerson(name, kind));
    }
}
