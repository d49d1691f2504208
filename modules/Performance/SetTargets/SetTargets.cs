using SunLedger.Messages.Audit;

namespace SunLedger.Performance.SetTargets;

/// <summary>POST /measures: sets one or many. The same id with the same content again is a duplicate.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class SetTargets(IDatabase database, TargetEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<MeasureDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/measures");
        Permissions(May.KeepTargets, May.KeepProjects);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "Set a performance measure of a project or a fund, or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<MeasureDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, Intent.Enter, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("measure.set", "measure", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}

/// <summary>PUT /measures: changes one or many, each given whole and with a reason. What was set before stays as the version before.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class ChangeTargets(IDatabase database, TargetEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<MeasureDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Put("/measures");
        Permissions(May.KeepTargets, May.KeepProjects);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "Change a performance measure or an array of them, each given whole and with a reason; every version stays.");
    }

    public override async Task HandleAsync(OneOrMany<MeasureDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, Intent.Change, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("measure.change", "measure", ""), taken, token);
            return taken;
        }, ct);
        var status = BatchAnswer.StatusOf(results, mode, req.IsMany);
        if (!req.IsMany && results is [{ Outcome: Outcome.Refused } only] && only.Faults[0].Code == EntryRefusals.NotFound.Code) status = StatusCodes.Status404NotFound;
        await BatchAnswer.WriteAsync(HttpContext, results, status == StatusCodes.Status201Created ? StatusCodes.Status200OK : status, ct);
    }
}
