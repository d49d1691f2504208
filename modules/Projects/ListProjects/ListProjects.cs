using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Reading;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.ListProjects;

/// <summary>Which projects to list.</summary>
/// <param name="Division">Of this division and those below it.</param>
/// <param name="Category">Of this category.</param>
/// <param name="State">In this state of the library.</param>
/// <param name="Year">Of the library of this year.</param>
/// <param name="Q">Part of a name, or the beginning of a code.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="AsOf">Counts what happened until the end of this business day, and what the library said then; everything when absent.</param>
/// <param name="KnownAt">Counts what had been recorded by this instant; everything when absent.</param>
/// <param name="Tree">The day whose tree of divisions is meant: what was taken over by then stands with its successor. The day of asOf when absent, else today's.</param>
internal sealed record ListProjectsRequest(
    string? Division, string? Category, string? State, int? Year, string? Q, string? Cursor, int? Limit, DateOnly? AsOf, string? KnownAt, DateOnly? Tree);

/// <summary>A project in the list. Money is yuan.</summary>
/// <param name="Code">Project code.</param>
/// <param name="Name">Name.</param>
/// <param name="CategoryCode">Category.</param>
/// <param name="DivisionCode">Division where it lies.</param>
/// <param name="UnitCode">Budget unit in charge.</param>
/// <param name="ImplementUnit">Who carries it out.</param>
/// <param name="LibraryState">State in the library.</param>
/// <param name="LibraryYear">Year of the library.</param>
/// <param name="Budget">Total budget.</param>
/// <param name="Contract">Contract amount.</param>
/// <param name="Approved">Assigned from all indicators.</param>
/// <param name="Paid">Paid, returns deducted.</param>
/// <param name="Progress">Physical progress.</param>
/// <param name="AcceptedOn">Acceptance.</param>
internal sealed record ProjectItem(
    string Code, string Name, string CategoryCode, string DivisionCode, string? UnitCode, string? ImplementUnit, string LibraryState, int LibraryYear,
    decimal Budget, decimal? Contract, decimal Approved, decimal Paid, decimal? Progress, DateOnly? AcceptedOn)
{
    public static ProjectItem Of(ProjectFacts p) => new(
        p.Code, p.Name, p.CategoryCode, p.DivisionCode, p.UnitCode, p.ImplementUnit, p.LibraryState, p.LibraryYear,
        p.Budget.InYuan, p.Contract?.InYuan, p.Approved.InYuan, p.Paid.InYuan, p.Progress, p.AcceptedOn);
}

/// <summary>GET /projects: the library of the caller's division and below, with what the ledger assigned and paid.</summary>
internal sealed class ListProjects(IDatabase database, ILedgerMoments ledger, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<ListProjectsRequest, FiguresPage<ProjectItem>>
{
    public override void Configure()
    {
        Get("/projects");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Projects"));
        Summary(s => s.Summary = "Projects of a division and those below it, by code.");
    }

    public override async Task HandleAsync(ListProjectsRequest req, CancellationToken ct)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }

        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        // Projects and contracts go on from year to year: the year that is asked for gives no tree.
        var reach = Reach.Of(path, moment.TreeDay(req.Tree, year: null, time), moment.KnownAt, divisions);
        await using var db = database.Read();
        var until = moment.Until;
        var dataTime = await ledger.DataTimeAsync(db, moment, ct) ?? until ?? time.GetUtcNow();
        // No stored text holds this character, and PostgreSQL refuses even to be asked for it.
        if (new[] { req.Category, req.State, req.Q }.Any(asked => asked?.Contains('\0') == true))
        {
            await Send.OkAsync(new([], null, ProjectDefinitions.Project, dataTime), ct);
            return;
        }

        var limit = Cursor.Limit(req.Limit);
        var found = await FindAsync(db, req, reach, until, limit + 1, ct);
        var page = await ledger.ProjectsAsync(db, [.. found.Take(limit)], moment, ct);
        await Send.OkAsync(new([.. page.Select(ProjectItem.Of)], found.Count > limit ? Cursor.After(found[limit - 1].Code) : null, ProjectDefinitions.Project, dataTime), ct);
    }

    // What a project said at a past moment stands in its versions: its filters are asked of those, chunk by chunk.
    private async Task<IReadOnlyList<ProjectFacts>> FindAsync(SunLedgerDb db, ListProjectsRequest req, Reach reach, DateTimeOffset? until, int most, CancellationToken ct)
    {
        var asked = until is null ? req : req with { State = null, Year = null, Q = null };
        var (found, after) = (new List<ProjectFacts>(), req.Cursor);
        while (true)
        {
            var rows = await Asked(Seen(db.Set<ProjectRow>().AsNoTracking()), asked with { Cursor = after }, reach).OrderBy(p => p.Code).Take(most).ToListAsync(ct);
            found.AddRange((await ProjectsAt.FactsAsync(db, rows, until, ct)).Where(p => until is null || Said(p, req)));
            if (until is null || rows.Count < most || found.Count >= most) return found;
            after = Cursor.After(rows[^1].Code);
        }
    }

    private static bool Said(ProjectFacts p, ListProjectsRequest req)
    {
        var words = string.IsNullOrWhiteSpace(req.Q) ? null : req.Q.Trim();
        return (req.State is null || p.LibraryState == req.State) && (req.Year is null || p.LibraryYear == req.Year)
            && (words is null || p.Code.StartsWith(words, StringComparison.Ordinal) || p.Name.Contains(words, StringComparison.Ordinal));
    }

    // Somebody of a budget unit sees the unit's own projects.
    private IQueryable<ProjectRow> Seen(IQueryable<ProjectRow> all) => caller.OrganisationCode is { } unit ? all.Where(p => p.UnitCode == unit) : all;

    private static IQueryable<ProjectRow> Asked(IQueryable<ProjectRow> all, ListProjectsRequest req, Reach reach)
    {
        var rows = reach.In(all, p => p.DivisionPath);
        if (req.Category is not null) rows = rows.Where(p => p.CategoryCode == req.Category);
        if (req.State is not null) rows = rows.Where(p => p.LibraryState == req.State);
        if (req.Year is not null) rows = rows.Where(p => p.LibraryYear == req.Year);
        if (!string.IsNullOrWhiteSpace(req.Q))
        {
            var words = req.Q.Trim();
            rows = rows.Where(p => p.Code.StartsWith(words) || p.Name.Contains(words));
        }
        return Cursor.Keys(req.Cursor, 1) is [var after] ? rows.Where(p => string.Compare(p.Code, after) > 0) : rows;
    }
}
