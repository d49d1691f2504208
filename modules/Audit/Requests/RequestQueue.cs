using System.Threading.Channels;
using SunLedger.Audit.Recording;

namespace SunLedger.Audit.Requests;

/// <summary>
/// Lines of requests that were answered and wait to be written. Nobody waits for the writing, unless so many lines wait that they would fill the memory: then
/// requests do, for none is dropped.
/// </summary>
internal sealed class RequestQueue
{
    private const int Most = 10_000;

    private readonly Channel<DraftLine> _lines = Channel.CreateBounded<DraftLine>(new BoundedChannelOptions(Most) { SingleReader = true });

    public ChannelReader<DraftLine> Lines => _lines.Reader;

    public ValueTask AddAsync(DraftLine line) => _lines.Writer.WriteAsync(line);

    /// <summary>The host is stopping: what was answered is written, and nothing is answered any more.</summary>
    public void Close() => _lines.Writer.TryComplete();
}
