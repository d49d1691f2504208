using System.Globalization;
using SunLedger.Faults;

// Every result in docs/faults.md comes from one of these commands.
var rounds = int.Parse(Option("--rounds") ?? (args.Contains("--control") ? "1" : "50"), CultureInfo.InvariantCulture);
var seed = int.Parse(Option("--seed") ?? "20180905", CultureInfo.InvariantCulture);
var db = Option("--db") ?? "sqlite";
if (args is not [("kill-host" or "kill-postgres" or "cut" or "disk-full") and var name, ..] || db is not ("sqlite" or "postgres") || (db == "sqlite" && name is "kill-postgres" or "cut"))
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tools/faults -- kill-host|kill-postgres|cut|disk-full --db sqlite|postgres [--seed 20180905] [--rounds 50] [--control]
          kill-host      SIGKILL of the host, which is started again
          kill-postgres  SIGKILL of every process of PostgreSQL, which is started again; --db postgres
          cut            every connection between the host and PostgreSQL is closed and refused for a while; --db postgres
          disk-full      the disk that holds the database is filled, and emptied again; needs root for its small tmpfs
          --control      breaks the promise on purpose; answers 0 when each breach was found
        PostgreSQL is a private server of this run, in a directory of its own.
        """);
    return 2;
}

await using var place = await Place.NewAsync(db, smallDisk: name == "disk-full");
using var host = new HostProcess(place);
using IFault fault = name switch
{
    "kill-host" => new KillHost(host),
    "kill-postgres" => new KillPostgres(place),
    "cut" => new Cut(place),
    _ => new DiskFull(place),
};
Console.WriteLine($"{string.Join(' ', args)}: seed {seed}, {rounds} rounds");
var run = new Run(host, fault, place, seed);
return await run.RunAsync(rounds, control: args.Contains("--control"));

string? Option(string option) => Array.IndexOf(args, option) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
