using SunLedger.Imports.Running;
using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.KeepMappings;

/// <summary>DELETE /import-mappings/{name}: ends the caller's division's own mapping. Past imports keep their copy.</summary>
internal sealed class DeleteMapping(MappingLibrary library, ImportTargets targets, ICaller caller) : Endpoint<MappingRequest>
{
    public override void Configure()
    {
        Delete("/import-mappings/{name}");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports").Produces(204));
        Summary(s => s.Summary = "Deletes a mapping of the caller's division.");
    }

    public override async Task HandleAsync(MappingRequest req, CancellationToken ct)
    {
        var saved = await library.FindAsync(req.Name, ct);
        if (saved is null || saved.DivisionCode != caller.DivisionCode)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.MappingNotFound, null, req.Name);
            return;
        }
        if (targets.All.FirstOrDefault(t => t.Kind == saved.Kind) is { } target && !caller.MayImport(target))
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.NotAllowed);
            return;
        }
        await library.DeleteAsync(saved, ct);
        await Send.NoContentAsync(ct);
    }
}
