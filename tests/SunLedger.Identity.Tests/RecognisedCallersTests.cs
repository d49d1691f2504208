using System.Collections.Concurrent;

namespace SunLedger.Identity.Tests;

public sealed class RecognisedCallersTests
{
    private readonly TestClock _clock = new();
    private readonly ConcurrentDictionary<string, string> _database = new(StringComparer.Ordinal);
    private readonly RecognisedCallers<string> _callers;
    private int _asked;
    private TaskCompletionSource? _held;

    public RecognisedCallersTests() => _callers = new(AskAsync, _clock);

    [Theory]
    [InlineData(0, "wang", 1)]
    [InlineData(499, "wang", 1)]
    [InlineData(500, null, 2)]
    public async Task A_caller_is_remembered_for_less_than_half_a_second(int milliseconds, string? afterwards, int asked)
    {
        _database["key"] = "wang";
        Assert.Equal("wang", await FindAsync("key"));
        _database.Clear();

        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal((afterwards, asked), (await FindAsync("key"), _asked));
    }

    [Fact]
    public async Task What_was_forgotten_is_asked_anew_and_nobody_is_never_remembered()
    {
        Assert.Null(await FindAsync("key"));
        _database["key"] = "wang";
        Assert.Equal("wang", await FindAsync("key"));
        _database["key"] = "wang, without rights";

        _callers.Forget();

        Assert.Equal("wang, without rights", await FindAsync("key"));
    }

    [Fact]
    public async Task An_answer_that_was_under_way_while_all_was_forgotten_is_not_remembered()
    {
        _database["key"] = "wang";
        _held = new();
        var early = FindAsync("key");
        _database["key"] = "wang, without rights";
        _callers.Forget();
        _held.SetResult();
        Assert.Equal("wang", await early); // who asked before the change may be answered as of before

        _held = null;
        Assert.Equal("wang, without rights", await FindAsync("key"));
    }

    [Fact]
    public async Task A_crowd_of_callers_does_not_fill_the_memory()
    {
        for (var i = 0; i < 5000; i++) _database[$"key {i}"] = $"caller {i}";
        for (var i = 0; i < 5000; i++) Assert.Equal($"caller {i}", await FindAsync($"key {i}"));

        Assert.Equal("caller 0", await FindAsync("key 0"));

        Assert.Equal(5001, _asked); // the first ones had to go
    }

    private Task<string?> FindAsync(string key) => _callers.FindAsync(key, CancellationToken.None).AsTask();

    // What the database said when it was asked, however late the answer comes.
    private async Task<string?> AskAsync(string key)
    {
        Interlocked.Increment(ref _asked);
        var found = _database.GetValueOrDefault(key);
        if (_held is { } held) await held.Task;
        return found;
    }
}
