namespace SunLedger.Demo.Year;

/// <summary>When the money of a batch stands at each level. The first batch was promised in advance, the second follows the people's congress.</summary>
internal static class Timing
{
    private static readonly DateOnly[][] Days =
    [
        [WorkDays.Day(1, 3), WorkDays.Day(1, 12), WorkDays.Day(1, 25), WorkDays.Day(2, 2)],
        [WorkDays.Day(4, 10), WorkDays.Day(4, 20), WorkDays.Day(5, 4), WorkDays.Day(5, 16)],
    ];

    /// <summary>The day on which a batch stands registered at, or is released to, the level: 0 centre, 1 province, 2 city, 3 county.</summary>
    public static DateOnly At(int level, int batch) => Days[batch - 1][level];

    /// <summary>The first day on which the money of a batch can be matched to projects.</summary>
    public static DateOnly Assignable(int batch) => At(3, batch).AddDays(7);
}
