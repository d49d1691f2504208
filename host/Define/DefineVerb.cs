using System.Globalization;
using System.Reflection;
using System.Text;
using SunLedger.Categories;
using SunLedger.Host.Plugins;

namespace SunLedger.Host.Define;

/// <summary>
/// <c>SunLedger.Host define &lt;folder&gt;</c>: asks the plugin in a folder for its definition and prints it. The host runs itself with this verb,
/// so that nothing a plugin does can reach the server; authors run it to read what the host will read. Of several folders, the host's child answers for all of them
/// or, when anything is wrong with one, for none.
/// </summary>
internal static class DefineVerb
{
    /// <summary>Set by the host for its child, which then answers in a frame; without it the verb speaks to people.</summary>
    public const string FrameVariable = "SUNLEDGER_DEFINITION_FRAME";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // Made before the plugin runs: when memory is gone there is none left to make it with.
    private static readonly PluginFault OutOfMemory = new(PluginReasons.OutOfMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20);
    private static readonly byte[] OutOfMemoryFrame =
        DefinitionFrame.Write<DefinitionAnswer>(new(null, OutOfMemory.Reason.Code, [Convert.ToString(OutOfMemory.Values[0], CultureInfo.InvariantCulture)!]));

    public static async Task<int> RunAsync(string[] args)
    {
        var forHost = Environment.GetEnvironmentVariable(FrameVariable) is not null;
        if (args.Length != 1 && (args.Length == 0 || !forHost))
        {
            await Console.Error.WriteLineAsync("Usage: define <plugin folder>");
            return 2;
        }

        // A host that died cannot end its child.
        await using var leash = new Timer(_ => Environment.Exit(3), null, Longest, Timeout.InfiniteTimeSpan);
        // The answer goes to the stream itself; whatever the plugin hangs on Console.Out cannot touch it.
        await using var output = Console.OpenStandardOutput();
        var (bytes, isWhole) = args is [var folder] ? One(folder, forHost) : Several(args);
        await Console.Out.FlushAsync();
        await output.WriteAsync(bytes);
        await output.FlushAsync();
        return isWhole ? 0 : 1;
    }

    private static (byte[] Bytes, bool IsWhole) One(string folder, bool forHost)
    {
        var (text, fault) = Ask(Path.GetFullPath(folder));
        return (forHost ? Frame(text, fault) : ForPeople(text, fault), fault is null);
    }

    private static (byte[] Bytes, bool IsWhole) Several(string[] folders)
    {
        var texts = new List<string>(folders.Length);
        foreach (var folder in folders)
        {
            // Why it has none, it says when it is asked alone.
            if (Ask(Path.GetFullPath(folder)) is not (Text: { } text, Fault: null)) return ([], false);
            texts.Add(text);
        }
        return (DefinitionFrame.Write(texts), true);
    }

    private static (string? Text, PluginFault? Fault) Ask(string folder)
    {
        try
        {
            var (manifest, fault) = PluginManifest.Read(folder);
            if (fault is not null || manifest is null) return (null, fault);
            using var plugin = new PluginFolder(Path.Combine(folder, manifest.Assembly));
            var categories = plugin.Categories();
            if (categories.Count != 1) return (null, new(PluginReasons.NotOneCategory, categories.Count));
            var (first, second) = (PluginFolder.Make(categories[0]).Define().Text, PluginFolder.Make(categories[0]).Define().Text);
            return first == second ? (first, null) : (null, new(PluginReasons.Fickle, Difference(first, second)));
        }
        // This process exists to find out what goes wrong: every failure of the plugin is its answer.
        catch (Exception e)
        {
            return (null, e is OutOfMemoryException ? OutOfMemory : Reason(e));
        }
    }

    private static string Difference(string first, string second)
    {
        var (was, now) = (first.Split('\n'), second.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(was.Length, now.Length)).FirstOrDefault(i => was[i] != now[i], Math.Min(was.Length, now.Length) - 1);
        return Short($"“{was[at].Trim()}” ≠ “{now[at].Trim()}”");
    }

    private static byte[] Frame(string? text, PluginFault? fault)
    {
        if (fault is null) return DefinitionFrame.Write<DefinitionAnswer>(new(text, null, null));
        if (fault == OutOfMemory) return OutOfMemoryFrame;
        return DefinitionFrame.Write<DefinitionAnswer>(new(null, fault.Reason.Code, [.. fault.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")]));
    }

    private static byte[] ForPeople(string? text, PluginFault? fault)
    {
        var words = fault?.InWords();
        return Encoding.UTF8.GetBytes(words is null ? text! : $"{words.Code}\n{words.Message}\n{words.MessageEn}\n{words.Hint}\n{words.HintEn}\n");
    }

    private static PluginFault Reason(Exception e) => e switch
    {
        DefinitionException { Faults: [var first, ..] faults } => new(
            PluginReasons.Of(first.Kind),
            string.Join("；", faults.Select(f => $"{f.Where}：{f.Hint.Chinese}")),
            string.Join("; ", faults.Select(f => $"{f.Where}: {f.Hint.English}"))),
        ReflectionTypeLoadException { LoaderExceptions: var causes } when causes.OfType<Exception>().FirstOrDefault() is { } cause => Reason(cause),
        TypeInitializationException { InnerException: { } cause } => Reason(cause),
        FileNotFoundException { FileName: { } name } when name.Contains("Version=", StringComparison.Ordinal) => new(PluginReasons.MissingDependency, name),
        FileLoadException { FileName: { } name } => new(PluginReasons.MissingDependency, name),
        TypeLoadException or MissingMemberException => new(PluginReasons.MissingDependency, e.Message),
        BadImageFormatException => new(PluginReasons.NotAnAssembly, e.Message),
        _ => new(PluginReasons.Threw, e.GetType().Name, Short(e.Message)),
    };

    private static string Short(string message) => message.Length <= 500 ? message : message[..500] + "…";
}
