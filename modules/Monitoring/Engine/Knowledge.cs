using SunLedger.Messages.Observations;
using SunLedger.Messages.Registers;

namespace SunLedger.Monitoring.Engine;

/// <summary>What was asked of registers and observations before a batch is judged: nothing is looked up row by row.</summary>
/// <param name="Memberships">Who stands in which register.</param>
/// <param name="KeyOf">The digest under which registers know a value.</param>
/// <param name="Observed">What was observed of elements.</param>
internal sealed record Knowledge(IMemberships Memberships, Func<RegisterKey, string, long> KeyOf, IObserved Observed)
{
    /// <summary>Nothing was asked.</summary>
    public static Knowledge None { get; } = new(NoMemberships.One, (_, _) => 0, NothingObserved.One);
}
