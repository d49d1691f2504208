using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Files;
using SunLedger.Monitoring.Desk;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>Which warning. The form is the body: proves, and then the file.</summary>
internal sealed record ProveWarningRequest
{
    /// <summary>Our number for it.</summary>
    [RouteParam] public long Id { get; init; }
}

/// <summary>POST /warnings/{id}/evidence: brings a file for an explanation, or for what was put right. It stands in the history.</summary>
internal sealed class ProveWarning(IDatabase database, WarningDesk desk, IAttachedFiles files, ICaller caller, IDivisions divisions, TimeProvider time) : Endpoint<ProveWarningRequest, EvidenceView>
{
    public override void Configure()
    {
        Post("/warnings/{id}/evidence");
        AllowFileUploads(dontAutoBindFormData: true); // a form that is bound is a form in memory
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Monitoring").Accepts<ProveWarningRequest>("multipart/form-data").Produces<EvidenceView>(201).Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Bring a file about a warning that is up: the form holds proves (what it proves), and then the file.");
    }

    public override async Task HandleAsync(ProveWarningRequest req, CancellationToken ct)
    {
        var taken = await files.TakeAsync(HttpContext.Request, ct);
        if (taken.File is not { } file)
        {
            await Problem.WriteAsync(HttpContext, taken.Refusal!, "file", taken.Value);
            return;
        }
        var proves = taken.Field("proves");
        if (EntryChecks.RequiredText(1, "proves", "证明事项", proves, ProvePayment.LongestProof) is { } fault)
        {
            files.Discard(file);
            if (await IsSeenAsync(req.Id, ct)) await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            else await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        EvidenceFile? row = null;
        var act = new DeskAct(WarningEventKind.Proved, "warning.prove", $"{file.Name}：{proves}")
        {
            Also = async (db, warning, token) =>
            {
                if (await db.Set<EvidenceFile>().CountAsync(f => f.WarningId == warning.Id, token) >= IAttachedFiles.MostOfOne) return MonitoringRefusals.EvidenceMany;
                row = EvidenceView.Row(file, warning.RuleCode, proves!, warning.DivisionPath, caller, time.GetUtcNow(), warning: warning.Id);
                db.Add(row);
                return null;
            },
        };
        if (await desk.DoAsync(HttpContext, req.Id, act, (c, _, _) => c.Prove(), ct) is null) files.Discard(file);
        else await Send.ResponseAsync(EvidenceView.Of(row!), StatusCodes.Status201Created, ct);
    }

    private async Task<bool> IsSeenAsync(long id, CancellationToken ct)
    {
        await using var db = database.Read();
        return await db.Set<Warning>().Where(w => w.Id == id).Select(w => w.DivisionPath).SingleOrDefaultAsync(ct) is { } path && divisions.Sees(caller, path, time.Today());
    }
}
