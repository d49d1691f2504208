using System.Collections.Concurrent;

namespace SunLedger.Clients.Idempotency;

/// <summary>The requests with a key that this host has in hand.</summary>
internal sealed class Running
{
    private readonly ConcurrentDictionary<(string Caller, string Key), bool> _keys = new();

    /// <summary>False when a twin is in hand already.</summary>
    public bool Begin(KeyedRequest request) => _keys.TryAdd((request.CallerId, request.Key), true);

    public void End(KeyedRequest request) => _keys.TryRemove((request.CallerId, request.Key), out _);
}
