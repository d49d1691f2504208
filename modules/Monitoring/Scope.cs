using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring;

/// <summary>A division as answers name it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; the code again when it is not known.</param>
/// <param name="Level">Its level.</param>
internal sealed record DivisionAnswer(string Code, string Name, DivisionLevel? Level)
{
    /// <summary>The division with this code.</summary>
    public static DivisionAnswer Of(string code, IDivisions divisions) =>
        divisions.Latest(code) is { } division ? new(division.Code, division.Name, division.Level) : new(code, code, null);
}

/// <summary>How far somebody asks to see, inside what they may see.</summary>
internal static class Scope
{
    /// <summary>The path of the division asked for, or of the caller's own; null when it is none of theirs.</summary>
    public static string? PathOf(string? division, ICaller caller, IDivisions divisions)
    {
        if (string.IsNullOrEmpty(division)) return caller.DivisionPath;
        return divisions.Latest(division) is { } found && caller.Sees(found.Path) ? found.Path : null;
    }
}
