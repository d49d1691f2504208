using System.CommandLine;
using SunLedger.Authors.Plugins;
using SunLedger.Authors.Quality;

namespace SunLedger.Authors.Commands;

/// <summary><c>sunledger rules</c>: how many rules are live, wait or are out of reach, over the kernel and every plugin; <c>--waiting</c> names what waits, and for what.</summary>
internal static class ListRules
{
    public static Command Command()
    {
        var folders = Folders.Argument();
        var names = new Option<bool>("--waiting") { Description = "Name what waits, and for what." };
        var kernel = new Option<string>("--kernel") { Description = "The page of the kernel's rules.", DefaultValueFactory = _ => "modules/Monitoring/Kernel/README.md" };
        var command = new Command("rules", "Counts the rules that are live, that wait and that are out of reach.") { folders, names, kernel };
        command.SetAction(async (parsed, ct) =>
        {
            List<RuleCount> counts = [RuleCount.OfKernel(Page(parsed.GetValue(kernel)!))];
            foreach (var folder in parsed.GetValue(folders)!.SelectMany(AuthoredPlugin.Below))
            {
                var plugin = AuthoredPlugin.In(folder);
                counts.Add(RuleCount.Of(plugin.Name, await plugin.DefineAsync(ct), RuleTable.Read(plugin.Readme())));
            }
            Print(counts, parsed.GetValue(names));
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<RuleRow> Page(string file) => File.Exists(file) ? RuleTable.Read(File.ReadAllText(file)) : [];

    private static void Print(List<RuleCount> counts, bool withNames)
    {
        Console.WriteLine("                         live  (in part)  waiting  out of reach (parts)");
        foreach (var count in counts.Append(RuleCount.Sum(counts)))
            Console.WriteLine($"{count.Name,-24}{count.Live,5}{count.InPart,11}{count.Waiting.Count,9}{count.OutOfReach,22}");
        if (!withNames) return;
        foreach (var count in counts)
            foreach (var row in count.Waiting.Concat(count.Parts)) Console.WriteLine($"{count.Name} {row.Rule} {row.Name} [{(row.IsWaiting ? "waiting" : "in part")}] {row.Waits}");
    }
}
