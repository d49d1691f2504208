using System.Text.Json;
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

/// <summary>How the ledger stands.</summary>
/// <param name="Sealing">What is sealed, and what waits.</param>
/// <param name="IsVerifying">A verification waits or runs on this host.</param>
/// <param name="Last">The last one that ended; null when there was none.</param>
internal sealed record VerificationState(SealingState Sealing, bool IsVerifying, VerificationAnswer? Last);

/// <summary>GET /ledger/verification: what is sealed, what waits to be, and what the last verification found.</summary>
internal sealed class SeeVerification(IDatabase database, ILedgerBlocks blocks, VerificationQueue queue, ICaller caller, IDivisions divisions) : EndpointWithoutRequest<VerificationState>
{
    public override void Configure()
    {
        Get("/ledger/verification");
        Permissions(May.SeeLedger, May.Administer, May.ReadAudit);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "What is sealed in blocks, what waits to be, and what the last verification found.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var last = await db.Set<Verification>().AsNoTracking().OrderByDescending(v => v.FinishedAt).FirstOrDefaultAsync(ct);
        await Send.OkAsync(new(await blocks.StateAsync(ct), queue.IsBusy, last is null ? null : Answer(last)), ct);
    }

    private VerificationAnswer Answer(Verification v) => new(
        v.StartedAt, v.FinishedAt, v.ByName, v.Rows, v.Ledgers, v.Blocks, v.UnsealedRows, v.FindingCount,
        [.. JsonSerializer.Deserialize<LedgerFinding[]>(v.Findings, VerificationJob.Json)!.Where(Sees)]);

    // What belongs to no ledger is for whoever sees them all.
    private bool Sees(LedgerFinding finding) =>
        caller.Sees(finding.Ledger is { } code && divisions.Latest(code) is { } division ? division.Path : new SystemCaller().DivisionPath);
}
