using System.Text.Json;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// The last checkpoint of every ledger that this host sealed, in a file of the data directory: what stands in the database cannot be cut off together
/// with the memory of it. It is written after the commit, so that it is never ahead of the database.
/// </summary>
internal sealed class Witness(DataDirectory data, IDatabase database)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly Lock _writing = new();
    private readonly Lazy<string> _file = new(() => Path.Combine(data.Path, $"checkpoints-{NameOf(database)}.json"));

    /// <summary>What it remembers.</summary>
    public IReadOnlyList<Checkpoint> Read() =>
        File.Exists(_file.Value) ? JsonSerializer.Deserialize<Checkpoint[]>(File.ReadAllBytes(_file.Value), Json) ?? [] : [];

    /// <summary>Notes checkpoints; of a ledger the last.</summary>
    public void Note(IEnumerable<Checkpoint> checkpoints)
    {
        lock (_writing)
        {
            var last = Read().Concat(checkpoints).GroupBy(c => c.Ledger, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Last());
            var draft = $"{_file.Value}.{Environment.ProcessId}";
            File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(last, Json));
            File.Move(draft, _file.Value, overwrite: true);
        }
    }

    // One data directory may serve several databases: the office's own and the sample year.
    private static string NameOf(IDatabase database)
    {
        using var db = database.Read();
        var connection = db.Database.GetDbConnection();
        return database.Dialect == Dialect.Sqlite ? $"sqlite-{Path.GetFileNameWithoutExtension(connection.DataSource)}" : $"postgres-{connection.Database}";
    }
}
