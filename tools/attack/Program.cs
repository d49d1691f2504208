using SunLedger.Attack;
using SunLedger.Attack.Fuzz;
using SunLedger.Attack.Scans;

// Attacks a host that it starts itself on a fresh database of this machine, and no other.
var number = (string name, int unless) => args.SkipWhile(a => a != name).Skip(1).Select(int.Parse).FirstOrDefault(unless);
var db = args.SkipWhile(a => a != "--db").Skip(1).FirstOrDefault("sqlite");
return args.FirstOrDefault() switch
{
    "fuzz" => await FuzzAsync(number("--requests", 100_000), number("--seed", 1)),
    "sqlmap" => await SqlMap.RunAsync(db),
    "wapiti" => await Wapiti.RunAsync(db),
    "hydra" => await Hydra.RunAsync(),
    "crowd" => await Crowd.RunAsync(),
    _ => Usage(),
};

async Task<int> FuzzAsync(int requests, int seed)
{
    await using var host = await HostProcess.StartAsync(db);
    await Standing.PostAsync(host.Client);
    using var stranger = new HttpClient { BaseAddress = host.Client.BaseAddress };
    await using var books = await Books.OpenAsync(host.ConnectionString, CancellationToken.None);
    Console.WriteLine($"{books.Tables.Count} tables are looked at, {Books.LeftOut.Count} are not:");
    foreach (var (table, why) in Books.LeftOut) Console.WriteLine($"    {table}: {why}");
    var control = await new Fuzzer(host.Client, stranger, books, ct => PartialWrite.PlantAsync(host.ConnectionString, ct)).RunAsync(200, seed + 1, CancellationToken.None);
    if (control.Findings is not [var planted] || !planted.Contains(books.Spelled(PartialWrite.Table), StringComparison.Ordinal))
    {
        Console.WriteLine($"The control: what was planted in {PartialWrite.Table} was not all that was found: {string.Join('\n', control.Findings)}");
        return 1;
    }
    Console.WriteLine($"The control: {planted.Split('\n')[0]}");
    var report = await new Fuzzer(host.Client, stranger, books).RunAsync(requests, seed, CancellationToken.None);
    foreach (var finding in report.Findings) Console.WriteLine(finding);
    foreach (var line in host.Errors) Console.WriteLine(line);
    Console.WriteLine(report);
    return report.Findings.Count == 0 ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("usage: attack fuzz [--requests 100000] [--seed 1] [--db sqlite|postgres] | sqlmap [--db …] | wapiti [--db …] | hydra | crowd");
    return 2;
}
