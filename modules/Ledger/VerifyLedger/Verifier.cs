using SunLedger.Ledger.Blocks;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Verifies the whole ledger on one snapshot, reading every table once in the order of its key. It writes nothing.</summary>
internal sealed class Verifier(IDatabase database, SigningKey key, Witness witness, IEnumerable<SealedTrail> trails, DataDirectory data)
{
    public async Task<LedgerVerification> RunAsync(CheckpointFile? kept, CancellationToken ct)
    {
        // Before the snapshot: what the witness noted was committed by then, and is in it.
        var own = witness.Read();
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var findings = new Findings();
        var waiting = await WaitingAsync(snapshot.Db, ct);

        var chains = new ChainCheck(key, findings);
        foreach (var checkpoint in own) chains.Expect(checkpoint);
        foreach (var checkpoint in kept?.Checkpoints ?? []) chains.Expect(checkpoint);
        foreach (var forged in kept is null ? [] : key.Forged(kept)) findings.Other(LedgerFindingKind.SignatureWrong, null, "checkpoint", $"{forged.Ledger}/{forged.Block}");
        await chains.RunAsync(snapshot.Db, ct);

        var (rows, unsealed) = (0L, 0L);
        foreach (var table in SealedTables.All) await CheckAsync(table, waiting);
        foreach (var trail in trails)
        {
            var lines = await TrailRound.WaitingAsync(snapshot.Db, trail, after: long.MinValue, most: int.MaxValue, ct);
            var table = SealedTable.OfTrail(trail);
            await using var archived = ArchivedRows.Of(trail, table, snapshot.ColumnsOf(table), data);
            await CheckAsync(table, lines, archived);
            foreach (var (no, _) in lines.Where(l => !l.Value.IsComplete).OrderBy(l => l.Key)) findings.Other(LedgerFindingKind.Incomplete, trail.Module, $"{trail.Module}.{trail.Table}", $"{no}");
        }
        foreach (var (no, _) in waiting.Where(w => !w.Value.IsComplete).OrderBy(w => w.Key)) findings.Other(LedgerFindingKind.Incomplete, null, "batches", $"{no}");
        if (findings.Count == 0) await CompareAsync(snapshot.Db, findings, ct);
        await AccountCheck.RunAsync(snapshot.Db, findings, ct);
        return new(rows, chains.Ledgers, chains.Blocks, unsealed, waiting.Values.Min(w => w.PostedAt), findings.Count, findings.Kept);

        async Task CheckAsync(SealedTable table, IReadOnlyDictionary<long, Waiting> waits, ArchivedRows? archived = null)
        {
            var check = new RowCheck(snapshot, table, waits, findings, archived);
            await check.RunAsync(ct);
            rows += check.Rows;
            unsealed += check.Unsealed;
        }
    }

    // What moves is not sealed: it is worked out anew. From lines that were edited nothing can be, and then those are what there is to say.
    private static async Task CompareAsync(SunLedgerDb db, Findings findings, CancellationToken ct)
    {
        var derived = await Derived.ReadAsync(db, ct);
        AccountCheck.Compare(derived, findings);
        await ShareCheck.RunAsync(db, derived, findings, ct);
        await TotalCheck.RunAsync(db, derived, findings, ct);
    }

    private static async Task<Dictionary<long, Waiting>> WaitingAsync(SunLedgerDb db, CancellationToken ct)
    {
        var waiting = new Dictionary<long, Waiting>();
        await foreach (var (no, batch) in Waiting.AllAsync(db, after: long.MinValue).WithCancellation(ct)) waiting.Add(no, batch);
        return waiting;
    }
}
