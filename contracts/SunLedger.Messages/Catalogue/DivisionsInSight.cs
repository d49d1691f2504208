using SunLedger.Modules;

namespace SunLedger.Messages.Catalogue;

/// <summary>How far somebody asks to see, inside what they may see.</summary>
public static class DivisionsInSight
{
    /// <summary>The path of the division asked for, or of the caller's own when none is; null when there is none of that code, or it is none of theirs.</summary>
    /// <param name="divisions">The divisions.</param>
    /// <param name="asked">The code asked for.</param>
    /// <param name="caller">Who asks.</param>
    public static string? PathInSight(this IDivisions divisions, string? asked, ICaller caller)
    {
        if (string.IsNullOrEmpty(asked)) return caller.DivisionPath;
        return divisions.Latest(asked) is { } found && caller.Sees(found.Path) ? found.Path : null;
    }
}
