using SunLedger.Messages.Performance;

namespace SunLedger.Monitoring.Engine;

internal static partial class Readings
{
    /// <summary>What can be read about a performance measure and its project.</summary>
    public static Readings<MeasureFacts> Measures { get; } = new(
        Subject.Measure, m => m.Id, m => m.CategoryCode, m => m.DivisionPath, _ => Money.Zero,
        field => Find(MeasureReaders.Measure, field) ?? Observed<MeasureFacts>(field, m => field.Subject == Subject.Project ? m.Project?.Code : m.Id) ?? Recorded<MeasureFacts>(field, field.Subject switch
        {
            Subject.Measure => (m, bags) => bags.Of(m),
            Subject.Project => (m, bags) => m.Project is { } project ? bags.Of(project) : null,
            _ => Nothing,
        }));
}
