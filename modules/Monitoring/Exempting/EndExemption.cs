using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Exempting;

/// <summary>That an exemption ends.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Why.</param>
internal sealed record EndExemptionRequest(string Id, string? Text);

/// <summary>POST /exemptions/{id}/end: ends an exemption before its last day. Nothing is gained by it, so one person may.</summary>
internal sealed class EndExemption(IDatabase database, ICaller caller, IDivisions divisions, IAuditTrail trail, TimeProvider time) : Endpoint<EndExemptionRequest, ExemptionAnswer>
{
    public override void Configure()
    {
        Post("/exemptions/{id}/end");
        Permissions(May.CloseWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Ends an exemption before its last day; the next sweep raises what it held back.");
    }

    public override async Task HandleAsync(EndExemptionRequest req, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(1, "text", "事由", req.Text, 2_000) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var (refusal, exemption) = await database.WriteAsync((db, token) => EndAsync(db, req, token), ct);
        if (exemption is not null) await Send.OkAsync(ExemptionAnswer.Of(exemption, caller, divisions, time.Today()), ct);
        else await Problem.WriteAsync(HttpContext, refusal!, "id");
    }

    private async Task<(RefusalText? Refusal, Exemption? Exemption)> EndAsync(SunLedgerDb db, EndExemptionRequest req, CancellationToken ct)
    {
        var exemption = await db.Set<Exemption>().SingleOrDefaultAsync(e => e.Id == req.Id, ct);
        if (exemption is null || !caller.Sees(exemption.DivisionPath)) return (EntryRefusals.NotFound, null);
        if (exemption.State != ExemptionState.Agreed || exemption.UntilOn < time.Today()) return (MonitoringRefusals.ExemptionState, null);

        exemption.State = ExemptionState.Ended;
        (exemption.EndedByName, exemption.EndedAt, exemption.EndedWhy) = (caller.Name, time.GetUtcNow(), req.Text!.Trim());
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ExemptionActs.Of("exemption.end", exemption, exemption.EndedWhy, ExemptionState.Agreed), ct);
        return (null, exemption);
    }
}
