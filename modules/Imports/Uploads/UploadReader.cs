using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SunLedger.Imports.KeepMappings;
using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Uploads;

/// <summary>What came with a request: a stored file, and the mapping it is to be read with.</summary>
internal sealed record Upload(StoredFile File, ChosenMapping? Mapping);

/// <summary>
/// Reads an upload: multipart/form-data with a file and, if wanted, a part <c>mapping</c> with a mapping as JSON before it; or the file
/// itself as the body.
/// </summary>
internal sealed class UploadReader(FileStore store, MappingLibrary library)
{
    private const int LongestBoundary = 100;
    private const int LongestMapping = 256 << 10;

    /// <summary>Stores the file of the request.</summary>
    /// <exception cref="FileRefusedException">There is none, it is too large, or its mapping cannot be used.</exception>
    public async Task<Upload> ReadAsync(HttpRequest request, IImportTarget target, string? mappingName, string? fileName, CancellationToken ct)
    {
        var named = mappingName is null ? null : await NamedAsync(mappingName, target, ct);
        if (BoundaryOf(request) is { } boundary) return await ReadPartsAsync(new MultipartReader(boundary, request.Body), target, named, ct);
        var file = await store.TakeAsync(request.Body, fileName ?? "upload", ct);
        return new(file, named);
    }

    private async Task<Upload> ReadPartsAsync(MultipartReader parts, IImportTarget target, ChosenMapping? mapping, CancellationToken ct)
    {
        try
        {
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) continue;
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
                var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                if (fileName is not null) return new(await store.TakeAsync(part.Body, fileName, ct), mapping);
                if (name == "mapping") mapping = new(await SentAsync(part.Body, target, ct), null, null);
            }
        }
        catch (Exception e) when (e is IOException and not BadHttpRequestException or InvalidDataException)
        {
            throw new FileRefusedException(ImportsRefusals.UploadBroken);
        }
        throw new FileRefusedException(ImportsRefusals.FileMissing);
    }

    private async Task<ChosenMapping> NamedAsync(string name, IImportTarget target, CancellationToken ct)
    {
        var saved = await library.FindAsync(name, ct) ?? throw new FileRefusedException(ImportsRefusals.MappingNotFound, name);
        if (saved.Kind != target.Kind) throw new FileRefusedException(ImportsRefusals.MappingKind, saved.Kind, target.Kind);
        return new(ImportJson.Read<ImportMapping>(saved.Body), saved.Name, saved.Version);
    }

    private static async Task<ImportMapping> SentAsync(Stream body, IImportTarget target, CancellationToken ct)
    {
        var json = new byte[LongestMapping];
        var length = await body.ReadAtLeastAsync(json, LongestMapping, throwOnEndOfStream: false, ct);
        if (length == LongestMapping) throw new FileRefusedException(ImportsRefusals.MappingMalformed, "mapping", $"> {LongestMapping >> 10} KB");
        try
        {
            var typed = Masking.Text(Encoding.UTF8.GetString(json.AsSpan(0, length).TrimStart(Encoding.UTF8.Preamble)));
            var mapping = JsonSerializer.Deserialize<ImportMapping>(typed, ImportJson.Options) ?? throw new JsonException("null");
            if (mapping.Kind != target.Kind) throw new FileRefusedException(ImportsRefusals.MappingKind, mapping.Kind, target.Kind);
            return MappingCheck.Faults(mapping, target) is [var first, ..] ? throw new FileRefusedException(first) : mapping;
        }
        catch (JsonException e)
        {
            throw new FileRefusedException(ImportsRefusals.MappingMalformed, e.Path ?? "mapping", e.Message);
        }
    }

    private static string? BoundaryOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= LongestBoundary } ? boundary : throw new FileRefusedException(ImportsRefusals.FileMissing);
    }
}

/// <summary>Lets a request of any size reach the endpoint, which counts for itself; the server's own limit is meant for JSON.</summary>
internal sealed class NoBodyLimit : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => null;
}

/// <summary>Who may import anything at all; the kind's own permissions are looked at once the kind is known.</summary>
internal static class AnyImporter
{
    /// <summary>What the targets ask for, all together: routes are drawn before there are targets, so a test compares the two.</summary>
    public static readonly string[] Permissions = [May.MoveIndicators, May.PostPayments, May.KeepProjects, May.KeepTargets, May.PostObservations, May.KeepCatalogue];

    /// <summary>True when the caller may import such files.</summary>
    public static bool MayImport(this ICaller caller, IImportTarget target) => target.Permissions.Any(caller.May);
}
