namespace SunLedger.Categories;

/// <summary>A register on which somebody must stand to be entitled.</summary>
/// <param name="Register">The register; it is one of persons.</param>
/// <param name="States">In which of its states; any when empty.</param>
public sealed record StandsOn(Register Register, IReadOnlyList<string> States);
