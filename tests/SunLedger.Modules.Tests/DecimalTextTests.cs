using System.Globalization;
using SunLedger.Categories;

namespace SunLedger.Modules.Tests;

/// <summary>A number never looks rounder than it was written.</summary>
public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("0.01", "0.01", true)]
    [InlineData("0.0100000000000000000000000000000000000000", "0.01", true)] // noughts say nothing
    [InlineData("0.010000000000000000000000000000000001", "0.01", false)]
    [InlineData("-0.010000000000000000000000000000000001", "-0.01", false)]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001", true)] // the smallest that is held
    [InlineData("0.00000000000000000000000000001", "0", false)]
    [InlineData("1e-400", "0", false)]
    [InlineData("1e2", "100", true)]
    [InlineData("100e-2", "1", true)]
    [InlineData("12345678901234567890.12", "12345678901234567890.12", true)]
    [InlineData("12345678901234567890.120000000001", "12345678901234567890.12", false)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", true)]
    public void What_is_held_is_read_as_it_stands_and_what_is_not_is_no_round_number(string text, string round, bool isExact)
    {
        Assert.True(DecimalText.TryRead(text, NumberStyles.Float, out var value));

        Assert.Equal(isExact, value == decimal.Parse(round, CultureInfo.InvariantCulture));
        if (!isExact) Assert.False(Money.TryFromYuan(value, out _));
    }

    [Theory, InlineData("1e400"), InlineData("x"), InlineData("")]
    public void What_is_no_number_does_not_read(string text) => Assert.False(DecimalText.TryRead(text, NumberStyles.Float, out _));

    [Theory]
    [InlineData("100", "0.01", true)]
    [InlineData("1.0000000000000000000000000001", "0.01", false)] // of a hundredth of it, two digits are not held
    [InlineData("-1.0000000000000000000000000001", "0.01", false)]
    public void A_unit_makes_no_number_rounder(string amount, string unit, bool isRound) =>
        Assert.Equal(isRound, Money.TryFromYuan(DecimalText.Times(decimal.Parse(amount, CultureInfo.InvariantCulture), decimal.Parse(unit, CultureInfo.InvariantCulture)), out _));
}
