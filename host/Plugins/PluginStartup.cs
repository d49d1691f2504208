using SunLedger.Categories;
using SunLedger.Host.Define;
using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Host.Plugins;

/// <summary>
/// Looks at the plugin folders: an unchanged one is known by its hash and starts no process; a new or changed one is asked for its
/// definition in a child. What is right goes in force, what is not is set aside with its reason, and what is gone ends.
/// </summary>
internal sealed partial class PluginStartup(
    PluginDirectories directories, DefinitionChild child, IPlugins plugins, ICategories categories, ICategoryStore store, IFunds funds,
    TimeProvider time, ILogger<PluginStartup> log) : IStartupStep
{
    /// <summary>Who puts plugins' definitions in force.</summary>
    private const string Origin = "plugin";

    // Another build of the contract may read the same plugin otherwise.
    private static readonly string Contract = typeof(FundCategory).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public int Order => 20;

    public async Task RunAsync(CancellationToken ct)
    {
        var before = await plugins.AllAsync(ct);
        var found = directories.Folders().Select(folder => Look(folder, before)).ToArray();
        var asked = new (AskedPlugin Plugin, PluginState Learnt)[found.Length];
        await Parallel.ForAsync(0, found.Length, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount }, async (i, token) =>
            asked[i] = found[i].Known is { } known ? await RememberAsync(found[i], known, token) : await AskAsync(found[i], token));

        var judged = PluginJudgement.Judge([.. asked.Select(a => a.Plugin)], funds);
        await store.ReplaceAsync(Origin, [.. judged.Where(p => p.Fault is null).Select(p => new SourcedDefinition(p.Definition!, $"{Path.GetFileName(p.Folder)} {p.Manifest!.Version}"))], ct);
        await plugins.ReplaceAsync([.. judged.Select((plugin, i) => State(plugin, asked[i].Learnt))], ct);
        foreach (var plugin in judged) Log(plugin);
    }

    /// <summary>A folder, the hash of what it holds, and what is known of that hash.</summary>
    private sealed record Seen(string Folder, string Hash, PluginManifest? Manifest, PluginFault? Fault, PluginState? Known, bool WasLoaded);

    private static Seen Look(string folder, IReadOnlyList<PluginState> before)
    {
        var wasLoaded = before.Any(s => s.Folder == folder && s.Standing == PluginStanding.Loaded);
        try
        {
            var hash = FolderHash.Of(folder);
            var (manifest, fault) = PluginManifest.Read(folder);
            return new(folder, hash, manifest, fault, before.FirstOrDefault(s => s.ContentHash == hash && s.AskedWith == Contract), wasLoaded);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(folder, "", null, new(PluginReasons.Unreadable, e.Message), null, wasLoaded);
        }
    }

    private async Task<(AskedPlugin, PluginState)> RememberAsync(Seen seen, PluginState known, CancellationToken ct)
    {
        if (known.DefinitionHash is null)
        {
            var told = PluginReasons.Find(known.Reason ?? "") ?? PluginReasons.Threw;
            return (new(seen.Folder, seen.Manifest, null, seen.Fault ?? new PluginFault(told), seen.WasLoaded), known);
        }
        // The catalogue cannot give back what it kept (a text of another version): the plugin can.
        if (await categories.ByHashAsync(known.DefinitionHash, ct) is not { } definition) return await AskAsync(seen, ct);
        return (new(seen.Folder, seen.Manifest, definition, null, seen.WasLoaded), known);
    }

    private async Task<(AskedPlugin, PluginState)> AskAsync(Seen seen, CancellationToken ct)
    {
        var (definition, fault) = seen.Fault is null ? await DefinitionAsync(seen.Folder, ct) : (null, seen.Fault);
        if (definition is not null) await store.KeepAsync(definition, ct);
        var words = fault?.InWords();
        var learnt = new PluginState(
            seen.Folder, seen.Hash, seen.Manifest?.Code, seen.Manifest?.Version, PluginStanding.Quarantined, definition?.Hash,
            words?.Code, words?.Message, words?.MessageEn, words?.Hint, words?.HintEn, time.GetUtcNow(), Contract);
        return (new(seen.Folder, seen.Manifest, definition, fault, seen.WasLoaded), learnt);
    }

    private async Task<(CategoryDefinition?, PluginFault?)> DefinitionAsync(string folder, CancellationToken ct)
    {
        var (text, fault) = await child.AskAsync(folder, ct);
        if (text is null) return (null, fault);
        try
        {
            // The child said it; the host reads it with its own eyes, and takes the hash from what it read.
            return (CategoryDefinition.Read(text), null);
        }
        catch (DefinitionException e)
        {
            return (null, new(PluginReasons.Of(e.Faults[0].Kind), e.Faults[0].Hint.Chinese, e.Faults[0].Hint.English));
        }
    }

    // What is wrong with a plugin alone was put in words when it was asked; what is wrong with it beside others is said anew at every start.
    private static PluginState State(AskedPlugin plugin, PluginState learnt)
    {
        var here = learnt with { Folder = plugin.Folder, Code = plugin.Manifest?.Code, Version = plugin.Manifest?.Version };
        if (plugin.Fault is null) return here with { Standing = PluginStanding.Loaded, Reason = null, Message = null, MessageEn = null, Hint = null, HintEn = null };
        if (plugin.Definition is null) return here with { Standing = PluginStanding.Quarantined };
        var words = plugin.Fault.InWords();
        return here with
        {
            Standing = PluginStanding.Quarantined,
            Reason = words.Code,
            Message = words.Message,
            MessageEn = words.MessageEn,
            Hint = words.Hint,
            HintEn = words.HintEn,
        };
    }

    private void Log(AskedPlugin plugin)
    {
        if (plugin.Fault is null) LogLoaded(plugin.Definition!.Code, plugin.Folder);
        else LogQuarantined(plugin.Folder, plugin.Fault.Reason.Code);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plugin {Code} is in force, from {Folder}.")]
    private partial void LogLoaded(string code, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The plugin in {Folder} was set aside: {Reason}. GET /api/v1/plugins says what to do.")]
    private partial void LogQuarantined(string folder, string reason);
}
