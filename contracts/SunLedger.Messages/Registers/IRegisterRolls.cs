using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Registers;

/// <summary>Who stands on a division's own register, as digests: for whoever compares a whole register with what was paid.</summary>
public interface IRegisterRolls
{
    /// <summary>The registers as they stood at an instant: the versions that had been accepted by then.</summary>
    IRegisterRolls KnownAt(DateTimeOffset instant);

    /// <summary>The digests that stand in the division's own accepted version on both days, in one of the states, or in any when none is named; null when it has none that covers them. Versions of divisions above name people of other places, too.</summary>
    Task<IReadOnlyCollection<long>?> StandingAsync(SunLedgerDb db, Register register, IReadOnlyList<string> states, string divisionPath, DateOnly first, DateOnly last, CancellationToken ct);
}
