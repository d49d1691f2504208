using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Tests;

public sealed class CellReaderTests
{
    private static CellValue Read(ColumnType type, string text, FieldSource? source = null, CellKind kind = CellKind.Text) =>
        new CellReader(source ?? new FieldSource(), type).Read(new Cell(text, kind), 2, 7);

    [Theory]
    [InlineData("12", 12_00)]
    [InlineData("12.5", 12_50)]
    [InlineData("-12.05", -12_05)]
    [InlineData("1,234,567.89", 1_234_567_89)]
    [InlineData("１，２３４．５", 1_234_50)]
    [InlineData(" ¥ 12.50 ", 12_50)]
    [InlineData("￥12.50元", 12_50)]
    [InlineData("(1,234.50)", -1_234_50)]
    [InlineData("（12）", -12_00)]
    [InlineData("−12", -12_00)]
    [InlineData("20万元", 200_000_00)]
    [InlineData("1.5亿元", 150_000_000_00)]
    [InlineData("73.5 万元", 735_000_00)]
    public void An_amount_is_read_as_clerks_write_it(string text, long fen) => Assert.Equal(new Money(fen), Read(ColumnType.Money, text).Value);

    [Theory]
    [InlineData("####")]
    [InlineData("########")]
    [InlineData("abc")]
    [InlineData("12,34")]
    [InlineData("1,2345")]
    [InlineData("1.2.3")]
    [InlineData("12元3角")]
    [InlineData("(12")]
    [InlineData("1e5")]
    [InlineData("1.5E+05")]
    [InlineData("=1+1")]
    [InlineData("20万")]
    [InlineData("二十")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_amount_is_refused(string text) => Assert.Equal("amount_unreadable", Read(ColumnType.Money, text).Refusal?.Code);

    [Theory]
    [InlineData("20", "万元", 200_000_00)]
    [InlineData("0.82712", "万元", 8_271_20)]
    [InlineData("2069.985898", "万元", 20_699_858_98)]
    [InlineData("1234", "分", 12_34)]
    [InlineData("20万元", "元", 200_000_00)]
    public void The_unit_of_the_column_counts_unless_the_cell_has_its_own(string text, string unit, long fen) =>
        Assert.Equal(new Money(fen), Read(ColumnType.Money, text, new FieldSource { Unit = unit }).Value);

    [Fact]
    public void What_the_strip_pattern_matches_is_cut_out_first() =>
        Assert.Equal(new Money(250_000_00), Read(ColumnType.Money, "25(其中,灾情因素6万元)", new FieldSource { Unit = "万元", Strip = @"[(（]其中.*[)）]" }).Value);

    [Theory]
    [InlineData("1136.8400000000001", nameof(DecimalsRule.Refuse), null)]
    [InlineData("1136.8400000000001", nameof(DecimalsRule.Dust), 1136_84)]
    [InlineData("1044.8799999999999", nameof(DecimalsRule.Dust), 1044_88)]
    [InlineData("-5317.799999999999", nameof(DecimalsRule.Dust), -5317_80)]
    [InlineData("1.0000009", nameof(DecimalsRule.Dust), 1_00)]
    [InlineData("1.000001", nameof(DecimalsRule.Dust), null)] // exactly the limit is no dust
    [InlineData("1.005", nameof(DecimalsRule.Dust), null)]
    [InlineData("1.005", nameof(DecimalsRule.Round), 1_00)]
    [InlineData("1.015", nameof(DecimalsRule.Round), 1_02)]
    [InlineData("1.50", nameof(DecimalsRule.Refuse), 1_50)]
    [InlineData("1.5000000", nameof(DecimalsRule.Refuse), 1_50)]
    public void More_than_two_decimals_are_treated_as_the_mapping_says(string text, string rule, int? fen)
    {
        var read = Read(ColumnType.Money, text, new FieldSource { Decimals = Enum.Parse<DecimalsRule>(rule) });

        Assert.Equal(fen is { } f ? new Money(f) : null, read.Value);
        Assert.Equal(fen is null ? "amount_precision" : null, read.Refusal?.Code);
    }

    [Theory]
    [InlineData("92233720368547756.00", true)]
    [InlineData("92233720368547758.00", false)]
    public void An_amount_fits_into_fen_or_is_refused(string text, bool fits) => Assert.Equal(fits ? null : "amount_too_large", Read(ColumnType.Money, text).Refusal?.Code);

    [Fact]
    public void Negative_amounts_are_kept_unless_the_mapping_refuses_them()
    {
        Assert.Equal(new Money(-1), Read(ColumnType.Money, "-0.01").Value);
        Assert.Equal("amount_negative", Read(ColumnType.Money, "-0.01", new FieldSource { Negatives = NegativesRule.Refuse }).Refusal?.Code);
        Assert.Equal(new Money(0), Read(ColumnType.Money, "0.00", new FieldSource { Negatives = NegativesRule.Refuse }).Value);
    }

    [Theory]
    [InlineData("2018-04-03")]
    [InlineData("2018-4-3")]
    [InlineData("2018/4/3")]
    [InlineData("2018.04.03")]
    [InlineData("20180403")]
    [InlineData("2018年4月3日")]
    [InlineData("２０１８年４月３日")]
    [InlineData("2018-04-03 00:00:00")]
    [InlineData("2018-04-03T00:00:00")]
    [InlineData("2018-04-03T00:00:00Z")]
    public void A_date_is_read_as_clerks_write_it(string text) => Assert.Equal(new DateOnly(2018, 4, 3), Read(ColumnType.Date, text).Value);

    [Theory]
    [InlineData("2018-02-30", "date_unreadable")]
    [InlineData("03/04/2018", "date_unreadable")]
    [InlineData("18-4-3", "date_unreadable")]
    [InlineData("1018-04-03", "date_unreadable")]
    [InlineData("昨天", "date_unreadable")]
    [InlineData("43193", "date_serial")]
    [InlineData("43193.5", "date_unreadable")]
    [InlineData("2018-04-03 09:30:00", "date_has_time")]
    public void What_is_no_date_is_refused(string text, string code) => Assert.Equal(code, Read(ColumnType.Date, text).Refusal?.Code);

    [Fact]
    public void A_serial_number_is_a_date_when_the_mapping_says_so() =>
        Assert.Equal(new DateOnly(2018, 4, 3), Read(ColumnType.Date, "43193", new FieldSource { ExcelSerial = true }).Value);

    [Fact]
    public void Day_and_month_are_told_apart_by_the_mapping_only() =>
        Assert.Equal(new DateOnly(2018, 4, 3), Read(ColumnType.Date, "03/04/2018", new FieldSource { Dates = ["dd/MM/yyyy"] }).Value);

    [Theory]
    [InlineData("是", true)]
    [InlineData("y", true)]
    [InlineData("１", true)]
    [InlineData("否", false)]
    [InlineData("FALSE", false)]
    public void A_flag_is_read(string text, bool flag) => Assert.Equal(flag, Read(ColumnType.Flag, text).Value);

    [Fact]
    public void Numbers_are_read()
    {
        Assert.Equal(1234L, Read(ColumnType.Whole, "1,234").Value);
        Assert.Equal("whole_unreadable", Read(ColumnType.Whole, "1.5").Refusal?.Code);
        Assert.Equal(0.125m, Read(ColumnType.Decimal, "12.5%").Value);
        Assert.Equal("number_unreadable", Read(ColumnType.Decimal, "n/a").Refusal?.Code);
        Assert.Equal("flag_unreadable", Read(ColumnType.Flag, "也许").Refusal?.Code);
    }

    [Theory]
    [InlineData("622202123456789", null)]
    [InlineData("6222021234567890", "digits_lost")]
    public void A_number_cell_that_stands_for_an_account_keeps_fifteen_digits(string text, string? code) =>
        Assert.Equal(code, Read(ColumnType.Text, text, kind: CellKind.Number).Refusal?.Code);

    [Fact]
    public void A_formula_and_an_error_are_refused_with_their_address()
    {
        Assert.Equal(("formula_cell", "C7"), (Read(ColumnType.Money, "12", kind: CellKind.Formula).Refusal?.Code, Read(ColumnType.Money, "12", kind: CellKind.Formula).Values[0]));
        Assert.Equal("cell_error", Read(ColumnType.Money, "#REF!", kind: CellKind.Error).Refusal?.Code);
    }

    [Fact]
    public void A_lookup_gives_codes_for_names_and_refuses_what_it_does_not_know()
    {
        var source = new FieldSource { Lookup = new Dictionary<string, string> { ["修武"] = "410821" } };

        Assert.Equal("410821", Read(ColumnType.Text, "修武", source).Value);
        Assert.Equal("lookup_missing", Read(ColumnType.Text, "博爱", source).Refusal?.Code);
        Assert.Equal("410800", Read(ColumnType.Text, "博爱", new FieldSource { Lookup = new Dictionary<string, string> { ["*"] = "410800" } }).Value);
    }

    [Fact]
    public void A_blank_word_is_an_empty_cell() => Assert.Null(Read(ColumnType.Money, "—", new FieldSource { Blanks = ["—"] }).Value);

    [Theory]
    [InlineData("1136.8399999999999", "1136.84")]
    [InlineData("1.1000000000000001", "1.1")]
    [InlineData("6.2220212345678901E+18", "6222021234567890000")]
    [InlineData("1E-3", "0.001")]
    [InlineData("12", "12")]
    public void A_number_cell_is_what_Excel_shows(string stored, string shown) => Assert.Equal(new Cell(shown, CellKind.Number), Numbers.Read(stored, isDate: false, from1904: false));

    [Theory]
    [InlineData("43193", false, "2018-04-03")]
    [InlineData("41731", true, "2018-04-03")]
    [InlineData("43193.5", false, "2018-04-03 12:00:00")]
    [InlineData("61", false, "1900-03-01")]
    public void A_date_cell_is_the_day_it_shows(string stored, bool from1904, string shown) => Assert.Equal(new Cell(shown, CellKind.Date), Numbers.Read(stored, isDate: true, from1904));

    [Theory]
    [InlineData("60")]
    [InlineData("-1")]
    [InlineData("9999999")]
    public void A_date_cell_that_is_no_day_is_an_error(string stored) => Assert.Equal(CellKind.Error, Numbers.Read(stored, isDate: true, from1904: false).Kind);

    [Theory]
    [InlineData("yyyy/m/d", true)]
    [InlineData("[$-804]yyyy\"年\"m\"月\"", true)]
    [InlineData("[Red]#,##0.00", false)]
    [InlineData("0\"day\"", false)]
    [InlineData("#,##0.00_);(#,##0.00)", false)]
    [InlineData("h:mm", false)]
    public void A_format_with_a_day_month_or_year_is_a_date_format(string code, bool isDate) => Assert.Equal(isDate, DateStyles.IsDateFormat(code));
}
