using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Exempting;

/// <summary>Yes or no to an exemption.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsAgreed">True to agree.</param>
/// <param name="Text">What is said with it.</param>
internal sealed record DecideExemptionRequest(string Id, bool? IsAgreed, string? Text);

/// <summary>POST /exemptions/{id}/decision: agrees to an exemption that somebody else asked for, or refuses it.</summary>
internal sealed class DecideExemption(IDatabase database, ICaller caller, IDivisions divisions, IAuditTrail trail, TimeProvider time) : Endpoint<DecideExemptionRequest, ExemptionAnswer>
{
    public override void Configure()
    {
        Post("/exemptions/{id}/decision");
        Permissions(May.CloseWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Agrees to an exemption that somebody else asked for, or refuses it.");
    }

    public override async Task HandleAsync(DecideExemptionRequest req, CancellationToken ct)
    {
        var fault = req.IsAgreed is null
            ? Fault.Of(EntryRefusals.Required, null, "isAgreed", "是否同意", "isAgreed")
            : EntryChecks.RequiredText(1, "text", "意见", req.Text, 2_000);
        if (fault is not null)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var (refusal, exemption) = await database.WriteAsync((db, token) => DecideAsync(db, req, token), ct);
        if (exemption is not null) await Send.OkAsync(ExemptionAnswer.Of(exemption, caller, divisions, time.Today()), ct);
        else await Problem.WriteAsync(HttpContext, refusal!, "id");
    }

    private async Task<(RefusalText? Refusal, Exemption? Exemption)> DecideAsync(SunLedgerDb db, DecideExemptionRequest req, CancellationToken ct)
    {
        var exemption = await db.Set<Exemption>().SingleOrDefaultAsync(e => e.Id == req.Id, ct);
        if (exemption is null || !caller.Sees(exemption.DivisionPath)) return (EntryRefusals.NotFound, null);
        if (exemption.State != ExemptionState.Proposed) return (MonitoringRefusals.ExemptionState, null);
        if (exemption.AskedById == caller.Id) return (MonitoringRefusals.ExemptionOwn, null);

        exemption.State = req.IsAgreed == true ? ExemptionState.Agreed : ExemptionState.Refused;
        (exemption.DecidedById, exemption.DecidedByName, exemption.DecidedAt, exemption.Said) = (caller.Id, caller.Name, time.GetUtcNow(), req.Text!.Trim());
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ExemptionActs.Of("exemption.decide", exemption, exemption.Said, ExemptionState.Proposed), ct);
        return (null, exemption);
    }
}
