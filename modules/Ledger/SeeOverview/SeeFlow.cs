using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Tracks;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>A node of the flow.</summary>
/// <param name="Id">level:central, category:rural-roads, division:370481, paid, unpaid, undistributed.</param>
/// <param name="Name">What to show.</param>
/// <param name="Depth">Column, from 0.</param>
/// <param name="Definition">Code of what the money that enters it counts (口径); see /definitions.</param>
/// <param name="Lines">Where its lines are; absent for what is the difference of two lists.</param>
internal sealed record FlowNode(string Id, string Name, int Depth, string Definition, NumberLines? Lines);

/// <summary>Money between two nodes, in yuan.</summary>
/// <param name="Source">Id of the node that it leaves.</param>
/// <param name="Target">Id of the node that it enters.</param>
/// <param name="Amount">How much.</param>
/// <param name="Lines">Where its lines are; absent for what is the difference of two lists.</param>
internal sealed record FlowLink(string Source, string Target, decimal Amount, NumberLines? Lines);

/// <summary>Where money came from, what it is for, who has it, and what became of it.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Division">The division that is looked at, with everything below it.</param>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="KnownAt">The last instant of recording that counts; absent when everything does.</param>
/// <param name="DataTime">When the newest of it was posted.</param>
/// <param name="Definition">Code of what flows (口径): amount, which see in /definitions.</param>
/// <param name="Amount">What flows: the amount of the overview.</param>
/// <param name="Joined">What two levels registered (重复登记) and track codes join: it counts once, below.</param>
/// <param name="Unjoined">What has the track code of an indicator above and is not shown to be its money: it is not deducted.</param>
/// <param name="Nodes">The nodes, column by column.</param>
/// <param name="Links">The money between them.</param>
internal sealed record FlowAnswer(
    int Year, DivisionView Division, DateOnly AsOf, DateTimeOffset? KnownAt, DateTimeOffset DataTime, string Definition, decimal Amount, CountAndAmount Joined, CountAndAmount Unjoined,
    IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links);

/// <summary>GET /overview/flow: the same cells as the overview, as a flow from level of fund to category to division to what became of it.</summary>
internal sealed class SeeFlow(IDatabase database, Sights sights, TrackReader tracks, TimeProvider time, IDivisions divisions, IFunds funds, ICategories categories)
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
        var (cells, twice, _) = await Seen.ReadAsync(db, tracks, warnings: [], sight, year, ct);
        var links = new Links(req, year, sight.Division);
        var (nodes, flows) = new FlowDrawing(cells, links, funds, categories, divisions, HttpContext.Request.WantsEnglish()).Draw();
        await Send.OkAsync(
            new(
                year, DivisionView.Of(sight.Division), sight.Moment.LastDay(time.Today()), sight.Moment.KnownAt, cells.All.Count == 0 ? sight.Moment.Until(time.GetUtcNow()) : cells.All.Max(c => c.UpdatedAt),
                Definitions.Definition.Amount, new Money(cells.All.Sum(c => c.Amount)).InYuan, CountAndAmount.Of(twice.Joined, links.Joined()), CountAndAmount.Of(twice.Unjoined, links.Unjoined()),
                nodes, flows),
            ct);
    }
}
