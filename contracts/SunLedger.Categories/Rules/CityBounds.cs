namespace SunLedger.Categories;

/// <summary>How far a city may move a parameter.</summary>
/// <param name="Min">The least value a city may set.</param>
/// <param name="Max">The greatest value a city may set.</param>
/// <param name="Strict">Which way it may move from the national value.</param>
public sealed record CityBounds(decimal Min, decimal Max, Strict Strict);
