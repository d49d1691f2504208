using System.Globalization;
using SunLedger.Attack;
using SunLedger.Attack.Fuzz;
using SunLedger.Attack.Scans;

// Attacks a host that it starts itself on a fresh database of this machine, and no other.
var number = (string name, int unless) => args.SkipWhile(a => a != name).Skip(1).Select(int.Parse).FirstOrDefault(unless);
var text = (string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
var db = text("--db") ?? "sqlite";
var atMost = text("--minutes") is { } minutes ? TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)) : TimeSpan.MaxValue;
// Each of the attackers in turn, each on a host of its own, unless one is named.
IReadOnlyList<string> attackers = text("--as") is { } one ? [one] : Attackers.All;
if (!attackers.All(Attackers.All.Contains)) return Usage();
return args.FirstOrDefault() switch
{
    "fuzz" => await InTurnAsync(who => Campaign.RunAsync(db, number("--requests", 100_000), number("--seed", 1), atMost, text("--keep") is { } folder ? Path.Combine(folder, who) : null, who)),
    "sqlmap" => await InTurnAsync(who => SqlMap.RunAsync(db, number("--from", 0), atMost, who)),
    "wapiti" => await InTurnAsync(who => Wapiti.RunAsync(db, who)),
    "hydra" => await Hydra.RunAsync(db),
    "crowd" => await Crowd.RunAsync(db),
    _ => Usage(),
};

async Task<int> InTurnAsync(Func<string, Task<int>> attack)
{
    var worst = 0;
    foreach (var who in attackers) worst = Math.Max(worst, await attack(who));
    return worst;
}

static int Usage()
{
    Console.Error.WriteLine(
        $"usage: attack fuzz [--requests 100000] [--seed 1] [--db sqlite|postgres] [--as {string.Join('|', Attackers.All)}] [--keep folder [--minutes 2.5]] | sqlmap [--db …] [--as …] [--from 0] [--minutes 2.5] | wapiti [--db …] [--as …] | hydra [--db …] | crowd [--db …]");
    return 2;
}
