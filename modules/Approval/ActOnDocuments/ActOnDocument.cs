using SunLedger.Approval.SubmitDocuments;
using SunLedger.Approval.Working;

namespace SunLedger.Approval.ActOnDocuments;

/// <summary>An act on a document.</summary>
/// <param name="Id">The document.</param>
/// <param name="Act">What to do.</param>
/// <param name="Step">The step that you see it at.</param>
/// <param name="ContentHash">The content that you see: what was changed since is not agreed to.</param>
/// <param name="ToStep">Of a return: the step to go back to; 0 for whoever submitted it.</param>
/// <param name="Reason">Why: needed for a return and a refusal.</param>
internal sealed record ActRequest(string Id, PersonalAct? Act, int? Step, string? ContentHash, int? ToStep, string? Reason);

/// <summary>POST /approval/documents/{id}/acts: agrees, countersigns, returns, refuses, withdraws or receives.</summary>
internal sealed class ActOnDocument(IDatabase database, Desk desk, ICaller caller) : Endpoint<ActRequest, ActAnswer>
{
    public override void Configure()
    {
        Post("/approval/documents/{id}/acts");
        Permissions(May.TakePart, May.KeepChains, May.Administer); // whoever submitted a chain or a client may withdraw it
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Act on a document: agree, countersign, return, refuse, withdraw or receive. Name the step and the content that you saw.");
    }

    public override async Task HandleAsync(ActRequest req, CancellationToken ct)
    {
        if (req.Act is not { } act)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.Required, "act", "操作", "act");
            return;
        }
        var order = new DocumentAct(req.Id, act.Kind(), req.Step ?? 0, req.ContentHash, req.ToStep ?? 0, req.Reason);
        var acted = await database.WriteAsync((db, token) => desk.ActAsync(db, order, caller, token), ct);
        await database.AfterCommitAsync(() => desk.CommittedAsync(acted, ct));
        await ActAnswer.WriteAsync(HttpContext, acted, ct);
    }
}
