namespace SunLedger.Modules;

/// <summary>
/// Questions to the database that many requests ask at the same moment. Whoever asks while the same question is under way waits for the next
/// one, together with everybody else who waits: nobody is given an answer that is older than the question, and a crowd costs no more than a few.
/// </summary>
/// <param name="ask">Asks the database.</param>
public sealed class SharedQuestions<T>(Func<string, Task<T>> ask)
{
    // What is under way, and who waits for the next time; null when nobody does.
    private readonly Dictionary<string, TaskCompletionSource<T>?> _underWay = new(StringComparer.Ordinal);

    /// <summary>The answer. A caller that stops waiting stops nobody else.</summary>
    public Task<T> AskAsync(string about, CancellationToken ct)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_underWay)
        {
            if (_underWay.TryGetValue(about, out var next))
            {
                if (next is null) _underWay[about] = answer;
                return (next ?? answer).Task.WaitAsync(ct);
            }
            _underWay.Add(about, null);
        }
        _ = AnswerAsync(about, answer);
        return answer.Task.WaitAsync(ct);
    }

    private async Task AnswerAsync(string about, TaskCompletionSource<T>? answer)
    {
        while (answer is not null)
        {
            try
            {
                answer.SetResult(await ask(about));
            }
            catch (Exception e)
            {
                answer.SetException(e); // it is theirs who asked
            }
            lock (_underWay)
            {
                answer = _underWay[about];
                if (answer is null) _underWay.Remove(about);
                else _underWay[about] = null;
            }
        }
    }
}
