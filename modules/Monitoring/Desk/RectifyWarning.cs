using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Desk;

/// <summary>That it was put right.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="Text">What was done.</param>
/// <param name="Evidence">What proves it: a document number, a voucher, an entry of the ledger.</param>
internal sealed record RectifyWarningRequest(long Id, string? Text, string? Evidence);

/// <summary>POST /warnings/{id}/rectify: says that it was put right, with evidence; somebody else checks.</summary>
internal sealed class RectifyWarning(WarningDesk desk) : Endpoint<RectifyWarningRequest, HandledAnswer>
{
    public override void Configure()
    {
        Post("/warnings/{id}/rectify");
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Says that it was put right, with evidence; somebody else checks.");
    }

    public override async Task HandleAsync(RectifyWarningRequest req, CancellationToken ct)
    {
        if ((EntryChecks.RequiredText(1, "text", "整改情况", req.Text, WarningDesk.MostCharacters / 2) ?? EntryChecks.RequiredText(1, "evidence", "佐证材料", req.Evidence, WarningDesk.MostCharacters / 3)) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var act = new DeskAct(WarningEventKind.Rectified, "warning.rectify", $"{req.Text!.Trim()}（佐证：{req.Evidence!.Trim()}）");
        if (await desk.DoAsync(HttpContext, req.Id, act, (c, _, today) => c.Rectify(today), ct) is { } answer) await Send.OkAsync(answer, ct);
    }
}
