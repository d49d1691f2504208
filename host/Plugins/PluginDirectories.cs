using System.Globalization;
using System.Text;

namespace SunLedger.Host.Plugins;

/// <summary>Where plugin folders are looked for: <c>plugins/</c> beside the host, and what an office adds.</summary>
internal sealed record PluginDirectories(IReadOnlyList<string> Paths)
{
    public static PluginDirectories Of(HostOptions options) =>
        new([Path.Combine(AppContext.BaseDirectory, "plugins"), .. options.PluginDirectories.Select(Path.GetFullPath)]);

    /// <summary>Every plugin folder, by path. An empty one is what a removed plugin left behind.</summary>
    public IReadOnlyList<string> Folders() =>
        [.. Paths.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Where(f => Directory.EnumerateFileSystemEntries(f).Any()).Order(StringComparer.Ordinal)];

    /// <summary>Name, size and time of every file: cheap to look at, and different when anything was written. What it means is decided by the content.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (var file in Paths.Where(Directory.Exists).SelectMany(d => new DirectoryInfo(d).EnumerateFiles("*", SearchOption.AllDirectories)).OrderBy(f => f.FullName, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
        return text.ToString();
    }
}
