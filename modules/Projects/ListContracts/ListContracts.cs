using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Reading;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.ListContracts;

/// <summary>Which contracts to list.</summary>
/// <param name="Division">Of projects of this division and those below it.</param>
/// <param name="Project">Of this project.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="Year">Signed in this year.</param>
/// <param name="Q">Part of a name or of the supplier's, or the beginning of a code.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="AsOf">Counts what happened until the end of this business day, and what the contracts said then; everything when absent.</param>
/// <param name="KnownAt">Counts what had been recorded by this instant; everything when absent.</param>
/// <param name="Tree">The day whose tree of divisions is meant: what was taken over by then stands with its successor. The day of asOf when absent, else today's.</param>
internal sealed record ListContractsRequest(
    string? Division, string? Project, string? Kind, int? Year, string? Q, string? Cursor, int? Limit, DateOnly? AsOf, string? KnownAt, DateOnly? Tree);

/// <summary>A contract in the list, as it stands after its last change. Money is yuan.</summary>
/// <param name="Code">Contract code.</param>
/// <param name="Name">Name.</param>
/// <param name="ProjectCode">The project that it is for.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="CategoryCode">Its category.</param>
/// <param name="DivisionCode">Its division.</param>
/// <param name="Kind">工程, 货物 or 服务.</param>
/// <param name="ProcureMode">How the supplier was found.</param>
/// <param name="Buyer">The one who buys.</param>
/// <param name="Supplier">The one who delivers.</param>
/// <param name="Amount">Amount after all changes.</param>
/// <param name="OriginalAmount">Amount as first signed.</param>
/// <param name="Paid">Paid on it, returns deducted.</param>
/// <param name="SignedOn">Day of signing.</param>
/// <param name="AcceptedOn">Day of acceptance.</param>
internal sealed record ContractItem(
    string Code, string Name, string ProjectCode, string ProjectName, string CategoryCode, string DivisionCode, string Kind, string? ProcureMode, string? Buyer, string? Supplier,
    decimal Amount, decimal OriginalAmount, decimal Paid, DateOnly SignedOn, DateOnly? AcceptedOn)
{
    public static ContractItem Of(ContractFacts c) => new(
        c.Code, c.Name, c.Project.Code, c.Project.Name, c.Project.CategoryCode, c.Project.DivisionCode, c.Kind, c.ProcureMode, c.Buyer?.Name, c.Supplier?.Name,
        c.Amount.InYuan, c.OriginalAmount.InYuan, c.Paid.InYuan, c.SignedOn, c.AcceptedOn);
}

/// <summary>GET /contracts: the contracts of the caller's division and below, with what was paid on them.</summary>
internal sealed class ListContracts(IDatabase database, ILedgerMoments ledger, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<ListContractsRequest, FiguresPage<ContractItem>>
{
    public override void Configure()
    {
        Get("/contracts");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Projects"));
        Summary(s => s.Summary = "Contracts of a division and those below it, by code.");
    }

    public override async Task HandleAsync(ListContractsRequest req, CancellationToken ct)
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
        if (new[] { req.Project, req.Kind, req.Q }.Any(asked => asked?.Contains('\0') == true))
        {
            await Send.OkAsync(new([], null, ProjectDefinitions.Contract, dataTime), ct);
            return;
        }

        var limit = Cursor.Limit(req.Limit);
        var rows = await Asked(Seen(until is { } instant ? ContractsNow.At(db, instant) : ContractsNow.Of(db)), req, reach).OrderBy(c => c.Contract.Code).Take(limit + 1).ToListAsync(ct);
        var page = await ledger.ContractsAsync(db, await ProjectsAt.FactsAsync(db, [.. rows.Take(limit)], until, ct), moment, ct);
        await Send.OkAsync(new([.. page.Select(ContractItem.Of)], rows.Count > limit ? Cursor.After(rows[limit - 1].Contract.Code) : null, ProjectDefinitions.Contract, dataTime), ct);
    }

    // Somebody of a budget unit sees the contracts of the unit's own projects.
    private IQueryable<ContractNow> Seen(IQueryable<ContractNow> all) => caller.OrganisationCode is { } unit ? all.Where(c => c.Project.UnitCode == unit) : all;

    private static IQueryable<ContractNow> Asked(IQueryable<ContractNow> all, ListContractsRequest req, Reach reach)
    {
        var rows = reach.In(all, c => c.Project.DivisionPath);
        if (req.Project is not null) rows = rows.Where(c => c.Project.Code == req.Project);
        if (req.Kind is not null) rows = rows.Where(c => c.Version.Kind == req.Kind);
        if (req.Year is { } year and >= 1 and < 9999)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(c => c.Version.SignedOn >= first && c.Version.SignedOn <= last);
        }
        if (!string.IsNullOrWhiteSpace(req.Q))
        {
            var words = req.Q.Trim();
            rows = rows.Where(c => c.Contract.Code.StartsWith(words) || c.Version.Name.Contains(words) || c.Version.Supplier.Contains(words));
        }
        return Cursor.Keys(req.Cursor, 1) is [var after] ? rows.Where(c => string.Compare(c.Contract.Code, after) > 0) : rows;
    }
}
