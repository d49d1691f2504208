using System.Collections.Concurrent;
using SunLedger.Messages.Audit;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>Stands in for Audit where a test is about another module: keeps acts in memory, whatever becomes of the transaction.</summary>
public sealed class NotedActs : IAuditTrail
{
    private readonly ConcurrentQueue<Act> _acts = new();

    /// <summary>What was recorded, in order.</summary>
    public IReadOnlyList<Act> All => [.. _acts];

    /// <inheritdoc />
    public Actor Actor => Actor.Host;

    /// <inheritdoc />
    public void About(string subjectId, string divisionPath)
    {
    }

    /// <inheritdoc />
    public Task RecordAsync(SunLedgerDb db, Act act, CancellationToken ct)
    {
        _acts.Enqueue(act);
        return Task.CompletedTask;
    }
}
