using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Tracks;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>GET /overview: where the money of a year stands, in a division and everything below it. Transferred money counts once, and so does what two levels registered.</summary>
internal sealed class SeeOverview(
    IDatabase database, Sights sights, TrackReader tracks, TimeProvider time, IDivisions divisions, IFunds funds, ICategories categories, IEnumerable<IOpenWarnings> warnings)
    : Endpoint<OverviewRequest, OverviewAnswer>
{
    public override void Configure()
    {
        Get("/overview");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Totals of a budget year by level of fund, category, fund, division and month, as they are or as they were, each with the address of its lines.");
    }

    public override async Task HandleAsync(OverviewRequest req, CancellationToken ct)
    {
        var year = req.Year ?? time.Today().Year;
        if (await sights.OpenAsync(HttpContext, req, req.Division, year, req.Tree) is not { } sight) return;

        await using var db = database.Read();
        var seen = await Seen.ReadAsync(db, tracks, warnings, sight, year, ct);
        var links = new Links(req, year, sight.Division);
        await Send.OkAsync(new OverviewSums(seen, sight, links, funds, categories, divisions).Answer(year, time.Today(), sight.Moment.Until(time.GetUtcNow())), ct);
    }
}
