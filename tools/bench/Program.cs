using SunLedger.Bench;

// Every figure in docs/bench.md comes from one of these commands, with its peer measured in the same run.
var db = Option("--db") ?? "sqlite";
var rows = int.Parse(Option("--rows") ?? "1000000", System.Globalization.CultureInfo.InvariantCulture);
switch (args.FirstOrDefault())
{
    case "import":
        await ImportBench.RunAsync(db, rows, long.Parse(Option("--bytes") ?? "0", System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "verify":
        await VerifyBench.RunAsync(db, rows);
        return 0;
    case "overview":
        await OverviewBench.RunAsync(db, rows, args.Contains("--past"));
        return 0;
    case "start":
        await StartBench.RunAsync(int.Parse(Option("--rounds") ?? "5", System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "inbox":
        await InboxBench.RunAsync(db, rows);
        return 0;
    case "engine":
        EngineBench.Run(rows, Option("--only"));
        return 0;
    case "registers":
        await RegisterBench.RunAsync(db, rows);
        return 0;
    case "persons":
        await PersonsBench.RunAsync(db, rows);
        return 0;
    case "authorisation":
        if (args.Contains("--with-trail")) await AuthorisationBench.RunWithTrailAsync(db);
        else await AuthorisationBench.RunAsync(db);
        return 0;
    case "post":
        int[] crowds = [.. (Option("--callers") ?? "32,256").Split(',').Select(c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))];
        await PostBench.RunAsync(
            db, crowds, int.Parse(Option("--seconds") ?? "15", System.Globalization.CultureInfo.InvariantCulture), int.Parse(Option("--warm-up") ?? "3", System.Globalization.CultureInfo.InvariantCulture),
            Option("--pgledger")?.Split(',') ?? []);
        return 0;
    case "trail":
        await TrailBench.RunAsync(db, int.Parse(Option("--seconds") ?? "8", System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "sweep":
        await SweepBench.RunAsync(
            db, rows, int.Parse(Option("--projects") ?? "100000", System.Globalization.CultureInfo.InvariantCulture), int.Parse(Option("--persons") ?? "200000", System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "seal":
        await SealBench.RunAsync(db, rows);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tools/bench -- import|verify|post|overview|trail|seal|start|inbox|engine|registers|persons|sweep|authorisation --db sqlite|postgres [--rows 1000000] [--callers 32,256] [--seconds 15]
              import    payments from CSV through the whole path, beside the raw load of the same rows; [--bytes 1000000000] from a file of that size
              verify    sealing and verifying payments, beside a plain loop that reads and hashes the same rows
              engine    twelve item rules and five group windows over so many payments in memory, beside the same by hand, RulesEngine and NRules; [--only items|windows] one half, beside the same by hand alone
              registers asking a register about so many payees, beside the join in SQL over the same digests
              persons   a file of so many person lines through the whole path, again, and the month after; then a sweep over them
              sweep     every rule over a year of so many payments, [--projects 100000] and [--persons 200000] lines of persons, on three nights
              post      single payments over HTTP, by one caller and by crowds; on PostgreSQL beside pgbench's simple update and a double-entry transfer in plain SQL; [--warm-up 3] seconds before each that do not count,
                        [--pgledger FILE,FILE] beside pgledger too, from its own sources
              trail     the audit trail's part of a request, beside the same host without it
              seal      the import of payments with their accounts sealed, beside the same host that seals nothing
              start     a host until it serves, with the platform's plugins and with none; [--rounds 5]
              overview  overview, statement and trace over HTTP in a ledger of so many payments, beside the GROUP BY that the overview replaces; [--past] overviews of a past day and instant alone
              inbox     the lists of the approval inbox over HTTP, in a house of so many documents
              authorisation  what recognising the caller and judging their right cost per request, beside the same request without them; [--with-trail] all of it together with the trail
            PostgreSQL is the server of SUNLEDGER_TEST_PG, else the private one that tests/postgres starts.
            """);
        return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
