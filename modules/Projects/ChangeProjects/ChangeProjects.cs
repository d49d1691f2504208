using SunLedger.Messages.Audit;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterProjects;

namespace SunLedger.Projects.ChangeProjects;

/// <summary>PUT /projects: changes one or many. What a project said before stays in its history.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class ChangeProjects(IDatabase database, ProjectEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<ProjectDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Put("/projects");
        Permissions(May.KeepProjects);
        Description(d => d.WithTags("Projects"));
        Summary(s => s.Summary = "Change a project or an array of them, each given whole; the content it had stays in its history.");
    }

    public override async Task HandleAsync(OneOrMany<ProjectDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, Intent.Change, mode, caller, token);
            await trail.RecordBatchAsync(db, await ChangeAct.OfAsync(db, taken, token), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, StatusOf(results, mode, req.IsMany), ct);
    }

    // Nothing new came to be: a single change is 200, and a single project that is not there is 404.
    private static int StatusOf(IReadOnlyList<RowResult> results, BatchMode mode, bool isMany)
    {
        if (!isMany && results is [{ Outcome: Outcome.Refused } only] && only.Faults[0].Code == EntryRefusals.NotFound.Code) return StatusCodes.Status404NotFound;
        var status = BatchAnswer.StatusOf(results, mode, isMany);
        return status == StatusCodes.Status201Created ? StatusCodes.Status200OK : status;
    }
}
