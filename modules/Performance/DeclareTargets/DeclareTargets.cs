using SunLedger.Messages.Audit;

namespace SunLedger.Performance.DeclareTargets;

/// <summary>What somebody says of the targets of a project, or of a fund in a division: that they are complete for a year, or open again.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="ProjectCode">The project.</param>
/// <param name="FundCode">Or the fund, with <paramref name="DivisionCode"/>.</param>
/// <param name="DivisionCode">The division of the fund.</param>
/// <param name="Year">Year of the targets.</param>
/// <param name="IsComplete">Complete, when absent; false opens them again.</param>
/// <param name="ExecutionWeight">What the form keeps for the execution of the budget (预算执行率), in per cent; nothing when absent.</param>
/// <param name="Reason">Why they are open again.</param>
internal sealed record DeclarationDraft(
    string? Id, string? ProjectCode, string? FundCode, string? DivisionCode, int? Year, bool? IsComplete, decimal? ExecutionWeight, string? Reason);

/// <summary>POST /target-declarations: says that targets are complete, which takes weights that sum to 100, or that they are open again. The last one counts; all stay.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class DeclareTargets(IDatabase database, DeclarationEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<DeclarationDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/target-declarations");
        Permissions(May.KeepTargets, May.KeepProjects);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "Declare the targets of a project or a fund complete for a year (their weights must sum to 100) or open again, or an array of such declarations; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<DeclarationDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("target.declare", "target_declaration", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
