namespace SunLedger.Categories;

/// <summary>The value of a parameter from a day on.</summary>
/// <param name="From">The first day it holds; <see cref="DateOnly.MinValue"/> when it held from the beginning.</param>
/// <param name="Value">The value.</param>
/// <param name="Status">How sure we are.</param>
/// <param name="Source">The document, or the reason of an assumption.</param>
public sealed record DatedValue(DateOnly From, decimal Value, Status Status, string Source);
