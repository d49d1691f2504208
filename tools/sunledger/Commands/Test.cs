using System.CommandLine;
using SunLedger.Authors.Plugins;
using SunLedger.Authors.Quality;

namespace SunLedger.Authors.Commands;

/// <summary><c>sunledger test plugins/RuralRoads</c>: the cases alone, while a rule is being written.</summary>
internal static class Test
{
    public static Command Command()
    {
        var folders = Folders.Argument();
        var command = new Command("test", "Judges the cases, and puts small mistakes into the conditions.") { folders };
        command.SetAction(async (parsed, ct) =>
        {
            var isGood = true;
            foreach (var folder in parsed.GetValue(folders)!.SelectMany(AuthoredPlugin.Below))
            {
                var plugin = AuthoredPlugin.In(folder);
                var facts = QualityFacts.OfCases(plugin, await plugin.DefineAsync(ct));
                Console.WriteLine(plugin.Name);
                Facts.Print(facts);
                isGood &= facts.All.All(f => f.Holds);
            }
            return isGood ? 0 : 1;
        });
        return command;
    }
}
