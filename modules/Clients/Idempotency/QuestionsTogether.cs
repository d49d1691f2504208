namespace SunLedger.Clients.Idempotency;

/// <summary>
/// Questions about many things that many requests ask at the same moment. While one question is under way, whoever comes waits for the next one and is asked about together with all others who
/// wait: nobody is given an answer that is older than the question, and a crowd costs a few questions and not one each. Whoever comes alone waits for nobody.
/// </summary>
/// <param name="ask">Asks about all of them at once; what is not among its answers has none.</param>
internal sealed class QuestionsTogether<TKey, TAnswer>(Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TAnswer>>> ask)
    where TKey : notnull
    where TAnswer : class
{
    private readonly Lock _gate = new();
    private List<Waiting>? _next; // who waits for the next question; null when none is under way

    /// <summary>The answer; null when there is none. A caller that stops waiting stops nobody else.</summary>
    public Task<TAnswer?> AskAsync(TKey about, CancellationToken ct)
    {
        var waiting = new Waiting(about, new TaskCompletionSource<TAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            if (_next is not null)
            {
                _next.Add(waiting);
                return waiting.Answer.Task.WaitAsync(ct);
            }
            _next = [];
        }
        // It serves everybody: nothing of the request that happened to come first may flow along.
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => AnswerAsync([waiting]), CancellationToken.None);
        return waiting.Answer.Task.WaitAsync(ct);
    }

    private async Task AnswerAsync(List<Waiting> together)
    {
        while (true)
        {
            try
            {
                var answers = await ask([.. together.Select(w => w.About).Distinct()]);
                foreach (var waiting in together) waiting.Answer.SetResult(answers.GetValueOrDefault(waiting.About));
            }
            catch (Exception e)
            {
                foreach (var waiting in together) waiting.Answer.TrySetException(e); // it is theirs who asked
            }
            lock (_gate)
            {
                if (_next!.Count == 0)
                {
                    _next = null;
                    return;
                }
                (together, _next) = (_next, []);
            }
        }
    }

    private sealed record Waiting(TKey About, TaskCompletionSource<TAnswer?> Answer);
}
