namespace SunLedger.Personal.Tests;

/// <summary>What may be seen of personal data, at the edges.</summary>
public sealed class MaskingTests
{
    private const string Id = "370402198001010011"; // its check character is right

    [Theory]
    [InlineData("", "")]
    [InlineData("张", "张*")]
    [InlineData("张三", "张*")]
    [InlineData(" 欧阳修远 ", "欧*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("A", "A*")]
    public void Of_a_name_the_first_character(string name, string shown) => Assert.Equal(shown, Masking.Name(name));

    [Theory]
    [InlineData(Id, "370402********0011")]
    [InlineData("37040219800101001X", "370402********001X")]
    [InlineData("370402800101001", "370402*****1001")] // fifteen digits, as they were before 1999
    [InlineData("1234567890", "**********")]
    [InlineData("12345678901", "123456*8901")]
    [InlineData("", "")]
    public void Of_an_identity_number_the_first_six_and_the_last_four(string number, string shown) => Assert.Equal(shown, Masking.IdNumber(number));

    [Theory]
    [InlineData("6222021602001234567", "****4567")]
    [InlineData("12345", "****2345")]
    [InlineData("1234", "****")]
    [InlineData("", "****")]
    public void Of_an_account_the_last_four_and_nothing_of_a_short_one(string account, string shown)
    {
        Assert.Equal(shown, Masking.Account(account));
        Assert.Equal(shown.TrimStart('*'), Masking.Last4(account));
    }

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("0632-8123456", "063*****3456")]
    [InlineData("1381234", "*******")]
    public void Of_a_phone_the_first_three_and_the_last_four(string phone, string shown) => Assert.Equal(shown, Masking.Phone(phone));

    [Theory]
    [InlineData("补助张三" + Id, "补助张三370402********0011")]
    [InlineData(Id + "，" + Id, "370402********0011，370402********0011")]
    [InlineData("370402198001010010", "370402198001010010")] // the check character is wrong: it is none
    [InlineData("凭证20180615000000000001", "凭证20180615000000000001")]
    [InlineData("1" + Id, "1" + Id)]
    [InlineData("6222021602001234567", "6222021602001234567")]
    [InlineData("农村公路", "农村公路")]
    [InlineData("", "")]
    [InlineData("证号370402 19800101 0011", "证号370402********0011")] // in groups
    [InlineData("３７０４０２１９８００１０１００１１", "370402********0011")] // full-width
    [InlineData("370402-800101-001", "370402*****1001")] // of 15
    [InlineData("370402800101001", "370402*****1001")]
    [InlineData("370402801301001", "370402801301001")] // no such month
    [InlineData("370402180615001", "370402180615001")] // a code of 2018: nobody of 1918 has a number of 15
    [InlineData("卡6222021602001234568付款", "卡****4568付款")] // Luhn
    [InlineData("卡6222 0216 0200 1234 568", "卡****4568")]
    [InlineData("6222-0216-0200-1234-568", "****4568")]
    [InlineData("6222021602001234561", "6222021602001234561")] // the check digit is wrong, and no word says that it is one
    [InlineData("账号：37048100012345678", "账号：****5678")] // of an office: no check digit, but the word
    [InlineData("账号 6222 0216 0200 1234 561", "账号 ****4561")]
    [InlineData("2018-06-15 2018-06-16", "2018-06-15 2018-06-16")]
    [InlineData("01990a3e-7b1c-7000-8123-456789012345", "01990a3e-7b1c-7000-8123-456789012345")]
    public void An_identity_number_in_a_text_is_masked_and_nothing_else(string text, string shown) => Assert.Equal(shown, Masking.Text(text));

    [Theory]
    [InlineData("note", "370402********0011")]
    [InlineData("payeeName", "370402********0011")]
    [InlineData("person_id", "370402********0011")] // a category field: what a module seals of it, it says itself
    [InlineData("id", Id)]
    [InlineData("paymentId", Id)]
    [InlineData("unitCode", Id)]
    [InlineData("payeeAccount", Id)]
    [InlineData("idNumber", Id)]
    [InlineData("password", Id)]
    public void What_is_typed_is_masked_and_what_names_a_thing_or_is_sealed_stays(string field, string taken) => Assert.Equal(taken, TypedText.Of(field, Id));
}
