namespace SunLedger.TestHost;

/// <summary>A clock that stands still until the test moves it. It begins at noon in Shanghai on 2018-06-15.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2018, 6, 15, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Now, as the test says.</summary>
    public DateTimeOffset Now => _now;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override long GetTimestamp() => _now.Ticks;

    /// <summary>Moves to an instant.</summary>
    public void Set(DateTimeOffset instant) => _now = instant;

    /// <summary>Moves to noon, Shanghai time, of a business date.</summary>
    public void Set(int year, int month, int day) => _now = new(year, month, day, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan by) => _now += by;
}
