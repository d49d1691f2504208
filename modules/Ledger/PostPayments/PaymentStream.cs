using System.Threading.Channels;

namespace SunLedger.Ledger.PostPayments;

/// <summary>
/// Stores payments on a thread of its own while later ones are still being decided and all are being judged: the database works on rows
/// instead of waiting for them. From the first line until it has ended, nobody else may use the connection.
/// </summary>
internal sealed class PaymentStream(SunLedgerDb db, CancellationToken ct)
{
    private const int BlockLines = 512;

    private readonly Channel<List<PaidLine>> _blocks = Channel.CreateUnbounded<List<PaidLine>>(new() { SingleReader = true, SingleWriter = true });
    private List<PaidLine> _block = [];
    private Task? _storing;

    /// <summary>Gives a line to be stored. It is kept: there is no way back but the transaction's.</summary>
    public void Add(PaidLine line)
    {
        _block.Add(line);
        if (_block.Count == BlockLines) Send();
    }

    /// <summary>All lines were given; waits until they are stored. Throws what the database said.</summary>
    public Task CompleteAsync()
    {
        if (_block.Count > 0) Send();
        _blocks.Writer.TryComplete();
        return _storing ?? Task.CompletedTask;
    }

    /// <summary>Judging or deciding went wrong: ends the storing, so that the transaction can be rolled back.</summary>
    public async Task AbandonAsync()
    {
        _blocks.Writer.TryComplete(new OperationCanceledException());
        // What it says is of no account: what went wrong is on its way up already.
        if (_storing is not null) await _storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Send()
    {
        _blocks.Writer.TryWrite(_block);
        _block = [];
        _storing ??= Task.Run(StoreAsync, CancellationToken.None);
    }

    private async Task StoreAsync()
    {
        await using var bulk = await PaymentRows.OpenAsync(db, ct);
        await foreach (var block in _blocks.Reader.ReadAllAsync(ct))
            foreach (var line in block) await PaymentRows.WriteAsync(bulk, PaymentRows.Of(line), ct);
        await bulk.CompleteAsync(ct);
    }
}
