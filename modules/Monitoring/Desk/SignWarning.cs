using SunLedger.Messages.Catalogue;
using SunLedger.Messages.People;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Desk;

/// <summary>Who takes it.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="Handler">Account of whoever is to answer; the caller when absent.</param>
internal sealed record SignWarningRequest(long Id, string? Handler);

/// <summary>POST /warnings/{id}/sign: takes a warning, or gives it to somebody who is to answer.</summary>
internal sealed class SignWarning(WarningDesk desk, IDatabase database, IDivisions divisions, ICaller caller, IPeople? people = null) : Endpoint<SignWarningRequest, HandledAnswer>
{
    public override void Configure()
    {
        Post("/warnings/{id}/sign");
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Takes a warning, or gives it to a colleague who is to answer.");
    }

    public override async Task HandleAsync(SignWarningRequest req, CancellationToken ct)
    {
        if (await HandlerAsync(req.Handler, ct) is not { } handler)
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.UnknownHandler, "handler", req.Handler);
            return;
        }
        var act = new DeskAct(WarningEventKind.Signed, "warning.sign", handler.Id == caller.Id ? "" : $"交由{handler.Name}办理");
        if (await desk.DoAsync(HttpContext, req.Id, act, (c, _, today) => c.Sign(handler.Id, handler.Name, today), ct) is { } answer) await Send.OkAsync(answer, ct);
    }

    private async Task<(string Id, string Name)?> HandlerAsync(string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked) || asked.Trim() == caller.Id) return (caller.Id, caller.Name);
        if (people is null || !Identifier.IsOne(asked.Trim())) return null;
        await using var db = database.Read();
        var found = (await people.FindAsync(db, [asked.Trim()], ct)).FirstOrDefault(p => p.Roles.Count > 0);
        return found is not null && divisions.Latest(found.DivisionCode) is { } division && caller.Sees(division.Path) ? (found.Id, found.Name) : null;
    }
}
