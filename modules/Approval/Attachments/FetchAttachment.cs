using Microsoft.Net.Http.Headers;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;

namespace SunLedger.Approval.Attachments;

/// <summary>Which file.</summary>
/// <param name="Id">Its id.</param>
internal sealed record FetchAttachmentRequest(Guid Id);

/// <summary>GET /approval/attachments/{id}: the file, to be saved and never shown by the browser itself.</summary>
internal sealed class FetchAttachment(IDatabase database, AttachmentStore store, ICaller caller) : Endpoint<FetchAttachmentRequest>
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
        if (document is null || !DocumentStore.IsVisible(document, caller) || !File.Exists(store.PathOf(row!.Id)))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(row.Name);
        HttpContext.Response.Headers.ContentDisposition = disposition.ToString();
        HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        HttpContext.Response.Headers.CacheControl = "no-store";
        HttpContext.Response.ContentType = row.MediaType;
        HttpContext.Response.ContentLength = row.Bytes;
        await HttpContext.Response.SendFileAsync(store.PathOf(row.Id), ct);
    }
}
