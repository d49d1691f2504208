namespace SunLedger.Identity.Tests;

public sealed class SharedQuestionsTests
{
    private readonly List<TaskCompletionSource<string>> _asked = [];
    private readonly SharedQuestions<string> _questions;

    public SharedQuestionsTests() => _questions = new(_ =>
    {
        var answer = new TaskCompletionSource<string>();
        lock (_asked) _asked.Add(answer);
        return answer.Task;
    });

    [Fact]
    public async Task A_crowd_shares_the_next_answer_and_nobody_gets_one_older_than_his_question()
    {
        var first = Ask("a");
        Task<string>[] crowd = [.. Enumerable.Range(0, 100).Select(_ => Ask("a"))];
        Assert.Single(_asked);

        _asked[0].SetResult("before the key was revoked");
        Assert.Equal("before the key was revoked", await first);
        Assert.All(crowd, waiting => Assert.False(waiting.IsCompleted));

        (await QuestionAsync(2)).SetResult("after");
        Assert.All(await Task.WhenAll(crowd), answer => Assert.Equal("after", answer));
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task What_is_asked_later_is_asked_anew_and_other_questions_do_not_wait()
    {
        var (a, b) = (Ask("a"), Ask("b"));
        _asked[1].SetResult("of b");
        Assert.Equal("of b", await b);
        Assert.False(a.IsCompleted);
        _asked[0].SetResult("of a");
        Assert.Equal("of a", await a);

        var again = Ask("a");
        (await QuestionAsync(3)).SetResult("of a, again");
        Assert.Equal("of a, again", await again);
    }

    [Fact]
    public async Task A_failure_is_theirs_who_asked_and_the_next_ask_again()
    {
        var (first, next) = (Ask("a"), Ask("a"));
        _asked[0].SetException(new InvalidOperationException("The database is away."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        (await QuestionAsync(2)).SetResult("it is back");
        Assert.Equal("it is back", await next);
    }

    [Fact]
    public async Task Whoever_stops_waiting_stops_nobody_else()
    {
        using var impatient = new CancellationTokenSource();
        var (first, left, stayed) = (Ask("a"), _questions.AskAsync("a", impatient.Token), Ask("a"));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        _asked[0].SetResult("one");
        (await QuestionAsync(2)).SetResult("two");
        Assert.Equal(("one", "two"), (await first, await stayed));
    }

    // An answer goes out on a thread of its own, and the next question follows it: the test waits until it is asked.
    private async Task<TaskCompletionSource<string>> QuestionAsync(int place)
    {
        for (var patience = 0; patience < 5_000; patience++)
        {
            lock (_asked)
                if (_asked.Count >= place) return _asked[place - 1];
            await Task.Delay(1);
        }
        throw new TimeoutException($"There was no question {place}.");
    }

    private Task<string> Ask(string about) => _questions.AskAsync(about, CancellationToken.None);
}
