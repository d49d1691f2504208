using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.SeeDocument;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Audit;

namespace SunLedger.Approval.Attachments;

/// <summary>Which document. The file is the body: multipart/form-data.</summary>
internal sealed record AttachRequest
{
    /// <summary>The document.</summary>
    [RouteParam] public string Id { get; init; } = "";
}

/// <summary>POST /approval/documents/{id}/attachments: adds a file to a document that is on its way. It stands in the history with its digest.</summary>
internal sealed class AttachFile(IDatabase database, AttachmentStore store, IAuditTrail trail, ICaller caller, TimeProvider time) : Endpoint<AttachRequest, AttachmentAnswer>
{
    private const int Most = 20;
    private const int BrokeOff = unchecked((int)0x80131620); // what a stream says that ends too early; a disk that is full says another thing
    private const int LongestBoundary = 100;

    public override void Configure()
    {
        Post("/approval/documents/{id}/attachments");
        AllowFileUploads(dontAutoBindFormData: true); // a form that is bound is a form in memory
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval").Accepts<AttachRequest>("multipart/form-data").Produces<AttachmentAnswer>(201).Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Add a file to a document: PDF, OFD, PNG, JPEG, DOCX or XLSX, told by its content, 20 MB at most.");
    }

    public override async Task HandleAsync(AttachRequest req, CancellationToken ct)
    {
        if (await FileOf(HttpContext.Request, ct) is not { } sent)
        {
            await Problem.WriteAsync(HttpContext, WorkRefusals.FileMissing);
            return;
        }
        StoredFile? taken;
        try
        {
            taken = await store.TakeAsync(sent.Body, ct);
        }
        catch (IOException e) when (e is not BadHttpRequestException && e.HResult == BrokeOff)
        {
            await Problem.WriteAsync(HttpContext, WorkRefusals.FileMissing); // the form broke off inside of the file
            return;
        }
        if (taken is not { } file)
        {
            await Problem.WriteAsync(HttpContext, WorkRefusals.FileTooLarge, "file", AttachmentStore.MostMegabytes);
            return;
        }
        var (refusal, row) = FileKinds.Of(store.PathOf(file.Id)) is { } kind
            ? await database.WriteAsync((db, token) => AttachAsync(db, req.Id, sent.Name, kind, file, token), ct)
            : (WorkRefusals.FileKind, null);
        if (row is not null)
        {
            await Send.ResponseAsync(new(row.Id, row.Name, row.MediaType, row.Bytes, row.Sha256, row.ByName, row.At), StatusCodes.Status201Created, ct);
            return;
        }
        store.Delete(file.Id);
        await Problem.WriteAsync(HttpContext, refusal!, "file", refusal == WorkRefusals.FilesMany ? Most : sent.Name, StateWords.Of(DocumentState.Granted).English);
    }

    private async Task<(RefusalText? Refusal, AttachmentRow? Row)> AttachAsync(SunLedgerDb db, string id, string name, string kind, StoredFile file, CancellationToken ct)
    {
        if (!Identifier.IsOne(id) || await DocumentStore.LockAsync(db, id, ct) is not { } document || !DocumentStore.IsVisible(document, caller)) return (EntryRefusals.NotFound, null);
        if (document.State is DocumentState.Granted or DocumentState.Refused or DocumentState.Expired) return (ApprovalRefusals.DocumentEnded, null);
        if (await db.Set<AttachmentRow>().CountAsync(a => a.DocumentNo == document.No, ct) >= Most) return (WorkRefusals.FilesMany, null);
        var now = time.GetUtcNow();
        var row = new AttachmentRow
        {
            Id = file.Id, DocumentNo = document.No, Name = name, MediaType = kind, Bytes = file.Bytes, Sha256 = file.Sha256, At = now, ById = caller.Id, ByName = caller.Name,
        };
        db.Add(row);
        db.Add(new ActRow
        {
            DocumentNo = document.No,
            Round = document.Round,
            Step = document.Step,
            Kind = ActKind.Attach,
            ById = caller.Id,
            ByName = caller.Name,
            At = now,
            Address = trail.Actor.Address,
            ContentHash = file.Sha256,
            Reason = name,
        });
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, Noted.Acted(document, ActKind.Attach, null, $"{name} {file.Sha256}"), ct);
        return (null, row);
    }

    private static async Task<(Stream Body, string Name)?> FileOf(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary) return null;
        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) continue;
                var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                if (name is not null) return (part.Body, Masking.Text(CleanName(name)));
            }
        }
        catch (Exception e) when (e is IOException and not BadHttpRequestException or InvalidDataException)
        {
            return null; // a form that breaks off holds no file
        }
        return null;
    }

    // The name is shown and never opened: only its last part, without control characters.
    private static string CleanName(string fileName)
    {
        var clean = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return clean.Length switch { 0 => "file", > 200 => clean[..200], _ => clean };
    }
}
