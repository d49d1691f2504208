using System.Text.Json.Nodes;
using SunLedger.Attack.Control;

namespace SunLedger.Attack.Scans;

/// <summary>wapiti against every address that reads, and the pages, signed in; it must find the planted holes and none of ours.</summary>
internal static class Wapiti
{
    // Only modules that ask this machine alone.
    private const string Modules = "sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,csp,http_headers,cookieflags";

    // Seconds. One that waits for answers that never sleep (blindsql) would take the time of all that come after it, and of the report.
    private const string EachModule = "180";

    // What it wants and we do not send: a host that is scanned without https may not promise it (RFC 6797, 7.2), and the filter of old browsers, which it wants on, did harm: we say 0.
    private static readonly string[] Wanted = ["Strict-Transport-Security", "X-XSS-Protection"];

    public static async Task<int> RunAsync(string db, string attacker)
    {
        await Shell.InstallAsync("wapiti");
        await using var holes = await PlantedHoles.StartAsync();
        var planted = await ScanAsync(holes.Address + "/", [], []);
        var missed = new[] { "SQL Injection", "Cross Site Scripting" }.Where(kind => !planted.Any(p => p.StartsWith(kind, StringComparison.Ordinal))).ToList();
        Console.WriteLine($"control: {string.Join("; ", planted.Distinct())}{(missed.Count > 0 ? $"; NOT FOUND: {string.Join(", ", missed)}" : "")}");

        await using var host = await HostProcess.StartAsync(db, attacker: attacker);
        await Fuzz.Standing.PostAsync(host.Founder);
        var addresses = await Sample.ReadsAsync(host);
        var ours = await ScanAsync(host.Address + "/", addresses, ["-H", host.Door, "-H", "X-Requested-With: SunLedger"]);
        ours = [.. ours.Where(f => !Wanted.Any(header => f.StartsWith("HTTP Secure Headers", StringComparison.Ordinal) && f.Contains(header, StringComparison.Ordinal)))];
        foreach (var finding in ours.Distinct()) Console.WriteLine($"HOLE {finding}");
        Console.WriteLine($"wapiti on {db} as {attacker}: {addresses.Count} addresses, {ours.Count} findings");
        return missed.Count == 0 && ours.Count == 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> ScanAsync(string start, IReadOnlyList<string> also, string[] extra)
    {
        var report = Path.GetTempFileName();
        try
        {
            var said = await Shell.RunAsync(
                "wapiti",
                [
                    "-u", start, .. also.SelectMany(a => new[] { "-s", a }), "-m", Modules, "--scope", "domain", "--flush-session", "--no-bugreport", "-f", "json", "-o", report,
                    "-v", "0", "--max-attack-time", EachModule, .. extra,
                ],
                TimeSpan.FromMinutes(45));
            var text = await File.ReadAllTextAsync(report);
            foreach (var line in said.Split('\n').Where(l => l.Contains("Max attack time", StringComparison.Ordinal))) Console.WriteLine($"CUT SHORT {line.Trim()}");
            if (text.Length == 0) throw new InvalidOperationException($"wapiti wrote no report. It said:\n{said}");
            return
            [
                .. from kind in JsonNode.Parse(text)!["vulnerabilities"]!.AsObject()
                   from finding in kind.Value!.AsArray()
                   select $"{kind.Key}: {finding!["method"]} {finding["path"]} {finding["parameter"]} {finding["info"]}",
            ];
        }
        finally
        {
            File.Delete(report);
        }
    }
}
