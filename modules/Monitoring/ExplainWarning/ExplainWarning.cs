using SunLedger.Monitoring.Desk;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.ExplainWarning;

/// <summary>What somebody says about a warning.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="Text">The explanation, at most 2,000 characters.</param>
internal sealed record ExplainWarningRequest(long Id, string? Text);

/// <summary>POST /warnings/{id}/notes: explains a warning. From then on a quiet sweep alone does not close it.</summary>
internal sealed class ExplainWarning(WarningDesk desk) : Endpoint<ExplainWarningRequest, HandledAnswer>
{
    public override void Configure()
    {
        Post("/warnings/{id}/notes");
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Explains a warning; the explanation joins its history.");
    }

    public override async Task HandleAsync(ExplainWarningRequest req, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(1, "text", "说明", req.Text, WarningDesk.MostCharacters) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var act = new DeskAct(WarningEventKind.Explained, "warning.explain", req.Text!.Trim());
        if (await desk.DoAsync(HttpContext, req.Id, act, (c, _, today) => c.Explain(today), ct) is { } answer) await Send.OkAsync(answer, ct);
    }
}
