using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Files;

namespace SunLedger.Approval.Attachments;

/// <summary>Which file.</summary>
/// <param name="Id">Its id.</param>
internal sealed record FetchAttachmentRequest(Guid Id);

/// <summary>GET /approval/attachments/{id}: the file, to be saved and never shown by the browser itself.</summary>
internal sealed class FetchAttachment(IDatabase database, IAttachedFiles files, IAuditTrail trail, ICaller caller) : Endpoint<FetchAttachmentRequest>
{
    public override void Configure()
    {
        Get("/approval/attachments/{id}");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval").Produces(200, contentType: "application/octet-stream").Produces<Problem>(404, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Fetch a file that belongs to a document that you may see. Fetching it leaves a line in the audit trail.");
    }

    public override async Task HandleAsync(FetchAttachmentRequest req, CancellationToken ct)
    {
        AttachmentRow? row;
        DocumentRow? document;
        await using (var db = database.Read())
        {
            row = await db.Set<AttachmentRow>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == req.Id, ct);
            document = row is null ? null : await db.Set<DocumentRow>().AsNoTracking().SingleAsync(d => d.No == row.DocumentNo, ct);
            if (document is not null && !Sight.May(document, caller)) document = null;
        }
        if (document is null)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        await database.WriteAsync((db, t) => RecordAsync(db, row!, document, t), ct);
        if (!await files.SendAsync(HttpContext, new(row!.Id, row.Name, row.MediaType, row.Bytes, row.Sha256), ct)) await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
    }

    private async Task<bool> RecordAsync(SunLedgerDb db, AttachmentRow row, DocumentRow document, CancellationToken ct)
    {
        await trail.RecordAsync(db, new("attachment.fetch", "document", document.Id) { DivisionPath = document.DivisionPath, After = new { row.Id, row.Name, row.Sha256 } }, ct);
        return true;
    }
}
