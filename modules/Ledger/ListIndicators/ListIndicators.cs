using System.Globalization;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListIndicators;

/// <summary>Which indicators to list.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Fund">Fund code.</param>
/// <param name="Category">Category code.</param>
/// <param name="Division">At or below this division; the caller's own when absent.</param>
/// <param name="Parent">Released from this indicator. Without parent and q the tops of the tree are listed: those that were not released within the division asked for.</param>
/// <param name="Q">An id, or part of a notice's number or title: found at any place of the tree.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListIndicatorsRequest(int? Year, string? Fund, string? Category, string? Division, string? Parent, string? Q, string? Cursor, int? Limit);

/// <summary>GET /indicators: the indicators of the caller's division and below, newest year first asked for.</summary>
internal sealed class ListIndicators(IDatabase database, ICaller caller, IDivisions divisions, IOrganisations organisations, IFunds funds)
    : Endpoint<ListIndicatorsRequest, Page<IndicatorView>>
{
    public override void Configure()
    {
        Get("/indicators");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Indicators: the tops of the tree, what was released from one, or what a search finds.");
    }

    public override async Task HandleAsync(ListIndicatorsRequest req, CancellationToken ct)
    {
        if (Scope.Of(req.Division, caller, divisions) is not { } division)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await using var db = database.Read();
        var found = Placed(db, Filtered(PathRange.In(db.Set<Indicator>().AsNoTracking(), division.Path), req), req, division.Path);
        await Send.OkAsync(await IndicatorPages.TakeAsync(db, found, req.Cursor, req.Limit, r => IndicatorView.Of(r, divisions, organisations, funds), ct), ct);
    }

    private static IQueryable<Indicator> Filtered(IQueryable<Indicator> all, ListIndicatorsRequest req)
    {
        if (req.Year is { } year) all = all.Where(i => i.Year == year);
        if (req.Fund is { } fund) all = all.Where(i => i.FundCode == fund);
        if (req.Category is { } category) all = all.Where(i => i.CategoryCode == category);
        if (Words(req) is { } words) all = all.Where(i => i.Id == words || i.DocNo.Contains(words) || i.DocTitle!.Contains(words));
        return all;
    }

    private static IQueryable<Indicator> Placed(SunLedgerDb db, IQueryable<Indicator> found, ListIndicatorsRequest req, string divisionPath)
    {
        if (req.Parent is { } parent) return found.Where(i => db.Set<Indicator>().Any(p => p.Key == i.ParentKey && p.Id == parent));
        if (Words(req) is not null) return found;
        var within = PathRange.In(db.Set<Indicator>(), divisionPath);
        return found.Where(i => i.ParentKey == null || !within.Any(p => p.Key == i.ParentKey));
    }

    private static string? Words(ListIndicatorsRequest req) => string.IsNullOrWhiteSpace(req.Q) ? null : req.Q.Trim();
}

/// <summary>Pages of indicators in the order in which they were registered.</summary>
internal static class IndicatorPages
{
    public static async Task<Page<IndicatorView>> TakeAsync(
        SunLedgerDb db, IQueryable<Indicator> found, string? cursor, int? limit, Func<IndicatorRow, IndicatorView> show, CancellationToken ct)
    {
        var size = Cursor.Limit(limit);
        if (Cursor.Keys(cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var after)) found = found.Where(i => i.Key > after);
        var rows = await IndicatorRow.Of(db, found.OrderBy(i => i.Key).Take(size + 1)).ToListAsync(ct);
        var next = rows.Count > size ? Cursor.After(rows[size - 1].Indicator.Key.ToString(CultureInfo.InvariantCulture)) : null;
        return new([.. rows.Take(size).Select(show)], next);
    }
}
