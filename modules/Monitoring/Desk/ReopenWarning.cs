using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Desk;

/// <summary>That a decision is taken back.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="Text">Why.</param>
internal sealed record ReopenWarningRequest(long Id, string? Text);

/// <summary>POST /warnings/{id}/reopen: takes back the decision that settled a warning.</summary>
internal sealed class ReopenWarning(WarningDesk desk) : Endpoint<ReopenWarningRequest, HandledAnswer>
{
    public override void Configure()
    {
        Post("/warnings/{id}/reopen");
        Permissions(May.CloseWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Takes back the decision that settled a warning.");
    }

    public override async Task HandleAsync(ReopenWarningRequest req, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(1, "text", "说明", req.Text, WarningDesk.MostCharacters) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var act = new DeskAct(WarningEventKind.TakenBack, "warning.reopen", req.Text!.Trim());
        if (await desk.DoAsync(HttpContext, req.Id, act, (c, _, today) => c.Reopen(today), ct) is { } answer) await Send.OkAsync(answer, ct);
    }
}
