using SunLedger.Ledger.Approvals;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.PostPayments;

/// <summary>
/// Money that a check holds under the payment's own id, by the caller who posts it now: it is freed and used by that payment in one step, and never counted
/// against it. A payment that is refused leaves it held.
/// </summary>
internal sealed class OwnHolds
{
    private const long Rows = 1L << Batch.RowBits;

    private readonly List<ReservationEnd> _ended = [];
    private Dictionary<string, Held> _held = [];
    private int _kept;

    /// <summary>Finds them. The accounts are locked; of most nothing is held, and then nothing is asked.</summary>
    public async Task LookUpAsync(SunLedgerDb db, Books books, IReadOnlyList<PaymentDraft> asked, CancellationToken ct)
    {
        var keys = books.Accounts.Where(a => a.Now.Balances.Reserved > Money.Zero).Select(a => a.Indicator.Key).ToArray();
        if (keys.Length == 0) return;
        var ids = asked.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var held =
            from h in db.Set<Hold>()
            where keys.Contains(h.IndicatorKey)
            join r in db.Set<Reservation>() on h.ReservationNo equals r.No
            where r.Kind == PendingKind.Pay
            join b in db.Set<Batch>() on r.No / Rows equals b.No
            select new { Reservation = r, b.ById };
        _held = (await held.AsNoTracking().ToListAsync(ct)).Where(h => ids.Contains(h.Reservation.Id)).ToDictionary(h => h.Reservation.Id, h => new Held(h.Reservation, h.ById), StringComparer.Ordinal);
    }

    /// <summary>What is held for this payment by whoever posts it; null when nothing is.</summary>
    public Reservation? Of(PaymentDraft asked, AccountInHand? account, ShareInHand? share, PostedBy by) =>
        asked.Amount > Money.Zero && _held.TryGetValue(asked.Id, out var held) && held.ById == by.Id && !UnderApproval.Stops(asked.Id, by)
        && held.Reservation.IndicatorKey == account?.Indicator.Key && held.Reservation.ProjectKey == share?.ProjectKey
            ? held.Reservation : null;

    /// <summary>Account and share without what is held.</summary>
    public static Stand Free(Reservation own, AccountInHand account, ShareInHand share) => Effects.Held(own.Kind, new Stand(account.Now, Share: share.Now), -new Money(own.AmountFen));

    /// <summary>Books that the payment with this number uses what was held.</summary>
    public void Use(Reservation own, Books books, FoundForPayment found, long no, DateOnly today)
    {
        var free = Free(own, found.Account!, found.Share!);
        books.Move(found.Account!, free.Here, MovementKind.Free, new Money(own.AmountFen), today, own.Reason);
        books.Move(found.Share!, free.Share!.Value);
        _ended.Add(new ReservationEnd { ReservationNo = own.No, No = no, State = ReservationState.Posted, EndedOn = today, PostedId = own.Id });
    }

    public void Keep() => _kept = _ended.Count;

    public void Undo() => _ended.RemoveRange(_kept, _ended.Count - _kept);

    public Task StoreAsync(SunLedgerDb db, CancellationToken ct) => _ended.Count == 0 ? Task.CompletedTask : ReservationEnds.StoreAsync(db, _ended, ct);

    private sealed record Held(Reservation Reservation, string ById);
}
