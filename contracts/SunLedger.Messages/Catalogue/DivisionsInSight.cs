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

    /// <summary>What the division asked for, or the caller's own, reaches in the tree of a day; null when there is none of that code, or it is none of theirs.</summary>
    /// <param name="divisions">The divisions.</param>
    /// <param name="asked">The code asked for.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="treeDay">The day whose tree it is.</param>
    /// <param name="knownAt">Takeovers that had been recorded by this instant; all of them when absent.</param>
    /// <param name="isExact">Leaves out what stands below the division.</param>
    public static Reach? ReachInSight(this IDivisions divisions, string? asked, ICaller caller, DateOnly treeDay, DateTimeOffset? knownAt, bool isExact = false) =>
        divisions.PathInSight(asked, caller) is { } path ? Reach.Of(path, treeDay, knownAt, divisions, isExact) : null;

    /// <summary>True when the caller may see what is stored under a path: in their own division, or in one that it has taken over by that day.</summary>
    /// <param name="divisions">The divisions.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="path">The stored path.</param>
    /// <param name="today">The day of asking.</param>
    public static bool Sees(this IDivisions divisions, ICaller caller, string path, DateOnly today) =>
        caller.Sees(path) || caller.Sees(Takeovers.By(today, knownAt: null, divisions).Place(path));

    /// <summary>The day whose tree a read means: the one asked for, else the last that counts, else the last of its budget year.</summary>
    /// <param name="moment">What counts.</param>
    /// <param name="tree">The day asked for.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="time">The clock.</param>
    public static DateOnly TreeDay(this AskedMoment moment, DateOnly? tree, int? year, TimeProvider time) =>
        tree ?? moment.AsOf ?? (year is { } y and > 0 and < 10_000 ? new DateOnly(y, 12, 31) : moment.LastDay(time));
}
