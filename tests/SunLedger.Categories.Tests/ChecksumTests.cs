namespace SunLedger.Categories.Tests;

public class ChecksumTests
{
    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("370402198001010011", true)]
    [InlineData("37048119550615002X", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("11010519491231002x", false)]
    [InlineData("110105194913310029", false)]
    [InlineData("11010519491231002", false)]
    [InlineData("11010519491231002X0", false)]
    [InlineData("１１０１０５１９４９１２３１００２X", false)]
    [InlineData("", false)]
    public void An_identity_number_has_a_real_birthday_and_a_check_character(string text, bool right) => Assert.Equal(right, Checksum.IdNumber(text));

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91370402MA0000015R", true)]
    [InlineData("93370481MA0000023U", true)]
    [InlineData("11370400000000019E", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("91350100m000100Y43", false)]
    [InlineData("9135010OM000100Y43", false)]
    [InlineData("", false)]
    public void A_credit_code_has_two_check_characters(string text, bool right) => Assert.Equal(right, Checksum.Uscc(text));

    [Fact]
    public void Any_single_wrong_character_of_a_credit_code_is_noticed()
    {
        const string right = "91350100M000100Y43";
        foreach (var at in Enumerable.Range(0, 18))
            foreach (var c in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(c => c != right[at]))
                Assert.False(Checksum.Uscc(string.Concat(right.AsSpan(0, at), $"{c}", right.AsSpan(at + 1))));
    }

    [Theory]
    [InlineData("4539578763621486", true)]
    [InlineData("6222021001116245702", true)]
    [InlineData("4539578763621487", false)]
    [InlineData("0", true)]
    [InlineData("45395787a3621486", false)]
    [InlineData("", false)]
    public void Luhn_sums_to_a_multiple_of_ten(string text, bool right) => Assert.Equal(right, Checksum.Luhn(text));

    [Theory]
    [InlineData("鲁财农指【2018】12号", 2018, "鲁财农指〔2018〕12号", true)]
    [InlineData("鲁财农指[2018]12号", 2018, "鲁财农指〔2018〕12号", true)]
    [InlineData("鲁财农指（2018）12号", 2018, "鲁财农指〔2018〕12号", true)]
    [InlineData("鲁财农指(2018) 12 号", 2018, "鲁财农指〔2018〕12号", true)]
    [InlineData("财建〔2014〕654号", 2018, "财建〔2014〕654号", true)]
    [InlineData("财建〔2019〕654号", 2018, "财建〔2019〕654号", false)]
    [InlineData("财〔2014〕654号", 2018, "财〔2014〕654号", false)]
    [InlineData("财建〔1999〕654号", 2018, "财建〔1999〕654号", false)]
    [InlineData("财建〔2014〕654321号", 2018, "财建〔2014〕654321号", false)]
    [InlineData("财建〔2014〕654", 2018, "财建〔2014〕654", false)]
    [InlineData("", 2018, "", false)]
    public void A_notice_number_is_normalised_and_of_no_later_year(string text, int year, string normal, bool right)
    {
        Assert.Equal(normal, DocNumber.Normalise(text));
        Assert.Equal(right, DocNumber.IsValid(normal, year));
    }

    [Theory]
    [InlineData(Format.None, "anything", true)]
    [InlineData(Format.Village12, "370402001001", true)]
    [InlineData(Format.Village12, "37040200100", false)]
    [InlineData(Format.Village12, "070402001001", false)]
    [InlineData(Format.Uscc, "91350100m000100y43", true)]
    [InlineData(Format.IdNumber, " 11010519491231002x ", true)]
    [InlineData(Format.IdNumber, "110105194912310021", false)]
    [InlineData(Format.BankCard, "6222021001116245702", true)]
    [InlineData(Format.BankCard, "622202100111624", false)]
    [InlineData(Format.SchoolCode10, "3137000001", true)]
    [InlineData(Format.SchoolCode10, "313700000", false)]
    [InlineData(Format.SchoolRoll, "G11010519491231002X", true)]
    [InlineData(Format.SchoolRoll, "11010519491231002X", false)]
    [InlineData(Format.SchoolYear, "2018-2019", true)]
    [InlineData(Format.SchoolYear, "2018-2020", false)]
    [InlineData(Format.Term, "2018-1", true)]
    [InlineData(Format.Term, "2018-3", false)]
    [InlineData(Format.RouteCode, "C001370402", true)]
    [InlineData(Format.RouteCode, "G104", false)]
    public void A_code_has_the_form_it_must_have(Format format, string text, bool right) => Assert.Equal(right, Formats.Fault(format, Formats.Normalise(format, text)) is null);

    [Theory]
    [InlineData("102100099996", true)]
    [InlineData("10210009999", false)]
    [InlineData("10210009999X", false)]
    public void A_bank_line_number_has_twelve_digits(string text, bool right) => Assert.Equal(right, Formats.IsBankLineNumber(text));

    [Theory]
    [InlineData("3700-1234", true)]
    [InlineData("37001", false)]
    [InlineData("37 00123", false)]
    public void An_account_has_six_to_thirty_two_characters(string text, bool right) => Assert.Equal(right, Formats.IsAccount(text));
}
