using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Files;

namespace SunLedger.Approval.Attachments;

/// <summary>Which file.</summary>
/// <param name="Id">Its id.</param>
internal sealed record FetchAttachmentRequest(Guid Id);

/// <summary>GET /approval/attachments/{id}: the file, to be saved and never shown by the browser itself.</summary>
internal sealed class FetchAttachment(IDatabase database, IAttachedFiles files, ICaller caller) : Endpoint<FetchAttachmentRequest>
{
    public override void Configure()
    {
        Get("/approval/attachments/{id}");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval").Produces(200, contentType: "application/octet-stream").Produces<Problem>(404, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Fetch a file that belongs to a document that you may see.");
    }

    public override async Task HandleAsync(FetchAttachmentRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var row = await db.Set<AttachmentRow>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == req.Id, ct);
        var document = row is null ? null : await db.Set<DocumentRow>().AsNoTracking().SingleAsync(d => d.No == row.DocumentNo, ct);
        var isSent = document is not null && DocumentStore.IsVisible(document, caller)
            && await files.SendAsync(HttpContext, new(row!.Id, row.Name, row.MediaType, row.Bytes, row.Sha256), ct);
        if (!isSent) await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
    }
}
