using Microsoft.Extensions.Hosting;
using SunLedger.Audit.Recording;

namespace SunLedger.Audit.Requests;

/// <summary>Writes the lines of requests, many in one transaction, a moment after their answers. While the database is away it holds them and goes on asking.</summary>
internal sealed class RequestWriter(RequestQueue queue, IDatabase database, TimeProvider time, ILogger<RequestWriter> log) : IHostedService
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _givingUp = new();
    private Task _writing = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(WriteAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Writes what waits. When the host may wait no longer for a database that is away, what is left goes into the host's own log.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        await using var giveUp = cancellationToken.Register(_givingUp.Cancel);
        await _writing;
        _givingUp.Dispose();
    }

    private async Task WriteAsync()
    {
        var lines = new List<DraftLine>();
        while (await queue.Lines.WaitToReadAsync())
        {
            // Whoever comes in the meantime shares the commit; a queue that is closed has nobody to wait for.
            if (!queue.Lines.Completion.IsCompleted) await Task.WhenAny(Task.Delay(Gathering), queue.Lines.Completion);
            lines.Clear();
            while (lines.Count < MostAtOnce && queue.Lines.TryRead(out var line)) lines.Add(line);
            await WriteAsync(Crowds.Together(lines));
        }
    }

    private async Task WriteAsync(IReadOnlyList<DraftLine> lines)
    {
        while (true)
        {
            try
            {
                await database.WriteAsync((db, ct) => AppendAsync(db, lines, ct), CancellationToken.None);
                return;
            }
            catch (Exception e)
            {
                RequestLog.Waits(log, e, lines.Count);
                if (_givingUp.IsCancellationRequested)
                {
                    foreach (var line in lines) RequestLog.Left(log, line.At, line.By.Id, line.SubjectKind, line.SubjectId, line.Outcome);
                    return;
                }
            }
            await Task.WhenAny(Task.Delay(Pause, time, _givingUp.Token));
        }
    }

    private static async Task<int> AppendAsync(SunLedgerDb db, IReadOnlyList<DraftLine> lines, CancellationToken ct)
    {
        foreach (var line in lines) await Appending.AppendAsync(db, line, ct);
        return lines.Count;
    }
}
