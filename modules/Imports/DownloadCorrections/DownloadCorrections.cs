using System.Globalization;
using System.Text;
using SunLedger.Imports.Mapping;
using SunLedger.Imports.Running;
using SunLedger.Imports.SeeImports;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;
using SunLedger.Messages.Audit;

namespace SunLedger.Imports.DownloadCorrections;

/// <summary>
/// GET /imports/{id}/corrections.csv: the refused rows as they were, with the reasons behind them. Correct the cells and import the file again:
/// rows keep their numbers, and ids made of them stay the same. When more rows were refused than are kept, its name and its
/// first line say so. Whoever did not send the file gets it masked, and under headers that no import takes for its columns.
/// </summary>
internal sealed class DownloadCorrections(IDatabase database, ImportTargets targets, RefusedCells refusedCells, ImportSettings settings, ICaller caller) : Endpoint<SeeImportRequest>
{
    private const string Masked = "（已脱敏）";

    public override void Configure()
    {
        Get("/imports/{id}/corrections.csv");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports").Produces(200, contentType: "text/csv"));
        Summary(s => s.Summary = "The refused rows as a CSV file with reasons, ready to be corrected and imported again; masked unless you sent the file. Taking it leaves a line in the audit trail.");
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
        var tally = ImportJson.Read<Tally>(job.Tally);
        var kept = tally.KeptOf(settings).Rows;
        HttpContext.Response.ContentType = "text/csv; charset=utf-8";
        HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"corrections-{job.Id}{(kept < tally.Refused ? $"-first-{kept}-of-{tally.Refused}" : "")}.csv\"";
        var sight = RowSight.Of(job, targets, refusedCells, caller);
        var act = new Act("import.rows_export", "import", job.Id) { DivisionPath = job.DivisionPath, After = new { job.Kind, job.FileName, masked = !sight.IsWhole } };
        var export = await Export.BeginAsync(HttpContext, act, ct);
        var rows = 0L;
        try
        {
            // The byte-order mark tells Excel that this is UTF-8.
            await using var file = new StreamWriter(HttpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await file.WriteAsync(CsvLine.Of([.. sight.Headers.Select((h, i) => sight.IsPlain(i) ? h : h + Masked), .. Corrections.Headers]));
            if (kept < tally.Refused) await file.WriteAsync(CsvLine.Of([Corrections.Notice(kept, tally.Refused)]));
            var english = HttpContext.Request.WantsEnglish();
            await foreach (var row in db.Set<RefusedRow>().AsNoTracking().Where(r => r.JobId == job.Id).OrderBy(r => r.Row).AsAsyncEnumerable().WithCancellation(ct))
            {
                await file.WriteAsync(CsvLine.Of(LineOf(sight.See(row, english), sight.Headers.Length)));
                rows++;
            }
            var numbers = new FileNumbers(null, job.FinishedAt ?? job.CreatedAt);
            await file.WriteAsync(CsvLine.Of([sight.IsWhole ? export.Mark(rows, numbers, "含个人信息，仅限改正后重新导入，不得外传") : export.Mark(rows, numbers)]));
        }
        finally
        {
            await export.EndAsync(rows); // also of a file that broke off: what left, left
        }
    }

    private static IEnumerable<string> LineOf(RowView row, int columns)
    {
        for (var i = 0; i < columns; i++) yield return i < row.Cells.Count ? row.Cells[i] : "";
        yield return row.Row.ToString(CultureInfo.InvariantCulture);
        yield return string.Join("; ", row.Errors.Select(e => e.Field));
        yield return string.Join("; ", row.Errors.Select(e => e.Code));
        yield return string.Join("; ", row.Errors.Select(e => e.Message));
        yield return string.Join("; ", row.Errors.Select(e => e.Hint).Distinct());
    }
}

/// <summary>A line of a CSV file in which no cell can become a formula.</summary>
internal static class CsvLine
{
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(CsvText.Cell)) + "\r\n";
}
