using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Running;

/// <summary>
/// Reads a table on a thread of its own, one chunk ahead of whoever writes: while the database works on one chunk, the next is read, checked
/// and prepared, and what the database knows of it is read on another connection.
/// </summary>
internal static class ReadAhead
{
    /// <summary>
    /// The chunks after row <paramref name="done"/>, to the end. With <paramref name="look"/>, whoever writes commits each chunk before asking for the next;
    /// without, nothing can be looked up ahead, for nobody else sees the chunks before.
    /// </summary>
    public static async IAsyncEnumerable<ReadyChunk> ChunksAsync(TableReader table, IImportTarget target, int done, LookAhead? look, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ahead = Channel.CreateBounded<ReadyChunk>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(table, target, done, look, ahead.Writer, stopping.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in ahead.Reader.ReadAllAsync(ct)) yield return chunk;
        }
        finally
        {
            // The table is closed when this returns: nobody may still be reading it.
            await stopping.CancelAsync();
            await reading;
        }
    }

    // Whatever goes wrong is thrown where the chunks are asked for.
    private static async Task ReadAsync(TableReader table, IImportTarget target, int done, LookAhead? look, ChannelWriter<ReadyChunk> to, CancellationToken ct)
    {
        try
        {
            IPreparedRows? before = null;
            while (table.Next(done, ct) is { IsEmpty: false } chunk)
            {
                var rows = target.Prepare([.. chunk.Rows.Select(r => r.Values!)]);
                await to.WaitToWriteAsync(ct); // room means that the chunk before was asked for, and so that those before it are committed
                if (look is not null) await rows.LookAheadAsync(look.Database, before, look.Caller, ct);
                await to.WriteAsync(new(chunk, rows), ct);
                (before, done) = (rows, chunk.LastRow);
            }
            to.Complete();
        }
        catch (Exception e)
        {
            to.Complete(e);
        }
    }
}

/// <summary>Who looks ahead, and where.</summary>
internal sealed record LookAhead(IDatabase Database, ICaller Caller);

/// <summary>A chunk, and its rows as the target prepared them.</summary>
internal sealed record ReadyChunk(Chunk Chunk, IPreparedRows Rows);
