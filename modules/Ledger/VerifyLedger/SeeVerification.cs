using System.Text.Json;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>A verification inside the host.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Rows">Rows compared.</param>
/// <param name="Ledgers">Ledgers checked.</param>
/// <param name="Blocks">Blocks checked.</param>
/// <param name="UnsealedRows">Rows that waited to be sealed.</param>
/// <param name="FindingCount">How much does not fit, in all ledgers.</param>
/// <param name="Findings">What does not fit in ledgers that the caller sees; of very many the first.</param>
internal sealed record VerificationAnswer(
    DateTimeOffset StartedAt, DateTimeOffset FinishedAt, string By, long Rows, int Ledgers, long Blocks, long UnsealedRows, long FindingCount, IReadOnlyList<LedgerFinding> Findings);

/// <summary>Which moment: how it stands now, or what was sealed and verified by then.</summary>
internal sealed record SeeVerificationRequest : TimedRequest;

/// <summary>What is sealed, and what waits to be.</summary>
/// <param name="Ledgers">Ledgers with blocks.</param>
/// <param name="Blocks">Blocks of all of them.</param>
/// <param name="UnsealedBatches">Batches that wait; absent for a past moment: what waits is marked by rows that are gone once it is sealed.</param>
/// <param name="UnsealedRows">Their rows; absent for a past moment.</param>
/// <param name="OldestUnsealedAt">When the oldest of them was posted; absent when none waits, and for a past moment.</param>
/// <param name="LastSealedAt">When the newest block was sealed; absent while there is none.</param>
internal sealed record SealingAnswer(int Ledgers, long Blocks, int? UnsealedBatches, long? UnsealedRows, DateTimeOffset? OldestUnsealedAt, DateTimeOffset? LastSealedAt)
{
    /// <summary>How it stands now.</summary>
    public static SealingAnswer Of(SealingState now) => new(now.Ledgers, now.Blocks, now.UnsealedBatches, now.UnsealedRows, now.OldestUnsealedAt, now.LastSealedAt);
}

/// <summary>How the ledger stands, or stood.</summary>
/// <param name="Sealing">What is sealed, and what waits.</param>
/// <param name="IsVerifying">A verification waits or runs on this host.</param>
/// <param name="Last">The last one that had ended; null when there was none.</param>
internal sealed record VerificationState(SealingAnswer Sealing, bool IsVerifying, VerificationAnswer? Last);

/// <summary>GET /ledger/verification: what is sealed, what waits to be, and what the last verification found.</summary>
internal sealed class SeeVerification(IDatabase database, ILedgerBlocks blocks, VerificationQueue queue, ICaller caller, IDivisions divisions, TimeProvider time) : Endpoint<SeeVerificationRequest, VerificationState>
{
    public override void Configure()
    {
        Get("/ledger/verification");
        Permissions(May.SeeLedger, May.Administer, May.ReadAudit);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "What is sealed in blocks, what waits to be, and what the last verification found; or what was sealed by the end of a day or by an instant, and what had been found.");
    }

    public override async Task HandleAsync(SeeVerificationRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        var ended = db.Set<Verification>().AsNoTracking();
        if (moment.Until is { } until) ended = ended.Where(v => v.FinishedAt <= until);
        var last = await ended.OrderByDescending(v => v.FinishedAt).FirstOrDefaultAsync(ct);
        await Send.OkAsync(
            new(moment.Until is { } instant ? await SealedByAsync(db, instant, ct) : SealingAnswer.Of(await blocks.StateAsync(ct)), moment.IsNow && queue.IsBusy, last is null ? null : Answer(last)), ct);
    }

    private static async Task<SealingAnswer> SealedByAsync(SunLedgerDb db, DateTimeOffset instant, CancellationToken ct)
    {
        var chains = await db.Set<Block>().Where(b => b.SealedAt <= instant).GroupBy(b => b.Ledger).Select(g => new { Blocks = g.Max(b => b.No), Last = g.Max(b => b.SealedAt) }).ToListAsync(ct);
        return new(chains.Count, chains.Sum(c => c.Blocks), null, null, null, chains.Count == 0 ? null : chains.Max(c => c.Last));
    }

    private VerificationAnswer Answer(Verification v) => new(
        v.StartedAt, v.FinishedAt, v.ByName, v.Rows, v.Ledgers, v.Blocks, v.UnsealedRows, v.FindingCount,
        [.. JsonSerializer.Deserialize<LedgerFinding[]>(v.Findings, VerificationJob.Json)!.Where(Sees)]);

    // What belongs to no ledger is for whoever sees them all.
    private bool Sees(LedgerFinding finding) =>
        caller.Sees(finding.Ledger is { } code && divisions.Latest(code) is { } division ? division.Path : new SystemCaller().DivisionPath);
}
