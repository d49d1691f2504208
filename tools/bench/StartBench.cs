using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace SunLedger.Bench;

/// <summary>
/// How long a host takes until it serves: with the platform's plugins and with none, at the first start (every plugin is asked in a child) and at later ones (each is known by its
/// hash). The host is the built executable in a process of its own, on SQLite; both are measured in turn, so that a busy machine is busy for both.
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

    private static void Line(string what, List<double> without, List<double> with) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {Median(without):0.00} s | {Median(with):0.00} s | {Median(with) - Median(without):0.00} s |"));

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    /// <summary>The host's own build, of the same configuration as this one, with the plugins beside it.</summary>
    private static string Built { get; } =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "host", "bin", Path.GetFileName(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, ".."))), "net10.0"));

    private sealed class Kind(string name, bool hasPlugins)
    {
        public List<double> First { get; } = [];

        public List<double> Later { get; } = [];

        public async Task MeasureAsync()
        {
            var data = Directory.CreateTempSubdirectory("sunledger-start-").FullName;
            try
            {
                var host = hasPlugins ? Built : Bare(data);
                First.Add(await StartAsync(host, data));
                Later.Add(await StartAsync(host, data));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: first {First[^1]:0.00} s, later {Later[^1]:0.00} s"));
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

        private static async Task<double> StartAsync(string host, string data)
        {
            var port = FreePort();
            var start = new ProcessStartInfo("dotnet", [Path.Combine(host, "SunLedger.Host.dll"), $"--urls=http://127.0.0.1:{port}", $"--SunLedger:DataDirectory={data}"])
            {
                WorkingDirectory = host,
                RedirectStandardOutput = true,
            };
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            try
            {
                while (await process.StandardOutput.ReadLineAsync() is { } line)
                    if (line.Contains("Now listening on", StringComparison.Ordinal)) return clock.Elapsed.TotalSeconds;
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
