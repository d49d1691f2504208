using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Which overview.</summary>
/// <param name="Year">Budget year; this year when absent.</param>
/// <param name="Division">The division and everything below it; the caller's own when absent.</param>
/// <param name="AsOf">Up to the end of this month; everything posted when absent.</param>
internal sealed record SeeOverviewRequest(int? Year, string? Division, DateOnly? AsOf);

/// <summary>GET /overview: where the money of a year stands, in a division and everything below it. Transferred money counts once.</summary>
internal sealed class SeeOverview(
    IDatabase database, ICaller caller, TimeProvider time, IDivisions divisions, IFunds funds, ICategories categories, IEnumerable<IOpenWarnings> warnings)
    : Endpoint<SeeOverviewRequest, OverviewAnswer>
{
    public override void Configure()
    {
        Get("/overview");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Totals of a budget year by level of fund, category, fund, division and month, from the running totals.");
    }

    public override async Task HandleAsync(SeeOverviewRequest req, CancellationToken ct)
    {
        var year = req.Year ?? time.Today().Year;
        if (Scope.Of(req.Division, caller, divisions) is not { } division)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        if (Period.Of(year, req.AsOf, time.Today()) is not { } period)
        {
            await Problem.WriteAsync(HttpContext, LedgerRefusals.NotAMonthEnd, "asOf", req.AsOf!.Value.Iso());
            return;
        }

        await using var db = database.Read();
        var cells = await Cells.ReadAsync(db, division, year, period.LastMonth, ct);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in warnings)
            foreach (var (path, count) in await source.CountByDivisionAsync(db, division.Path, year, ct)) open[path] = open.GetValueOrDefault(path) + count;
        await Send.OkAsync(new OverviewSums(cells, funds, categories, divisions, open).Answer(year, period, time.GetUtcNow()), ct);
    }
}
