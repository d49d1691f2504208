using System.Globalization;
using System.Text.Json;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterProjects;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Approvals;

/// <summary>项目入库 as a document: a project entered, or the change of one that is there. It is tried when it is submitted, and taken in when it is granted.</summary>
internal sealed class ProjectDocument(ProjectEntry entry, IDivisions divisions, IFunds funds, ICategories categories, TimeProvider time) : IDocumentKind
{
    public const string KindCode = "project-entry";
    private const string Trying = "trying";
    private const string New = "0";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Code => KindCode;

    public Bilingual Name => new("项目入库", "Project library entry");

    public string Permission => May.KeepProjects;

    public IReadOnlyList<ImportColumn> Columns { get; } = [.. ProjectsImport.All.Where(c => !c.Field.StartsWith("sources.", StringComparison.Ordinal) && c.Field != "villages")];

    public async Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var draft = Draft(content);
        var reading = ProjectReading.Read(1, draft, new(divisions, funds, categories.Current, caller, time.Today()));
        if (reading.Content is not { } project || divisions.Latest(project.DivisionCode) is not { } division)
            return DocumentReading.Refused([.. reading.Faults.Select(f => f with { Row = null })]);
        return DocumentReading.Of(new DocumentFacts
        {
            Title = $"{draft.Code} {project.Name}",
            Division = division,
            CategoryCode = project.CategoryCode,
            Amount = new Money(project.BudgetFen),
            OrganisationCode = project.UnitCode,
            Changes = ProjectChanges.Between(await BeforeAsync(db, draft.Code!, ct), project),
        });
    }

    // Its version. Whoever decides holds the project: nobody makes the next one between the look and the change.
    public async Task<string?> BasisAsync(SunLedgerDb db, JsonElement content, CancellationToken ct)
    {
        var hold = db.Database.CurrentTransaction is not null && db.Dialect == Dialect.Postgres ? " FOR UPDATE" : "";
        var sql = $"SELECT * FROM {db.Table(ProjectsMap.Module, "projects")} WHERE code = {{0}}{hold}";
        var found = await db.Set<ProjectRow>().FromSqlRaw(sql, Draft(content).Code ?? "").AsNoTracking().ToListAsync(ct);
        return found is [var project] ? project.Version.ToString(CultureInfo.InvariantCulture) : New;
    }

    public async Task<IReadOnlyList<Fault>> SubmittedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Trying, ct);
        var faults = await GrantedAsync(db, document, caller, ct);
        await transaction.RollbackToSavepointAsync(Trying, ct);
        return faults;
    }

    public async Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var draft = Draft(document.Content);
        // One that is entered while this is granted is not changed by it: nobody read the two side by side.
        var isNew = document.Content.TryGetProperty(Document.BasedOn, out var basis) && basis.ValueEquals(New);
        var intent = !isNew && await db.Set<ProjectRow>().AnyAsync(p => p.Code == draft.Code, ct) ? Intent.Change : Intent.Enter;
        var results = await entry.TakeAsync(db, [draft], intent, BatchMode.All, caller, ct, isDecision: true);
        return [.. results[0].Faults.Select(f => f with { Row = null })];
    }

    private static async Task<ProjectContent?> BeforeAsync(SunLedgerDb db, string code, CancellationToken ct) =>
        await db.Set<VersionRow>().Where(v => v.Code == code).OrderByDescending(v => v.Version).Select(v => v.Content).FirstOrDefaultAsync(ct) is { } text
            ? ProjectContent.FromText(text) : null;

    private static ProjectDraft Draft(JsonElement content) => content.Deserialize<ProjectDraft>(Json)!;
}
