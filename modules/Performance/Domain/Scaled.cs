namespace SunLedger.Performance.Domain;

/// <summary>Numbers with four decimals as whole ten-thousandths: they compare exactly on both databases.</summary>
internal static class Scaled
{
    private const decimal Factor = 10_000;
    private const decimal Most = 100_000_000_000_000;

    public static Fault? Wrong(int row, string field, decimal? number) =>
        number is not { } given || given is >= 0 and <= Most && decimal.Round(given, 4) == given ? null : Fault.Of(PerformanceRefusals.NumberRange, row, field, given);

    public static long? Of(decimal? number) => number is { } given ? (long)(given * Factor) : null;

    public static decimal? Back(long? scaled) => scaled / Factor;
}
