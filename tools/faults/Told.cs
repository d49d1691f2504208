using System.Collections.Concurrent;

namespace SunLedger.Faults;

/// <summary>What clients sent and what they were told: the only witness of the promise.</summary>
internal sealed class Told
{
    private readonly ConcurrentDictionary<string, (long Fen, string Table)> _sent = [];
    private readonly ConcurrentDictionary<string, byte> _acknowledged = [];
    private readonly ConcurrentDictionary<string, int> _errors = [];
    private readonly ConcurrentQueue<string> _breaches = [];

    /// <summary>What was sent, by id: how much, and the table of such lines.</summary>
    public IReadOnlyDictionary<string, (long Fen, string Table)> Sent => _sent;

    public ICollection<string> Acknowledged => _acknowledged.Keys;

    /// <summary>Kinds of errors that clients saw, and how often.</summary>
    public IReadOnlyDictionary<string, int> Errors => _errors;

    /// <summary>Answers that no client should ever get.</summary>
    public IReadOnlyCollection<string> Breaches => _breaches;

    public bool IsAcknowledged(string id) => _acknowledged.ContainsKey(id);

    public void Send(string id, long fen, string table) => _sent[id] = (fen, table);

    public void Acknowledge(string id) => _acknowledged[id] = 0;

    public void Error(string kind) => _errors.AddOrUpdate(kind, 1, (_, n) => n + 1);

    public void Breach(string what) => _breaches.Enqueue(what);
}
