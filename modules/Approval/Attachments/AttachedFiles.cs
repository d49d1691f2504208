using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SunLedger.Approval.Refusals;
using SunLedger.Messages.Files;

namespace SunLedger.Approval.Attachments;

/// <summary>The one door through which files come in and go out, whatever they belong to.</summary>
internal sealed class AttachedFiles(AttachmentStore store) : IAttachedFiles
{
    private const int BrokeOff = unchecked((int)0x80131620); // what a stream says that ends too early; a disk that is full says another thing
    private const int LongestBoundary = 100;
    private const int MostFields = 10;
    private const int LongestField = 8_000;

    private static readonly Dictionary<string, string> NoFields = [];

    public async Task<FileTaken> TakeAsync(HttpRequest request, CancellationToken ct)
    {
        if (await FormOf(request, ct) is not { } form) return Refused(WorkRefusals.FileMissing);
        StoredFile? taken;
        try
        {
            taken = await store.TakeAsync(form.Body, ct);
        }
        catch (IOException e) when (e is not BadHttpRequestException && e.HResult == BrokeOff)
        {
            return Refused(WorkRefusals.FileMissing); // the form broke off inside of the file
        }
        if (taken is not { } file) return Refused(WorkRefusals.FileTooLarge, AttachmentStore.MostMegabytes);
        var (mediaType, fault) = FileKinds.Of(store.PathOf(file.Id));
        if (mediaType is not null) return new(new(file.Id, form.Name, mediaType, file.Bytes, file.Sha256), form.Fields, null, null);
        store.Delete(file.Id);
        return fault switch
        {
            PackedFault.TooManyEntries => Refused(WorkRefusals.TooManyEntries, Package.Limits.Entries),
            PackedFault.TooLargeUnpacked => Refused(WorkRefusals.FileTooLargeUnpacked, Package.Limits.Bytes >> 20),
            _ => Refused(WorkRefusals.FileKind, form.Name),
        };
    }

    public void Discard(AttachedFile file) => store.Delete(file.Id);

    public async Task<bool> SendAsync(HttpContext context, AttachedFile file, CancellationToken ct)
    {
        if (!File.Exists(store.PathOf(file.Id))) return false;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = file.MediaType;
        context.Response.ContentLength = file.Bytes;
        await context.Response.SendFileAsync(store.PathOf(file.Id), ct);
        return true;
    }

    private static FileTaken Refused(RefusalText refusal, object? value = null) => new(null, NoFields, refusal, value);

    private static async Task<(Stream Body, string Name, IReadOnlyDictionary<string, string> Fields)?> FormOf(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary) return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) continue;
                var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                if (name is not null) return (part.Body, Masking.Text(CleanName(name)), fields);
                if (HeaderUtilities.RemoveQuotes(disposition.Name).Value is { Length: > 0 } field && fields.Count < MostFields) fields[field] = TypedText.Of(field, await TextOf(part.Body, ct));
            }
        }
        catch (Exception e) when (e is IOException and not BadHttpRequestException or InvalidDataException)
        {
            return null; // a form that breaks off holds no file
        }
        return null;
    }

    // More than anybody types about a file is cut off here, and refused as too long by whoever asked for it.
    private static async Task<string> TextOf(Stream body, CancellationToken ct)
    {
        var bytes = new byte[LongestField];
        return Encoding.UTF8.GetString(bytes, 0, await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct));
    }

    // The name is shown and never opened: only its last part, without control characters.
    private static string CleanName(string fileName)
    {
        var clean = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return clean.Length switch { 0 => "file", > 200 => clean[..200], _ => clean };
    }
}
