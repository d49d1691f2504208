using SunLedger.Categories;
using SunLedger.Host.Define;
using SunLedger.Host.Plugins.Locks;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Host.Plugins;

/// <summary>
/// Looks at the plugin folders: an unchanged one is known by its hash and starts no process; a new or changed one is asked for its
/// definition in a child. What is right and approved goes in force, in one transaction; what is not is set aside with its reason, and what the same folder
/// had put in force before stays; what is gone ends.
/// </summary>
internal sealed partial class PluginKeeper(
    PluginDirectories directories, DefinitionChild child, IPlugins plugins, ICategories categories, ICategoryStore store, IFunds funds, PluginOptions options,
    TimeProvider time, ILogger<PluginKeeper> log)
{
    /// <summary>Who puts plugins' definitions in force.</summary>
    private const string Origin = "plugin";

    // Another build of the contract may read the same plugin otherwise.
    private static readonly string Contract = typeof(FundCategory).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>What the directories looked like when they were last taken in.</summary>
    public string Taken { get; private set; } = "";

    /// <summary>Takes in what the folders hold now.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        var now = directories.Fingerprint();
        var before = await plugins.AllAsync(ct);
        var locks = PluginLocks.Read(directories, options);
        var found = directories.Folders().Select(folder => Look(folder, before)).ToArray();
        var together = await AskTogetherAsync(found, locks, ct);
        var asked = new (AskedPlugin Plugin, PluginState Learnt)[found.Length];
        await Parallel.ForAsync(0, found.Length, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount }, async (i, token) =>
            asked[i] = found[i].Known is { } known ? await RememberAsync(found[i], known, token) : await AskAsync(found[i], together.GetValueOrDefault(found[i].Folder), token));

        var judged = PluginJudgement.Judge([.. asked.Select(a => a.Plugin)], funds, p => locks.FaultOf(p.Definition!, p.Folder, p.Manifest?.Version, funds));
        var kept = await KeptAsync(judged, before, locks, ct);
        await store.ReplaceAsync(Origin, [.. judged.Where(p => p.Fault is null).Select(p => Sourced(p.Folder, p.Definition!, p.Manifest!.Version)), .. kept.Values.Select(k => k.Definition)], ct);
        PluginState[] states = [.. judged.Select((plugin, i) => State(plugin, asked[i].Learnt, kept.GetValueOrDefault(plugin.Folder), locks)), .. Removed(before, found)];
        await plugins.ReplaceAsync(states, ct);
        foreach (var state in states) Log(state);
        if (locks.DevelopmentName is { } key) LogDevelopmentKey(key, judged.Count(p => p.Fault is null && locks.TrustedForDevelopment(p.Definition!) is not null));
        Taken = now;
    }

    /// <summary>A folder, the hash of what it holds, and what is known of that hash.</summary>
    private sealed record Seen(string Folder, string Hash, PluginManifest? Manifest, PluginFault? Fault, PluginState? Known, bool WasLoaded);

    /// <summary>What a folder had put in force before its content became faulty.</summary>
    private sealed record Kept(SourcedDefinition Definition, string Version);

    private static SourcedDefinition Sourced(string folder, CategoryDefinition definition, string version) => new(definition, $"{Path.GetFileName(folder)} {version}");

    private static Seen Look(string folder, IReadOnlyList<PluginState> before)
    {
        var wasLoaded = before.Any(s => s.Folder == folder && s.Standing == PluginStanding.Loaded);
        try
        {
            var hash = FolderHash.Of(folder);
            var (manifest, fault) = PluginManifest.Read(folder);
            return new(folder, hash, manifest, fault, before.FirstOrDefault(s => s.ContentHash == hash && s.AskedWith == Contract && IsAnswer(s)), wasLoaded);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(folder, "", null, new(PluginReasons.Unreadable, e.Message), null, wasLoaded);
        }
    }

    // Of a folder that is gone its definition is remembered; why it had none was overwritten by why it is gone.
    private static bool IsAnswer(PluginState state) => state.Standing != PluginStanding.Removed || state.DefinitionHash is not null;

    private async Task<(AskedPlugin, PluginState)> RememberAsync(Seen seen, PluginState known, CancellationToken ct)
    {
        if (known.DefinitionHash is null)
        {
            var told = PluginReasons.Find(known.Reason ?? "") ?? PluginReasons.Threw;
            return (new(seen.Folder, seen.Manifest, null, seen.Fault ?? new PluginFault(told), seen.WasLoaded), known);
        }
        // The catalogue cannot give back what it kept (a text of another version): the plugin can.
        if (await categories.ByHashAsync(known.DefinitionHash, ct) is not { } definition) return await AskAsync(seen, together: null, ct);
        return (new(seen.Folder, seen.Manifest, definition, null, seen.WasLoaded), known);
    }

    /// <summary>
    /// By folder, what new plugins with an approved code said in one child. A process for each costs a fresh host nineteen times what starting one costs, and theirs are
    /// answers that can be checked: only a definition that was approved, word for word, is believed; whoever says anything else is asked once more, alone.
    /// </summary>
    private async Task<Dictionary<string, CategoryDefinition>> AskTogetherAsync(IReadOnlyList<Seen> found, PluginLocks locks, CancellationToken ct)
    {
        var believed = new Dictionary<string, CategoryDefinition>();
        Seen[] several = [.. found.Where(s => s is { Known: null, Fault: null, Manifest: { } manifest } && locks.Knows(manifest.Code))];
        if (several.Length < 2 || await child.AskTogetherAsync([.. several.Select(s => s.Folder)], ct) is not { } texts) return believed;
        foreach (var (seen, text) in several.Zip(texts))
            if (Read(text) is (Definition: { } definition, _) && definition.Code == seen.Manifest!.Code && locks.Find(definition) is not null) believed.Add(seen.Folder, definition);
        return believed;
    }

    private async Task<(AskedPlugin, PluginState)> AskAsync(Seen seen, CategoryDefinition? together, CancellationToken ct)
    {
        var (definition, fault) = seen.Fault is not null ? (null, seen.Fault) : together is not null ? (together, null) : await DefinitionAsync(seen.Folder, ct);
        // Somebody copied into it, or it writes files: asked once more, and then believed to be restless.
        if (seen.Fault is null && FolderHash.Of(seen.Folder) is var now && now != seen.Hash)
        {
            (definition, fault) = await DefinitionAsync(seen.Folder, ct);
            seen = seen with { Hash = FolderHash.Of(seen.Folder) };
            if (seen.Hash != now) (definition, fault) = (null, new(PluginReasons.ChangedItself));
        }
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
        return text is null ? (null, fault) : Read(text);
    }

    private static (CategoryDefinition? Definition, PluginFault? Fault) Read(string text)
    {
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

    /// <summary>By folder, what stays in force although the folder's content is faulty now. What is no longer approved does not stay.</summary>
    private async Task<Dictionary<string, Kept>> KeptAsync(IReadOnlyList<AskedPlugin> judged, IReadOnlyList<PluginState> before, PluginLocks locks, CancellationToken ct)
    {
        var kept = new Dictionary<string, Kept>();
        var taken = judged.Where(p => p.Fault is null).Select(p => p.Definition!.Code).ToHashSet();
        foreach (var plugin in judged.Where(p => p.Fault is not null))
        {
            if (before.FirstOrDefault(s => s.Folder == plugin.Folder) is not { InForceHash: { } hash, InForceVersion: { } version }) continue;
            if (hash == plugin.Definition?.Hash || await categories.ByHashAsync(hash, ct) is not { } definition) continue;
            if (locks.FaultOf(definition, plugin.Folder, version, funds) is null && taken.Add(definition.Code)) kept.Add(plugin.Folder, new(Sourced(plugin.Folder, definition, version), version));
        }
        return kept;
    }

    // What is wrong with a plugin alone was put in words when it was asked; what is wrong with it beside others is said anew at every look.
    private static PluginState State(AskedPlugin plugin, PluginState learnt, Kept? kept, PluginLocks locks)
    {
        var here = learnt with { Folder = plugin.Folder, Code = plugin.Manifest?.Code, Version = plugin.Manifest?.Version, Quality = plugin.Definition is { } d ? locks.Find(d)?.Quality : null };
        if (plugin.Fault is null)
        {
            here = here with
            {
                Standing = PluginStanding.Loaded, Reason = null, Message = null, MessageEn = null, Hint = null, HintEn = null,
                InForceHash = plugin.Definition!.Hash, InForceVersion = plugin.Manifest!.Version,
            };
            return locks.TrustedForDevelopment(plugin.Definition) is { } key ? Why(here, new PluginFault(PluginReasons.TrustedForDevelopment, key).InWords()) : here;
        }
        here = here with { Standing = PluginStanding.Quarantined, InForceHash = kept?.Definition.Definition.Hash, InForceVersion = kept?.Version };
        return plugin.Definition is null ? here : Why(here, plugin.Fault.InWords());
    }

    /// <summary>The folders that are gone: the row stays and says so, until the folder, or what it held, is back.</summary>
    private static IEnumerable<PluginState> Removed(IReadOnlyList<PluginState> before, IReadOnlyList<Seen> found)
    {
        var there = found.Select(f => f.Folder).ToHashSet();
        var contents = found.Select(f => f.Hash).ToHashSet();
        return before.Where(s => !there.Contains(s.Folder) && !contents.Contains(s.ContentHash))
            .Select(s => Why(s with { Standing = PluginStanding.Removed, InForceHash = null, InForceVersion = null }, new PluginFault(PluginReasons.Removed).InWords()));
    }

    private static PluginState Why(PluginState state, Modules.Fault words) =>
        state with { Reason = words.Code, Message = words.Message, MessageEn = words.MessageEn, Hint = words.Hint, HintEn = words.HintEn };

    private void Log(PluginState state)
    {
        if (state.Standing == PluginStanding.Loaded) LogLoaded(state.Code!, state.Version!, state.Folder);
        else LogQuarantined(state.Folder, state.Reason ?? "", state.InForceVersion ?? "-");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plugin {Code} {Version} is in force, from {Folder}.")]
    private partial void LogLoaded(string code, string version, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} plugins are in force only because the key for development “{Key}” signed for them. Its private half lies in the sources: anybody can sign with it. Approve with the office's own key and switch SunLedger:Plugins:TrustDevelopmentKey off.")]
    private partial void LogDevelopmentKey(string key, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The plugin in {Folder} was set aside: {Reason}. Still in force from it: {InForce}. GET /api/v1/plugins says what to do.")]
    private partial void LogQuarantined(string folder, string reason, string inForce);
}
