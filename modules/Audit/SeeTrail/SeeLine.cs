namespace SunLedger.Audit.SeeTrail;

/// <summary>Which line.</summary>
internal sealed record SeeLineRequest([property: RouteParam] long No);

/// <summary>GET /audit/lines/{no}: one line, with what was before and after.</summary>
internal sealed class SeeLine(IDatabase database, TrailReader reader) : Endpoint<SeeLineRequest, LineView>
{
    public override void Configure()
    {
        Get("/audit/lines/{no}");
        Permissions(May.ReadAudit);
        Description(d => d.WithTags("Audit"));
        Summary(s => s.Summary = "One line of the audit trail, with what was before and after.");
    }

    public override async Task HandleAsync(SeeLineRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (await reader.FindAsync(db, req.No, ct) is { } line) await Send.OkAsync(line, ct);
        else await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "no");
    }
}
