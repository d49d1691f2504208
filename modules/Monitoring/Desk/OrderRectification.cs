using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Desk;

/// <summary>That it is to be put right.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="Text">What is to be done.</param>
internal sealed record OrderRectificationRequest(long Id, string? Text);

/// <summary>POST /warnings/{id}/order: finds a warning to be a problem and has it put right; also when a check shows that it was not put right yet. Not by whoever handled it.</summary>
internal sealed class OrderRectification(WarningDesk desk) : Endpoint<OrderRectificationRequest, HandledAnswer>
{
    public override void Configure()
    {
        Post("/warnings/{id}/order");
        Permissions(May.CloseWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Finds a warning to be a problem and has it put right; also when a check shows that it was not put right yet. Not by whoever handled it.");
    }

    public override async Task HandleAsync(OrderRectificationRequest req, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(1, "text", "说明", req.Text, WarningDesk.MostCharacters) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var act = new DeskAct(WarningEventKind.Ordered, "warning.order", req.Text!.Trim());
        if (await desk.DoAsync(HttpContext, req.Id, act, (c, by, today) => c.Order(by, today), ct) is { } answer) await Send.OkAsync(answer, ct);
    }
}
