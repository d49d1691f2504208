using System.Globalization;

namespace SunLedger.Categories;

/// <summary>How near the items of a group lie to the judged one.</summary>
/// <param name="Place">The field that says where an item lies, or where it begins.</param>
/// <param name="Metres">The parameter that says how far away it may lie.</param>
/// <param name="End">The field that says where it ends; null for what is one place.</param>
public sealed record ItemNear(TextField Place, Parameter Metres, TextField? End = null)
{
    private const double MillionthsToRadians = Math.PI / 180 / 1_000_000;
    private const double EarthRadius = 6_371_008.8; // the mean radius, in metres
    private const double MetresOfAMillionth = EarthRadius * MillionthsToRadians; // northwards

    /// <summary>A place in millionths of a degree east and north, a tenth of a metre.</summary>
    public readonly record struct Spot(long East, long North);

    /// <summary>Where an item begins and ends, the same for one place; null when it does not say.</summary>
    public (Spot From, Spot To)? Of(IFacts item) =>
        SpotIn(item.Text(Place)) is not { } from ? null : End is null ? (from, from) : SpotIn(item.Text(End)) is { } to ? (from, to) : null;

    /// <summary>Whether two items lie at most so many metres apart at both ends, from whichever end each was entered.</summary>
    public static bool AreWithin(decimal metres, (Spot From, Spot To) one, (Spot From, Spot To) other) =>
        AreWithin((double)metres, one.From, other.From) && AreWithin((double)metres, one.To, other.To)
        || AreWithin((double)metres, one.From, other.To) && AreWithin((double)metres, one.To, other.From);

    private static bool AreWithin(double metres, Spot one, Spot other)
    {
        // Most of a county lies too far north or south, which is seen without an angle; a metre more, so that no rounding decides here.
        if (Math.Abs(one.North - other.North) * MetresOfAMillionth > metres + 1) return false;
        var (north, east) = (Math.Sin((one.North - other.North) * MillionthsToRadians / 2), Math.Sin((one.East - other.East) * MillionthsToRadians / 2));
        var square = north * north + Math.Cos(one.North * MillionthsToRadians) * Math.Cos(other.North * MillionthsToRadians) * east * east;
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(square))) <= metres;
    }

    private static Spot? SpotIn(string? text)
    {
        if (text is null || text.IndexOf(',', StringComparison.Ordinal) is not (> 0 and var comma)) return null;
        return Millionths(text.AsSpan(0, comma)) is { } east && Millionths(text.AsSpan(comma + 1)) is { } north ? new(east, north) : null;
    }

    private static long? Millionths(ReadOnlySpan<char> text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && degrees is >= 0 and <= 180 ? (long)decimal.Round(degrees * 1_000_000) : null;
}
