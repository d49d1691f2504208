using System.Globalization;
using Npgsql;

namespace SunLedger.Bench;

/// <summary>
/// Processors' time of a PostgreSQL server on this machine, all its processes together, living and gone: wall times say little where others work beside it.
/// </summary>
internal sealed class ServerTime
{
    private const double TicksPerSecond = 100; // of /proc, on every Linux that .NET runs on

    private readonly int _postmaster;

    private ServerTime(int postmaster) => _postmaster = postmaster;

    /// <summary>The server that is reached so; null where it is not on this machine, or cannot be seen.</summary>
    public static async Task<ServerTime?> OfAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        var pid = (int)(await command.ExecuteScalarAsync())!;
        return Read(pid) is { } backend && Read(backend.Parent) is { Name: "postgres" } ? new(backend.Parent) : null;
    }

    /// <summary>What its processes have taken so far.</summary>
    public TimeSpan Now()
    {
        if (Read(_postmaster) is not { } postmaster) return TimeSpan.Zero;
        var ticks = postmaster.Own + postmaster.Gone;
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out var pid) && Read(pid) is { } process && process.Parent == _postmaster) ticks += process.Own + process.Gone;
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    // pid (name) state parent ...; the times are the 14th to the 17th field. A process that ends meanwhile cannot be read.
    private static (int Parent, string Name, long Own, long Gone)? Read(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var (open, close) = (text.IndexOf('('), text.LastIndexOf(')'));
            var fields = text[(close + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), text[(open + 1)..close], Long(11) + Long(12), Long(13) + Long(14));

            long Long(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
