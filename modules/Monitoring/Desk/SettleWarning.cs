using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Desk;

/// <summary>Why it is settled.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="Reason">A reason of the list (<c>GET /warnings/reasons</c>).</param>
/// <param name="Text">What was found.</param>
internal sealed record SettleWarningRequest(long Id, SettleReason? Reason, string? Text);

/// <summary>POST /warnings/{id}/settle: settles a warning with a reason of the published list. Not by whoever handled it; a red one takes two, one of them of the supervision.</summary>
internal sealed class SettleWarning(WarningDesk desk) : Endpoint<SettleWarningRequest, HandledAnswer>
{
    public override void Configure()
    {
        Post("/warnings/{id}/settle");
        Permissions(May.CloseWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Settles a warning with a reason of the published list. Not by whoever handled it; a red one takes two, one of them of the supervision.");
    }

    public override async Task HandleAsync(SettleWarningRequest req, CancellationToken ct)
    {
        if (req.Reason is not { } reason || !Enum.IsDefined(reason))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.Required, "reason", "办结原因", "reason");
            return;
        }
        if (EntryChecks.RequiredText(1, "text", "说明", req.Text, WarningDesk.MostCharacters) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var act = new DeskAct(WarningEventKind.Settled, "warning.settle", $"{SettleReasons.Of(reason).Name}：{req.Text!.Trim()}");
        if (await desk.DoAsync(HttpContext, req.Id, act, (c, by, today) => c.Settle(reason, by, today), ct) is { } answer) await Send.OkAsync(answer, ct);
    }
}
