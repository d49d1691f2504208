using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Running;

/// <summary>
/// Reads a table on a thread of its own, one chunk ahead of whoever writes: while the database works on one chunk, the next is read, checked
/// and prepared.
/// </summary>
internal static class ReadAhead
{
    /// <summary>The chunks after row <paramref name="done"/>, to the end.</summary>
    public static async IAsyncEnumerable<ReadyChunk> ChunksAsync(TableReader table, IImportTarget target, int done, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ahead = Channel.CreateBounded<ReadyChunk>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(table, target, done, ahead.Writer, stopping.Token), CancellationToken.None);
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
    private static async Task ReadAsync(TableReader table, IImportTarget target, int done, ChannelWriter<ReadyChunk> to, CancellationToken ct)
    {
        try
        {
            while (table.Next(done, ct) is { IsEmpty: false } chunk)
            {
                await to.WriteAsync(new(chunk, target.Prepare([.. chunk.Rows.Select(r => r.Values!)])), ct);
                done = chunk.LastRow;
            }
            to.Complete();
        }
        catch (Exception e)
        {
            to.Complete(e);
        }
    }
}

/// <summary>A chunk, and its rows as the target prepared them.</summary>
internal sealed record ReadyChunk(Chunk Chunk, IPreparedRows Rows);
