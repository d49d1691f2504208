using System.Globalization;
using SunLedger.Attack.Fuzz;
using SunLedger.Attack.Scans;

// Attacks a host that it starts itself on a fresh database of this machine, and no other.
var number = (string name, int unless) => args.SkipWhile(a => a != name).Skip(1).Select(int.Parse).FirstOrDefault(unless);
var text = (string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
var db = text("--db") ?? "sqlite";
var atMost = text("--minutes") is { } minutes ? TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)) : TimeSpan.MaxValue;
return args.FirstOrDefault() switch
{
    "fuzz" => await Campaign.RunAsync(db, number("--requests", 100_000), number("--seed", 1), atMost, text("--keep")),
    "sqlmap" => await SqlMap.RunAsync(db, number("--from", 0), atMost),
    "wapiti" => await Wapiti.RunAsync(db),
    "hydra" => await Hydra.RunAsync(),
    "crowd" => await Crowd.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: attack fuzz [--requests 100000] [--seed 1] [--db sqlite|postgres] [--keep folder [--minutes 2.5]] | sqlmap [--db …] [--from 0] [--minutes 2.5] | wapiti [--db …] | hydra | crowd");
    return 2;
}
