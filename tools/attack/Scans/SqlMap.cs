using System.Diagnostics;
using SunLedger.Attack.Control;

namespace SunLedger.Attack.Scans;

/// <summary>sqlmap against every call, signed in; it must find the planted hole and none of ours.</summary>
internal static class SqlMap
{
    private const string Found = "sqlmap identified the following injection point";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // for one call

    /// <param name="db">sqlite or postgres.</param>
    /// <param name="from">Number of the first call; the calls before were scanned by an earlier piece.</param>
    /// <param name="atMost">When it is over, no further call is begun.</param>
    /// <param name="attacker">Who is signed in.</param>
    public static async Task<int> RunAsync(string db, int from, TimeSpan atMost, string attacker)
    {
        await Shell.InstallAsync("sqlmap");
        var files = Directory.CreateTempSubdirectory("sunledger-sqlmap-").FullName;
        try
        {
            await using var holes = await PlantedHoles.StartAsync();
            var control = await ScanAsync(files, "sqlite", ["-u", $"{holes.Address}/search?q=wang"]);
            Console.WriteLine($"control: {(control.Contains(Found, StringComparison.Ordinal) ? "found, as it must be" : "NOT FOUND\n" + control)}");
            var ours = await OursAsync(files, db, from, atMost, attacker);
            return control.Contains(Found, StringComparison.Ordinal) && ours == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }

    private static async Task<int> OursAsync(string files, string db, int from, TimeSpan atMost, string attacker)
    {
        await using var host = await HostProcess.StartAsync(db, attacker: attacker);
        await Fuzz.Standing.PostAsync(host.Founder);
        List<(string Name, string[] Arguments)> calls = [];
        foreach (var address in await Sample.ReadsAsync(host)) calls.Add((address, address.Contains('?') ? ["-u", address] : ["-u", address + "*"]));
        foreach (var (name, text) in await Sample.WritesAsync(host))
        {
            var file = Path.Combine(files, $"{calls.Count}.txt");
            await File.WriteAllTextAsync(file, text);
            calls.Add((name, ["-r", file]));
        }
        var (found, no) = (0, Math.Min(from, calls.Count));
        for (var watch = Stopwatch.StartNew(); no < calls.Count && watch.Elapsed < atMost; no++)
        {
            var (name, arguments) = calls[no];
            var said = await ScanAsync(files, db == "postgres" ? "postgresql" : db, [.. arguments, $"--headers=X-Requested-With: SunLedger\n{host.Door}"]);
            var isHole = said.Contains(Found, StringComparison.Ordinal);
            if (isHole) found++;
            Console.WriteLine($"{(isHole ? "HOLE" : "none")} {name}{(isHole ? "\n" + said : "")}");
        }
        Console.WriteLine($"sqlmap on {db} as {attacker}: calls {from} to {no - 1} of {calls.Count}, {found} holes");
        return found;
    }

    // 401, 404 and 422 are answers of ours, not signs of a hole.
    private static Task<string> ScanAsync(string files, string dbms, IEnumerable<string> arguments) => Shell.RunAsync(
        "sqlmap",
        [
            .. arguments, "--batch", "--level=1", "--risk=1", "--technique=BEUQ", $"--dbms={dbms}", "--flush-session", "--disable-coloring", "--answers=injection not exploitable=N", "--output-dir", files,
            "--ignore-code=400,401,403,404,409,422,429", "--drop-set-cookie", "--timeout=10", "--retries=1", "-v", "1",
        ],
        Limit);
}
