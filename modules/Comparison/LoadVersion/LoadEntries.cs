using SunLedger.Comparison.Digests;
using SunLedger.Comparison.Domain;

namespace SunLedger.Comparison.LoadVersion;

/// <summary>POST /registers/{code}/versions/{id}/entries: loads entries. One wrong row, and nothing is written.</summary>
internal sealed class LoadEntries(IDatabase database, EntryKeeper keeper, RegisterKeys keys) : Endpoint<OneOrMany<EntryDraft>, LoadedEntries>
{
    public override void Configure()
    {
        Post("/registers/{code}/versions/{id}/entries");
        Permissions(May.KeepRegisters);
        Description(d => d.WithTags("Comparison"));
        Summary(s => s.Summary = "Load an entry or an array of them into a version. Only digests are kept.");
    }

    public override async Task HandleAsync(OneOrMany<EntryDraft> req, CancellationToken ct)
    {
        var (code, id) = (Route<string>("code") ?? "", Route<string>("id") ?? "");
        if (await LoadingEndpoint.OpenAsync(HttpContext, database, keeper, keys, code, id, ct) is not { } reading) return;
        var loading = new Loading(reading);
        for (var i = 0; i < req.Items.Count; i++) loading.Take(i + 1, req.Items[i]);
        await loading.EndAsync(HttpContext, keeper, code, id, ct);
    }
}
