using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.EnterBudgets;

/// <summary>What is known of a division's budget of a year: the day on which its congress approved it, or what it expects to transfer of one fund.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="DivisionCode">The division: a province, a city or a county.</param>
/// <param name="Year">The budget year.</param>
/// <param name="ApprovedOn">Day of the approval; absent when a fund is given.</param>
/// <param name="FundCode">The fund of the expected transfers; absent for the approval.</param>
/// <param name="Expected">Expected transfers of the fund in yuan; absent for the approval.</param>
/// <param name="DocNo">The resolution or notice.</param>
/// <param name="Corrects">Id of the entry that this one corrects.</param>
/// <param name="Reason">Why it corrects; needed for a correction.</param>
internal sealed record BudgetRequest(
    string? Id, string? DivisionCode, int? Year, DateOnly? ApprovedOn, string? FundCode, decimal? Expected, string? DocNo, string? Corrects = null, string? Reason = null);

/// <summary>POST /budgets: enters approvals of budgets and expected transfers. What was entered stays; a correction names it.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class EnterBudgets(IDatabase database, BudgetPath path, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<BudgetRequest>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/budgets");
        Permissions(May.MoveIndicators);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Enter the day on which a budget was approved, or expected transfers of a fund, or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<BudgetRequest> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await path.TakeAsync(db, req.Items, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("budget.enter", "budget", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
