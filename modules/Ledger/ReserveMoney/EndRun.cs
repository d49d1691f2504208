using SunLedger.Ledger.Approvals;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>A posted end of a reservation.</summary>
internal sealed record EndedLine(ReservationEnd End, string Id, long ContentHash, AccountInHand Account) : PostedLine(Id, ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [Account];
}

/// <summary>Ends reservations: what they held is free again, or about to be used by the line that was pending.</summary>
internal sealed class EndRun(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions) : PostingRun<EndDraft, EndedLine>(db, time, monitor, successions)
{
    private readonly ContentHash _hash = new();
    private Dictionary<string, FoundReservation> _found = [];

    protected override string Kind => "reservation_ends";

    protected override async Task LookUpAsync(IReadOnlyList<Call<EndDraft>> calls, IReadOnlyList<EndDraft> asked, CancellationToken ct)
    {
        var ids = asked.Select(a => a.Id).Distinct().ToArray();
        var found =
            from r in Db.Set<Reservation>()
            where ids.Contains(r.Id)
            join i in Db.Set<Indicator>() on r.IndicatorKey equals i.Key
            select new FoundReservation(r, i.Id);
        _found = await found.AsNoTracking().ToDictionaryAsync(f => f.Reservation.Id, StringComparer.Ordinal, ct);
        await LockAsIsAsync(_found.Values.Select(f => f.IndicatorId), ct);
        await ShareLookUp.TakeAsync(Db, Books, [.. _found.Values.Select(f => f.Reservation.ProjectKey).OfType<long>().Distinct()], ct);

        // Read after the accounts are locked: nobody else ends them now.
        var numbers = _found.Values.ToDictionary(f => f.Reservation.No, f => f.Reservation.Id);
        var keys = numbers.Keys.ToArray();
        var ended = await Db.Set<ReservationEnd>().AsNoTracking().Where(e => keys.Contains(e.ReservationNo)).ToListAsync(ct);
        KnowTwins(ended.Select(e => new Twin(numbers[e.ReservationNo], Hash(e.State, e.PostedId))));
    }

    protected override Taken<EndedLine> Take(EndDraft asked, in Slot slot)
    {
        var hash = Hash(asked.State, asked.Line?.Id);
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<EndedLine>.Duplicate;
        if (asked.State != ReservationState.Expired && UnderApproval.Stops(asked.Id, slot.By)) return Taken<EndedLine>.Refused(LedgerRefusal.UnderApproval.At(slot.Row, "id", asked.Id));

        var reservation = _found.GetValueOrDefault(asked.Id)?.Reservation;
        var account = reservation is null ? null : Books.Find(_found[asked.Id].IndicatorId, slot.By);
        var share = account is null || reservation is not { Kind: PendingKind.Pay, ProjectKey: { } key } ? null : Books.Share(account, key);
        var ended = Reserving.End(new ReservationEndLine
        {
            State = asked.State,
            Kind = reservation?.Kind ?? default,
            From = account?.Now,
            Share = share?.Now,
            EndedBefore = twin == TwinKind.Other,
            IsLate = reservation?.ExpiresAt <= Now,
            LineFits = reservation is not null && asked.Line?.Fits(reservation, account?.Indicator.Id) == true,
            Amount = new Money(reservation?.AmountFen ?? 0),
        });
        if (ended.Refusal != LedgerRefusal.None) return Taken<EndedLine>.Refused(ended.Refusal.At(slot.Row, "id", asked.Id));

        Books.Move(account!, ended.After.Here, MovementKind.Free, new Money(reservation!.AmountFen), Today, reservation.Reason);
        if (ended.After.Share is { } after) Books.Move(share!, after);
        var end = new ReservationEnd { ReservationNo = reservation.No, No = slot.No, State = asked.State, EndedOn = Today, PostedId = asked.Line?.Id, Reason = asked.Reason };
        return Taken<EndedLine>.Posted(new EndedLine(end, asked.Id, hash, account!));
    }

    protected override Task StoreAsync(CancellationToken ct) => ReservationEnds.StoreAsync(Db, [.. Lines.Select(l => l.End)], ct);

    private long Hash(ReservationState state, string? postedId) => _hash.Add((int)state).Add(postedId).Take();

    private sealed record FoundReservation(Reservation Reservation, string IndicatorId);
}
