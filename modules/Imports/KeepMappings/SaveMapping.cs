using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Imports.Running;
using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.KeepMappings;

/// <summary>A mapping to save.</summary>
internal sealed record SaveMappingRequest
{
    public string Name { get; init; } = "";

    [FromBody] public ImportMapping Mapping { get; init; } = null!;
}

/// <summary>PUT /import-mappings/{name}: saves the next version for the caller's division.</summary>
internal sealed class SaveMapping(MappingLibrary library, ImportTargets targets, ICaller caller) : Endpoint<SaveMappingRequest, MappingView>
{
    public override void Configure()
    {
        Put("/import-mappings/{name}");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports").Produces<Problem>(422, "application/problem+json"));
        Summary(s => s.Summary = "Saves a mapping under a name; the same content again changes nothing.");
    }

    public override async Task HandleAsync(SaveMappingRequest req, CancellationToken ct)
    {
        try
        {
            if (req.Mapping?.Kind is null) throw new FileRefusedException(ImportsRefusals.MappingMalformed, "mapping", "null");
            var target = targets.Of(req.Mapping.Kind);
            if (!caller.MayImport(target)) throw new FileRefusedException(ImportsRefusals.NotAllowed);
            if (!MappingCheck.IsName(req.Name)) throw new FileRefusedException(ImportsRefusals.MappingName);
            var faults = MappingCheck.Faults(req.Mapping, target);
            if (faults.Count > 0) await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            else await Send.OkAsync(MappingView.Of(await library.SaveAsync(req.Name, req.Mapping, ct)), ct);
        }
        catch (FileRefusedException e)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.StatusOf(e.Fault), [e.Fault], ct);
        }
    }
}
