using SunLedger.Messages.Audit;

namespace SunLedger.Performance.ReportResults;

/// <summary>POST /measure-reports: reports what became of one or many measures. The last report of a measure counts; all stay.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class ReportResults(IDatabase database, ReportEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<ReportDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/measure-reports");
        Permissions(May.KeepTargets, May.KeepProjects);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "Report the value or the grade that a measure has reached, with evidence, or an array of reports; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<ReportDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("measure.report", "measure_report", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
