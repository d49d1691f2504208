using System.Globalization;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.SeeImports;

/// <summary>Which rows of which import.</summary>
internal sealed record SeeRowsRequest
{
    public string Id { get; init; } = "";

    /// <summary>The rows of this fate; the refused ones when absent. Of the others the numbers are kept: what was written is seen where it was written.</summary>
    public Outcome? Outcome { get; init; }

    public string? Cursor { get; init; }
    public int? Limit { get; init; }
}

/// <summary>A row of the file and its fate.</summary>
/// <param name="Row">1-based row below the header.</param>
/// <param name="Id">The entry's id, when it was refused and could be read.</param>
/// <param name="Outcome">accepted, duplicate or refused.</param>
/// <param name="Cells">Its cells when it was refused: as written for whoever sent the file, masked for anybody else.</param>
/// <param name="Errors">Why it was refused; in words that quote nothing when it is masked.</param>
/// <param name="IsMasked">True when it was refused and somebody else sent the file.</param>
internal sealed record RowView(int Row, string? Id, Outcome Outcome, IReadOnlyList<string> Cells, IReadOnlyList<ProblemError> Errors, bool IsMasked);

/// <summary>GET /imports/{id}/rows: what became of each row, one fate at a time; refused rows with their cells and reasons.</summary>
internal sealed class SeeRows(IDatabase database, ImportTargets targets, RefusedCells cells, ICaller caller) : Endpoint<SeeRowsRequest, Page<RowView>>
{
    public override void Configure()
    {
        Get("/imports/{id}/rows");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports"));
        Summary(s => s.Summary = "Rows of an import by their fate: accepted ones and duplicates by their numbers, refused ones with their cells and why, whole for whoever sent the file, masked for anybody else.");
    }

    public override async Task HandleAsync(SeeRowsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (await Jobs.FindWithRowsAsync(db, req.Id, targets, caller, ct) is not { } job)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.ImportNotFound);
            return;
        }
        var size = Cursor.Limit(req.Limit);
        var after = (int)Math.Clamp(Cursor.Number(req.Cursor) ?? 0, 0, int.MaxValue);
        if (req.Outcome is { } fate and not Outcome.Refused)
        {
            var numbers = await NumbersAsync(db, req.Id, fate, after, size + 1, ct);
            await Send.OkAsync(PageOf([.. numbers.Take(size).Select(n => new RowView(n, null, fate, [], [], IsMasked: false))], numbers.Count > size), ct);
            return;
        }
        var rows = await db.Set<RefusedRow>().AsNoTracking().Where(r => r.JobId == req.Id && r.Row > after).OrderBy(r => r.Row).Take(size + 1).ToListAsync(ct);
        var english = HttpContext.Request.WantsEnglish();
        var sight = RowSight.Of(job, targets, cells, caller);
        var items = rows.Take(size).Select(r => sight.See(r, english)).ToList();
        await Send.OkAsync(PageOf(items, rows.Count > size), ct);
    }

    private static Page<RowView> PageOf(IReadOnlyList<RowView> rows, bool goesOn) => new(rows, goesOn ? Cursor.After(rows[^1].Row.ToString(CultureInfo.InvariantCulture)) : null);

    // A stretch holds a row at least: no more of them are read than rows are wanted.
    private static async Task<List<int>> NumbersAsync(SunLedgerDb db, string jobId, Outcome fate, int after, int wanted, CancellationToken ct)
    {
        var stretches = await db.Set<Stretch>().AsNoTracking().Where(s => s.JobId == jobId && s.Outcome == fate && s.LastRow > after).OrderBy(s => s.FirstRow).Take(wanted).ToListAsync(ct);
        return [.. stretches.SelectMany(s => Enumerable.Range(s.FirstRow, s.LastRow - s.FirstRow + 1)).Where(row => row > after).Take(wanted)];
    }
}
