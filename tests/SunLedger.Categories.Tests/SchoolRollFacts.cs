namespace SunLedger.Categories.Tests;

public class SchoolRollFacts
{
    [Theory]
    [InlineData("G11010519491231002X", true)]
    [InlineData("L370402198001010011", true)]
    [InlineData("A370402198001010011", false)]
    [InlineData("G110105194912310021", false)]
    [InlineData("370402198001010011", false)]
    public void A_school_roll_number_is_a_letter_and_an_identity_number(string text, bool isRight) =>
        Assert.Equal(isRight, Formats.Fault(Format.SchoolRoll, text) is null);
}
