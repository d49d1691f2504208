using SunLedger.Comparison.Digests;
using SunLedger.Comparison.Domain;

namespace SunLedger.Comparison.LoadVersion;

/// <summary>What to load into which version.</summary>
/// <param name="Code">Code of the register.</param>
/// <param name="Id">Id of the version.</param>
/// <param name="Entries">The entries.</param>
internal sealed record LoadEntriesRequest(string Code, string Id, IReadOnlyList<RegisterEntryDraft?>? Entries);

/// <summary>POST /registers/{code}/versions/{id}/entries: loads entries. One wrong row, and nothing is written.</summary>
internal sealed class LoadEntries(IDatabase database, EntryKeeper keeper, RegisterKeys keys) : Endpoint<LoadEntriesRequest, LoadedEntries>
{
    // An element that is null names nobody, and is refused with its row.
    private static readonly RegisterEntryDraft Empty = new(null, null, null, null, null, null, null);

    public override void Configure()
    {
        Post("/registers/{code}/versions/{id}/entries");
        Permissions(May.KeepRegisters);
        Description(d => d.WithTags("Comparison"));
        Summary(s => s.Summary = "Load entries into a version. Only digests are kept.");
    }

    public override async Task HandleAsync(LoadEntriesRequest req, CancellationToken ct)
    {
        var (code, id) = (req.Code, req.Id);
        if (await LoadingEndpoint.OpenAsync(HttpContext, database, keeper, keys, code, id, ct) is not { } reading) return;
        var loading = new Loading(reading);
        var entries = req.Entries ?? [];
        for (var i = 0; i < entries.Count; i++) loading.Take(i + 1, entries[i] ?? Empty);
        await loading.EndAsync(HttpContext, keeper, code, id, ct);
    }
}
