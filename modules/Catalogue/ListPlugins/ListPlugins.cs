using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.ListPlugins;

/// <summary>Keeps what the plugin host learnt.</summary>
internal sealed class PluginStore(IDatabase database, IAuditTrail trail) : IPlugins
{
    public async Task<IReadOnlyList<PluginState>> AllAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var rows = await db.Set<PluginRow>().AsNoTracking().ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Folder, StringComparer.Ordinal).Select(r => r.ToState())];
    }

    public Task ReplaceAsync(IReadOnlyList<PluginState> states, CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            var before = Seen((await db.Set<PluginRow>().AsNoTracking().ToListAsync(token)).Select(r => r.ToState()));
            var after = Seen(states);
            await db.Set<PluginRow>().ExecuteDeleteAsync(token);
            db.AddRange(states.Select(PluginRow.Of));
            if (!before.SequenceEqual(after)) await trail.RecordAsync(db, new Act("plugin.load", "plugin", "") { Before = before, After = after }, token);
            return await db.SaveChangesAsync(token);
        },
        ct);

    private static string[] Seen(IEnumerable<PluginState> states) => [.. states.OrderBy(s => s.Folder, StringComparer.Ordinal).Select(s => $"{s.Folder} {s.Version} {s.Standing} {s.ContentHash[..Math.Min(12, s.ContentHash.Length)]}")];
}

/// <summary>GET /plugins: every plugin folder, in force or set aside, with the reason and what to do.</summary>
internal sealed class ListPlugins(IPlugins plugins) : EndpointWithoutRequest<IReadOnlyList<PluginState>>
{
    public override void Configure()
    {
        Get("/plugins");
        Permissions(May.Administer);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "Plugin folders: loaded or quarantined, why, and what to do.");
    }

    public override async Task HandleAsync(CancellationToken ct) => await Send.OkAsync(await plugins.AllAsync(ct), ct);
}
