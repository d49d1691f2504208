namespace SunLedger.Observations.Completeness;

/// <summary>Whose elements, and which.</summary>
/// <param name="Division">At and below this division; the caller's own when absent.</param>
/// <param name="Year">Due in this year; this one when absent.</param>
/// <param name="AsOf">Due by this day; today, or the last day of a past year, when absent.</param>
/// <param name="Category">Of subjects of this category.</param>
/// <param name="Fund">Of subjects of this fund.</param>
/// <param name="KnownAt">As it was counted at this instant (2018-06-15T04:00:00Z): by what had been recorded and the definitions that were in force; now when absent.</param>
/// <param name="Tree">The day whose tree of divisions is meant: what was taken over by then stands with its successor. The day of asOf when absent, else the last day of the year.</param>
internal record CompletenessRequest(string? Division, int? Year, DateOnly? AsOf, string? Category, string? Fund, string? KnownAt = null, DateOnly? Tree = null);
