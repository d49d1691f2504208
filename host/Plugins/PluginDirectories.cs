using System.Globalization;
using System.Text;

namespace SunLedger.Host.Plugins;

/// <summary>Where plugin folders are looked for: <c>plugins/</c> beside the host, and what an office adds.</summary>
internal sealed record PluginDirectories(IReadOnlyList<string> Paths)
{
    /// <summary>Where the approved text of the rules for every fund lies, and the list that names it: <c>kernel/</c> beside the host.</summary>
    public string Kernel { get; init; } = Path.Combine(AppContext.BaseDirectory, "kernel");

    /// <summary>Every directory whose list may approve the rules for every fund: an office may name them in the list of its own plugins.</summary>
    public PluginDirectories ForKernel() => this with { Paths = [Kernel, .. Paths] };

    public static PluginDirectories Of(HostOptions options) =>
        new([Path.Combine(AppContext.BaseDirectory, "plugins"), .. options.PluginDirectories.Select(Path.GetFullPath)]);

    /// <summary>Every plugin folder, by path. An empty one is what a removed plugin left behind.</summary>
    public IReadOnlyList<string> Folders() =>
        [.. Paths.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Where(f => Directory.EnumerateFileSystemEntries(f).Any()).Order(StringComparer.Ordinal)];

    /// <summary>Name, size and time of every file: cheap to look at, and different when anything was written. What it means is decided by the content.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (var file in ForKernel().Paths.Where(Directory.Exists).SelectMany(d => new DirectoryInfo(d).EnumerateFiles("*", SearchOption.AllDirectories)).OrderBy(f => f.FullName, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
        return text.ToString();
    }
}
