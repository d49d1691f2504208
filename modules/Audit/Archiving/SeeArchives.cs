using SunLedger.Messages.Audit;

namespace SunLedger.Audit.Archiving;

/// <summary>The files of the trail.</summary>
/// <param name="KeepMonths">Months for which lines stay in the database.</param>
/// <param name="MayLeaveBefore">Lines of days before this one may leave today.</param>
/// <param name="Files">What left, the oldest first.</param>
internal sealed record ArchivesAnswer(int KeepMonths, DateOnly MayLeaveBefore, IReadOnlyList<ArchiveFile> Files);

/// <summary>GET /audit/archives: the files that this host has.</summary>
internal sealed class SeeArchives(ArchiveFiles files, AuditSettings settings, ICaller caller, TimeProvider time) : EndpointWithoutRequest<ArchivesAnswer>
{
    public override void Configure()
    {
        Get("/audit/archives");
        Permissions(May.ReadAudit);
        Description(d => d.WithTags("Audit"));
        Summary(s => s.Summary = "The files of lines that left the database, and how long lines stay in it.");
    }

    public override async Task HandleAsync(CancellationToken ct) =>
        await Send.OkAsync(new(settings.KeepMonths, time.Today().AddMonths(-settings.KeepMonths), await files.SeenByAsync(caller, ct)), ct);
}

/// <summary>Which file.</summary>
internal sealed record FetchArchiveRequest([property: RouteParam] string Name);

/// <summary>GET /audit/archives/{name}: the file. That somebody took it is an act itself.</summary>
internal sealed class FetchArchive(ArchiveFiles files, ICaller caller) : Endpoint<FetchArchiveRequest>
{
    private const string Type = "application/vnd.sqlite3";

    public override void Configure()
    {
        Get("/audit/archives/{name}");
        Permissions(May.ReadAudit);
        Description(d => d.WithTags("Audit").Produces(StatusCodes.Status200OK, contentType: Type).Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "A file of lines that left the database: a SQLite database with the table audit_lines. Taking it leaves a line, and one with its count.");
    }

    public override async Task HandleAsync(FetchArchiveRequest req, CancellationToken ct)
    {
        if (await files.PathOfAsync(req.Name, caller, ct) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, AuditRefusals.NoArchive, "name", req.Name);
            return;
        }
        var rows = await ArchiveFiles.CountAsync(path, ct);
        var export = await Export.BeginAsync(HttpContext, new Act("audit.export", "audit", req.Name), ct);
        await Send.FileAsync(new FileInfo(path), Type, cancellation: ct);
        await export.EndAsync(rows);
    }
}
