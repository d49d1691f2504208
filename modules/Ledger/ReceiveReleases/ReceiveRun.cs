using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.ReceiveReleases;

/// <summary>A posted acknowledgement.</summary>
internal sealed record ReceivedLine(Receipt Receipt, AccountInHand Account) : PostedLine(Receipt.Id, Receipt.ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [Account];
}

/// <summary>Posts acknowledgements.</summary>
internal sealed class ReceiveRun(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, ISwitches switches) : PostingRun<ReceiptDraft, ReceivedLine>(db, time, monitor, successions, switches)
{
    private readonly ContentHash _hash = new();
    private Dictionary<string, string> _receivers = [];

    protected override string Kind => "receipts";

    protected override async Task LookUpAsync(IReadOnlyList<Call<ReceiptDraft>> calls, IReadOnlyList<ReceiptDraft> asked, CancellationToken ct)
    {
        var releases = asked.Select(a => a.ReleaseId).OfType<string>().Distinct().ToArray();
        _receivers = await Db.Set<Release>().Where(r => releases.Contains(r.Id))
            .Join(Db.Set<Indicator>(), r => r.ChildKey, i => i.Key, (r, i) => new { r.Id, Child = i.Id })
            .ToDictionaryAsync(r => r.Id, r => r.Child, StringComparer.Ordinal, ct);
        await LockAsync([.. _receivers.Values, .. asked.Select(a => a.IndicatorId).OfType<string>()], ct);
        var ids = asked.Select(a => a.Id).Distinct().ToArray();
        KnowTwins(await Db.Set<Receipt>().Where(r => ids.Contains(r.Id)).Select(r => new Twin(r.Id, r.ContentHash)).ToListAsync(ct));
    }

    protected override Taken<ReceivedLine> Take(ReceiptDraft asked, in Slot slot)
    {
        var hash = _hash.Add(asked.ReleaseId).Add(asked.IndicatorId).Add(asked.ReceivedOn).Take();
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<ReceivedLine>.Duplicate;

        var to = AccountOf(asked, slot.By);
        if (OffFault(to, slot.Row, asked.ReleaseId is null ? "indicatorId" : "releaseId") is { } off) return Taken<ReceivedLine>.Refused(off);
        var posted = Posting.Receive(new ReceiptLine(
            IdTaken: twin == TwinKind.Other,
            NamesRelease: asked.ReleaseId is not null,
            To: to?.Now,
            ReleasedOn: to?.Indicator.ParentKey is null ? null : to.Indicator.RegisteredOn,
            ReceivedBefore: to?.ReceivedOn is not null,
            asked.ReceivedOn, Today));
        if (posted.Refusal != LedgerRefusal.None) return Taken<ReceivedLine>.Refused(Fault(posted.Refusal, asked, to, slot.Row));

        var amount = to!.Now.Balances.Available; // part of it may have been taken back on the way
        var flow = Books.Move(to, posted.Account, MovementKind.Receive, amount, asked.ReceivedOn, to.Indicator.DocNo);
        flow.InTransit -= amount.Fen;
        to.Acknowledge(asked.ReceivedOn);
        var receipt = new Receipt { No = slot.No, Id = asked.Id, ContentHash = hash, IndicatorKey = to.Indicator.Key, ReceivedOn = asked.ReceivedOn };
        return Taken<ReceivedLine>.Posted(new ReceivedLine(receipt, to));
    }

    protected override async Task StoreAsync(CancellationToken ct)
    {
        await using var bulk = await BulkInsert.OpenAsync(Db, Columns.Module, Receipt.Table, ["no", "id", "content_hash", "indicator_key", "received_on"], ct);
        foreach (var r in Lines.Select(l => l.Receipt))
            await bulk.Long(r.No).Text(r.Id).Long(r.ContentHash).Long(r.IndicatorKey).Date(r.ReceivedOn).EndRowAsync(ct);
        await bulk.CompleteAsync(ct);
    }

    // When both are named they must be the same thing.
    private AccountInHand? AccountOf(ReceiptDraft asked, PostedBy by)
    {
        var released = asked.ReleaseId is null ? null : _receivers.GetValueOrDefault(asked.ReleaseId);
        if (asked.ReleaseId is not null && (released is null || (asked.IndicatorId is not null && asked.IndicatorId != released))) return null;
        return Books.Find(released ?? asked.IndicatorId!, by);
    }

    private Fault Fault(LedgerRefusal refusal, ReceiptDraft asked, AccountInHand? to, int row) => refusal switch
    {
        LedgerRefusal.IdReused => refusal.At(row, "id", asked.Id),
        LedgerRefusal.UnknownRelease => refusal.At(row, "releaseId", asked.ReleaseId),
        LedgerRefusal.UnknownIndicator => refusal.At(row, "indicatorId", asked.IndicatorId),
        LedgerRefusal.DateInFuture => refusal.At(row, "receivedOn", asked.ReceivedOn.Iso(), Today.Iso()),
        LedgerRefusal.ReceivedBeforeReleased => refusal.At(row, "receivedOn", asked.ReceivedOn.Iso(), to!.Indicator.RegisteredOn.Iso()),
        _ => refusal.At(row, asked.ReleaseId is null ? "indicatorId" : "releaseId"),
    };
}
