using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>What a rule may read, something reads: a field that nothing sets, or a subject that nothing judges, would be silent for ever.</summary>
public sealed class ReadingTests
{
    private static readonly IReadOnlyDictionary<Subject, IEnumerable<string>> Read = new Dictionary<Subject, IEnumerable<string>>
    {
        [Readings.Indicators.Subject] = KnownReaders.Indicator.Keys,
        [Readings.Releases.Subject] = ReleaseReaders.Release.Keys,
        [Readings.Projects.Subject] = KnownReaders.Project.Keys,
        [Readings.Contracts.Subject] = ContractReaders.Contract.Keys,
        [Readings.Payments.Subject] = KnownReaders.Payment.Keys,
        [Readings.PersonLines.Subject] = KnownReaders.PersonLine.Keys,
        [Readings.Measures.Subject] = MeasureReaders.Measure.Keys,
        [Readings.Elements.Subject] = KnownReaders.Element.Keys,
    };

    [Fact]
    public void Every_subject_is_read() => Assert.Equal(Subjects.All.Order(), Read.Keys.Order());

    [Fact]
    public void Every_field_of_the_platform_is_read_wherever_a_rule_may_name_it() =>
        Assert.Empty(Subjects.All.SelectMany(subject => Known.All.Where(f => Subjects.MayRead(subject, f.Subject)).Select(f => f.FullName).Except(Read[subject]).Select(f => $"{subject} does not read {f}")));
}
