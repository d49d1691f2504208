using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;
using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.KeepMappings;

/// <summary>A saved mapping.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Grows with every change; an import says which one it used.</param>
/// <param name="Kind">payments, projects, …</param>
/// <param name="Division">The division that saved it.</param>
/// <param name="SavedBy">Who.</param>
/// <param name="SavedAt">When.</param>
/// <param name="Mapping">The mapping.</param>
internal sealed record MappingView(string Name, int Version, string Kind, string Division, string SavedBy, DateTimeOffset SavedAt, ImportMapping Mapping)
{
    public static MappingView Of(SavedMapping saved) =>
        new(saved.Name, saved.Version, saved.Kind, saved.DivisionCode, saved.SavedBy, saved.SavedAt, ImportJson.Read<ImportMapping>(saved.Body));
}

/// <summary>GET /import-mappings: the caller's division's own, and those from above.</summary>
internal sealed class SeeMappings(MappingLibrary library) : EndpointWithoutRequest<IReadOnlyList<MappingView>>
{
    public override void Configure()
    {
        Get("/import-mappings");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports"));
        Summary(s => s.Summary = "Saved mappings that the caller may use.");
    }

    public override async Task HandleAsync(CancellationToken ct) => await Send.OkAsync([.. (await library.AllAsync(ct)).Select(MappingView.Of)], ct);
}

/// <summary>Which mapping.</summary>
internal sealed record MappingRequest
{
    public string Name { get; init; } = "";
}

/// <summary>GET /import-mappings/{name}.</summary>
internal sealed class SeeMapping(MappingLibrary library) : Endpoint<MappingRequest, MappingView>
{
    public override void Configure()
    {
        Get("/import-mappings/{name}");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports"));
        Summary(s => s.Summary = "One saved mapping.");
    }

    public override async Task HandleAsync(MappingRequest req, CancellationToken ct)
    {
        if (await library.FindAsync(req.Name, ct) is not { } saved)
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.MappingNotFound, null, req.Name);
            return;
        }
        await Send.OkAsync(MappingView.Of(saved), ct);
    }
}

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
            var target = targets.Of(req.Mapping.Kind);
            if (!caller.May(target.Permission)) throw new FileRefusedException(ImportsRefusals.NotAllowed);
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
        if (targets.All.FirstOrDefault(t => t.Kind == saved.Kind) is { } target && !caller.May(target.Permission))
        {
            await Problem.WriteAsync(HttpContext, ImportsRefusals.NotAllowed);
            return;
        }
        await library.DeleteAsync(saved, ct);
        await Send.NoContentAsync(ct);
    }
}
