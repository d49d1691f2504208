using SunLedger.Messages.Audit;
using SunLedger.Projects.Domain;

namespace SunLedger.Projects.EnterProjects;

/// <summary>POST /projects: enters one or many. The same code with the same content again is a duplicate; with other content it is refused.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class EnterProjects(IDatabase database, ProjectEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<ProjectDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/projects");
        Permissions(May.KeepProjects);
        Description(d => d.WithTags("Projects"));
        Summary(s => s.Summary = "Enter a project or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<ProjectDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, Intent.Enter, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("project.enter", "project", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
