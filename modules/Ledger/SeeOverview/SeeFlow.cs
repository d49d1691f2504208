using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Which flow.</summary>
/// <param name="Year">Budget year; this year when absent.</param>
/// <param name="Division">The division and everything below it; the caller's own when absent.</param>
internal sealed record SeeFlowRequest(int? Year, string? Division);

/// <summary>A node of the flow.</summary>
/// <param name="Id">level:central, category:rural-roads, division:370481, paid, unpaid, undistributed.</param>
/// <param name="Name">What to show.</param>
/// <param name="Depth">Column, from 0.</param>
internal sealed record FlowNode(string Id, string Name, int Depth);

/// <summary>Money between two nodes, in yuan.</summary>
internal sealed record FlowLink(string Source, string Target, decimal Amount);

/// <summary>Where money came from, what it is for, who has it, and what became of it.</summary>
internal sealed record FlowAnswer(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links);

/// <summary>GET /overview/flow: the same cells as the overview, as a flow from level of fund to category to division to what became of it.</summary>
internal sealed class SeeFlow(IDatabase database, ICaller caller, TimeProvider time, IDivisions divisions, IFunds funds, ICategories categories)
    : Endpoint<SeeFlowRequest, FlowAnswer>
{
    public override void Configure()
    {
        Get("/overview/flow");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "The flow of a year's money, for a Sankey diagram.");
    }

    public override async Task HandleAsync(SeeFlowRequest req, CancellationToken ct)
    {
        var year = req.Year ?? time.Today().Year;
        if (Scope.Of(req.Division, caller, divisions) is not { } division)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await using var db = database.Read();
        var cells = await Cells.ReadAsync(db, division, year, Period.Of(year, null, time.Today())!.LastMonth, ct);
        await Send.OkAsync(new FlowDrawing(cells, funds, categories, divisions, HttpContext.Request.WantsEnglish()).Draw(), ct);
    }
}
