using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SunLedger.Audit.Recording;
using SunLedger.Audit.Storage;

namespace SunLedger.Audit.Archiving;

/// <summary>A file of lines that left the table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FirstNo">Number of its first line.</param>
/// <param name="LastNo">Number of its last.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="MadeAt">When it was made.</param>
internal sealed record ArchiveFile(string Name, long FirstNo, long LastNo, long Bytes, DateTimeOffset MadeAt);

/// <summary>
/// Lines in files of the data directory: each a SQLite database with the table as SQLite has it, whatever the office runs on, so that verification holds it against the blocks that
/// sealed the lines, and anybody can read it in thirty years.
/// </summary>
internal sealed class ArchiveFiles(DataDirectory data)
{
    /// <summary>The folder below the data directory.</summary>
    public const string Folder = "archive";

    private const string Table = $"{AuditMap.Module}_{AuditMap.Lines}";
    private const string Made = $"{AuditMap.Module}_archive"; // for which division the file was made: every line of it is of that one or below

    private static readonly string Columns = string.Join(", ", Appending.Names.Select(n => $"\"{n}\""));
    private static readonly string Parameters = string.Join(", ", Appending.Names.Select((_, i) => $"$p{i}"));

    private string Here => Path.Combine(data.Path, Folder);

    /// <summary>The files that may be shown to somebody, the oldest lines first.</summary>
    public async Task<IReadOnlyList<ArchiveFile>> SeenByAsync(ICaller caller, CancellationToken ct)
    {
        var seen = new List<ArchiveFile>();
        foreach (var file in All())
            if (caller.Sees(await DivisionOfAsync(Path.Combine(Here, file.Name), ct))) seen.Add(file);
        return seen;
    }

    /// <summary>The path of a file; null when there is none of this name for the caller.</summary>
    public async Task<string?> PathOfAsync(string name, ICaller caller, CancellationToken ct) =>
        All().Any(f => f.Name == name) && Path.Combine(Here, name) is var path && caller.Sees(await DivisionOfAsync(path, ct)) ? path : null;

    /// <summary>Writes lines, in order, to a new file; answers its name, how many they are, and its digest. It is on the disk when this returns.</summary>
    public async Task<(string Name, long Rows, string Sha256)> WriteAsync(string divisionPath, long first, long last, IAsyncEnumerable<AuditLine> lines, CancellationToken ct)
    {
        Directory.CreateDirectory(Here);
        var name = string.Create(CultureInfo.InvariantCulture, $"audit-{first:D15}-{last:D15}.db");
        var (path, part) = (Path.Combine(Here, name), Path.Combine(Here, $"{name}.part"));
        File.Delete(part); // of a host that ended while it wrote
        var rows = 0L;
        await using (var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString()))
        {
            await file.OpenAsync(ct);
            await using var transaction = await file.BeginTransactionAsync(ct);
            await using var command = file.CreateCommand();
            command.CommandText = $"CREATE TABLE {Table} ({Columns}, PRIMARY KEY (no)); CREATE TABLE {Made} (division_path); INSERT INTO {Made} VALUES ($division)";
            command.Parameters.AddWithValue("$division", divisionPath);
            await command.ExecuteNonQueryAsync(ct);
            command.Parameters.Clear();
            command.CommandText = $"INSERT INTO {Table} ({Columns}) VALUES ({Parameters})";
            for (var i = 0; i < Appending.Names.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
            await foreach (var line in lines.WithCancellation(ct))
            {
                var values = ValuesOf(line);
                for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
                await command.ExecuteNonQueryAsync(ct);
                rows++;
            }
            await transaction.CommitAsync(ct);
        }
        File.Move(part, path, overwrite: true); // the same lines again, of a host that ended before they left the table
        await using var written = File.OpenRead(path);
        return (name, rows, Convert.ToHexStringLower(await SHA256.HashDataAsync(written, ct)));
    }

    private IEnumerable<ArchiveFile> All() => !Directory.Exists(Here) ? [] :
        Directory.GetFiles(Here, "audit-*.db").Order(StringComparer.Ordinal).Select(path => (Info: new FileInfo(path), Numbers: Path.GetFileNameWithoutExtension(path).Split('-')))
            .Where(f => f.Numbers.Length == 3)
            .Select(f => new ArchiveFile(f.Info.Name, Number(f.Numbers[1]), Number(f.Numbers[2]), f.Info.Length, new DateTimeOffset(f.Info.LastWriteTimeUtc, TimeSpan.Zero)));

    // A file that does not say may hold anybody's lines: it is for whoever sees them all.
    /// <summary>How many lines stand in a file.</summary>
    public static async Task<long> CountAsync(string path, CancellationToken ct)
    {
        await using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await file.OpenAsync(ct);
        await using var command = file.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE name = '{Table}'";
        if (await command.ExecuteScalarAsync(ct) is 0L) return 0; // of a file that holds none
        command.CommandText = $"SELECT count(*) FROM {Table}";
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<string> DivisionOfAsync(string path, CancellationToken ct)
    {
        await using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await file.OpenAsync(ct);
        await using var command = file.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE name = '{Made}'";
        if (await command.ExecuteScalarAsync(ct) is 0L) return new SystemCaller().DivisionPath;
        command.CommandText = $"SELECT division_path FROM {Made}";
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }

    private static object?[] ValuesOf(AuditLine l) =>
    [
        l.No, l.At.UtcTicks, l.Verb, l.SubjectKind, l.SubjectId, l.DivisionPath, l.ById, l.ByName, l.Roles, l.Address, l.Session, l.Agent, l.RequestId, l.Outcome, l.Status, l.Before, l.After,
        l.Reason,
    ];

    private static long Number(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
