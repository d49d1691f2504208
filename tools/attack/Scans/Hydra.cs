using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using SunLedger.Attack.Control;

namespace SunLedger.Attack.Scans;

/// <summary>hydra tries a list of passwords, the right one among them: it must come in where nobody counts, and not with us.</summary>
internal static class Hydra
{
    private const int Words = 400;
    private const int Heard = 5; // per account and 15 minutes

    public static async Task<int> RunAsync(string db)
    {
        await Shell.InstallAsync("hydra");
        var list = Path.GetTempFileName();
        try
        {
            await using var holes = await PlantedHoles.StartAsync();
            await File.WriteAllLinesAsync(list, List(PlantedHoles.Password));
            var control = await TryAsync(holes.Address, "/session", "welcome", list);
            var cracked = control.Contains($"password: {PlantedHoles.Password}", StringComparison.Ordinal);
            Console.WriteLine($"control: {(cracked ? "cracked, as it must be" : "NOT CRACKED\n" + control)}");

            await using var host = await HostProcess.StartAsync(db, settings: ("Logging__LogLevel__SunLedger.Identity.Access.Passwords", "Debug"));
            await File.WriteAllLinesAsync(list, List(HostProcess.Password));
            var before = host.Compared; // the first administrator's own
            if (before == 0) throw new InvalidOperationException("The host does not say how many passwords it compared: what is counted would be nothing.");
            await using var relay = await Relay.StartAsync(host.Address);
            var said = await TryAsync(relay.Address, "/api/v1/session", "sunledger=", list);
            var entered = said.Contains(HostProcess.Password, StringComparison.Ordinal);
            var heard = host.Compared - before;
            using var right = await host.Founder.PostAsJsonAsync("/api/v1/session", new { user = "admin", password = HostProcess.Password });
            Console.WriteLine($"hydra on {db}: {Words} passwords at admin, {heard} of them compared with a hash; entered: {entered}; the right one afterwards: {(int)right.StatusCode}");
            return cracked && !entered && heard <= Heard && right.StatusCode == HttpStatusCode.TooManyRequests ? 0 : 1;
        }
        finally
        {
            File.Delete(list);
        }
    }

    // The right one stands late enough that the first five are wrong, and early enough that an open door would be found at once.
    private static IEnumerable<string> List(string right) => Enumerable.Range(0, Words).Select(i => i == 40 ? right : $"wrong-{i:D4}-word");

    private static Task<string> TryAsync(string address, string path, string success, string list) => Shell.RunAsync(
        "hydra",
        [
            "-l", "admin", "-P", list, "-s", new Uri(address).Port.ToString(CultureInfo.InvariantCulture), "-t", "8", "-I", "-f", "127.0.0.1", "http-post-form",
            $$"""{{path}}:{"user"\:"^USER^","password"\:"^PASS^"}:H=Content-Type\: application/json:S={{success}}""",
        ],
        TimeSpan.FromMinutes(5));
}
