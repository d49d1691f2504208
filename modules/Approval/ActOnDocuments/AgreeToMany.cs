using SunLedger.Approval.Domain;
using SunLedger.Approval.Working;

namespace SunLedger.Approval.ActOnDocuments;

/// <summary>One of several documents to agree to.</summary>
/// <param name="Id">The document.</param>
/// <param name="Step">The step that you see it at.</param>
/// <param name="ContentHash">The content that you see.</param>
internal sealed record AgreementRequest(string? Id, int? Step, string? ContentHash);

/// <summary>Documents to agree to.</summary>
/// <param name="Documents">Which, 200 at most.</param>
/// <param name="Reason">A word beside each.</param>
internal sealed record AgreeRequest(IReadOnlyList<AgreementRequest>? Documents, string? Reason);

/// <summary>POST /approval/agreements: agrees to many documents. Each is checked and decided by itself, as if it were the only one.</summary>
internal sealed class AgreeToMany(IDatabase database, Desk desk, ICaller caller) : Endpoint<AgreeRequest, BatchAnswer>
{
    private const int Most = 200;

    public override void Configure()
    {
        Post("/approval/agreements");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Agree to many documents at once; each is checked by itself, and one that is refused does not stop the others.");
    }

    public override async Task HandleAsync(AgreeRequest req, CancellationToken ct)
    {
        if (req.Documents is not { Count: > 0 and <= Most } documents || documents.Any(d => d is null))
        {
            await Problem.WriteAsync(HttpContext, Refusals.WorkRefusals.DocumentsRange, "documents", Most);
            return;
        }
        var results = new List<RowResult>(documents.Count);
        foreach (var one in documents)
        {
            var order = new DocumentAct(one.Id ?? "", ActKind.Agree, one.Step ?? 0, one.ContentHash, Reason: req.Reason);
            var acted = await database.WriteAsync((db, token) => desk.ActAsync(db, order, caller, token), ct);
            await database.AfterCommitAsync(() => desk.CommittedAsync(acted, ct));
            results.Add(acted.At(results.Count + 1));
        }
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, BatchMode.Partial, isMany: true), ct);
    }
}
