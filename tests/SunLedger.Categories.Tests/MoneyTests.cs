namespace SunLedger.Categories.Tests;

public class MoneyTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("-0.01", -1)]
    [InlineData("1234.50", 123450)]
    [InlineData("1234.5000", 123450)]
    [InlineData("92233720368547758.07", 9223372036854775807)]
    public void Yuan_become_whole_fen(string yuan, long fen) => Assert.Equal(fen, Money.FromYuan(Exact(yuan)).Fen);

    [Theory]
    [InlineData("0.001")]
    [InlineData("-1.005")]
    [InlineData("92233720368547758.08")]
    [InlineData("-99999999999999999999")]
    public void What_is_no_whole_fen_or_too_much_is_refused(string yuan)
    {
        Assert.False(Money.TryFromYuan(Exact(yuan), out _));
        Assert.Throws<ArgumentException>(() => Money.FromYuan(Exact(yuan)));
    }

    [Fact]
    public void Sums_never_wrap_around()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
    }

    [Theory]
    [InlineData(123450, "¥1,234.50")]
    [InlineData(-123450, "-¥1,234.50")]
    [InlineData(0, "¥0.00")]
    public void People_read_yuan(long fen, string text) => Assert.Equal(text, new Money(fen).ToString());

    [Fact]
    public void Amounts_are_compared_by_fen()
    {
        var (one, two) = (new Money(1), new Money(2));
        Assert.True(one < two && two > one && one <= two && two >= one && one != two && one.CompareTo(two) < 0);
        Assert.Equal(new Money(3), one + two);
        Assert.Equal(Money.Zero, two - one - one);
    }

    private static decimal Exact(string yuan) => decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture);
}
