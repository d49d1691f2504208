using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace SunLedger.Attack.Scans;

/// <summary>
/// What those who work feel while a crowd signs in, and what the crowd feels: the same reads, alone and beside 200 people with accounts of their own who sign in at the same moment from
/// four addresses, or all from one as an office behind a router does, with their right passwords, and are let in. It fails when the reads are starved, or somebody waits too long.
/// </summary>
internal static class Crowd
{
    private const int Readers = 4;
    private const int People = 200;
    private const int Times = 3; // how much slower nineteen reads of twenty may be beside the crowd (ASSUMED) …
    private const double Least = 150; // … and that many milliseconds are never too many

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120); // of the last of the crowd (ASSUMED)

    /// <summary>Measures with the host's own number of hashers, from four addresses and from one, and with 64 as a control that shows what they are for.</summary>
    public static async Task<int> RunAsync(string db)
    {
        var fails = false;
        foreach (var (hashers, addresses) in new[] { ((string?)null, 4), (null, 1), ("64", 4) })
        {
            await using var host = await HostProcess.StartAsync(db, settings: hashers is null ? [] : [("SunLedger__SignIn__Hashers", hashers)]);
            await Fuzz.Standing.PostAsync(host.Founder);
            var people = await HireAsync(host);
            await ReadAsync(host, Task.Delay(2000)); // warm
            var alone = await ReadAsync(host, Task.Delay(5000));
            var waits = SignInAsync(host, people, addresses);
            var beside = await ReadAsync(host, waits);
            var (most, last) = (Math.Max(Times * At(alone, 95), Least), (await waits).Max());
            var starved = At(beside, 95) > most || last > LongestWait;
            fails |= starved && hashers is null;
            Console.WriteLine(
                $"{db}, hashers {hashers ?? "as set"}: reads alone p50 {At(alone, 50):F1} p95 {At(alone, 95):F1} ms ({alone.Count}); beside {People} people who sign in from {addresses} address(es) p50 {At(beside, 50):F1} p95 {At(beside, 95):F1} ms "
                + $"({beside.Count}, at most {most:F0}); all {People} were let in, half of them after {(await waits).Order().ElementAt(People / 2).TotalSeconds:F1} s, the last after {last.TotalSeconds:F1} s (at most {LongestWait.TotalSeconds:F0}): "
                + (starved ? hashers is null ? "STARVED" : "starved, as a control may be" : "nobody is starved"));
        }
        return fails ? 1 : 0;
    }

    private static async Task<IReadOnlyList<(string Id, string Password)>> HireAsync(HostProcess host)
    {
        var people = new List<(string, string)>();
        for (var i = 0; i < People; i++)
        {
            var made = await Attackers.SendAsync(host.Founder, "users", new { id = $"crowd{i}", name = $"人员{i}", divisionCode = "370400" });
            people.Add(($"crowd{i}", made.GetProperty("password").GetString()!));
        }
        return people;
    }

    private static async Task<List<double>> ReadAsync(HostProcess host, Task until)
    {
        var readers = Enumerable.Range(0, Readers).Select(async _ =>
        {
            var times = new List<double>();
            while (!until.IsCompleted)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await host.Founder.GetAsync("/api/v1/overview?year=2018&division=370400");
                answer.EnsureSuccessStatusCode();
                times.Add(clock.Elapsed.TotalMilliseconds);
                await Task.Delay(10); // somebody who works, not a flood
            }
            return times;
        });
        var all = await Task.WhenAll(readers);
        await until;
        return [.. all.SelectMany(t => t).Order()];
    }

    // How long each waited until they were in and could see who they are.
    private static async Task<TimeSpan[]> SignInAsync(HostProcess host, IReadOnlyList<(string Id, string Password)> people, int addresses) => await Task.WhenAll(people.Select(async (person, i) =>
    {
        using var client = From($"127.0.0.{2 + i % addresses}", host);
        client.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        var clock = Stopwatch.StartNew();
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { user = person.Id, password = person.Password });
        if (answer.StatusCode != HttpStatusCode.NoContent) throw new InvalidOperationException($"{person.Id}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        var waited = clock.Elapsed;
        using var asking = new HttpRequestMessage(HttpMethod.Get, "/api/v1/session") { Headers = { { "Cookie", answer.Headers.GetValues("Set-Cookie").First().Split(';')[0] } } };
        using var seen = await client.SendAsync(asking);
        if (!(await seen.Content.ReadAsStringAsync()).Contains($"\"{person.Id}\"", StringComparison.Ordinal)) throw new InvalidOperationException($"{person.Id} was let in and is not known.");
        return waited;
    }));

    private static HttpClient From(string address, HostProcess host) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = host.Founder.BaseAddress, Timeout = TimeSpan.FromMinutes(5),
    };

    private static double At(List<double> ordered, int percent) => ordered[Math.Min(ordered.Count - 1, ordered.Count * percent / 100)];
}
