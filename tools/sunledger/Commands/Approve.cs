using System.CommandLine;
using SunLedger.Authors.Plugins;
using SunLedger.Authors.Quality;
using SunLedger.Host.Plugins.Locks;

namespace SunLedger.Authors.Commands;

/// <summary>
/// <c>sunledger approve plugins/RuralRoads</c>: writes the definition in words beside the plugin, and its hash into the signed list. A version that was approved before stays
/// approved. <c>sunledger approve modules/Monitoring/Kernel</c> does the same for the rules for every fund. A version says one thing: a definition that changed needs a higher one, unless <c>--again</c> says that this version never left the author's desk.
/// </summary>
internal static class Approve
{
    private static readonly Option<bool> Again = new("--again") { Description = "Replaces what was approved under the same version. Only for a version that no host has yet." };

    public static Command Command()
    {
        var folders = Folders.Argument();
        var command = new Command("approve", "Writes *.approved.txt and the signed list approved.json.") { folders, Lists.Option(), Lists.Key(), Lists.Name(), Again };
        command.SetAction(async (parsed, ct) =>
        {
            foreach (var folder in parsed.GetValue(folders)!.Where(AuthoredKernel.IsIn))
            {
                var line = await AuthoredKernel.ApproveAsync(folder, ct);
                Console.WriteLine($"{line.Code}: {line.Definition[..12]}");
                if (Lists.Write(folder, [line], parsed.GetValue(Lists.Key())!, parsed.GetValue(Lists.Name())!)) Console.WriteLine($"{Path.Combine(folder, ApprovedList.FileName)}: 已签名 / signed as {parsed.GetValue(Lists.Name())}");
            }
            var plugins = parsed.GetValue(folders)!.Where(folder => !AuthoredKernel.IsIn(folder)).SelectMany(AuthoredPlugin.Below).Select(AuthoredPlugin.In).ToArray();
            foreach (var together in plugins.GroupBy(p => parsed.GetValue(Lists.Option()) ?? Lists.BesideOf(p)))
            {
                var approved = Lists.Read(together.Key).ToList();
                var defined = new List<(AuthoredPlugin Plugin, CategoryDefinition Definition)>();
                foreach (var plugin in together) defined.Add((plugin, await plugin.DefineAsync(ct)));
                // All or nothing: what is refused must not leave the texts of others half written.
                if (!parsed.GetValue(Again) && Unraised(defined, approved) is { Length: > 0 } unraised) throw new AuthorException(unraised);
                foreach (var (plugin, definition) in defined) await ApproveAsync(plugin, definition, approved, ct);
                if (Lists.Write(together.Key, approved, parsed.GetValue(Lists.Key())!, parsed.GetValue(Lists.Name())!))
                    Console.WriteLine($"{Path.Combine(together.Key, ApprovedList.FileName)}: 已签名 / signed as {parsed.GetValue(Lists.Name())}");
            }
            return 0;
        });
        return command;
    }

    // Whoever was shown a version must be able to rely on what it says.
    private static string Unraised(IEnumerable<(AuthoredPlugin Plugin, CategoryDefinition Definition)> defined, IReadOnlyList<ApprovedPlugin> approved) => string.Join('\n',
        defined.Where(d => approved.Any(a => a.Code == d.Definition.Code && a.Version == d.Plugin.Manifest.Version && a.Definition != d.Definition.Hash)).Select(d =>
            $"{d.Plugin.Name}: 定义已变，版本号仍是 {d.Plugin.Manifest.Version}：请提高 plugin.json 中的 version 后再批准；该版本从未交给任何主机时，可加 --again 覆盖"
            + $" / the definition changed and the version is still {d.Plugin.Manifest.Version}: raise version in plugin.json and approve again; --again replaces it when no host has that version yet"));

    private static async Task ApproveAsync(AuthoredPlugin plugin, CategoryDefinition definition, List<ApprovedPlugin> approved, CancellationToken ct)
    {
        var text = Explain.Definition(definition);
        if (!File.Exists(plugin.ApprovedFile) || await File.ReadAllTextAsync(plugin.ApprovedFile, ct) != text) await File.WriteAllTextAsync(plugin.ApprovedFile, text, ct);
        // A host takes the text from the folder that it was given: the build, when there is one beside the sources.
        if (plugin.Output != plugin.Folder) File.Copy(plugin.ApprovedFile, Path.Combine(plugin.Output, Path.GetFileName(plugin.ApprovedFile)), overwrite: true);

        var facts = QualityFacts.Of(plugin, definition, isApproved: true);
        var line = new ApprovedPlugin(definition.Code, plugin.Manifest.Version, definition.Hash, ApprovedList.HashOf(text), facts.Word);
        approved.RemoveAll(a => a.Code == line.Code && (a.Version == line.Version || a.Definition == line.Definition));
        approved.Add(line);
        Console.WriteLine($"{plugin.Name} {line.Version}: {line.Definition[..12]} {(line.Quality.Length == 0 ? "-" : line.Quality)}");
    }
}
