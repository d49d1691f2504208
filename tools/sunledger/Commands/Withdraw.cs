using System.CommandLine;
using SunLedger.Authors.Plugins;

namespace SunLedger.Authors.Commands;

/// <summary><c>sunledger withdraw rural-roads 1.0.0</c>: takes an approval back. A host that has the list ends the definition's force at its next look.</summary>
internal static class Withdraw
{
    public static Command Command()
    {
        var code = new Argument<string>("code") { Description = "Category code." };
        var version = new Argument<string>("version") { Description = "The version whose approval is taken back." };
        var command = new Command("withdraw", "Takes a line from the signed list.") { code, version, Lists.Option(), Lists.Key(), Lists.Name() };
        command.SetAction(parsed =>
        {
            var directory = parsed.GetValue(Lists.Option()) ?? "plugins";
            var approved = Lists.Read(directory);
            var left = approved.Where(a => a.Code != parsed.GetValue(code) || a.Version != parsed.GetValue(version)).ToArray();
            if (left.Length == approved.Count) throw new AuthorException($"{parsed.GetValue(code)} {parsed.GetValue(version)}: 清单中没有 / the list has no such line");
            Lists.Write(directory, left, parsed.GetValue(Lists.Key())!, parsed.GetValue(Lists.Name())!);
            return 0;
        });
        return command;
    }
}
