using System.Threading.Channels;

namespace SunLedger.Ledger.Batches;

/// <summary>
/// Groups calls that wait at the same moment into one transaction: a commit costs a disk's turn, and a hundred calls may share it. Each call
/// still stands or falls by itself. One consumer takes what is waiting, posts it, answers everybody.
/// </summary>
internal sealed class PostingQueue<T> : IAsyncDisposable where T : class
{
    // A group shares its fate when the database fails, and its first caller waits for the last row: keep it short of a second.
    private const int MostRows = 5_000;
    private const int MostCalls = 512;

    private const int MostMoments = 8;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly IDatabase _database;
    private readonly Func<SunLedgerDb, IPostingRun<T>> _begin;
    private readonly IAnswerBook? _answers;
    private readonly ILogger _log;
    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostCalls * 4) { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private volatile Gathering? _gathering;
    private readonly Task _consumer;

    public PostingQueue(IDatabase database, Func<SunLedgerDb, IPostingRun<T>> begin, ILogger<PostingQueue<T>> log, IAnswerBook? answers = null)
    {
        (_database, _begin, _log, _answers) = (database, begin, log, answers);
        // It serves everybody: nothing of the request that happened to come first may flow along.
        using (ExecutionContext.SuppressFlow()) _consumer = Task.Run(ConsumeAsync);
    }

    /// <summary>
    /// Posts the call, together with whatever else waits. A caller that stops waiting takes nothing back: sending the same ids again tells what became of them.
    /// </summary>
    public async Task<IReadOnlyList<RowResult>> PostAsync(Call<T> call, CancellationToken ct, KeyedCall? keyed = null)
    {
        if (_database.IsRehearsing) return await RehearseAsync(call, ct);
        var waiting = new Waiting(call, keyed, new TaskCompletionSource<IReadOnlyList<RowResult>>(TaskCreationOptions.RunContinuationsAsynchronously));
        await _waiting.Writer.WriteAsync(waiting, ct);
        if (_gathering is { } gathering && _waiting.Reader.Count >= gathering.Expected) gathering.IsThere.TrySetResult();
        return await waiting.Answer.Task.WaitAsync(ct);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _consumer;
        _stopping.Dispose();
    }

    private async Task ConsumeAsync()
    {
        var group = new List<Waiting>();
        var expected = 0;
        while (await _waiting.Reader.WaitToReadAsync())
        {
            await GatherAsync(expected);
            group.Clear();
            var rows = 0;
            while (rows < MostRows && group.Count < MostCalls && _waiting.Reader.TryRead(out var next))
            {
                group.Add(next);
                rows += next.Call.Drafts.Count;
            }
            await PostGroupAsync(group);
            expected = group.Count + _waiting.Reader.Count;
        }
    }

    // Whoever was answered a moment ago calls again: a group that went without them would cost as much, and make them wait for the one after it. Nobody waits for them longer than
    // they keep coming, and whoever calls alone waits for nobody.
    private async Task GatherAsync(int expected)
    {
        expected = Math.Min(expected, MostCalls);
        if (_waiting.Reader.Count >= expected) return;
        var gathering = _gathering = new Gathering(expected, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        for (var (moments, there) = (0, _waiting.Reader.Count); moments < MostMoments && there < expected; moments++)
        {
            await Task.WhenAny(gathering.IsThere.Task, Task.Delay(Moment));
            var now = _waiting.Reader.Count;
            if (now == there) break;
            there = now;
        }
        _gathering = null;
    }

    private async Task PostGroupAsync(List<Waiting> group)
    {
        try
        {
            await PostTogetherAsync(group);
        }
        catch (Exception e) when (group.Count > 1 && !_stopping.IsCancellationRequested && e.Outage() is null or Outage.Contention)
        {
            // One call may have brought down the others, or met somebody who was in the way: let each stand by itself. (Other outages are nobody's: all are asked to come again.)
            PostingLog.GroupFailed(_log, e, group.Count);
            foreach (var waiting in group) await PostGroupAsync([waiting]);
        }
        catch (Exception e)
        {
            foreach (var waiting in group) waiting.Answer.TrySetException(e);
        }
    }

    private async Task PostTogetherAsync(List<Waiting> group)
    {
        var results = group.Exists(w => w.Keyed is not null)
            ? await _database.WriteAsync((db, ct) => PostKeyedAsync(db, group, ct), _stopping.Token)
            : await _database.WriteAsync((db, ct) => _begin(db).PostAsync(group.ConvertAll(w => w.Call), ct), _stopping.Token);
        for (var i = 0; i < group.Count; i++)
        {
            if (results[i] is { } posted) group[i].Answer.TrySetResult(posted);
            else group[i].Answer.TrySetException(new KeyTakenException(group[i].Keyed!.Request));
        }
    }

    // Calls with a key of idempotency share the commit, too: those whose twin was faster are left out, the answers of the others are kept beside what they posted.
    private async Task<IReadOnlyList<IReadOnlyList<RowResult>?>> PostKeyedAsync(SunLedgerDb db, List<Waiting> group, CancellationToken ct)
    {
        var answers = _answers ?? throw new InvalidOperationException("A call has a key, and nobody keeps answers.");
        var keyed = group.FindAll(w => w.Keyed is not null);
        var mine = await answers.ClaimAsync(db, keyed.ConvertAll(w => w.Keyed!.Request), ct);
        var lost = keyed.Where((_, i) => !mine[i]).ToHashSet();
        var turn = group.FindAll(w => !lost.Contains(w));
        var posted = turn.Count == 0 ? [] : await _begin(db).PostAsync(turn.ConvertAll(w => w.Call), ct);
        var results = turn.Zip(posted).ToDictionary(t => t.First, t => t.Second);
        await answers.KeepAsync(db, [.. turn.Where(w => w.Keyed is not null).Select(w => w.Keyed!.Kept(results[w])).OfType<(KeyedRequest, KeptAnswer)>()], ct);
        return group.ConvertAll(w => results.GetValueOrDefault(w));
    }

    private async Task<IReadOnlyList<RowResult>> RehearseAsync(Call<T> call, CancellationToken ct) =>
        (await _database.WriteAsync((db, token) => _begin(db).PostAsync([call], token), ct))[0];

    private sealed record Gathering(int Expected, TaskCompletionSource IsThere);

    private sealed record Waiting(Call<T> Call, KeyedCall? Keyed, TaskCompletionSource<IReadOnlyList<RowResult>> Answer);
}
