using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SunLedger.Host.Plugins;

namespace SunLedger.Host.Define;

/// <summary>How much a plugin may use while it says its definition.</summary>
/// <param name="Time">Until it has answered.</param>
/// <param name="MemoryBytes">Managed heap.</param>
/// <param name="OutputBytes">What it may write before nobody listens any more.</param>
internal sealed record DefinitionLimits(TimeSpan Time, long MemoryBytes, int OutputBytes)
{
    public static DefinitionLimits Default { get; } = new(TimeSpan.FromSeconds(10), 256L << 20, 8 << 20);
}

/// <summary>Starts this host as a child that asks plugin folders for their definitions: no input, a clean environment, limits on time, memory and output.</summary>
internal sealed class DefinitionChild(DefinitionLimits limits)
{
    private const int ErrorBytes = 64 * 1024;
    private int _started;

    /// <summary>Children started so far.</summary>
    public int Started => _started;

    /// <summary>The answer of the folder's plugin, or what the child's end says about it.</summary>
    public async Task<(string? Text, PluginFault? Fault)> AskAsync(string folder, CancellationToken ct)
    {
        var (end, fault) = await RunAsync([folder], ct);
        return end is null ? (null, fault) : Judge(end.Output, end.Error, end.ExitCode);
    }

    /// <summary>
    /// The answers of several plugins from one child, in their order; null when anything at all went wrong, for which of them was to blame nobody can say. They share a
    /// process, so that one could have spoken for another: what comes back is a claim, to be believed only where it can be checked.
    /// </summary>
    public async Task<IReadOnlyList<string>?> AskTogetherAsync(IReadOnlyList<string> folders, CancellationToken ct)
    {
        var (end, _) = await RunAsync(folders, ct);
        if (end is not { ExitCode: 0 }) return null;
        var (texts, rubbish) = DefinitionFrame.Read<List<string>>(end.Output);
        return rubbish.Length == 0 && texts?.Count == folders.Count ? texts : null;
    }

    /// <summary>How a child ended that ended by itself.</summary>
    private sealed record ChildEnd(byte[] Output, string Error, int ExitCode);

    private async Task<(ChildEnd? End, PluginFault? Fault)> RunAsync(IReadOnlyList<string> folders, CancellationToken ct)
    {
        Interlocked.Increment(ref _started);
        using var child = Process.Start(Command(folders)) ?? throw new InvalidOperationException($"The child for {string.Join(", ", folders)} did not start.");
        child.StandardInput.Close();
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(limits.Time);
        try
        {
            var output = ReadAsync(child.StandardOutput.BaseStream, limits.OutputBytes, clock.Token);
            var error = ReadAsync(child.StandardError.BaseStream, ErrorBytes, clock.Token);
            var (bytes, isCut) = await output;
            // Enough rubbish was read to know; the rest would block the child for ever.
            if (isCut) return (null, new(PluginReasons.WroteOutput, Shown(Encoding.UTF8.GetString(bytes))));
            await child.WaitForExitAsync(clock.Token);
            return (new(bytes, Encoding.UTF8.GetString((await error).Bytes), child.ExitCode), null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, new(PluginReasons.TimedOut, limits.Time.TotalSeconds));
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    private (string? Text, PluginFault? Fault) Judge(byte[] output, string error, int exitCode)
    {
        var (answer, rubbish) = DefinitionFrame.Read<DefinitionAnswer>(output);
        if (answer?.Reason is { } reason && PluginReasons.Find(reason) is { } text) return (null, new(text, [.. answer.Values ?? []]));
        if (rubbish.Length > 0) return (null, new(PluginReasons.WroteOutput, Shown(rubbish)));
        if (answer?.Text is { } definition) return (definition, null);
        if (error.Contains("Stack overflow", StringComparison.Ordinal)) return (null, new(PluginReasons.StackOverflow));
        if (error.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)) return (null, new(PluginReasons.OutOfMemory, limits.MemoryBytes >> 20));
        return (null, new(PluginReasons.Exited, exitCode));
    }

    private ProcessStartInfo Command(IReadOnlyList<string> folders)
    {
        var host = typeof(DefinitionChild).Assembly.Location;
        // The runtime that runs us runs the child: …/shared/Microsoft.NETCore.App/10.0.0/ → …/dotnet.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        string[] command = File.Exists(dotnet) ? [dotnet, host] : [Environment.ProcessPath ?? throw new InvalidOperationException("Nothing to start the child with.")];
        var start = new ProcessStartInfo(command[0], [.. command[1..], "define", .. folders])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folders[0],
        };
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.MemoryBytes.ToString("x", CultureInfo.InvariantCulture);
        start.Environment[DefineVerb.FrameVariable] = "1";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["LANG"] = "C.UTF-8";
        return start;
    }

    private static async Task<(byte[] Bytes, bool IsCut)> ReadAsync(Stream stream, int limit, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, ct) is var read and > 0)
        {
            kept.Write(buffer, 0, Math.Min(read, limit - (int)kept.Length));
            if (kept.Length >= limit) return (kept.ToArray(), true);
        }
        return (kept.ToArray(), false);
    }

    // What a plugin wrote is shown to people: one line, without what could move a cursor.
    private static string Shown(string rubbish) => string.Concat(rubbish.Take(120).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
