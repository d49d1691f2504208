using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SunLedger.Faults;

/// <summary>Where one run keeps its data: a fresh database, and the host's data directory.</summary>
internal sealed class Place : IAsyncDisposable
{
    private const int SmallDiskMegabytes = 320;

    private Place(string db, string data, string connection, PrivatePostgres? postgres, SmallDisk? smallDisk) =>
        (Db, Data, Connection, HostConnection, Postgres, SmallDisk) = (db, data, connection, connection, postgres, smallDisk);

    /// <summary>The checkout.</summary>
    public static string Root { get; } = Find();

    public string Db { get; }

    /// <summary>The host's data directory.</summary>
    public string Data { get; }

    /// <summary>How this program reaches the database, past the host and whatever is between.</summary>
    public string Connection { get; }

    /// <summary>How the host reaches it.</summary>
    public string HostConnection { get; private set; }

    public PrivatePostgres? Postgres { get; }

    public SmallDisk? SmallDisk { get; }

    public static async Task<Place> NewAsync(string db, bool smallDisk)
    {
        var disk = smallDisk ? await SmallDisk.MountAsync(SmallDiskMegabytes) : null;
        var data = Directory.CreateTempSubdirectory("sunledger-faults-").FullName;
        if (db == "sqlite")
        {
            if (disk is not null) data = Directory.CreateDirectory(Path.Combine(disk.Path, "data")).FullName;
            return new Place(db, data, $"Data Source={Path.Combine(data, "sunledger.db")}", null, disk);
        }
        var server = await PrivatePostgres.NewAsync(disk is null ? data + "-postgres" : Path.Combine(disk.Path, "postgres"));
        return new Place(db, data, await server.NewDatabaseAsync("faults"), server, disk);
    }

    /// <summary>Puts something between the host and PostgreSQL.</summary>
    public void HostReachesPostgresAt(int port) => HostConnection = new NpgsqlConnectionStringBuilder(Connection) { Port = port }.ToString();

    /// <summary>The table as SQL of this database names it.</summary>
    public string Ledger(string table) => Db == "postgres" ? $"ledger.{table}" : $"ledger_{table}";

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = Db == "postgres" ? new NpgsqlConnection(Connection) : new SqliteConnection(Connection + ";Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null) await Postgres.DisposeAsync();
        Directory.Delete(Data, recursive: true);
        SmallDisk?.Dispose();
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Modular.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run it from a checkout.");
    }
}
