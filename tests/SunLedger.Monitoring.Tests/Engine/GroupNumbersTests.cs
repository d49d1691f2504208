using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>Sums over groups are exact, whatever the numbers are: whole fen, numbers that outgrow 64 bits together, fractions.</summary>
public sealed class GroupNumbersTests
{
    private static readonly GroupIndex.Stretch First = new(0, 0, 2), SecondHalf = new(2, 3, 4);

    [Fact]
    public void Whole_fen_are_summed_within_their_key()
    {
        var numbers = Closed(hundreds: 1, n =>
        {
            foreach (var fen in (long[])[29, -5, 100, 250]) n.Add(fen);
        });

        Assert.True(numbers.AreWhole);
        Assert.Equal((0.24m, 24L), (numbers.Sum(First), numbers.WholeSum(First)));
        Assert.Equal(2.50m, numbers.Sum(SecondHalf));
        Assert.Equal(0m, numbers.Sum(default));
    }

    [Fact]
    public void What_does_not_fit_together_is_summed_in_decimals()
    {
        var numbers = Closed(hundreds: 1, n =>
        {
            foreach (var fen in (long[])[long.MaxValue, long.MaxValue, 7, -9]) n.Add(fen);
        });

        Assert.False(numbers.AreWhole);
        Assert.Equal(2 * (decimal)long.MaxValue / 100, numbers.Sum(First));
        Assert.Equal(-0.09m, numbers.Sum(SecondHalf));
    }

    [Fact]
    public void A_fraction_turns_what_came_before_it_into_decimals_too()
    {
        var numbers = Closed(hundreds: 0, n =>
        {
            n.Add(3L);
            n.Add(0.1m);
            n.AddUnknown();
            n.Add((decimal?)null);
        });

        Assert.False(numbers.AreWhole);
        Assert.Equal(3.1m, numbers.Sum(First));
        Assert.Equal((0, 1), (numbers.Unknown(First), numbers.Unknown(SecondHalf)));
    }

    // Two keys of two items each.
    private static GroupNumbers Closed(int hundreds, Action<GroupNumbers> add)
    {
        var numbers = new GroupNumbers(hundreds);
        add(numbers);
        numbers.Close([0, 1, 2, 3], [0, 2, 4], keep: false);
        return numbers;
    }
}
