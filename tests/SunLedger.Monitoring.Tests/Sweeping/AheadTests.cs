using System.Runtime.CompilerServices;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.Tests.Sweeping;

public sealed class AheadTests
{
    private int _read;
    private bool _isPutAway;

    [Fact]
    public async Task Parts_come_in_their_order_while_the_next_one_is_read()
    {
        var parts = new List<int>();
        await foreach (var part in PartsAsync(5).OneAhead(default))
        {
            parts.Add(part);
            if (part < 5) await ReadAsync(part + 1); // it is under way although nobody has asked for it
        }
        Assert.Equal([1, 2, 3, 4, 5], parts);
        Assert.True(_isPutAway);
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_fails_where_it_would_have_come()
    {
        var parts = new List<int>();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var part in PartsAsync(5, failing: 3).OneAhead(default)) parts.Add(part);
        });
        Assert.Equal("part 3", failure.Message);
        Assert.Equal([1, 2], parts);
        Assert.True(_isPutAway);
    }

    [Fact]
    public async Task Whoever_stops_early_waits_for_the_read_that_is_under_way()
    {
        await foreach (var part in PartsAsync(5, failing: 2).OneAhead(default))
        {
            Assert.Equal(1, part);
            break; // the failure of the second part is nobody's any more
        }
        Assert.True(_isPutAway);
    }

    [Fact]
    public async Task A_sweep_that_is_stopped_stops_reading()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in PartsAsync(100).OneAhead(stop.Token)) await stop.CancelAsync();
        });
        Assert.True(_read < 5);
        Assert.True(_isPutAway);
    }

    private async IAsyncEnumerable<int> PartsAsync(int count, int failing = 0, [EnumeratorCancellation] CancellationToken ct = default)
    {
        try
        {
            for (var part = 1; part <= count; part++)
            {
                await Task.Delay(1, ct);
                if (part == failing) throw new InvalidOperationException($"part {part}");
                Volatile.Write(ref _read, part);
                yield return part;
            }
        }
        finally
        {
            await Task.Delay(5, CancellationToken.None);
            _isPutAway = true;
        }
    }

    private async Task ReadAsync(int part)
    {
        for (var patience = 0; patience < 5_000 && Volatile.Read(ref _read) < part; patience++) await Task.Delay(1);
        Assert.Equal(part, Volatile.Read(ref _read));
    }
}
