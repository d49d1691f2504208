namespace SunLedger.Messages.Performance;

/// <summary>What is known of a project's targets of its library year.</summary>
/// <param name="OutputMeasures">How many output measures it has.</param>
/// <param name="BenefitMeasures">How many benefit measures.</param>
/// <param name="SatisfactionMeasures">How many measures of satisfaction.</param>
/// <param name="OutputDone">Mean of what its output measures have reached, none above 1, what was not reported as nothing; null without output measures.</param>
/// <param name="SelfEvaluatedOn">The day of its last self-evaluation.</param>
/// <param name="IsSelfEvaluationProven">Whether that came with evidence.</param>
public sealed record ProjectPerformance(
    int OutputMeasures, int BenefitMeasures, int SatisfactionMeasures, decimal? OutputDone, DateOnly? SelfEvaluatedOn, bool? IsSelfEvaluationProven)
{
    /// <summary>A project without any target.</summary>
    public static ProjectPerformance Nothing { get; } = new(0, 0, 0, null, null, null);
}
