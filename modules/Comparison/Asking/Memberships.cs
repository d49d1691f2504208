using System.Collections.Concurrent;
using SunLedger.Comparison.Domain;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Registers;

namespace SunLedger.Comparison.Asking;

/// <summary>Versions of registers with their entries. Which of them speak on a day is worked out once a day.</summary>
internal sealed class Memberships(ILookup<string, (VersionRow Version, RegisterIndex Index)> registers) : IMemberships
{
    private readonly ConcurrentDictionary<(string Register, DateOnly Day), (VersionRow Version, RegisterIndex Index)[]> _speaking = new();

    public bool? IsIn(string register, int states, long key, DateOnly day, string divisionPath)
    {
        var isCovered = false;
        foreach (var (version, index) in On(register, day))
        {
            if (index.Has(key, day.DayNumber, states)) return true;
            isCovered |= divisionPath.StartsWith(version.DivisionPath, StringComparison.Ordinal);
        }
        return isCovered ? false : null;
    }

    public RegisterVersion? VersionFor(string register, DateOnly day, string divisionPath) =>
        On(register, day).Where(v => divisionPath.StartsWith(v.Version.DivisionPath, StringComparison.Ordinal))
            .Select(v => v.Version).MaxBy(v => v.DivisionPath.Length)?.ToFacts();

    // Of the versions of one division that cover a day, the one that was accepted last takes the place of the others.
    private (VersionRow Version, RegisterIndex Index)[] On(string register, DateOnly day) => _speaking.GetOrAdd((register, day), _ =>
    [
        .. registers[register].Where(v => v.Version.Covers(day)).GroupBy(v => v.Version.DivisionPath).Select(g => g.MaxBy(v => (v.Version.DecidedAt, v.Version.Key))),
    ]);
}
