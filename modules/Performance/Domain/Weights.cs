namespace SunLedger.Performance.Domain;

/// <summary>Weights in per cent (权重) as whole hundredths of a per cent: they sum exactly.</summary>
internal static class Weights
{
    /// <summary>What the weights of a set of targets sum to: the full mark of the target form, 100.</summary>
    public const int Whole = 10_000;

    private const decimal Factor = 100;

    public static Fault? Wrong(int row, string field, decimal? percent) =>
        percent is not { } given || given is >= 0 and <= 100 && decimal.Round(given, 2) == given ? null : Fault.Of(PerformanceRefusals.WeightRange, row, field, given);

    public static int? Of(decimal? percent) => percent is { } given ? (int)(given * Factor) : null;

    public static decimal? Back(int? weight) => weight / Factor;
}
