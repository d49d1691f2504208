using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.PostPayments;

/// <summary>A chunk of a file of payments: what the ledger knows of it is read while the chunk before it is being stored.</summary>
internal sealed class PreparedPayments(Func<SunLedgerDb, PayRun> begin, LookAhead look, Draft<PaymentDraft>[] drafts) : IPreparedRows
{
    private Foresight? _ahead;
    private PreparedPayments? _before;
    private PostedBefore _posted = PostedBefore.Nothing;

    public async Task LookAheadAsync(IDatabase database, IPreparedRows? before, ICaller caller, CancellationToken ct)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        _ahead = await look.ReadAsync(snapshot.Db, drafts, PostedBy.Of(caller), ct);
        _before = before as PreparedPayments;
    }

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var run = begin(db);
        if (_ahead is { } ahead) run.Foresee(ahead, _before?._posted ?? PostedBefore.Nothing);
        // A transaction that runs again does so because somebody was in the way: then what was foreseen is no longer so.
        (_ahead, _before) = (null, null);
        var results = await run.PostAsync([new Call<PaymentDraft>(drafts, mode, PostedBy.Of(caller))], ct);
        _posted = run.Posted;
        return results[0];
    }
}
