using System.Text.Json;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Domain;
using SunLedger.Projects.ListProjects;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.SeeProject;

/// <summary>Which project, and which version of it; the newest when absent.</summary>
internal sealed record SeeProjectRequest(string Code, int? Version);

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
    public static ProjectAnswer Of(ProjectFacts money, ProjectContent c, int version, long? contractsFen, IReadOnlyList<VersionAnswer> history) => new(
        ProjectItem.Of(money with
        {
            Name = c.Name,
            UnitCode = c.UnitCode,
            ImplementUnit = c.ImplementUnit,
            LibraryState = c.LibraryState,
            LibraryYear = c.LibraryYear,
            Budget = new Money(c.BudgetFen),
            Contract = (contractsFen ?? c.ContractFen) is { } fen ? new Money(fen) : null,
            Progress = c.ProgressBp / 10_000m,
            AcceptedOn = c.AcceptedOn,
        }),
        version, c.PlanStart, c.PlanEnd, c.RealStart, c.RealEnd, money.FirstAssignedOn, c.Households, c.Persons, c.PoorHouseholds, c.PoorPersons,
        c.Villages, c.Content, [.. c.Sources.Select(s => new SourceAnswer(s.FundCode, s.Name, s.DocNo, new Money(s.AmountFen).InYuan))],
        c.Fields is null ? null : JsonSerializer.Deserialize<JsonElement>(c.Fields), history);
}

/// <summary>GET /projects/{code}: one project with its category fields, sources, money and history.</summary>
internal sealed class SeeProject(IDatabase database, ILedgerFacts ledger, ICaller caller) : Endpoint<SeeProjectRequest, ProjectAnswer>
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
        await using var db = database.Read();
        var row = await db.Set<ProjectRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == req.Code, ct);
        var history = await db.Set<VersionRow>().AsNoTracking().Where(v => v.Code == req.Code).OrderBy(v => v.Version).ToListAsync(ct);
        var version = history.FirstOrDefault(v => v.Version == (req.Version ?? row?.Version));
        if (row is null || version is null || !caller.Sees(row.DivisionPath) || (caller.OrganisationCode is { } unit && row.UnitCode != unit))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
            return;
        }

        var money = (await ledger.WithMoneyAsync(db, [row.ToFacts()], ct))[0];
        var steps = history.Select(v => new VersionAnswer(v.Version, v.At, v.By)).ToArray();
        await Send.OkAsync(ProjectAnswer.Of(money, ProjectContent.FromText(version.Content), version.Version, row.ContractsFen, steps), ct);
    }
}
