using System.Text.Json;
using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class ValueTests
{
    private static readonly CategoryDefinition Sample = new SampleRoads().Define();

    [Theory]
    [InlineData("works", "危桥", null)]
    [InlineData("works", " 危桥 ", null)]
    [InlineData("works", "桥", "unknown_option")]
    [InlineData("length_km", "0.001", null)]
    [InlineData("length_km", "0", "out_of_range")]
    [InlineData("length_km", "300", null)]
    [InlineData("length_km", "300.001", "out_of_range")]
    [InlineData("length_km", "1.2345", "too_many_decimals")]
    [InlineData("length_km", "1.23400", null)]
    [InlineData("length_km", "1e2", "not_a_number")]
    [InlineData("length_km", "####", "not_a_number")]
    [InlineData("length_km", "1,5", "not_a_number")]
    [InlineData("std_unit", "1,234,567.89", null)]
    [InlineData("std_unit", "1234567.891", "too_many_decimals")]
    [InlineData("std_unit", "92233720368547758.07", null)]
    [InlineData("std_unit", "92233720368547759.00", "out_of_range")]
    [InlineData("std_unit", "99999999999999999999999999999999", "not_a_number")]
    [InlineData("households", "12", null)]
    [InlineData("households", "12.5", "too_many_decimals")]
    [InlineData("poor_village", "是", null)]
    [InlineData("poor_village", "n", null)]
    [InlineData("poor_village", "maybe", "not_a_flag")]
    [InlineData("open_items", "建设计划、补助政策", null)]
    [InlineData("open_items", "建设计划;招标投标", null)]
    [InlineData("open_items", "建设计划、验收", "unknown_option")]
    [InlineData("begun_on", "2018-02-28", null)]
    [InlineData("begun_on", "2018/2/8", null)]
    [InlineData("begun_on", "2018年2月8日", null)]
    [InlineData("begun_on", "20180228", null)]
    [InlineData("begun_on", "2018-02-29", "not_a_date")]
    [InlineData("begun_on", "43159", "not_a_date")]
    [InlineData("begun_on", "1899-12-31", "not_a_date")]
    [InlineData("village_code", "370402001001", null)]
    [InlineData("village_code", "3704020010", "bad_format")]
    [InlineData("start_xy", "117.32, 34.81", null)]
    [InlineData("start_xy", "34.81, 117.32", "not_a_place")]
    [InlineData("start_xy", "117.32", "not_a_place")]
    [InlineData("note", "四十字以内", null)]
    [InlineData("note", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "too_long")]
    [InlineData("note", "nul \0", "bad_character")]
    public void A_text_is_a_value_of_its_field_or_refused_with_a_code(string field, string text, string? code) =>
        Assert.Equal(code, FieldRules.Check(Sample.Fields.Single(f => f.Code == field), text)?.Code);

    [Theory]
    [InlineData("""{"works":"户户通"}""", "")]
    [InlineData("""{}""", "works required")]
    [InlineData("""{"works":null}""", "works required")]
    [InlineData("""{"works":""}""", "works required")]
    [InlineData("""{"works":"危桥"}""", "length_km required")]
    [InlineData("""{"works":"危桥","length_km":2.5}""", "")]
    [InlineData("""{"works":"危桥","length_km":"2.5"}""", "")]
    [InlineData("""{"works":"危桥","length_km":2.5,"accepted_km":2.5}""", "")]
    [InlineData("""{"works":"危桥","length_km":2.5,"accepted_km":2.501}""", "accepted_km above_other")]
    [InlineData("""{"works":"户户通","begun_on":"2018-09-01","finished_on":"2018-09-01"}""", "")]
    [InlineData("""{"works":"户户通","begun_on":"2018-09-01","finished_on":"2018-08-31"}""", "finished_on before_other")]
    [InlineData("""{"works":"户户通","colour":"red"}""", "colour unknown_field")]
    [InlineData("""{"works":5}""", "works wrong_type")]
    [InlineData("""{"works":"户户通","poor_village":true,"open_items":["建设计划"]}""", "")]
    [InlineData("""{"works":"户户通","poor_village":1}""", "poor_village wrong_type")]
    [InlineData("""{"works":"户户通","open_items":[1]}""", "open_items wrong_type")]
    [InlineData("""{"works":"户户通","open_items":["x"]}""", "open_items unknown_option")]
    [InlineData("""{"works":"户户通","std_unit":1e40}""", "std_unit out_of_range")]
    [InlineData("""{"works":"桥","std_unit":1.005}""", "works unknown_option, std_unit too_many_decimals")]
    [InlineData("""[]""", " wrong_type")]
    [InlineData("""null""", "works required")]
    public void A_form_is_read_whole_and_every_fault_is_named(string json, string faults)
    {
        var reading = CategoryFields.Read(JsonDocument.Parse(json).RootElement, Subject.Project, Sample);
        Assert.Equal(faults, string.Join(", ", reading.Faults.Select(fault => $"{fault.Field} {fault.Code}")));
        Assert.Equal(faults.Length == 0, reading.IsRight);
    }

    [Fact]
    public void Texts_and_JSON_give_the_same_values()
    {
        var texts = new Dictionary<string, string>
        {
            ["works"] = "危桥", ["length_km"] = "2.50", ["poor_village"] = "是", ["open_items"] = "补助政策、建设计划", ["begun_on"] = "2018/9/1", ["village_code"] = "370402001001", ["note"] = "", ["start_xy"] = "117.320 34.81",
        };
        var reading = CategoryFields.Read(texts, Subject.Project, Sample);
        Assert.Empty(reading.Faults);
        const string json = """{"works":"危桥","length_km":2.5,"poor_village":true,"open_items":["建设计划","补助政策"],"village_code":"370402001001","start_xy":"117.32,34.81","begun_on":"2018-09-01"}""";
        Assert.Equal(json, reading.Values.ToJson());
        Assert.Equal(json, CategoryFields.Read(JsonDocument.Parse(json).RootElement, Subject.Project, Sample).Values.ToJson());
    }

    [Fact]
    public void Every_value_is_given_back_in_its_type()
    {
        var values = CategoryFields.Read(new Dictionary<string, string> { ["works"] = "户户通", ["length_km"] = "2", ["poor_village"] = "否", ["open_items"] = "建设计划", ["begun_on"] = "2018-09-01" }, Subject.Project, Sample).Values;
        Assert.Equal("户户通", values.Text("works"));
        Assert.Equal(2, values.Number("length_km"));
        Assert.False(values.Flag("poor_village"));
        Assert.Equal(["建设计划"], values.Choices("open_items")!);
        Assert.Equal(new DateOnly(2018, 9, 1), values.Date("begun_on"));
        Assert.Null(values.Number("std_unit"));
        Assert.Equal(5, values.Codes.Count());
    }

    [Fact]
    public void A_hint_says_in_both_languages_when_a_field_is_required()
    {
        var fault = Assert.Single(CategoryFields.Read(new Dictionary<string, string> { ["works"] = "危桥" }, Subject.Project, Sample).Faults);
        Assert.Equal("里程：在“并非(工程类别是“户户通”)”时必填", fault.Hint.Chinese);
        Assert.Equal("Length: required when not (Works is \"户户通\")", fault.Hint.English);
    }

    [Theory]
    [InlineData("2018-09-01", "500.00", "")]
    [InlineData("2018-08-31", "500.00", "confirmed_on before_other")]
    [InlineData("2018-09-01", "500.01", "value above_other")]
    public void A_value_is_held_to_what_the_platform_knows(string confirmedOn, string value, string faults)
    {
        var definition = Written.Define(c =>
        {
            c.Project.Date("confirmed_on", "确权日期", "Confirmed on").NotBefore(Known.Project.AcceptedOn);
            c.Project.Money("value", "原值", "Value").NotAbove(Known.Project.Contract);
        });
        var texts = new Dictionary<string, string> { ["confirmed_on"] = confirmedOn, ["value"] = value };
        var platform = new TestFacts().With(Known.Project.AcceptedOn, "2018-09-01").With(Known.Project.Contract, 500);
        Assert.Equal(faults, string.Join(", ", CategoryFields.Read(texts, Subject.Project, definition, platform).Faults.Select(fault => $"{fault.Field} {fault.Code}")));
        Assert.Empty(CategoryFields.Read(texts, Subject.Project, definition).Faults);
    }

    [Fact]
    public void Numbers_of_people_and_cards_are_personal()
    {
        var definition = Written.Define(c => { c.Project.Code("a", "甲", "A", Format.IdNumber); c.Project.Code("b", "乙", "B", Format.Uscc); });
        Assert.Equal([true, false], definition.Fields.Select(field => field.Terms.IsPersonal));
    }
}
