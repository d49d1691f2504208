namespace SunLedger.Monitoring.Engine;

/// <summary>The calendar year of days, remembered for the next day, which is of the same year more often than not.</summary>
internal struct YearOfDays
{
    private int _first;
    private int _last;

    /// <summary>The first and the last day of the year of a day.</summary>
    public (int First, int Last) Of(int day)
    {
        if (day >= _first && day <= _last && _last > 0) return (_first, _last);
        var year = DateOnly.FromDayNumber(day).Year;
        return (_first, _last) = (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber);
    }
}
