using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using SunLedger.Attack.Control;

namespace SunLedger.Attack.Scans;

/// <summary>hydra tries a list of passwords, the right one among them: it must come in where nobody counts, and not with us.</summary>
internal static class Hydra
{
    private const int Words = 400;
    private const int Heard = 5; // per account and 15 minutes

    public static async Task<int> RunAsync()
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

            await using var host = await HostProcess.StartAsync("sqlite");
            await File.WriteAllLinesAsync(list, List(HostProcess.Password));
            await using var relay = await Relay.StartAsync(host.Address);
            var said = await TryAsync(relay.Address, "/api/v1/session", "sunledger=", list);
            var entered = said.Contains(HostProcess.Password, StringComparison.Ordinal);
            var heard = await HeardAsync(host);
            using var right = await host.Client.PostAsJsonAsync("/api/v1/session", new { user = "admin", password = HostProcess.Password });
            Console.WriteLine($"hydra: {Words} passwords at admin, {heard} of them compared with a hash; entered: {entered}; the right one afterwards: {(int)right.StatusCode}");
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

    // An attempt is counted before its password is compared; one that is turned away is not counted. Nobody else signs in on this host.
    private static async Task<long> HeardAsync(HostProcess host)
    {
        await using var connection = new SqliteConnection(host.ConnectionString + ";Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(SUM(attempts), 0) FROM identity_attempts WHERE key LIKE 'account:%'";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
