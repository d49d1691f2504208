using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Registers;

/// <summary>Who stands on a division's own register, as digests: for whoever compares a whole register with what was paid.</summary>
public interface IRegisterRolls
{
    /// <summary>The registers as they stood at an instant: the versions that had been accepted by then.</summary>
    IRegisterRolls KnownAt(DateTimeOffset instant);

    /// <summary>Who stands in the division's own accepted version on both days, in one of the states, or in any when none is named; null when it has none that covers them. Versions of divisions above name people of other places, too.</summary>
    Task<RegisterRoll?> StandingAsync(SunLedgerDb db, Register register, IReadOnlyList<string> states, string divisionPath, DateOnly first, DateOnly last, CancellationToken ct);
}

/// <summary>Who stands on a register on two days.</summary>
/// <param name="Digests">The digests that stand there on both.</param>
/// <param name="Versions">The version that spoke of the first day and, where it is another, the one that spoke of the last.</param>
public sealed record RegisterRoll(IReadOnlyCollection<long> Digests, IReadOnlyList<RegisterVersion> Versions);
