namespace SunLedger.PluginCases.Tests;

/// <summary>What an office may type into the fields of a category: an ordinary item, then one thing wrong per row.</summary>
public class FieldTests
{
    private const string Road = "works 通村公路; route_code C001370402; start_xy 117.56,34.86; end_xy 117.58,34.87; length_km 2.315; width_m 4.5; thick_cm 18; std_per_km 400000; open_items 建设计划、补助政策";
    private const string Lanes = "works 户户通; start_xy 117.56,34.86; end_xy 117.58,34.87; area_m2 8000; width_m 3; thick_cm 12; reached_households 85; std_per_m2 60; open_items 建设计划";
    private const string Industry = "sub_direction 产业发展; target_village_code 370406104201; poor_village 是; benefit_link_mode 务工、入股分红; operator_uscc 91370402MA0000015R; forms_asset 是; asset_class 经营性; asset_owner_code 370406104201; asset_value 500000";
    private const string Loan = "loan_amt 50000; loan_months 36; loan_purpose 养殖";
    private const string Student = "yulu_student_id 370402198001010011; yulu_school_year 2018-2019; yulu_term 秋";
    private const string Aid = "aid_item 普高免学杂费; school_code 3137000123; school_year 2018-2019; term 秋; funded_heads 120; roll_heads 800";
    private const string Aided = "student_id 37048119550615002X; school_roll_no G37048119550615002X; tier 2; hardship_basis 建档立卡; roll_status 在读; grade 1; std_amt 2000; card_no 6217000000000000000";

    public static TheoryData<string, Subject, string> Ordinary => new()
    {
        { "RuralRoads", Subject.Project, Road },
        { "RuralRoads", Subject.Project, Lanes },
        { "SpecialPoverty", Subject.Indicator, "fund_component 扶贫发展" },
        { "SpecialPoverty", Subject.Project, Industry },
        { "SpecialPoverty", Subject.Project, "sub_direction 项目管理费" },
        { "SpecialPoverty", Subject.PersonLine, Loan },
        { "SpecialPoverty", Subject.PersonLine, Student },
        { "SpecialPoverty", Subject.PersonLine, "" },
        { "EducationAid", Subject.Project, Aid },
        { "EducationAid", Subject.PersonLine, Aided },
    };

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void An_ordinary_item_is_taken(string name, Subject subject, string values) => Assert.Empty(Faults(name, subject, values, ""));

    [Theory]
    [InlineData("RuralRoads", Subject.Project, Road, "works 高速公路", "works UnknownOption")]
    [InlineData("RuralRoads", Subject.Project, Road, "route_code ", "route_code Required")]
    [InlineData("RuralRoads", Subject.Project, Road, "route_code G3", "route_code BadFormat")]
    [InlineData("RuralRoads", Subject.Project, Road, "length_km ", "length_km Required")]
    [InlineData("RuralRoads", Subject.Project, Road, "length_km 0", "length_km OutOfRange")]
    [InlineData("RuralRoads", Subject.Project, Road, "length_km 2.3155", "length_km TooManyDecimals")]
    [InlineData("RuralRoads", Subject.Project, Road, "accepted_km 2.316", "accepted_km AboveOther")]
    [InlineData("RuralRoads", Subject.Project, Road, "start_xy 不详", "start_xy NotAPlace")]
    [InlineData("RuralRoads", Subject.Project, Road, "thick_cm ", "thick_cm Required")]
    [InlineData("RuralRoads", Subject.Project, Road, "open_items 验收", "open_items UnknownOption")]
    [InlineData("RuralRoads", Subject.Project, Lanes, "area_m2 ", "area_m2 Required")]
    [InlineData("RuralRoads", Subject.Project, Lanes, "reached_households ", "reached_households Required")]
    [InlineData("RuralRoads", Subject.Project, Lanes, "std_per_m2 ", "std_per_m2 Required")]
    [InlineData("SpecialPoverty", Subject.Indicator, "fund_component 扶贫发展", "fund_component ", "fund_component Required")]
    [InlineData("SpecialPoverty", Subject.Project, Industry, "operator_uscc 91350100M000100Y44", "operator_uscc BadFormat")]
    [InlineData("SpecialPoverty", Subject.Project, Industry, "operator_uscc ", "operator_uscc Required")]
    [InlineData("SpecialPoverty", Subject.Project, Industry, "target_village_code 370406", "target_village_code BadFormat")]
    [InlineData("SpecialPoverty", Subject.Project, Industry, "asset_value ", "asset_value Required")]
    [InlineData("SpecialPoverty", Subject.Project, Industry, "contract_return_rate 0.21", "contract_return_rate OutOfRange")]
    [InlineData("SpecialPoverty", Subject.PersonLine, Loan, "loan_months ", "loan_months Required")]
    [InlineData("SpecialPoverty", Subject.PersonLine, Student, "yulu_student_id 110105194912310021", "yulu_student_id BadFormat")]
    [InlineData("SpecialPoverty", Subject.PersonLine, Student, "yulu_school_year 2018-2020", "yulu_school_year BadFormat")]
    [InlineData("EducationAid", Subject.Project, Aid, "school_code 37", "school_code BadFormat")]
    [InlineData("EducationAid", Subject.Project, Aid, "funded_heads 0", "funded_heads OutOfRange")]
    [InlineData("EducationAid", Subject.Project, Aid, "roll_heads ", "roll_heads Required")]
    [InlineData("EducationAid", Subject.PersonLine, Aided, "school_roll_no 37048119550615002X", "school_roll_no BadFormat")]
    [InlineData("EducationAid", Subject.PersonLine, Aided, "card_no 1234", "card_no BadFormat")]
    [InlineData("EducationAid", Subject.PersonLine, Aided, "tier 4", "tier OutOfRange")]
    [InlineData("EducationAid", Subject.PersonLine, Aided, "grade 七", "grade NotANumber")]
    public void One_wrong_thing_is_refused_by_name(string name, Subject subject, string values, string differs, string fault) =>
        Assert.Equal([fault], Faults(name, subject, values, differs));

    private static string[] Faults(string name, Subject subject, string values, string differs)
    {
        var given = new Dictionary<string, string>();
        foreach (var part in $"{values};{differs}".Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimStart()))
            given[part[..part.IndexOf(' ')]] = part[(part.IndexOf(' ') + 1)..];
        return [.. CategoryFields.Read(given, subject, Plugin.Named(name).Define()).Faults.Select(fault => $"{fault.Field} {fault.Kind}")];
    }
}
