namespace SunLedger.Audit.SeeTrail;

/// <summary>GET /audit/lines: the trail, the newest first.</summary>
internal sealed class ListTrail(IDatabase database, TrailReader reader) : Endpoint<TrailRequest, Page<LineView>>
{
    public override void Configure()
    {
        Get("/audit/lines");
        Permissions(May.ReadAudit);
        Description(d => d.WithTags("Audit"));
        Summary(s => s.Summary = "The audit trail at and below your division, the newest first; by who, what, subject, division, time and outcome.");
    }

    public override async Task HandleAsync(TrailRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        await Send.OkAsync(await reader.PageAsync(db, req, Cursor.Limit(req.Limit), ct), ct);
    }
}
