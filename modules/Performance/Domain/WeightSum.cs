using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Domain;

/// <summary>What the weights of a set of targets come to.</summary>
/// <param name="Weight">The sum, in hundredths of a per cent, that of budget execution in it.</param>
/// <param name="Execution">That of budget execution.</param>
/// <param name="Unweighed">How many measures have none.</param>
internal sealed record WeightSum(int Weight, int Execution, int Unweighed)
{
    public bool IsWhole => Weight == Weights.Whole && Unweighed == 0;

    public static WeightSum Of(IReadOnlyCollection<MeasureRow> measures, int execution) =>
        new(execution + measures.Sum(m => m.Weight ?? 0), execution, measures.Count(m => m.Weight is null));

    /// <summary>Why that is no whole form.</summary>
    public Fault Fault(int row, string field) => Modules.Fault.Of(PerformanceRefusals.WeightsNotWhole, row, field, Weights.Back(Weight), Weights.Back(Execution), Unweighed);
}
