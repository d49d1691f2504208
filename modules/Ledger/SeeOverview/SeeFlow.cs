using SunLedger.Ledger.Moments;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>A node of the flow.</summary>
/// <param name="Id">level:central, category:rural-roads, division:370481, paid, unpaid, undistributed.</param>
/// <param name="Name">What to show.</param>
/// <param name="Depth">Column, from 0.</param>
internal sealed record FlowNode(string Id, string Name, int Depth);

/// <summary>Money between two nodes, in yuan.</summary>
internal sealed record FlowLink(string Source, string Target, decimal Amount);

/// <summary>Where money came from, what it is for, who has it, and what became of it.</summary>
/// <param name="DataTime">When the newest of it was posted.</param>
/// <param name="Nodes">The nodes, column by column.</param>
/// <param name="Links">The money between them.</param>
internal sealed record FlowAnswer(DateTimeOffset DataTime, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links);

/// <summary>GET /overview/flow: the same cells as the overview, as a flow from level of fund to category to division to what became of it.</summary>
internal sealed class SeeFlow(IDatabase database, Sights sights, TimeProvider time, IDivisions divisions, IFunds funds, ICategories categories)
    : Endpoint<OverviewRequest, FlowAnswer>
{
    public override void Configure()
    {
        Get("/overview/flow");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "The flow of a year's money, for a Sankey diagram.");
    }

    public override async Task HandleAsync(OverviewRequest req, CancellationToken ct)
    {
        var year = req.Year ?? time.Today().Year;
        if (await sights.OpenAsync(HttpContext, req, req.Division, year, req.Tree) is not { } sight) return;
        await using var db = database.Read();
        var cells = await Cells.ReadAsync(db, sight, year, ct);
        var dataTime = cells.All.Count == 0 ? time.GetUtcNow() : cells.All.Max(c => c.UpdatedAt);
        await Send.OkAsync(new FlowDrawing(cells, funds, categories, divisions, HttpContext.Request.WantsEnglish()).Draw(dataTime), ct);
    }
}
