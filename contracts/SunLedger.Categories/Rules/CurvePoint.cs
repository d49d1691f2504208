namespace SunLedger.Categories;

/// <summary>What a curve is worth on a day of every year.</summary>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Value">The value on that day, as a ratio.</param>
public readonly record struct CurvePoint(int Month, int Day, decimal Value);
