using System.Threading.Channels;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Asks this host for a verification. One runs at a time; who asks while one waits gets that one.</summary>
internal sealed class VerificationQueue
{
    private readonly Channel<string> _asked = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>One waits or runs.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Somebody asks.</summary>
    public void Ask(string byName)
    {
        IsBusy = true;
        _asked.Writer.TryWrite(byName);
    }

    /// <summary>Who asks next.</summary>
    public ValueTask<string> NextAsync(CancellationToken ct) => _asked.Reader.ReadAsync(ct);

    /// <summary>It is done.</summary>
    public void Done() => IsBusy = _asked.Reader.Count > 0;
}
