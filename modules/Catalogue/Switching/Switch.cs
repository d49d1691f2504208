using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Catalogue.Switching;

/// <summary>What became of a switch.</summary>
/// <param name="Changed">False when it stood that way already.</param>
/// <param name="CatchesUp">True when what nobody judged meanwhile is being judged now.</param>
internal sealed record SwitchAnswer(bool Changed, bool CatchesUp);

/// <summary>POST /switches: switches a module, a category or a fund. Off is not delete: what is there is kept and can be read.</summary>
internal sealed class Switch(SwitchStore store, SwitchBook book, IReadOnlyList<SunModule> modules, DivisionBook divisions, IEnumerable<ICatchUp> catchUp, ICaller caller)
    : Endpoint<SwitchRequest, SwitchAnswer>
{
    private const int LongestReason = 200;
    private const string Centre = "000000";

    public override void Configure()
    {
        Post("/switches");
        Permissions(May.Administer, May.KeepCatalogue);
        Description(d => d.WithTags("Switches"));
        Summary(s => s.Summary = "Switch a module, a category or a fund on or off, for the system or for a division and all below it.");
    }

    public override async Task HandleAsync(SwitchRequest req, CancellationToken ct)
    {
        var asked = CheckedSwitch.Of(req.Kind, req.Code, req.Division, book, modules, divisions, caller);
        var fault = asked.Fault
            ?? (req.IsOn is null ? Fault.Of(EntryRefusals.Required, null, "isOn", "开或关", "isOn") : null)
            ?? EntryChecks.RequiredText(0, "reason", "原因", req.Reason, LongestReason);
        if (fault is not null)
        {
            await Problem.WriteAsync(HttpContext, asked.Fault is null ? StatusCodes.Status422UnprocessableEntity : asked.Status, [fault with { Row = null }], ct);
            return;
        }

        var changed = await store.SetAsync(asked.Kind, asked.Code, asked.Place, req.IsOn!.Value, req.Reason!.Trim(), caller, ct);
        var catchesUp = changed && req.IsOn.Value && catchUp.Any();
        if (catchesUp)
        {
            var place = asked.Place == Place.System ? new Place(Centre, divisions.Latest(Centre)!.Path) : asked.Place;
            foreach (var monitor in catchUp) await monitor.AskAsync(place.Code, place.Path, caller, ct);
        }
        await Send.OkAsync(new(changed, catchesUp), ct);
    }
}
