namespace SunLedger.Categories;

/// <summary>A row that a division adds to an open table of standards: it holds for the division and what lies in it.</summary>
/// <param name="Table">Code of the table.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Tier">The tier, one of those that the table names.</param>
/// <param name="Value">The standard.</param>
/// <param name="Status">How sure the division is of it.</param>
/// <param name="Source">The document, or the reason.</param>
public sealed record OverlayStandard(string Table, DateOnly From, string Tier, decimal Value, Status Status, string Source);

/// <summary>Two benefits that a division adds to an open table of those that exclude each other.</summary>
/// <param name="Table">Code of the table.</param>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="From">The first day on which they do.</param>
/// <param name="Until">The first day on which they no longer do; null while they do.</param>
/// <param name="Status">How sure the division is of it.</param>
/// <param name="Source">The document, or the reason.</param>
public sealed record OverlayPair(string Table, string One, string Other, DateOnly From, DateOnly? Until, Status Status, string Source);
