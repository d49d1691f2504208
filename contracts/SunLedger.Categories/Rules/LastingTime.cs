namespace SunLedger.Categories;

/// <summary>How long a rule must hold before a warning opens: days, or months of the calendar.</summary>
/// <param name="Days">Days; zero when months are said, or nothing.</param>
/// <param name="Months">Months; zero when days are said, or nothing.</param>
public readonly record struct LastingTime(int Days, int Months)
{
    /// <summary>The most days that it may take.</summary>
    public int MostDays => Days + Months * 31;

    /// <summary>Whether it is over on a day when the rule has held since another: two months from 31 December are over on the last day of February.</summary>
    public bool IsOver(DateOnly since, DateOnly today) => today >= since.AddMonths(Months).AddDays(Days);

    /// <summary>So many days.</summary>
    public static implicit operator LastingTime(int days) => new(days, 0);
}
