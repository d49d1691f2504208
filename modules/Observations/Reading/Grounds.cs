using SunLedger.Messages.Catalogue;

namespace SunLedger.Observations.Reading;

/// <summary>How far somebody asks to see, inside what they may see.</summary>
internal static class Grounds
{
    /// <summary>The path of the division asked for, or of the caller's own; null when it is none of theirs.</summary>
    public static string? PathOf(string? division, ICaller caller, IDivisions divisions)
    {
        if (string.IsNullOrEmpty(division)) return caller.DivisionPath;
        return divisions.Latest(division) is { } found && caller.Sees(found.Path) ? found.Path : null;
    }

    /// <summary>The county that a path runs through; where it ends above one, its last division.</summary>
    public static string CountyOf(string divisionPath)
    {
        var codes = divisionPath.Trim('/').Split('/');
        return codes.FirstOrDefault(code => code.Length == 6 && !code.EndsWith("00", StringComparison.Ordinal)) ?? codes[^1];
    }
}
