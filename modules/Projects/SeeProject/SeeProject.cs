using System.Text.Json;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Domain;
using SunLedger.Projects.ListProjects;
using SunLedger.Projects.Reading;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.SeeProject;

/// <summary>Which project, and which version of it; the newest, or the newest of the moment that is asked about, when absent.</summary>
internal sealed record SeeProjectRequest(string Code, int? Version, DateOnly? AsOf, string? KnownAt);

/// <summary>An approved source of the project's money.</summary>
internal sealed record SourceAnswer(string? FundCode, string? Name, string? DocNo, decimal Amount);

/// <summary>When the project became what it was at a version, and by whom.</summary>
internal sealed record VersionAnswer(int Version, DateTimeOffset At, string By);

/// <summary>A project as a screen shows it: what the list shows, and all the rest. Money is yuan.</summary>
internal sealed record ProjectAnswer(
    ProjectItem Project, int Version, DateOnly? PlanStart, DateOnly? PlanEnd, DateOnly? RealStart, DateOnly? RealEnd, DateOnly? FirstAssignedOn,
    int? Households, int? Persons, int? PoorHouseholds, int? PoorPersons, IReadOnlyList<string> Villages, string? Content,
    IReadOnlyList<SourceAnswer> Sources, JsonElement? Fields, IReadOnlyList<VersionAnswer> History)
{
    /// <summary>Code of what the numbers count (口径); see /definitions.</summary>
    public string Definition => ProjectDefinitions.Project;

    /// <summary>Up to when the books go that say what was assigned and paid.</summary>
    public required DateTimeOffset DataTime { get; init; }

    public static ProjectAnswer Of(ProjectFacts money, ProjectContent c, int version, Money? contract, IReadOnlyList<VersionAnswer> history, DateTimeOffset dataTime) => new(
        ProjectItem.Of(money with
        {
            Name = c.Name,
            UnitCode = c.UnitCode,
            ImplementUnit = c.ImplementUnit,
            LibraryState = c.LibraryState,
            LibraryYear = c.LibraryYear,
            Budget = new Money(c.BudgetFen),
            Contract = contract,
            Progress = c.ProgressBp / 10_000m,
            AcceptedOn = c.AcceptedOn,
        }),
        version, c.PlanStart, c.PlanEnd, c.RealStart, c.RealEnd, money.FirstAssignedOn, c.Households, c.Persons, c.PoorHouseholds, c.PoorPersons,
        c.Villages, c.Content, [.. c.Sources.Select(s => new SourceAnswer(s.FundCode, s.Name, s.DocNo, new Money(s.AmountFen).InYuan))],
        c.Fields is null ? null : JsonSerializer.Deserialize<JsonElement>(c.Fields), history) { DataTime = dataTime };
}

/// <summary>GET /projects/{code}: one project with its category fields, sources, money and history.</summary>
internal sealed class SeeProject(IDatabase database, ILedgerMoments ledger, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<SeeProjectRequest, ProjectAnswer>
{
    public override void Configure()
    {
        Get("/projects/{code}");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Projects"));
        Summary(s => s.Summary = "One project; ?version= shows what it said then.");
    }

    public override async Task HandleAsync(SeeProjectRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        var until = moment.Until;
        var row = await db.Set<ProjectRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == req.Code, ct);
        var history = await db.Set<VersionRow>().AsNoTracking().Where(v => v.Code == req.Code).OrderBy(v => v.Version).ToListAsync(ct);
        if (until is { } instant) history.RemoveAll(v => v.At > instant);
        var version = req.Version is { } asked ? history.FirstOrDefault(v => v.Version == asked) : history.LastOrDefault();
        if (row is null || version is null || !divisions.Sees(caller, row.DivisionPath, time.Today()) || (caller.OrganisationCode is { } unit && row.UnitCode != unit))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
            return;
        }

        var money = (await ledger.ProjectsAsync(db, await ProjectsAt.FactsAsync(db, [row], until, ct), moment, ct))[0];
        var content = ProjectContent.FromText(version.Content);
        // What was typed into a version counts while there are no contracts.
        var contract = until is not null && req.Version is null ? money.Contract : (row.ContractsFen ?? content.ContractFen) is { } fen ? new Money(fen) : null;
        var steps = history.Select(v => new VersionAnswer(v.Version, v.At, v.By)).ToArray();
        await Send.OkAsync(ProjectAnswer.Of(money, content, version.Version, contract, steps, await ledger.DataTimeAsync(db, moment, ct) ?? until ?? time.GetUtcNow()), ct);
    }
}
