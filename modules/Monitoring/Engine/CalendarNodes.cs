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
