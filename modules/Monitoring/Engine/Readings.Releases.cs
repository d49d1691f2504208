using SunLedger.Messages.Ledger;

namespace SunLedger.Monitoring.Engine;

internal static partial class Readings
{
    /// <summary>What can be read about a release and the indicator that it came from.</summary>
    public static Readings<ReleaseFacts> Releases { get; } = new(
        Subject.Release, r => r.Id, r => r.From.CategoryCode, r => r.From.DivisionPath, r => r.Amount,
        field => Find(ReleaseReaders.Release, field) ?? Observed<ReleaseFacts>(field, r => field.Subject == Subject.Indicator ? r.From.Id : r.Id)
            ?? Recorded<ReleaseFacts>(field, field.Subject == Subject.Indicator ? (r, bags) => bags.Of(r.From) : Nothing));
}
