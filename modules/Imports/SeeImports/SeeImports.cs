using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.SeeImports;

/// <summary>Which imports: the newest first.</summary>
internal sealed record SeeImportsRequest
{
    public string? Cursor { get; init; }
    public int? Limit { get; init; }
    public string? Kind { get; init; }
}

/// <summary>GET /imports: those that were sent from the caller's division and below.</summary>
internal sealed class SeeImports(IDatabase database, ICaller caller, ImportProgress progress, ImportSettings settings) : Endpoint<SeeImportsRequest, Page<ImportView>>
{
    public override void Configure()
    {
        Get("/imports");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports"));
        Summary(s => s.Summary = "Imports sent from the caller's division and below, newest first.");
    }

    public override async Task HandleAsync(SeeImportsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var size = Cursor.Limit(req.Limit);
        var jobs = Jobs.Seen(db, caller);
        if (req.Kind is { } kind) jobs = jobs.Where(j => j.Kind == kind);
        if (Cursor.Keys(req.Cursor, 1) is [var last]) jobs = jobs.Where(j => string.Compare(j.Id, last) < 0);
        var rows = await jobs.OrderByDescending(j => j.Id).Take(size + 1).ToListAsync(ct);
        var english = HttpContext.Request.WantsEnglish();
        var items = rows.Take(size).Select(j => ImportView.Of(j, progress, settings, english)).ToList();
        await Send.OkAsync(new(items, rows.Count > size ? Cursor.After(items[^1].Id) : null), ct);
    }
}

/// <summary>GET /imports/{id}: state, progress, counts, sums, checks.</summary>
internal sealed class SeeImport(IDatabase database, ICaller caller, ImportProgress progress, ImportSettings settings) : Endpoint<SeeImportRequest, ImportView>
{
    public override void Configure()
    {
        Get("/imports/{id}");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports"));
        Summary(s => s.Summary = "One import: state, progress, counts, sums, published totals checked.");
    }

    public override async Task HandleAsync(SeeImportRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (await Jobs.FindAsync(db, req.Id, caller, ct) is not { } job)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.ImportNotFound);
            return;
        }
        await Send.OkAsync(ImportView.Of(job, progress, settings, HttpContext.Request.WantsEnglish()), ct);
    }
}

/// <summary>Which import.</summary>
internal sealed record SeeImportRequest
{
    public string Id { get; init; } = "";
}

/// <summary>Finds imports that a caller may see.</summary>
internal static class Jobs
{
    public static Task<ImportJob?> FindAsync(SunLedgerDb db, string id, ICaller caller, CancellationToken ct) =>
        Seen(db, caller).FirstOrDefaultAsync(j => j.Id == id, ct);

    /// <summary>Those from the caller's division and below. Somebody of a unit sees what they sent themselves: the files of others hold other units' rows.</summary>
    public static IQueryable<ImportJob> Seen(SunLedgerDb db, ICaller caller)
    {
        var jobs = db.Set<ImportJob>().AsNoTracking().Where(j => j.DivisionPath.StartsWith(caller.DivisionPath));
        return caller.OrganisationCode is null ? jobs : jobs.Where(j => j.CallerId == caller.Id);
    }

    /// <summary>The same, for its rows: they are shown to those alone who may import such files, and whole to whoever sent it (<see cref="RowSight"/>).</summary>
    public static async Task<ImportJob?> FindWithRowsAsync(SunLedgerDb db, string id, ImportTargets targets, ICaller caller, CancellationToken ct) =>
        await FindAsync(db, id, caller, ct) is { } job && targets.All.Any(t => t.Kind == job.Kind && caller.MayImport(t)) ? job : null;
}
