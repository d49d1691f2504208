namespace SunLedger.Categories;

/// <summary>Where the working days of a year come from.</summary>
/// <param name="Year">The year.</param>
/// <param name="Status">How sure we are; <see cref="Categories.Status.Assumed"/> while its notice is not out.</param>
/// <param name="Source">The notice.</param>
public sealed record WorkingYear(int Year, Status Status, string Source);
