using SunLedger.Approval.Domain;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.SeeDocument;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Files;

namespace SunLedger.Approval.Attachments;

/// <summary>Which document. The file is the body: multipart/form-data.</summary>
internal sealed record AttachRequest
{
    /// <summary>The document.</summary>
    [RouteParam] public string Id { get; init; } = "";
}

/// <summary>POST /approval/documents/{id}/attachments: adds a file to a document that is on its way. Its digest is part of what is signed from then on.</summary>
internal sealed class AttachFile(IDatabase database, IAttachedFiles files, DocumentStore documents, Actors actors, IAuditTrail trail, ICaller caller, TimeProvider time) : Endpoint<AttachRequest, AttachmentAnswer>
{
    public override void Configure()
    {
        Post("/approval/documents/{id}/attachments");
        AllowFileUploads(dontAutoBindFormData: true); // a form that is bound is a form in memory
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval").Accepts<AttachRequest>("multipart/form-data").Produces<AttachmentAnswer>(201).Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Add a file to a document that you submitted or are to decide: it becomes part of what is signed, and from whoever submitted it everybody is asked again. PDF, OFD, PNG, JPEG, DOCX or XLSX, told by its content, 20 MB at most.");
    }

    public override async Task HandleAsync(AttachRequest req, CancellationToken ct)
    {
        var taken = await files.TakeAsync(HttpContext.Request, ct);
        if (taken.File is not { } file)
        {
            await Problem.WriteAsync(HttpContext, taken.Refusal!, "file", taken.Value);
            return;
        }
        var (refusal, row) = await WriteAsync(req.Id, file, ct);
        if (row is not null)
        {
            await Send.ResponseAsync(new(row.Id, row.Name, row.MediaType, row.Bytes, row.Sha256, row.ByName, row.At), StatusCodes.Status201Created, ct);
            return;
        }
        files.Discard(file);
        await Problem.WriteAsync(HttpContext, refusal!, "file", refusal == WorkRefusals.FilesMany ? IAttachedFiles.MostOfOne : file.Name, StateWords.Of(DocumentState.Granted).English);
    }

    // A write that broke leaves no file behind. One whose commit arrived although its answer did not keeps it.
    private async Task<(RefusalText? Refusal, AttachmentRow? Row)> WriteAsync(string id, AttachedFile file, CancellationToken ct)
    {
        try
        {
            return await database.WriteAsync((db, token) => AttachAsync(db, id, file, token), ct);
        }
        catch
        {
            await using var db = database.Read();
            if (!await db.Set<AttachmentRow>().AnyAsync(a => a.Id == file.Id, CancellationToken.None)) files.Discard(file);
            throw;
        }
    }

    private async Task<(RefusalText? Refusal, AttachmentRow? Row)> AttachAsync(SunLedgerDb db, string id, AttachedFile file, CancellationToken ct)
    {
        if (!Identifier.IsOne(id) || await DocumentStore.LockAsync(db, id, ct) is not { } document || !Sight.May(document, caller)) return (EntryRefusals.NotFound, null);
        if (await db.Set<AttachmentRow>().CountAsync(a => a.DocumentNo == document.No, ct) >= IAttachedFiles.MostOfOne) return (WorkRefusals.FilesMany, null);
        var moment = Moment.Now(time);
        var hash = CanonicalContent.HashOf(document.Kind, document.Content, [.. await AttachmentRow.DigestsAsync(db, document.No, ct), file.Sha256]);
        var decision = Deciding.Next(await documents.LifeOfAsync(db, document, ct), new AskedAct(ActKind.Attach, ContentHash: hash), await actors.OfAsync(db, caller, ct), moment);
        if (decision.Refusal != ApprovalRefusal.None) return (ApprovalRefusals.Of(decision.Refusal), null);
        var (now, before) = (moment.Instant, Noted.StateOf(document));
        var row = new AttachmentRow
        {
            Id = file.Id, DocumentNo = document.No, Name = file.Name, MediaType = file.MediaType, Bytes = file.Bytes, Sha256 = file.Sha256, At = now, ById = caller.Id, ByName = caller.Name,
        };
        db.Add(row);
        db.Add(new ActRow
        {
            DocumentNo = document.No,
            Round = document.Round,
            Step = document.Step,
            Kind = ActKind.Attach,
            Role = decision.Seat?.Role,
            ForId = decision.Seat?.ForId,
            ById = caller.Id,
            ByName = caller.Name,
            At = now,
            Address = trail.Actor.Address,
            ContentHash = file.Sha256,
            Reason = file.Name,
        });
        document.ContentHash = decision.After.ContentHash;
        await DocumentStore.StoreAsync(db, document, decision.After, ct);
        await trail.RecordAsync(db, Noted.Acted(document, ActKind.Attach, before, $"{file.Name} {file.Sha256}"), ct);
        return (null, row);
    }
}
