using SunLedger.Messages.Files;
using SunLedger.Monitoring.Evidencing;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Desk;

/// <summary>That it was put right.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="Text">What was done.</param>
/// <param name="Evidence">What proves it: a document number, a voucher, an entry of the ledger. Not needed beside files.</param>
/// <param name="Files">Files of POST /warnings/{id}/evidence that prove it.</param>
internal sealed record RectifyWarningRequest(long Id, string? Text, string? Evidence, IReadOnlyList<Guid>? Files);

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
        var files = req.Files?.Distinct().Take(IAttachedFiles.MostOfOne + 1).ToArray() ?? [];
        var evidence = files.Length > 0
            ? EntryChecks.Text(1, "evidence", "佐证材料", req.Evidence, WarningDesk.MostCharacters / 3)
            : EntryChecks.RequiredText(1, "evidence", "佐证材料", req.Evidence, WarningDesk.MostCharacters / 3);
        if ((EntryChecks.RequiredText(1, "text", "整改情况", req.Text, WarningDesk.MostCharacters / 2) ?? evidence) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var proof = string.Join('；', new[] { req.Evidence?.Trim(), files.Length > 0 ? $"附件{files.Length}份" : null }.Where(said => !string.IsNullOrEmpty(said)));
        var act = new DeskAct(WarningEventKind.Rectified, "warning.rectify", $"{req.Text!.Trim()}（佐证：{proof}）")
        {
            Also = async (db, warning, token) => await EvidenceView.Of(db, warning).CountAsync(f => EF.Parameter(files).Contains(f.Id), token) == files.Length ? null : MonitoringRefusals.EvidenceUnknown,
        };
        if (await desk.DoAsync(HttpContext, req.Id, act, (c, _, today) => c.Rectify(today), ct) is { } answer) await Send.OkAsync(answer, ct);
    }
}
