using System.Diagnostics;

namespace SunLedger.TestHost;

/// <summary>Where the sources are: tests read scripts, samples and approved files from the checkout they were built in.</summary>
public static class Checkout
{
    /// <summary>The folder that holds Modular.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder of the checkout: <c>Checkout.Path("docs", "architecture.md")</c>.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Every file that git knows or would take, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(f => File.Exists(Path(f))).Order(StringComparer.Ordinal)];
    }

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Modular.sln"))) return folder.FullName;
        throw new InvalidOperationException($"No folder above {from} holds Modular.sln: run the tests from a checkout.");
    }
}
