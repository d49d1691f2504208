namespace SunLedger.Monitoring.Engine;

/// <summary>The month of a day.</summary>
internal sealed class MonthNode : NumberNode
{
    private readonly NumberNode _day;

    public MonthNode(NumberNode day)
    {
        _day = day;
        IsWhole = true;
        IsDear = day.IsDear;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var days = _day.Values(chunk, room);
        for (var i = 0; i < chunk.Length; i++) room[i] = double.IsNaN(days[i]) ? double.NaN : DateOnly.FromDayNumber((int)days[i]).Month;
        return room;
    }
}

/// <summary>A day of the calendar in a year that is worked out.</summary>
internal sealed class DayInNode : NumberNode
{
    private const double LastYear = 9999;

    private readonly NumberNode _year;
    private readonly DayIn _day;

    public DayInNode(NumberNode year, DayIn day)
    {
        (_year, _day) = (year, day);
        IsWhole = true;
        IsDear = year.IsDear;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var years = _year.Values(chunk, room);
        for (var i = 0; i < chunk.Length; i++) room[i] = double.IsNaN(years[i]) || Math.Abs(years[i]) > LastYear ? double.NaN : _day.On((decimal)years[i])?.DayNumber ?? double.NaN;
        return room;
    }
}

/// <summary>The same day so many calendar months later.</summary>
internal sealed class MonthsLaterNode : NumberNode
{
    private const double Most = 100_000;

    private readonly NumberNode _day;
    private readonly NumberNode _months;

    public MonthsLaterNode(NumberNode day, NumberNode months)
    {
        (_day, _months) = (day, months);
        IsWhole = true;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var other = chunk.RentNumbers();
        var days = _day.Values(chunk, room);
        var months = _months.Values(chunk, other);
        for (var i = 0; i < chunk.Length; i++)
        {
            room[i] = double.IsNaN(days[i]) || double.IsNaN(months[i]) || Math.Abs(months[i]) > Most
                ? double.NaN : MonthsLater.On(DateOnly.FromDayNumber((int)days[i]), (decimal)months[i])?.DayNumber ?? double.NaN;
        }
        chunk.Return(other);
        return room;
    }
}
