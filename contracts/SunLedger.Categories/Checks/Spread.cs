namespace SunLedger.Categories;

/// <summary>Where the middle of some numbers lies and how far they lie apart, in decimals. In whatever order they come, it says the same to the last digit: the judge and the engine hold members in different orders.</summary>
public static class Spread
{
    /// <summary>The number in the middle, or the mean of the two in the middle; null when there is none.</summary>
    public static decimal? Median(List<decimal> numbers)
    {
        if (numbers.Count == 0) return null;
        numbers.Sort();
        var (middle, isOdd) = (numbers.Count / 2, numbers.Count % 2 == 1);
        // Each is halved by itself: the sum of two great ones might not fit.
        return isOdd ? numbers[middle] : numbers[middle - 1] + (numbers[middle] - numbers[middle - 1]) / 2;
    }

    /// <summary>The standard deviation of all of them, not of a sample; null when there is none, or when squares outgrow a decimal.</summary>
    public static decimal? Deviation(List<decimal> numbers)
    {
        if (numbers.Count == 0) return null;
        numbers.Sort();
        try
        {
            var mean = numbers.Sum() / numbers.Count;
            return Root(numbers.Sum(number => (number - mean) * (number - mean)) / numbers.Count);
        }
        catch (OverflowException)
        {
            // More than 28 digits is no amount of anything, as in arithmetic.
            return null;
        }
    }

    // Newton's way from what a double says: two steps reach the last digit of a decimal.
    private static decimal Root(decimal square)
    {
        if (square == 0) return 0;
        var root = (decimal)Math.Sqrt((double)square);
        if (root == 0) return 0;
        for (var step = 0; step < 3; step++) root = (root + square / root) / 2;
        return root;
    }
}
