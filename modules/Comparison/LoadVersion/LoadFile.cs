using SunLedger.Comparison.Digests;

namespace SunLedger.Comparison.LoadVersion;

/// <summary>Which version. The file is the body: text/csv.</summary>
internal sealed record LoadFileRequest
{
    /// <summary>Code of the register.</summary>
    [RouteParam] public string Code { get; init; } = "";

    /// <summary>Id of the version.</summary>
    [RouteParam] public string Id { get; init; } = "";
}

/// <summary>
/// POST /registers/{code}/versions/{id}/file: a CSV file as the body, digested line by line as it comes. It goes past the imports, which keep
/// the file and the rows that they refuse: of a register nothing but digests may stay.
/// </summary>
internal sealed class LoadFile(IDatabase database, EntryKeeper keeper, RegisterKeys keys) : Endpoint<LoadFileRequest, LoadedEntries>
{
    public override void Configure()
    {
        Post("/registers/{code}/versions/{id}/file");
        Permissions(May.KeepRegisters);
        Description(d => d.WithTags("Comparison").Accepts<LoadFileRequest>("text/csv"));
        MaxRequestBodySize(512 * 1024 * 1024);
        Summary(s => s.Summary = "Load a CSV file of entries into a version. Only digests are kept, and the file is not.");
    }

    public override async Task HandleAsync(LoadFileRequest req, CancellationToken ct)
    {
        var (code, id) = (req.Code, req.Id);
        if (await LoadingEndpoint.OpenAsync(HttpContext, database, keeper, keys, code, id, ct) is not { } reading) return;
        var loading = new Loading(reading);
        if (await EntryFile.ReadAsync(HttpContext.Request.Body, Registers.Find(code)!, loading, ct) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault], ct);
            return;
        }
        await loading.EndAsync(HttpContext, keeper, code, id, ct);
    }
}
