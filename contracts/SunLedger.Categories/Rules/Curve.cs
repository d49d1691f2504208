namespace SunLedger.Categories;

/// <summary>A ratio over the days of a year: zero on the first of January, straight from point to point, level after the last.</summary>
public sealed class Curve : ISourced
{
    internal Curve(Draft draft, string code, string name, string english, IEnumerable<CurvePoint> points)
    {
        (Code, Name, English, Points) = (code, name, english, [.. points]);
        Sourcing = new Sourcing(draft);
    }

    /// <inheritdoc/>
    public string Code { get; }
    /// <inheritdoc/>
    public string Name { get; }
    /// <inheritdoc/>
    public string English { get; }
    /// <summary>The points, in the order of the year.</summary>
    public IReadOnlyList<CurvePoint> Points { get; }
    /// <inheritdoc/>
    public Sourcing Sourcing { get; }
    /// <summary>The value on the day of judging.</summary>
    public Number OnDay => new CurveReading(this);

    /// <summary>The value on a day that a formula says. Unknown when the day is.</summary>
    public Number On(DateValue day) => new CurveReading(this, day);

    /// <summary>The value on a day.</summary>
    public decimal On(DateOnly day)
    {
        var (from, low) = (new DateOnly(day.Year, 1, 1), 0m);
        foreach (var point in Points)
        {
            var to = new DateOnly(day.Year, point.Month, point.Day);
            if (day == to) return point.Value;
            if (day < to) return low + (point.Value - low) * (day.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber);
            (from, low) = (to, point.Value);
        }
        return low;
    }
}
