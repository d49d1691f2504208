using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace SunLedger.Bench;

/// <summary>
/// How long a host takes until it serves: with the platform's plugins and with none, at the first start (plugins are asked in a child) and at later ones (each is known by its
/// hash). The host is the built executable in a process of its own, on SQLite; both are measured in turn, so that a busy machine is busy for both. Beside the seconds stands the
/// processors' time of the host and its children until then, which says more where others work on the machine.
/// </summary>
internal static class StartBench
{
    public static async Task RunAsync(int rounds)
    {
        var (with, without) = (new Kind("with plugins", hasPlugins: true), new Kind("with none", hasPlugins: false));
        for (var i = 0; i < rounds; i++)
            foreach (var kind in new[] { without, with }) await kind.MeasureAsync();

        Console.WriteLine($"| start, median of {rounds} | with none | with plugins | more |");
        Console.WriteLine("|---|---|---|---|");
        Line("first, on an empty database", without.First, with.First);
        Line("later", without.Later, with.Later);
    }

    private static void Line(string what, List<Cost> without, List<Cost> with)
    {
        Line(what, Median(without, c => c.Seconds), Median(with, c => c.Seconds));
        Line($"{what}: processors' time", Median(without, c => c.Processors), Median(with, c => c.Processors));
    }

    private static void Line(string what, double without, double with) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {without:0.00} s | {with:0.00} s | {with - without:0.00} s |"));

    private static double Median(List<Cost> costs, Func<Cost, double> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);

    /// <summary>What a start cost.</summary>
    /// <param name="Seconds">Until it served.</param>
    /// <param name="Processors">Processors' time of the host and of the children that had ended by then, in seconds.</param>
    private sealed record Cost(double Seconds, double Processors)
    {
        private const double TicksPerSecond = 100; // what Linux counts in, for all that read /proc

        public static Cost Of(double seconds, int process)
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            // The name in brackets may hold spaces; user, system and the children's two are the 12th to the 15th after it.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new(seconds, fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)) / TicksPerSecond);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:0.00} s ({Processors:0.00} s of processors' time)");
    }

    /// <summary>The host's own build, of the same configuration as this one, with the plugins beside it.</summary>
    private static string Built { get; } =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "host", "bin", Path.GetFileName(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, ".."))), "net10.0"));

    private sealed class Kind(string name, bool hasPlugins)
    {
        public List<Cost> First { get; } = [];

        public List<Cost> Later { get; } = [];

        public async Task MeasureAsync()
        {
            var data = Directory.CreateTempSubdirectory("sunledger-start-").FullName;
            try
            {
                var host = hasPlugins ? Built : Bare(data);
                First.Add(await StartAsync(host, data));
                Later.Add(await StartAsync(host, data));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: first {First[^1]}, later {Later[^1]}"));
            }
            finally
            {
                Directory.Delete(data, recursive: true);
            }
        }

        // The same host, without its plugins folder: everything else is linked to.
        private static string Bare(string data)
        {
            var bare = Directory.CreateDirectory(Path.Combine(data, "bare")).FullName;
            foreach (var file in Directory.EnumerateFiles(Built)) File.Copy(file, Path.Combine(bare, Path.GetFileName(file)));
            foreach (var folder in Directory.EnumerateDirectories(Built).Where(d => Path.GetFileName(d) != "plugins"))
                Directory.CreateSymbolicLink(Path.Combine(bare, Path.GetFileName(folder)), folder);
            return bare;
        }

        private static async Task<Cost> StartAsync(string host, string data)
        {
            var port = FreePort();
            var start = new ProcessStartInfo("dotnet", [Path.Combine(host, "SunLedger.Host.dll"), $"--urls=http://127.0.0.1:{port}", $"--SunLedger:DataDirectory={data}", "--SunLedger:Plugins:TrustDevelopmentKey=true"])
            {
                WorkingDirectory = host,
                RedirectStandardOutput = true,
            };
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            try
            {
                while (await process.StandardOutput.ReadLineAsync() is { } line)
                    if (line.Contains("Now listening on", StringComparison.Ordinal)) return Cost.Of(clock.Elapsed.TotalSeconds, process.Id);
                throw new InvalidOperationException("The host ended before it served.");
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
            listener.Start();
            return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
