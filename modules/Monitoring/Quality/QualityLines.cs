using SunLedger.Monitoring.SummariseWarnings;

namespace SunLedger.Monitoring.Quality;

/// <summary>Addresses of the lists that the numbers of a rule count.</summary>
/// <param name="Hits">Hits that counted, raised or held back.</param>
/// <param name="Raised">Hits that were warnings.</param>
/// <param name="Suppressed">Hits that an exemption holds back.</param>
/// <param name="Recorded">Hits on trial.</param>
/// <param name="Open">Raised, and not over.</param>
/// <param name="Late">Open, and past the day for what is due.</param>
/// <param name="Cleared">Raised, and over by themselves.</param>
internal sealed record QualityLines(string Hits, string Raised, string Suppressed, string Recorded, string Open, string Late, string Cleared)
{
    private const string Up = "open,explained,rectifying,rectified";
    private const string Warned = $"quiet,cannot_judge,pending,closed,settled,{Up}";

    /// <summary>The lists of one rule.</summary>
    public static QualityLines Of(WarningLinks links, (string Name, string? Value)[] rule)
    {
        (string, string?)[] cell = [.. rule, ("hit", "true")];
        return new(
            links.In($"{Warned},suppressed", cell), links.In(Warned, cell), links.In("suppressed", cell), links.In("recorded", cell), links.In(Up, cell), links.In(Up, [.. cell, ("late", "true")]),
            links.In("closed", cell));
    }
}
