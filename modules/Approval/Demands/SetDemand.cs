using System.Text.Json;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.Working;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Demands;

/// <summary>Whether documents of a kind must be submitted in a division.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="DivisionCode">The division, and no other: not those below.</param>
/// <param name="IsDemanded">True when they must.</param>
internal sealed record DemandSetting(string? Kind, string? DivisionCode, bool? IsDemanded);

/// <summary>PUT /approval/demands: submits that approval be demanded in a division, or no longer, for somebody else to agree to.</summary>
internal sealed class SetDemand(IDatabase database, Kinds kinds, Submitting submitting, DemandStore store, IDivisions divisions, ICaller caller, TimeProvider time)
    : Endpoint<DemandSetting, SettingAnswer>
{
    public override void Configure()
    {
        Put("/approval/demands");
        Permissions(May.KeepChains);
        Description(d => d.WithTags("Approval").Produces<SettingAnswer>(StatusCodes.Status202Accepted));
        Summary(s => s.Summary = "Submit that approval be demanded for a kind of document in a division, or no longer: where it is demanded, posting past the chain is refused.");
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
        var setting = new DemandSetting(kind.Code, division.Code, req.IsDemanded ?? false);
        if (caller.IsFounder())
        {
            await database.WriteAsync((db, token) => store.SetAsync(db, kind.Code, division.Code, setting.IsDemanded!.Value, caller, token), ct);
            await Send.OkAsync(SettingAnswer.Done, ct);
            return;
        }
        var document = new Messages.Approval.NewDocument(
            $"demand-{Guid.CreateVersion7():N}", DemandDocument.KindCode, JsonSerializer.SerializeToElement(setting, ChainText.Json), null, null);
        await SettingAnswer.WriteAsync(HttpContext, await database.WriteAsync((db, token) => submitting.TakeInAsync(db, document, caller, token), ct), ct);
    }
}
