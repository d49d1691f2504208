using SunLedger.Categories.Cases;
using SunLedger.Host.Define;
using SunLedger.Host.Plugins;

namespace SunLedger.Authors.Plugins;

/// <summary>A plugin as its author has it: the folder of its sources with a build in it, or the build alone.</summary>
/// <param name="Folder">The folder that was named.</param>
/// <param name="Output">Where the built assembly lies.</param>
/// <param name="Manifest">What it says of itself.</param>
internal sealed record AuthoredPlugin(string Folder, string Output, PluginManifest Manifest)
{
    /// <summary>The folder's name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Where the approved text lies.</summary>
    public string ApprovedFile => Path.Combine(Folder, $"{Name}.approved.txt");

    private string CaseFileName => Path.Combine(Folder, $"{Name}.cases.md");

    private string ReadmeName => Path.Combine(Folder, "README.md");

    /// <summary>The plugin in a folder.</summary>
    /// <exception cref="AuthorException">There is none, or it was not built.</exception>
    public static AuthoredPlugin In(string path)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw new AuthorException($"{path}: 没有此文件夹 / there is no such folder");
        var output = Directory.EnumerateFiles(folder, "*.csproj").Any() ? BuildOf(folder) : folder;
        var (manifest, fault) = PluginManifest.Read(output);
        if (fault is not null || manifest is null) throw new AuthorException(Words(path, fault!));
        return new(folder, output, manifest);
    }

    /// <summary>Every plugin below a folder; the folder itself when it is one.</summary>
    /// <exception cref="AuthorException">There is none.</exception>
    public static IReadOnlyList<string> Below(string path)
    {
        if (File.Exists(Path.Combine(path, PluginManifest.FileName))) return [path];
        string[] below = Directory.Exists(path) ? [.. Directory.EnumerateDirectories(path).Where(d => File.Exists(Path.Combine(d, PluginManifest.FileName))).Order(StringComparer.Ordinal)] : [];
        return below.Length > 0 ? below : throw new AuthorException($"{path}: 其中没有插件（plugin.json）/ there is no plugin (plugin.json) in it");
    }

    /// <summary>The definition, asked for as a host asks.</summary>
    /// <exception cref="AuthorException">It has none; the reason is the host's.</exception>
    public async Task<CategoryDefinition> DefineAsync(CancellationToken ct)
    {
        var (text, fault) = await new DefinitionChild(DefinitionLimits.Default).AskAsync(Output, ct);
        if (text is null) throw new AuthorException(Words(Folder, fault!));
        var definition = CategoryDefinition.Read(text);
        return definition.Code == Manifest.Code ? definition : throw new AuthorException(Words(Folder, new(PluginReasons.CodeDiffers, Manifest.Code, definition.Code)));
    }

    /// <summary>Its cases; null when it has none.</summary>
    /// <exception cref="AuthorException">They do not read.</exception>
    public CaseFile? Cases(CategoryDefinition definition)
    {
        if (!File.Exists(CaseFileName)) return null;
        try
        {
            return CaseFile.Load(CaseFileName, definition);
        }
        catch (FormatException e)
        {
            throw new AuthorException($"{CaseFileName}: {e.Message}");
        }
    }

    /// <summary>Its page; empty when it has none.</summary>
    public string Readme() => File.Exists(ReadmeName) ? File.ReadAllText(ReadmeName) : "";

    private static string BuildOf(string folder)
    {
        var bin = Path.Combine(folder, "bin");
        var built = Directory.Exists(bin)
            ? new DirectoryInfo(bin).EnumerateFiles("*.dll", SearchOption.AllDirectories)
                .Where(f => File.Exists(Path.Combine(f.DirectoryName!, PluginManifest.FileName))).MaxBy(f => f.LastWriteTimeUtc)
            : null;
        return built?.DirectoryName ?? throw new AuthorException($"{folder}: 尚未生成，请先执行 dotnet build / not built yet: dotnet build {folder}");
    }

    private static string Words(string path, PluginFault fault)
    {
        var words = fault.InWords();
        return $"{path}: {words.Code}\n  {words.Message}\n  {words.MessageEn}\n  {words.Hint}\n  {words.HintEn}";
    }
}

/// <summary>What an author is told instead of an answer.</summary>
internal sealed class AuthorException(string message) : Exception(message);
