using System.Text.Json;
using SunLedger.Approval.Working;
using SunLedger.Messages.Approval;

namespace SunLedger.Approval.SubmitDocuments;

/// <summary>A document to submit for approval.</summary>
/// <param name="Id">The caller's id, 1 to 64 of A–Z a–z 0–9 . _ : -</param>
/// <param name="Kind">Code of its kind: see GET /approval/kinds.</param>
/// <param name="Content">What it says: for a release, the release as POST /releases takes it.</param>
/// <param name="ParentId">Document that must be granted before this one may be agreed to.</param>
/// <param name="Comment">A word to whoever decides.</param>
internal sealed record SubmitRequest(string? Id, string? Kind, JsonElement? Content, string? ParentId, string? Comment);

/// <summary>What became of a document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Step">Step at which it waits, from 1; 0 when at none.</param>
/// <param name="ContentHash">SHA-256 of what is to be agreed to.</param>
internal sealed record ActAnswer(string Id, Domain.DocumentState State, int Step, string ContentHash)
{
    /// <summary>Writes what became of an act as the answer of the request.</summary>
    public static Task WriteAsync(HttpContext context, Acted acted, CancellationToken ct) => acted.Document is { } d
        ? context.Response.SendOkAsync(new ActAnswer(d.Id, d.State, d.Step, d.ContentHash), cancellation: ct)
        : Problem.WriteAsync(context, acted.Status, acted.Faults, ct);
}

/// <summary>
/// POST /approval/documents: submits a document. The same id and content again changes nothing; other content under the same id, by whoever
/// submitted it, is a change: everybody is asked again.
/// </summary>
internal sealed class SubmitDocument(IDatabase database, Submitting submitting, ICaller caller) : Endpoint<SubmitRequest, ActAnswer>
{
    public override void Configure()
    {
        Post("/approval/documents");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Submit a document for approval, or submit it again changed: earlier agreements are then void.");
    }

    public override async Task HandleAsync(SubmitRequest req, CancellationToken ct)
    {
        var document = new NewDocument(req.Id, req.Kind, req.Content ?? default, req.ParentId, req.Comment);
        await ActAnswer.WriteAsync(HttpContext, await database.WriteAsync((db, token) => submitting.TakeInAsync(db, document, caller, token), ct), ct);
    }
}
