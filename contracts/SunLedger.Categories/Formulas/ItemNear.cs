using System.Globalization;

namespace SunLedger.Categories;

/// <summary>How near the items of a group lie to the judged one.</summary>
/// <param name="Place">The field that says where an item lies.</param>
/// <param name="Metres">The parameter that says how far away it may lie.</param>
public sealed record ItemNear(TextField Place, Parameter Metres)
{
    private const double MillionthsToRadians = Math.PI / 180 / 1_000_000;
    private const double EarthRadius = 6_371_008.8; // the mean radius, in metres

    /// <summary>Where an item lies, in millionths of a degree east and north, a tenth of a metre; null when it does not say.</summary>
    public (long East, long North)? Of(IFacts item)
    {
        if (item.Text(Place) is not { } text || text.IndexOf(',', StringComparison.Ordinal) is not (> 0 and var comma)) return null;
        return Millionths(text.AsSpan(0, comma)) is { } east && Millionths(text.AsSpan(comma + 1)) is { } north ? (east, north) : null;
    }

    /// <summary>Whether two places lie at most so many metres apart, along the surface.</summary>
    public static bool AreWithin(decimal metres, (long East, long North) one, (long East, long North) other)
    {
        var (north, east) = (Math.Sin((one.North - other.North) * MillionthsToRadians / 2), Math.Sin((one.East - other.East) * MillionthsToRadians / 2));
        var square = north * north + Math.Cos(one.North * MillionthsToRadians) * Math.Cos(other.North * MillionthsToRadians) * east * east;
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(square))) <= (double)metres;
    }

    private static long? Millionths(ReadOnlySpan<char> text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && degrees is >= 0 and <= 180 ? (long)decimal.Round(degrees * 1_000_000) : null;
}
