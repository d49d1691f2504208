using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace SunLedger.Attack.Scans;

/// <summary>What those who work feel while a crowd signs in: the same reads, alone and beside 320 sign-ins that all come at once from four addresses.</summary>
internal static class Crowd
{
    private const int Readers = 4;
    private const int PerAddress = 80; // a hundred lock the address

    public static async Task<int> RunAsync()
    {
        foreach (var hashers in new[] { "1", "64" })
        {
            Environment.SetEnvironmentVariable("SunLedger__SignIn__Hashers", hashers);
            await using var host = await HostProcess.StartAsync("sqlite");
            await Fuzz.Standing.PostAsync(host.Client);
            await ReadAsync(host, Task.Delay(2000)); // warm
            var alone = await ReadAsync(host, Task.Delay(5000));
            var clock = Stopwatch.StartNew();
            var beside = await ReadAsync(host, SignInAsync(host));
            Console.WriteLine($"hashers {hashers}: reads alone p50 {At(alone, 50):F1} p95 {At(alone, 95):F1} ms ({alone.Count}); beside {4 * PerAddress} sign-ins p50 {At(beside, 50):F1} p95 {At(beside, 95):F1} ms "
                + $"({beside.Count}); the last sign-in answered after {clock.Elapsed.TotalSeconds:F1} s");
        }
        return 0;
    }

    private static async Task<List<double>> ReadAsync(HostProcess host, Task until)
    {
        var readers = Enumerable.Range(0, Readers).Select(async _ =>
        {
            var times = new List<double>();
            while (!until.IsCompleted)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await host.Client.GetAsync("/api/v1/overview?year=2018&division=370400");
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

    private static Task SignInAsync(HostProcess host) => Task.WhenAll(Enumerable.Range(2, 4).SelectMany(last => Enumerable.Range(0, PerAddress).Select(async i =>
    {
        using var client = From($"127.0.0.{last}", host);
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { user = $"user-{last}-{i}", password = "wrong-password" });
        if (answer.StatusCode != HttpStatusCode.Unauthorized) throw new InvalidOperationException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    })));

    private static HttpClient From(string address, HostProcess host) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = host.Client.BaseAddress, Timeout = TimeSpan.FromMinutes(5),
    };

    private static double At(List<double> ordered, int percent) => ordered[Math.Min(ordered.Count - 1, ordered.Count * percent / 100)];
}
