using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using SunLedger.Clients.Limits;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Calls;

/// <summary>
/// Writes calls down, many at once and beside the calls themselves: a call costs its caller a place in a queue. What is in the queue is lost when the host
/// is killed, a second's worth as a rule; a host that is stopped writes it first. While the database is away calls wait, the newest are left out once there
/// are too many, and the host's log says how many were.
/// </summary>
internal sealed partial class CallBook(IDatabase database, BodySeal seal, CallsElsewhere elsewhere, ClientsSettings settings, TimeProvider time, ILogger<CallBook> log) : BackgroundService
{
    private const int MostWaiting = 50_000;
    private const int AtOnce = 5_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string[] Columns =
        ["client_id", "at", "method", "path", "route", "status", "code", "duration_ms", "rows", "bytes", "kept", "replay_of"];

    private readonly Channel<CallRow> _waiting = Channel.CreateBounded<CallRow>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly List<CallRow> _batch = [];
    private long _leftOut;

    public void Add(CallRow call)
    {
        if (!_waiting.Writer.TryWrite(call)) Interlocked.Increment(ref _leftOut);
    }

    public byte[] Seal(KeptCall call) => seal.Seal(JsonSerializer.SerializeToUtf8Bytes(call, Json));

    public KeptCall Open(byte[] kept) => JsonSerializer.Deserialize<KeptCall>(seal.Open(kept), Json)!;

    /// <summary>Looks what other hosts wrote down, and writes down what waits here.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            await using (var db = database.Read()) await elsewhere.LookAsync(db, ct);
            do
            {
                while (_batch.Count < AtOnce && _waiting.Reader.TryRead(out var next)) _batch.Add(next);
                if (_batch.Count == 0) return;
                await WriteBatchAsync(ct);
                _batch.Clear(); // not before: what could not be written is written in the next round
            }
            while (_waiting.Reader.Count > 0);
            if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var leftOut) LogLeftOut(leftOut);
        }
        finally
        {
            _writing.Release();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _writing.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.WriteCallsEverySeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e); // the next round goes on
            }
        }
    }

    private async Task WriteBatchAsync(CancellationToken ct)
    {
        try
        {
            await database.WriteAsync((db, t) => InsertAsync(db, _batch, t), ct);
            elsewhere.Wrote(_batch);
        }
        catch (Exception e) when (e.Outage() is null && !ct.IsCancellationRequested)
        {
            // While the database is away the calls wait. What it would not take the next time either must not keep the others waiting.
            Interlocked.Add(ref _leftOut, _batch.Count);
            _batch.Clear();
            throw;
        }
    }

    private static async Task<bool> InsertAsync(SunLedgerDb db, IReadOnlyList<CallRow> calls, CancellationToken ct)
    {
        await using var bulk = await BulkInsert.OpenAsync(db, ClientsMap.Module, ClientsMap.Calls, Columns, ct);
        foreach (var c in calls)
            await bulk.Text(c.ClientId).Instant(c.At.AddTicks(-(c.At.Ticks % TimeSpan.TicksPerMicrosecond))).Text(c.Method).Text(c.Path).Text(c.Route).Int(c.Status).Text(c.Code)
                .Int(c.DurationMs).Int(c.Rows).Long(c.Bytes).Bytes(c.Kept).Long(c.ReplayOf).EndRowAsync(ct);
        await bulk.CompleteAsync(ct);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Calls of clients could not be written down.")]
    private partial void LogFailed(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} calls of clients are missing in the log of calls: too many waited, or the database would not take them.")]
    private partial void LogLeftOut(long count);
}
