using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Files;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>Which file.</summary>
/// <param name="Id">Its id.</param>
internal sealed record FetchEvidenceRequest(Guid Id);

/// <summary>GET /evidence/{id}: the file, to be saved. Whoever sees what it is about may have it; that it was taken is recorded, for it may name people.</summary>
internal sealed class FetchEvidence(IDatabase database, IAttachedFiles files, IAuditTrail trail, ICaller caller, IDivisions divisions, TimeProvider time) : Endpoint<FetchEvidenceRequest>
{
    public override void Configure()
    {
        Get("/evidence/{id}");
        Permissions(May.SeeLedger, May.PostPayments);
        Description(d => d.WithTags("Monitoring").Produces(200, contentType: "application/octet-stream").Produces<Problem>(404, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Fetch a file of evidence about a payment or a warning that you may see. It leaves a line in the audit trail.");
    }

    public override async Task HandleAsync(FetchEvidenceRequest req, CancellationToken ct)
    {
        var row = await database.WriteAsync(async (db, token) =>
        {
            var found = await db.Set<EvidenceFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == req.Id, token);
            if (found is null || !divisions.Sees(caller, found.DivisionPath, time.Today())) return null;
            await trail.RecordAsync(db, new Act("evidence.fetch", "evidence", $"{found.Id}") { DivisionPath = found.DivisionPath, After = new { found.PaymentId, found.WarningId, found.Name } }, token);
            return found;
        }, ct);
        if (row is null || !await files.SendAsync(HttpContext, new(row.Id, row.Name, row.MediaType, row.Bytes, row.Sha256), ct)) await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
    }
}
