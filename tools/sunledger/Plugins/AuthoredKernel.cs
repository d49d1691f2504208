using SunLedger.Host.Plugins.Locks;
using SunLedger.Monitoring.Kernel;

namespace SunLedger.Authors.Plugins;

/// <summary>
/// The rules for every fund are no plugin and are approved as one: their text stands beside their sources, their hash in a signed list of their own. They come with the host,
/// so that no directory of plugins names them; whoever reads a change reads the difference of the text.
/// </summary>
internal static class AuthoredKernel
{
    /// <summary>Where the approved text lies in the kernel's folder.</summary>
    public const string ApprovedFile = "kernel.approved.txt";

    /// <summary>Whether a folder is the kernel's: its cases lie there.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, "kernel.cases.md"));

    /// <summary>Writes the text and says its line.</summary>
    public static async Task<ApprovedPlugin> ApproveAsync(string folder, CancellationToken ct)
    {
        var (definition, file) = (new KernelRules().Define(), Path.Combine(folder, ApprovedFile));
        var text = Explain.Definition(definition);
        if (!File.Exists(file) || await File.ReadAllTextAsync(file, ct) != text) await File.WriteAllTextAsync(file, text, ct);
        return new ApprovedPlugin(definition.Code, $"{Contract.Version}", definition.Hash, ApprovedList.HashOf(text), "");
    }
}
