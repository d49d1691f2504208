using System.Globalization;
using System.Text;
using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Imports.Running;
using SunLedger.Imports.SeeImports;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.DownloadCorrections;

/// <summary>
/// GET /imports/{id}/corrections.csv: the refused rows as they were, with the reasons behind them. Correct the cells and import the file again:
/// rows keep their numbers, and ids made of them stay the same.
/// </summary>
internal sealed class DownloadCorrections(IDatabase database, ImportTargets targets, RefusedCells refusedCells, ICaller caller) : Endpoint<SeeImportRequest>
{
    public override void Configure()
    {
        Get("/imports/{id}/corrections.csv");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports").Produces(200, contentType: "text/csv"));
        Summary(s => s.Summary = "The refused rows as a CSV file with reasons, ready to be corrected and imported again.");
    }

    public override async Task HandleAsync(SeeImportRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (await Jobs.FindWithRowsAsync(db, req.Id, targets, caller, ct) is not { } job)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.ImportNotFound);
            return;
        }
        if (job.State is JobState.Queued or JobState.Running)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.ImportRunning);
            return;
        }
        HttpContext.Response.ContentType = "text/csv; charset=utf-8";
        HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"corrections-{job.Id}.csv\"";
        await WriteAsync(db, job, HttpContext.Request.WantsEnglish(), ct);
    }

    private async Task WriteAsync(SunLedgerDb db, ImportJob job, bool english, CancellationToken ct)
    {
        // The byte-order mark tells Excel that this is UTF-8.
        await using var file = new StreamWriter(HttpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        string[] headers = job.Headers is null ? [] : [.. ImportJson.Read<string[]>(job.Headers).TakeWhile(h => !Corrections.IsOurs(h))];
        await file.WriteAsync(CsvLine.Of([.. headers, .. Corrections.Headers]));
        await foreach (var row in db.Set<RefusedRow>().AsNoTracking().Where(r => r.JobId == job.Id).OrderBy(r => r.Row).AsAsyncEnumerable().WithCancellation(ct))
            await file.WriteAsync(CsvLine.Of([.. Cells(row, headers.Length), .. Reasons(row, english)]));
    }

    private IEnumerable<string> Cells(RefusedRow row, int columns)
    {
        var cells = refusedCells.Open(row);
        for (var i = 0; i < columns; i++) yield return i < cells.Length ? cells[i] : "";
    }

    private static string[] Reasons(RefusedRow row, bool english)
    {
        ProblemError[] errors = [.. ImportJson.Read<Fault[]>(row.Faults).Select(f => f.In(english))];
        return
        [
            row.Row.ToString(CultureInfo.InvariantCulture),
            string.Join("; ", errors.Select(e => e.Field)),
            string.Join("; ", errors.Select(e => e.Code)),
            string.Join("; ", errors.Select(e => e.Message)),
            string.Join("; ", errors.Select(e => e.Hint).Distinct()),
        ];
    }
}

/// <summary>A line of a CSV file in which no cell can become a formula.</summary>
internal static class CsvLine
{
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var safe = Formulas.Disarm(text);
        return safe.AsSpan().IndexOfAny("\",\r\n;\t") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
