using System.Collections.Concurrent;

namespace SunLedger.Imports.Running;

/// <summary>
/// How far the imports of this host have read. An all-or-nothing import and a dry run cannot say so in the database before they end,
/// for nothing of them is committed until then.
/// </summary>
internal sealed class ImportProgress
{
    private readonly ConcurrentDictionary<string, (int Rows, int Done)> _running = new();

    public void Report(string jobId, int rows, int done) => _running[jobId] = (Math.Max(rows, done), done);

    public void End(string jobId) => _running.TryRemove(jobId, out _);

    /// <summary>Rows (about) and rows read, or null when the import does not run here.</summary>
    public (int Rows, int Done)? Of(string jobId) => _running.TryGetValue(jobId, out var progress) ? progress : null;
}
