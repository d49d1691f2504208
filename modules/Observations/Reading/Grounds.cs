namespace SunLedger.Observations.Reading;

/// <summary>Where an observation belongs.</summary>
internal static class Grounds
{
    /// <summary>The county that a path runs through; where it ends above one, its last division.</summary>
    public static string CountyOf(string divisionPath)
    {
        var codes = divisionPath.Trim('/').Split('/');
        return codes.FirstOrDefault(code => code.Length == 6 && !code.EndsWith("00", StringComparison.Ordinal)) ?? codes[^1];
    }
}
