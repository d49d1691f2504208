using System.Diagnostics;
using System.Text.Json;

namespace SunLedger.Attack.Fuzz;

/// <summary>
/// The whole of a fuzz: a host, its control, and the run. With a folder to keep it in, it is done in pieces of some minutes, on the same database: the same command again goes on with the next request.
/// </summary>
internal static class Campaign
{
    private const string File = "report.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PreferredObjectCreationHandling = System.Text.Json.Serialization.JsonObjectCreationHandling.Populate };

    public static async Task<int> RunAsync(string db, int requests, int seed, TimeSpan atMost, string? keptIn, string attacker)
    {
        var report = keptIn is not null && System.IO.File.Exists(Path.Combine(keptIn, File)) ? JsonSerializer.Deserialize<FuzzReport>(await System.IO.File.ReadAllTextAsync(Path.Combine(keptIn, File)), Json)! : null;
        await using var host = await HostProcess.StartAsync(db, keptIn, attacker);
        if (report is null) await Standing.PostAsync(host.Founder);
        using var stranger = new HttpClient { BaseAddress = host.Founder.BaseAddress };
        await using var books = await Books.OpenAsync(host.ConnectionString, CancellationToken.None);
        if (report is null && !await ControlAsync(host, stranger, books, seed)) return 1;
        report ??= new FuzzReport { Seed = seed };

        var (from, watch) = (report.Sent, Stopwatch.StartNew());
        await new Fuzzer(host.Client, host.AttackerId, stranger, books).RunAsync(report, requests, atMost, CancellationToken.None);
        Console.WriteLine($"{attacker}: requests {from} to {report.Sent - 1} in {watch.Elapsed.TotalSeconds:0} s; the tool itself took {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of CPU");
        if (keptIn is not null) await System.IO.File.WriteAllTextAsync(Path.Combine(keptIn, File), JsonSerializer.Serialize(report, Json));
        foreach (var finding in report.Findings) Console.WriteLine(finding);
        foreach (var line in host.Errors) Console.WriteLine(line);
        Console.WriteLine(report);
        return report.Findings.Count == 0 ? 0 : 1;
    }

    // Half of a write after a refusal must be found; and, when no trigger told of it, at the end.
    private static async Task<bool> ControlAsync(HostProcess host, HttpClient stranger, Books books, int seed)
    {
        Console.WriteLine($"{books.Tables.Count} tables are looked at, {Books.LeftOut.Count} are not:");
        foreach (var (table, why) in Books.LeftOut.Concat(Books.LeftOutColumns)) Console.WriteLine($"    {table}: {why}");
        var control = await new Fuzzer(host.Client, host.AttackerId, stranger, books, ct => PartialWrite.PlantAsync(host.ConnectionString, isUnseen: false, ct)).RunAsync(200, seed + 1, CancellationToken.None);
        if (control.Findings is [var planted] && planted.Contains(books.Spelled(PartialWrite.Table), StringComparison.Ordinal))
        {
            Console.WriteLine($"The control: {planted.Split('\n')[0]}");
            return true;
        }
        Console.WriteLine($"The control: what was planted in {PartialWrite.Table} was not all that was found: {string.Join('\n', control.Findings)}");
        return false;
    }
}
