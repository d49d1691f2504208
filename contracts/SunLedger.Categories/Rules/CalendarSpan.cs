namespace SunLedger.Categories;

/// <summary>A stretch of the calendar that begins anew: within the present one somebody must have drawn.</summary>
public enum CalendarSpan
{
    /// <summary>月: from its first day.</summary>
    Month,
    /// <summary>学期: from 1 September or 1 March. Schools begin within days of these; no document fixes one day for all.</summary>
    Term,
    /// <summary>年: from 1 January.</summary>
    Year,
}
