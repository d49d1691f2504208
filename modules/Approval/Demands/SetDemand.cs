using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Demands;

/// <summary>Whether documents of a kind must be submitted in a division.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="DivisionCode">The division, and no other: not those below.</param>
/// <param name="IsDemanded">True when they must.</param>
internal sealed record DemandSetting(string? Kind, string? DivisionCode, bool? IsDemanded);

/// <summary>PUT /approval/demands: demands approval in a division, or no longer.</summary>
internal sealed class SetDemand(IDatabase database, Kinds kinds, IDivisions divisions, IAuditTrail trail, ICaller caller, TimeProvider time) : Endpoint<DemandSetting, DemandSetting>
{
    public override void Configure()
    {
        Put("/approval/demands");
        Permissions(May.KeepChains);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Demand approval for a kind of document in a division, or no longer: where it is demanded, posting past the chain is refused.");
    }

    public override async Task HandleAsync(DemandSetting req, CancellationToken ct)
    {
        if (kinds.Find(req.Kind) is not { } kind)
        {
            await Problem.WriteAsync(HttpContext, ApprovalRefusals.UnknownKind, "kind", req.Kind, string.Join('、', kinds.All.Select(k => k.Code)));
            return;
        }
        if (divisions.Find(req.DivisionCode ?? "", time.Today()) is not { } division || !caller.Sees(division.Path))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.UnknownDivision, "divisionCode", req.DivisionCode);
            return;
        }
        var demanded = req.IsDemanded ?? false;
        await database.WriteAsync((db, token) => SetAsync(db, kind.Code, division.Code, demanded, token), ct);
        await Send.OkAsync(new(kind.Code, division.Code, demanded), ct);
    }

    private async Task<int> SetAsync(SunLedgerDb db, string kind, string division, bool demanded, CancellationToken ct)
    {
        var there = await db.Set<DemandRow>().SingleOrDefaultAsync(d => d.Kind == kind && d.DivisionCode == division, ct);
        if (there is not null && !demanded) db.Remove(there);
        if (there is null && demanded) db.Add(new DemandRow { Kind = kind, DivisionCode = division, SetAt = time.GetUtcNow(), SetById = caller.Id });
        var changed = await db.SaveChangesAsync(ct);
        if (changed > 0)
            await trail.RecordAsync(db, new("demand.set", "demand", $"{kind} {division}") { Before = new { IsDemanded = there is not null }, After = new { IsDemanded = demanded } }, ct);
        return changed;
    }
}
