using System.Globalization;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.SeeImports;

/// <summary>Which rows of which import.</summary>
internal sealed record SeeRowsRequest
{
    public string Id { get; init; } = "";

    /// <summary>Only refused rows are kept: what was written is seen where it was written.</summary>
    public Outcome? Outcome { get; init; }

    public string? Cursor { get; init; }
    public int? Limit { get; init; }
}

/// <summary>A refused row.</summary>
/// <param name="Row">1-based row below the header.</param>
/// <param name="Id">The entry's id, when it could be read.</param>
/// <param name="Outcome">refused.</param>
/// <param name="Cells">Its cells: as written for whoever sent the file, masked for anybody else.</param>
/// <param name="Errors">Why it was refused; in words that quote nothing when it is masked.</param>
/// <param name="IsMasked">True when somebody else sent the file.</param>
internal sealed record RowView(int Row, string? Id, Outcome Outcome, IReadOnlyList<string> Cells, IReadOnlyList<ProblemError> Errors, bool IsMasked);

/// <summary>GET /imports/{id}/rows: refused rows with their cells and reasons.</summary>
internal sealed class SeeRows(IDatabase database, ImportTargets targets, RefusedCells cells, ICaller caller) : Endpoint<SeeRowsRequest, Page<RowView>>
{
    public override void Configure()
    {
        Get("/imports/{id}/rows");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports"));
        Summary(s => s.Summary = "Refused rows of an import, with their cells and why: whole for whoever sent the file, masked for anybody else who may import such files.");
    }

    public override async Task HandleAsync(SeeRowsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (await Jobs.FindWithRowsAsync(db, req.Id, targets, caller, ct) is not { } job)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.ImportNotFound);
            return;
        }
        if (req.Outcome is not (null or Outcome.Refused))
        {
            await Send.OkAsync(new([], null), ct);
            return;
        }
        var size = Cursor.Limit(req.Limit);
        var after = Cursor.Keys(req.Cursor, 1) is [var key] && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var rows = await db.Set<RefusedRow>().AsNoTracking().Where(r => r.JobId == req.Id && r.Row > after).OrderBy(r => r.Row).Take(size + 1).ToListAsync(ct);
        var english = HttpContext.Request.WantsEnglish();
        var sight = RowSight.Of(job, targets, cells, caller);
        var items = rows.Take(size).Select(r => sight.See(r, english)).ToList();
        await Send.OkAsync(new(items, rows.Count > size ? Cursor.After(items[^1].Row.ToString(CultureInfo.InvariantCulture)) : null), ct);
    }
}
