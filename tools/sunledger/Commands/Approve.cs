using System.CommandLine;
using SunLedger.Authors.Plugins;
using SunLedger.Authors.Quality;
using SunLedger.Host.Plugins.Locks;

namespace SunLedger.Authors.Commands;

/// <summary>
/// <c>sunledger approve plugins/RuralRoads</c>: writes the definition in words beside the plugin, and its hash into the signed list. A version that was approved before stays
/// approved; the same version again is replaced.
/// </summary>
internal static class Approve
{
    public static Command Command()
    {
        var folders = Folders.Argument();
        var command = new Command("approve", "Writes *.approved.txt and the signed list approved.json.") { folders, Lists.Option(), Lists.Key(), Lists.Name() };
        command.SetAction(async (parsed, ct) =>
        {
            var plugins = parsed.GetValue(folders)!.SelectMany(AuthoredPlugin.Below).Select(AuthoredPlugin.In).ToArray();
            foreach (var together in plugins.GroupBy(p => parsed.GetValue(Lists.Option()) ?? Lists.BesideOf(p)))
            {
                var approved = Lists.Read(together.Key).ToList();
                foreach (var plugin in together) await ApproveAsync(plugin, approved, ct);
                if (Lists.Write(together.Key, approved, parsed.GetValue(Lists.Key())!, parsed.GetValue(Lists.Name())!))
                    Console.WriteLine($"{Path.Combine(together.Key, ApprovedList.FileName)}: 已签名 / signed as {parsed.GetValue(Lists.Name())}");
            }
            return 0;
        });
        return command;
    }

    private static async Task ApproveAsync(AuthoredPlugin plugin, List<ApprovedPlugin> approved, CancellationToken ct)
    {
        var definition = await plugin.DefineAsync(ct);
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
