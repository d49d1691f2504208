using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.RegisterIndicators;

namespace SunLedger.Ledger.Tests;

/// <summary>What a row must look like to be read at all: each row of the table is wrong in one thing, or just not wrong.</summary>
public sealed class ReadingTests
{
    public static TheoryData<string, string?, string?> Payments { get; } = new()
    {
        { "right", null, null },
        { "id absent", "id", "required" },
        { "id of 64", null, null },
        { "id of 65", "id", "id_format" },
        { "id with a space", "id", "id_format" },
        { "amount absent", "amount", "required" },
        { "amount of two decimals and a nought", null, null },
        { "amount of three decimals", "amount", "amount_precision" },
        { "amount of nothing", "amount", "amount_zero" },
        { "amount of the most", null, null },
        { "amount beyond the most", "amount", "amount_too_large" },
        { "amount negative", null, null },
        { "day absent", "paidOn", "required" },
        { "payee absent", "payeeName", "required" },
        { "payee of 120", null, null },
        { "payee of 121", "payeeName", "too_long" },
        { "use with a NUL", "use", "text_characters" },
        { "use with half a character", "use", "text_characters" },
        { "use with a rare character", null, null },
        { "kind of payee unknown", "payeeKind", "unknown_word" },
        { "kind of payee known", null, null },
        { "subject of 7 digits", null, null },
        { "subject of 6 digits", "functionSubject", "subject_digits" },
        { "subject of letters", "functionSubject", "subject_digits" },
        { "subject of wide digits", "functionSubject", "subject_digits" },
        { "subject of blanks", null, null },
        { "government's subject of 5 digits", null, null },
        { "government's subject of 7 digits", "govEconomic", "subject_digits" },
        { "department's subject of 5 digits", null, null },
        { "department's subject of 4 digits", "depEconomic", "subject_digits" },
    };

    [Theory, MemberData(nameof(Payments))]
    public void A_payment_is_read_or_says_which_field_is_wrong(string what, string? field, string? code)
    {
        var right = Given.Payment();
        var sent = what switch
        {
            "id absent" => right with { Id = null },
            "id of 64" => right with { Id = new string('x', 64) },
            "id of 65" => right with { Id = new string('x', 65) },
            "id with a space" => right with { Id = "Z 1" },
            "amount absent" => right with { Amount = null },
            "amount of two decimals and a nought" => right with { Amount = 1.230m },
            "amount of three decimals" => right with { Amount = 1.234m },
            "amount of nothing" => right with { Amount = 0.00m },
            "amount of the most" => right with { Amount = 90071992547409.92m },
            "amount beyond the most" => right with { Amount = 90071992547409.93m },
            "amount negative" => right with { Amount = -0.01m },
            "day absent" => right with { PaidOn = null },
            "payee absent" => right with { PayeeName = "  " },
            "payee of 120" => right with { PayeeName = new string('路', 120) },
            "payee of 121" => right with { PayeeName = new string('路', 121) },
            "use with a NUL" => right with { Use = "a\0b" },
            "use with half a character" => right with { Use = "\ud840" },
            "use with a rare character" => right with { Use = "\U00020000" },
            "kind of payee unknown" => right with { PayeeKind = "邻居" },
            "kind of payee known" => right with { PayeeKind = "供应商" },
            "subject of 7 digits" => right with { FunctionSubject = "2130504" },
            "subject of 6 digits" => right with { FunctionSubject = "213050" },
            "subject of letters" => right with { FunctionSubject = "abc" },
            "subject of wide digits" => right with { FunctionSubject = "２１３０５０４" },
            "subject of blanks" => right with { FunctionSubject = "  " },
            "government's subject of 5 digits" => right with { GovEconomic = "50302" },
            "government's subject of 7 digits" => right with { GovEconomic = "5030200" },
            "department's subject of 5 digits" => right with { DepEconomic = "31005" },
            "department's subject of 4 digits" => right with { DepEconomic = "3100" },
            _ => right,
        };

        var draft = PaymentDraft.Read(sent, 7, new RawFields(null, null));

        Assert.Equal(code is null, draft.Asked is not null);
        if (code is null) return;
        var fault = Assert.Single(draft.Faults);
        Assert.Equal((7, field, code), (fault.Row, fault.Field, fault.Code));
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_row_is_said_at_once()
    {
        var draft = PaymentDraft.Read(Given.Payment() with { Id = "", Amount = 1.001m, PaidOn = null, PayeeName = null }, 1, new RawFields(null, null));

        Assert.Equal(["id", "amount", "paidOn", "payeeName"], draft.Faults.Select(f => f.Field));
    }

    [Theory, InlineData(0, "amount_not_positive"), InlineData(-1, "amount_not_positive"), InlineData(0.01, null)]
    public void An_indicator_has_an_amount_above_zero(decimal amount, string? code) =>
        Assert.Equal(code, IndicatorDraft.Read(Given.Indicator(amount: amount), 1, 2019).Faults.FirstOrDefault()?.Code);

    [Theory, InlineData(2015, "year_range"), InlineData(2016, null), InlineData(2019, null), InlineData(2020, "year_range")]
    public void A_budget_year_lies_between_2016_and_next_year(int year, string? code) =>
        Assert.Equal(code, IndicatorDraft.Read(Given.Indicator(year: year, docNo: "鲁财建〔2016〕1号"), 1, 2019).Faults.FirstOrDefault()?.Code);

    [Fact]
    public void The_number_of_a_notice_is_kept_in_its_proper_brackets() =>
        Assert.Equal("鲁财建〔2018〕1号", IndicatorDraft.Read(Given.Indicator(docNo: "鲁财建【2018】1号"), 1, 2019).Asked!.DocNo);

    [Fact]
    public void Lines_that_say_the_same_have_the_same_digest_and_others_do_not()
    {
        var hash = new ContentHash();
        var one = hash.Add("ab").Add("c").Take();

        Assert.Equal(one, hash.Add("ab").Add("c").Take());
        Assert.NotEqual(one, hash.Add("a").Add("bc").Take());
        Assert.NotEqual(hash.Add((string?)null).Take(), hash.Add("").Take());
    }
}
