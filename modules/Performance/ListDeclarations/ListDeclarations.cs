using System.Globalization;
using SunLedger.Messages.Catalogue;
using SunLedger.Performance.Domain;
using SunLedger.Performance.Reading;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.ListDeclarations;

/// <summary>Which declarations to list.</summary>
/// <param name="Division">Of this division and those below it.</param>
/// <param name="Project">Of this project.</param>
/// <param name="Year">Of this year.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="AsOf">Those of this day and before; all when absent.</param>
/// <param name="KnownAt">Counts what had been recorded by this instant; everything when absent.</param>
/// <param name="Tree">In the tree of divisions of this day; when absent that of asOf, else of the last day of the year, else of today.</param>
internal sealed record ListDeclarationsRequest(string? Division, string? Project, int? Year, string? Cursor, int? Limit, DateOnly? AsOf, string? KnownAt, DateOnly? Tree);

/// <summary>A declaration that targets are complete, or open again. Weights are per cent.</summary>
internal sealed record DeclarationItem(
    string Id, string? ProjectCode, string? FundCode, string DivisionCode, int Year, bool IsComplete, decimal ExecutionWeight, string? Reason, DateTimeOffset At, string By);

/// <summary>GET /target-declarations: the newest first; the first of a project or fund and year is the one that counts.</summary>
internal sealed class ListDeclarations(IDatabase database, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<ListDeclarationsRequest, FiguresPage<DeclarationItem>>
{
    public override void Configure()
    {
        Get("/target-declarations");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "Who declared which targets of a division and those below it complete, or open again, the newest first.");
    }

    public override async Task HandleAsync(ListDeclarationsRequest req, CancellationToken ct)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        var known = moment.Until ?? time.GetUtcNow();
        var all = db.Set<DeclarationRow>().AsNoTracking().Where(d => d.At <= known);
        var rows = Reach.Of(path, moment.TreeDay(req.Tree, req.Year, time), moment.KnownAt, divisions).In(all, d => d.DivisionPath);
        if (caller.OrganisationCode is { } unit) rows = rows.Where(d => d.UnitCode == unit);
        if (req.Project is { } project) rows = Identifier.IsOne(project) ? rows.Where(d => d.ProjectCode == project) : rows.Where(_ => false);
        if (req.Year is { } year) rows = rows.Where(d => d.Year == year);
        if (Cursor.Number(req.Cursor) is { } before) rows = rows.Where(d => d.Key < before);
        var limit = Cursor.Limit(req.Limit);
        var found = await rows.OrderByDescending(d => d.Key).Take(limit + 1).ToListAsync(ct);
        await Send.OkAsync(new(
            [.. found.Take(limit).Select(d => new DeclarationItem(d.Id, d.ProjectCode, d.FundCode, d.DivisionCode, d.Year, d.IsComplete, Weights.Back(d.ExecutionWeight)!.Value, d.Reason, d.At, d.By))],
            found.Count > limit ? Cursor.After(found[limit - 1].Key.ToString(CultureInfo.InvariantCulture)) : null,
            PerformanceDefinitions.Weight, await all.MaxAsync(d => (DateTimeOffset?)d.At, ct) ?? known), ct);
    }
}
