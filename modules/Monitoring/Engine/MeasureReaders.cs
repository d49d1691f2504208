using SunLedger.Messages.Performance;

namespace SunLedger.Monitoring.Engine;

/// <summary>Where the facts hold what the platform knows of a performance measure.</summary>
internal static class MeasureReaders
{
    /// <summary>What is known of a measure and its project.</summary>
    public static IReadOnlyDictionary<string, Reader<MeasureFacts>> Measure { get; } = new Dictionary<string, Reader<MeasureFacts>>(
        [.. KnownReaders.Project.Select(p => KeyValuePair.Create(p.Key, p.Value.From<MeasureFacts>(measure => measure.Project)))])
    {
        // A ratio is compared with itself; of everything else the target is all of it, and what was done a share of that.
        [Known.Measure.Target.FullName] = new DecimalReader<MeasureFacts>((m, _) => m.IsRatio ? m.Planned / 100 : m.Planned is null ? null : 1),
        [Known.Measure.Actual.FullName] = new DecimalReader<MeasureFacts>((m, _) => m.IsRatio ? m.Value / 100 : m.Achieved),
        [Known.Measure.Achieved.FullName] = new DecimalReader<MeasureFacts>((m, _) => m.Achieved),
        [Known.Measure.DueOn.FullName] = ReaderOf.Date<MeasureFacts>((m, _) => m.DueOn),
        [Known.Measure.ReportedOn.FullName] = ReaderOf.Date<MeasureFacts>((m, _) => m.ReportedOn),
        [Known.Measure.Group.FullName] = ReaderOf.Text<MeasureFacts>((m, _) => m.Group),
        [Known.Measure.Kind.FullName] = ReaderOf.Text<MeasureFacts>((m, _) => m.IsQualitative ? "定性" : "定量"),
        [Known.Measure.Grade.FullName] = ReaderOf.Text<MeasureFacts>((m, _) => m.Grade),
        [Known.Measure.Name.FullName] = ReaderOf.Text<MeasureFacts>((m, _) => m.Name),
        [Known.Measure.Sample.FullName] = ReaderOf.Whole<MeasureFacts>((m, _) => m.Sample),
        [Known.Measure.Year.FullName] = ReaderOf.Whole<MeasureFacts>((m, _) => m.Year),
        [Known.Measure.HasEvidence.FullName] = ReaderOf.Flag<MeasureFacts>((m, _) => m.HasEvidence),
    };
}
