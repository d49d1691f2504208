using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Imports.Running;
using SunLedger.Imports.SeeImports;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.StartImport;

/// <summary>What is to be imported, and how. The file is the body: multipart/form-data, or the file itself.</summary>
internal sealed record StartImportRequest
{
    /// <summary>What the rows are: one of the kinds that GET /import-kinds lists.</summary>
    [QueryParam] public string? Kind { get; init; }

    /// <summary>True: report what would happen, write nothing.</summary>
    [QueryParam] public bool DryRun { get; init; }

    /// <summary>all (default) or partial.</summary>
    [QueryParam] public BatchMode? Mode { get; init; }

    /// <summary>Name of a saved mapping; without one the headers are recognised by name.</summary>
    [QueryParam] public string? Mapping { get; init; }

    /// <summary>Name of the file, when the body is the file itself.</summary>
    [QueryParam] public string? FileName { get; init; }
}

/// <summary>POST /imports: takes a file in, looks at all of it, and lets it run in the background. 202 with the address of its progress.</summary>
internal sealed class StartImport(ImportTargets targets, UploadReader uploads, FileStore store, JobQueue queue, CategoryHeaders categories, ImportSettings settings, ImportProgress progress, ICaller caller, TimeProvider time)
    : Endpoint<StartImportRequest, ImportView>
{
    public override void Configure()
    {
        Post("/imports");
        AllowFileUploads(dontAutoBindFormData: true); // a form that is bound is a form in memory
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports").WithMetadata(new NoBodyLimit()).Accepts<StartImportRequest>("multipart/form-data", "*/*").Produces<ImportView>(202).Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Imports a CSV, TSV, CSV.GZ or XLSX file in the background.");
    }

    public override async Task HandleAsync(StartImportRequest req, CancellationToken ct)
    {
        try
        {
            var target = targets.Of(req.Kind);
            if (!caller.MayImport(target)) throw new FileRefusedException(ImportsRefusals.NotAllowed);
            var upload = await uploads.ReadAsync(HttpContext.Request, target, req.Mapping, req.FileName, ct);
            var job = JobDraft.Of(new(target.Kind, req.Mode ?? BatchMode.All, req.DryRun, upload.Mapping), upload.File, store.Id, caller, JobState.Queued, time.GetUtcNow());
            try
            {
                // Whatever is wrong with the file as a whole is told now, to whoever sent it.
                TableReader.Open(store.PathOf(upload.File.StoredAs), target, upload.Mapping?.Mapping, categories.Of(target.CategoryFieldsOf), settings).Dispose();
                await queue.AddAsync(job, ct);
            }
            catch
            {
                store.Delete(upload.File.StoredAs);
                throw;
            }
            HttpContext.Response.Headers.Location = $"/api/v1/imports/{job.Id}";
            await Send.ResponseAsync(ImportView.Of(job, progress, settings, HttpContext.Request.WantsEnglish()), StatusCodes.Status202Accepted, ct);
        }
        catch (FileRefusedException e)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.StatusOf(e.Fault), [e.Fault], ct);
        }
    }
}
