using System.Text.Json;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// The last checkpoint of every ledger that this host sealed, in a file of the data directory: what stands in the database cannot be cut off together
/// with the memory of it. It is written after the commit, so that it is never ahead of the database.
/// </summary>
internal sealed class Witness(DataDirectory data)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly Lock _writing = new();

    private string File => Path.Combine(data.Path, "checkpoints.json");

    /// <summary>What it remembers.</summary>
    public IReadOnlyList<Checkpoint> Read() =>
        System.IO.File.Exists(File) ? JsonSerializer.Deserialize<Checkpoint[]>(System.IO.File.ReadAllBytes(File), Json) ?? [] : [];

    /// <summary>Notes checkpoints; of a ledger the last.</summary>
    public void Note(IEnumerable<Checkpoint> checkpoints)
    {
        lock (_writing)
        {
            var last = Read().Concat(checkpoints).GroupBy(c => c.Ledger, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Last());
            var draft = $"{File}.{Environment.ProcessId}";
            System.IO.File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(last, Json));
            System.IO.File.Move(draft, File, overwrite: true);
        }
    }
}
