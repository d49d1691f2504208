using SunLedger.Imports.Uploads;

namespace SunLedger.Imports.KeepMappings;

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
