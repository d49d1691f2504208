using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.EnterCorrespondences;

/// <summary>A row of the correspondence table, or the end of one.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="DivisionCode">It holds at and below this division; absent for an end.</param>
/// <param name="UpperFund">Code of the fund on the list of the level above: C33; absent for an end.</param>
/// <param name="LowerFund">Code of what it is called below: P02; absent for an end.</param>
/// <param name="EffectiveOn">The first day on which it holds, or no longer holds.</param>
/// <param name="DocNo">The document that says so.</param>
/// <param name="Ends">Id of the row that ends.</param>
/// <param name="Reason">Why it ends; needed for an end.</param>
internal sealed record CorrespondenceRequest(
    string? Id, string? DivisionCode, string? UpperFund, string? LowerFund, DateOnly? EffectiveOn, string? DocNo, string? Ends = null, string? Reason = null);

/// <summary>POST /correspondences: which funds of two levels are one. What was entered stays; a row ends by another that names it.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class EnterCorrespondences(IDatabase database, CorrespondencePath path, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<CorrespondenceRequest>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/correspondences");
        Permissions(May.MoveIndicators);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Enter what a fund of the level above is called at and below a division, or end such a row, or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<CorrespondenceRequest> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await path.TakeAsync(db, req.Items, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("correspondence.enter", "correspondence", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
