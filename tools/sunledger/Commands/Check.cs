using System.CommandLine;
using SunLedger.Authors.Plugins;
using SunLedger.Authors.Quality;

namespace SunLedger.Authors.Commands;

/// <summary><c>sunledger check plugins/RuralRoads</c>: everything that can be known about a plugin, and the quality that it makes.</summary>
internal static class Check
{
    public static Command Command()
    {
        var folders = Folders.Argument();
        var command = new Command("check", "Loads the definition as a host does, judges its cases, puts small mistakes into its conditions, and prints the quality scale.") { folders, Lists.Option() };
        command.SetAction(async (parsed, ct) =>
        {
            var isGood = true;
            foreach (var folder in parsed.GetValue(folders)!.SelectMany(AuthoredPlugin.Below)) isGood &= await RunAsync(AuthoredPlugin.In(folder), parsed.GetValue(Lists.Option()), ct);
            return isGood ? 0 : 1;
        });
        return command;
    }

    private static async Task<bool> RunAsync(AuthoredPlugin plugin, string? list, CancellationToken ct)
    {
        var definition = await plugin.DefineAsync(ct);
        var facts = QualityFacts.Of(plugin, definition, Lists.Approves(list ?? Lists.BesideOf(plugin), definition));
        Console.WriteLine($"{plugin.Name} {plugin.Manifest.Version}  {definition.Code}  {definition.Name} / {definition.English}");
        Facts.Print(facts);
        var next = Enum.GetValues<QualityScale>().FirstOrDefault(scale => scale > facts.Scale);
        var missing = facts.All.Where(f => f.Scale <= next && !f.Holds).Select(f => f.Name);
        Console.WriteLine($"质量 quality: {(facts.Word.Length == 0 ? "none" : facts.Word)}{(next == default ? "" : $"   → {next.ToString().ToLowerInvariant()}: {string.Join(", ", missing)}")}");
        Console.WriteLine();
        return facts.Scale >= QualityScale.Bronze && facts.All.Where(f => f.Scale <= QualityScale.Silver).All(f => f.Holds);
    }
}
