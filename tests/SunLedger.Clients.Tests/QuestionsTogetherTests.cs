using SunLedger.Clients.Idempotency;

namespace SunLedger.Clients.Tests;

public sealed class QuestionsTogetherTests
{
    private readonly List<(IReadOnlyCollection<string> About, TaskCompletionSource<IReadOnlyDictionary<string, string>> Answer)> _asked = [];
    private readonly QuestionsTogether<string, string> _questions;

    public QuestionsTogetherTests() => _questions = new(about =>
    {
        var answer = new TaskCompletionSource<IReadOnlyDictionary<string, string>>();
        lock (_asked) _asked.Add((about, answer));
        return answer.Task;
    });

    [Fact]
    public async Task A_crowd_is_asked_about_at_once_and_each_is_given_its_own_answer()
    {
        var first = Ask("first");
        var one = await QuestionAsync(1);
        Task<string?>[] crowd = [.. Enumerable.Range(0, 100).Select(i => Ask($"{i % 50}"))];
        one.SetResult(new Dictionary<string, string> { ["first"] = "of the first", ["0"] = "older than the question" });
        Assert.Equal("of the first", await first);

        (await QuestionAsync(2)).SetResult(Enumerable.Range(0, 50).Where(i => i != 7).ToDictionary(i => $"{i}", i => $"of {i}"));

        var answers = await Task.WhenAll(crowd);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => i % 50 == 7 ? null : $"of {i % 50}"), answers);
        Assert.Equal([1, 50], _asked.Select(a => a.About.Count));
    }

    [Fact]
    public async Task Whoever_comes_alone_waits_for_nobody()
    {
        for (var i = 1; i <= 3; i++)
        {
            var alone = Ask("a");
            (await QuestionAsync(i)).SetResult(new Dictionary<string, string>());
            Assert.Null(await alone);
        }
        Assert.Equal([1, 1, 1], _asked.Select(a => a.About.Count));
    }

    [Fact]
    public async Task A_failure_is_theirs_who_asked_and_the_next_ask_again()
    {
        var first = Ask("a");
        var one = await QuestionAsync(1);
        var next = Ask("b");
        one.SetException(new InvalidOperationException("The database is away."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);

        (await QuestionAsync(2)).SetResult(new Dictionary<string, string> { ["b"] = "it is back" });

        Assert.Equal("it is back", await next);
    }

    [Fact]
    public async Task Whoever_stops_waiting_stops_nobody_else()
    {
        using var impatient = new CancellationTokenSource();
        var first = Ask("a");
        var one = await QuestionAsync(1);
        var (left, stayed) = (_questions.AskAsync("b", impatient.Token), Ask("c"));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        one.SetResult(new Dictionary<string, string>());
        (await QuestionAsync(2)).SetResult(new Dictionary<string, string> { ["c"] = "of c" });

        Assert.Equal((null, "of c"), (await first, await stayed));
    }

    // A question is put on a thread of its own: the test waits until it is asked.
    private async Task<TaskCompletionSource<IReadOnlyDictionary<string, string>>> QuestionAsync(int place)
    {
        for (var patience = 0; patience < 10_000; patience++)
        {
            lock (_asked)
                if (_asked.Count >= place) return _asked[place - 1].Answer;
            await Task.Delay(1);
        }
        throw new TimeoutException($"There was no question {place}.");
    }

    private Task<string?> Ask(string about) => _questions.AskAsync(about, CancellationToken.None);
}
