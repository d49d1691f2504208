using System.Threading.Channels;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Tells the worker of this host that a sweep waits. What waits stands in the table; losing a word here loses nothing.</summary>
internal sealed class SweepQueue
{
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>A sweep waits.</summary>
    public void Add(string id) => _waiting.Writer.TryWrite(id);

    /// <summary>The ids of sweeps that wait, for ever.</summary>
    public IAsyncEnumerable<string> ReadAllAsync(CancellationToken ct) => _waiting.Reader.ReadAllAsync(ct);
}
