using System.Text.Json;
using SunLedger.Approval.Working;

namespace SunLedger.Approval.Chains;

/// <summary>
/// POST /approval/chains: submits the next version of a chain of the own division, for somebody else to agree to. What runs keeps the version that it started under.
/// </summary>
internal sealed class SaveChain(IDatabase database, Submitting submitting, ChainStore store, ICaller caller) : Endpoint<ChainDraft, SettingAnswer>
{
    public override void Configure()
    {
        Post("/approval/chains");
        Permissions(May.KeepChains);
        Description(d => d.WithTags("Approval").Produces<SettingAnswer>(StatusCodes.Status201Created).Produces<SettingAnswer>(StatusCodes.Status202Accepted));
        Summary(s => s.Summary = "Submit a chain, new or the next version of one: it holds once somebody else has agreed. Running documents keep the version that they started under.");
    }

    public override async Task HandleAsync(ChainDraft req, CancellationToken ct)
    {
        if (req.Faults() is { Count: > 0 } faults)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }
        if (caller.IsFounder())
        {
            await database.WriteAsync((db, token) => store.SaveAsync(db, req, (caller.DivisionCode, caller.DivisionPath), null, caller, token), ct);
            await Send.ResponseAsync(SettingAnswer.Done, StatusCodes.Status201Created, ct);
            return;
        }
        await SettingAnswer.WriteAsync(HttpContext, await database.WriteAsync((db, token) => SubmitAsync(db, req, token), ct), ct);
    }

    private async Task<Acted> SubmitAsync(SunLedgerDb db, ChainDraft draft, CancellationToken ct)
    {
        var division = draft.DivisionCode ?? caller.DivisionCode;
        var basedOn = draft.BasedOn ?? (await ChainStore.NewestAsync(db, division, draft.Code!, ct))?.Version ?? 0;
        var content = JsonSerializer.SerializeToElement(draft with { DivisionCode = division, BasedOn = basedOn, DocumentId = null }, ChainText.Json);
        return await submitting.TakeInAsync(db, new(draft.DocumentId ?? $"chain-{Guid.CreateVersion7():N}", ChainDocument.KindCode, content, null, null), caller, ct);
    }
}
