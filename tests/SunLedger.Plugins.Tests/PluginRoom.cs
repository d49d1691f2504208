using Microsoft.Extensions.Logging.Abstractions;
using SunLedger.Catalogue;
using SunLedger.Host.Define;
using SunLedger.Host;
using SunLedger.Host.Plugins;
using SunLedger.Host.Plugins.Locks;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Plugins.Tests;

/// <summary>A directory of plugin folders, a catalogue, and as many starts of the plugin host as a test wants.</summary>
internal sealed class PluginRoom : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly string _directory = Directory.CreateTempSubdirectory("sunledger-plugins-").FullName;

    private PluginRoom(TestDatabase database) => _database = database;

    /// <summary>Where the plugins were built to, the faulty ones and the platform's own.</summary>
    public static string Built { get; } = Path.Combine(AppContext.BaseDirectory, "built");

    /// <summary>The platform's own plugins, by folder name.</summary>
    public static IReadOnlyList<string> Own { get; } =
        [.. Directory.EnumerateFiles(Checkout.Path("plugins"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    /// <summary>The public half of the key that signs this repository's plugins, as a host's settings hold it.</summary>
    public static string DevelopmentKey { get; } =
        string.Concat(File.ReadLines(Checkout.Path("tools", "keys", "development-only.public.pem")).Where(l => !l.StartsWith('-')));

    /// <summary>What the room's host is set to: local plugins are loaded unsigned, unless a test says otherwise.</summary>
    public PluginOptions Options { get; set; } = new() { Keys = { ["development"] = DevelopmentKey }, TrustDevelopmentKey = true, Unsigned = Unsigned.Load };

    /// <summary>Where the folders are.</summary>
    public string Root => _directory;

    public ICategories Categories => _database.Get<ICategories>();

    public static async Task<PluginRoom> OpenAsync(Dialect dialect, params string[] plugins)
    {
        var database = await TestDatabase.CreateSeededAsync(dialect, new CatalogueModule());
        await database.RunStartupStepsAsync();
        var room = new PluginRoom(database);
        File.Copy(Path.Combine(Built, ApprovedList.FileName), Path.Combine(room._directory, ApprovedList.FileName));
        foreach (var plugin in plugins) room.Add(plugin);
        return room;
    }

    /// <summary>Copies a built plugin into the directory, under a name of its own when one is given.</summary>
    public string Add(string plugin, string? folder = null)
    {
        var to = Directory.CreateDirectory(Path.Combine(_directory, folder ?? plugin)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Built, plugin))) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }

    /// <summary>Puts what was built of a plugin in the place of what the folder holds, as a deployment does; the manifest's code may be another.</summary>
    public void Replace(string folder, string plugin, string? code = null)
    {
        foreach (var file in Directory.EnumerateFiles(Of(folder))) File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Built, plugin))) File.Copy(file, Path.Combine(Of(folder), Path.GetFileName(file)));
        if (code is null) return;
        var manifest = Path.Combine(Of(folder), "plugin.json");
        File.WriteAllText(manifest, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(manifest), "\"code\": \"[^\"]*\"", $"\"code\": \"{code}\""));
    }

    public void Remove(string folder) => Directory.Delete(Path.Combine(_directory, folder), recursive: true);

    public string Of(string folder) => Path.Combine(_directory, folder);

    /// <summary>Starts the plugin host; answers how many children it started.</summary>
    public async Task<int> StartAsync()
    {
        var child = new DefinitionChild(DefinitionLimits.Default);
        var keeper = new PluginKeeper(
            new PluginDirectories([_directory]), child, _database.Get<IPlugins>(), Categories, _database.Get<ICategoryStore>(), _database.Get<IFunds>(), Options,
            _database.Clock, NullLogger<PluginKeeper>.Instance);
        await keeper.LookAsync(default);
        return child.Started;
    }

    /// <summary>How the folders stand, by folder name.</summary>
    public async Task<IReadOnlyDictionary<string, PluginState>> StatesAsync() =>
        (await _database.Get<IPlugins>().AllAsync(default)).ToDictionary(s => Path.GetFileName(s.Folder));

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
