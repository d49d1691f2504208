using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.PreviewImport;

/// <summary>For which kind, and with which mapping. The file is the body, as for an import.</summary>
internal sealed record PreviewImportRequest
{
    [QueryParam] public string? Kind { get; init; }
    [QueryParam] public string? Mapping { get; init; }
    [QueryParam] public string? FileName { get; init; }
}

/// <summary>What a file looks like before it is imported.</summary>
/// <param name="Format">How it was read.</param>
/// <param name="HeaderRow">1-based row of the file that holds the header; null when none fits yet.</param>
/// <param name="Headers">Its headers, or the first row of the file when no header fits.</param>
/// <param name="Rows">The first rows, as written.</param>
/// <param name="Read">What the mapping makes of them.</param>
/// <param name="Mapping">The mapping: the chosen one, or what the headers suggest.</param>
/// <param name="Unmapped">Headers that the mapping does not use.</param>
/// <param name="Missing">Required fields that the mapping does not make.</param>
internal sealed record PreviewAnswer(
    SheetFacts Format, int? HeaderRow, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<PreviewRow> Read,
    ImportMapping Mapping, IReadOnlyList<string> Unmapped, IReadOnlyList<string> Missing);

/// <summary>What the mapping makes of a row.</summary>
/// <param name="Row">1-based row below the header.</param>
/// <param name="Fate">import, refused, leftOut or total.</param>
/// <param name="Values">Values by field; money in yuan.</param>
/// <param name="Errors">Why it would be refused.</param>
internal sealed record PreviewRow(int Row, RowFate Fate, IReadOnlyDictionary<string, object> Values, IReadOnlyList<ProblemError> Errors);

/// <summary>POST /imports:preview: reads the beginning of a file and says what an import would see. Writes nothing.</summary>
internal sealed class PreviewImport(ImportTargets targets, UploadReader uploads, FileStore store, CategoryHeaders categories, ImportSettings settings, ICaller caller) : Endpoint<PreviewImportRequest, PreviewAnswer>
{
    private const int RowsShown = 20;

    public override void Configure()
    {
        Post("/imports:preview");
        AllowFileUploads(dontAutoBindFormData: true);
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports").WithMetadata(new NoBodyLimit()).Accepts<PreviewImportRequest>("multipart/form-data", "*/*").Produces<PreviewAnswer>().Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Headers, first rows and suggested mapping of a file; nothing is written.");
    }

    public override async Task HandleAsync(PreviewImportRequest req, CancellationToken ct)
    {
        try
        {
            var target = targets.Of(req.Kind);
            if (!caller.MayImport(target)) throw new FileRefusedException(ImportsRefusals.NotAllowed);
            var upload = await uploads.ReadAsync(HttpContext.Request, target, req.Mapping, req.FileName, ct);
            try
            {
                var answer = Preview(store.PathOf(upload.File.StoredAs), target, upload.Mapping?.Mapping);
                await Send.OkAsync(answer, ct);
            }
            finally
            {
                store.Delete(upload.File.StoredAs);
            }
        }
        catch (FileRefusedException e)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.StatusOf(e.Fault), [e.Fault], ct);
        }
    }

    private PreviewAnswer Preview(string path, IImportTarget target, ImportMapping? chosen)
    {
        var first = FirstRows(path, chosen?.Sheet);
        var english = HttpContext.Request.WantsEnglish();
        try
        {
            using var sheet = SheetFile.Open(path, chosen?.Sheet, settings.Reading);
            var (header, mapping) = HeaderSearch.Find(sheet, target, chosen, categories.Of(target.CategoryFieldsOf));
            var plan = new RowPlan(mapping, target, header, settings.Reading.NamelessRows);
            var read = new List<PreviewRow>();
            var rows = new List<IReadOnlyList<string>>();
            while (read.Count < RowsShown && sheet.Read())
            {
                var row = plan.Read(sheet);
                rows.Add(row.Cells);
                read.Add(new(row.Row, row.Fate, Shown(row), [.. row.Faults.Select(f => f.In(english))]));
            }
            return new(sheet.Facts, header.Row, header.Names, rows, read, mapping, [.. header.Names.Where(n => n.Length > 0 && !Uses(mapping, n))], []);
        }
        catch (FileRefusedException e) when (e.Fault.Code == ImportsRefusals.HeaderMissing.Code)
        {
            // A preview is asked for in order to see what is missing.
            var guess = Best(target, first.Rows);
            var (headers, mapping) = (guess.Headers, chosen ?? guess.Mapping);
            return new(first.Facts, null, headers, first.Rows, [], mapping, [.. headers.Where(n => n.Length > 0 && !Uses(mapping, n))], [.. MappingGuess.Missing(target, mapping).Select(c => c.Field)]);
        }
    }

    private (SheetFacts Facts, IReadOnlyList<IReadOnlyList<string>> Rows) FirstRows(string path, string? name)
    {
        using var sheet = SheetFile.Open(path, name, settings.Reading);
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < RowsShown && sheet.Read()) rows.Add([.. sheet.Cells.Select(c => c.Text)]);
        return (sheet.Facts, rows);
    }

    private (IReadOnlyList<string> Headers, ImportMapping Mapping) Best(IImportTarget target, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var fields = categories.Of(target.CategoryFieldsOf);
        return rows.DefaultIfEmpty([]).Select(r => (Headers: r, Mapping: MappingGuess.Of(target, r, [], fields))).MaxBy(g => g.Mapping.Fields.Count);
    }

    private static bool Uses(ImportMapping mapping, string header) => mapping.Fields.Values.Any(f =>
        f.Column is { } column && Header.Key(column) == Header.Key(header) || (f.Template is { } template && Template.Columns(template).Any(c => Header.Key(c) == Header.Key(header))));

    private static Dictionary<string, object> Shown(ReadRow row) =>
        row.Values?.Values.ToDictionary(v => v.Key, v => v.Value is Money money ? money.InYuan : v.Value) ?? [];
}
