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
    private const string Allowance = "aid_type 农村低保; std_month 400";
    private const string Helped = "person_id 37048119550615002X; household_id 370402198001010011; approved_on 2017-06-01; members 2; income_pp 100; published 是; rechecked_on 2018-06-01; recheck_cycle 每年";
    private const string FieldWorks = "sub_program 高标准农田/土地治理; project_mu 1000; geo 117.56,34.86";
    private const string Claim = "claimed_mu 6.5; farmer_id 37048119550615002X; parcel_id 3704061042010100023; confirmed_mu 6.5; std_per_mu 125; land_use 耕地; abandoned_seasons 0";
    private const string House = "household_id 37048119550615002X; persons 3; target_group 低保户; approved_on 2018-04-01; area_m2 58.5; other_house 否; finished_on 2018-10-01; accepted_on 2018-10-20";
    private const string Transfer = "transfer_kind 县级基本财力保障; excluded_scope 否; poverty_basis 某县财预〔2018〕3号";
    private const string RunningCosts = "sub_program 公用经费; school_code 3137000123; school_level 小学; enrolment 500; boarders 100; special_pupils 2; std_per_pupil 650";
    private const string Equipment = "sub_program 薄弱学校改造; school_code 3137000123; school_level 初中; enrolment 500; in_plan 是; build_kind 设备; equip_qty 40; equip_unit_price 3200; equip_ref_price 3000";
    private const string Forest = "area_mu 10.5; subcompartment 0012-3; owner_id 37048119550615002X; ownership 集体和个人; year_index 3; verify_area 10.5";
    private const string Ranger = "ranger_id 37048119550615002X; ranger_born 1955; contract_from 2018-01-01; contract_to 2018-12-31";
    private const string Tap = "sub_program 农村饮水安全; site_xy 117.56,34.86; village_pop 1200; village_poor 80";
    private const string Subsidy = "person_id 37048119550615002X; type 肢体; grade 2; cert_state 有效; hardship_basis 低保; other_benefits 无";
    private const string Works = "program 一事一议; village_code 370402101201; works_type 道路硬化; site_xy 117.56,34.86; meeting_on 2018-02-01; attend_rate 0.8; agree_rate 0.9; raise_pp 15; labour_pp 2.5; scope_tag 村内户外; debt_flag 否; town_managed 是";
    private const string Toilet = "toilet_no 370402101201001; household_id 370402198001010011; toilet_mode 三格化粪池; is_poor 否; in_use 是";
    private const string Post = "person_id 370402198001010011; poor_labour 是; employer_uscc 91370402MA0000015R; post_no 1; placement_no 1; years_to_retire 8.5; period_from 2018-09-01; period_to 2018-09-30; months 1; approved_on 2018-10-08";
    private const string Settlement = "person_id 370402198001010011; insured_state 正常; settle_no S1; hospital_code H1; total_cost 10000; basic_paid 6000; major_paid 1000; eligible_self_pay 2500; aid_group 低保";
    private const string Services = "program 基本公卫; org_code W1; served_pop 10000; registered_pop 10000; std_pp 55; task_share_village 0.4; village_paid 220000; score 92.5";
    private const string Wheat = "product 小麦; season 夏粮; central_share 0.35; prov_share 0.25; city_county_share 0.2; self_share 0.2; village_organised 是; stage 承保; list_published 承保";
    private const string Policy = "policy_no B1; insured_id 370402198001010011; units 3.5; confirmed_units 3.5; parcel_id 370402101201001; premium 63; self_paid_proof P1; payer_card 6217000000000000000; payer_is_agent 是";
    private const string Centre = "project_type 村综合文化中心; village_code 370402101201; poor_village 是; in_plan 是; area_m2 120; equip_complete 是; for_enterprise 否";
    private const string Station = "program 村级光伏; village_code 370402101201; station_id 1; capacity_kw 200; grid_ready 是; linked_hh 40; grid_on 2018-06-30; gen_kwh 20000; gen_month 5月; expected_kwh 21000; settled_amt 10000; settled_on 2018-12-01; distributed_amt 9000; labour_share_amt 8000; debt_or_equity 否";
    private const string Linked = "sub_direction 产业发展; target_village_code 370406104201; former_poor_village 是; benefit_link_mode 务工、订单; operator_uscc 91370402MA0000015R; forms_asset 否";

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
        { "SocialAssistance", Subject.Project, Allowance },
        { "SocialAssistance", Subject.Project, "aid_type 临时救助" },
        { "SocialAssistance", Subject.PersonLine, Helped },
        { "AgricultureDevelopment", Subject.Project, FieldWorks },
        { "AgricultureDevelopment", Subject.Project, "sub_program 优势特色产业" },
        { "AgricultureDevelopment", Subject.PersonLine, Claim },
        { "AgricultureDevelopment", Subject.PersonLine, "machine_sn LX-1204-00017; machine_class 大型机具; machine_price 98000" },
        { "HousingRelocation", Subject.Project, "program 易地搬迁集中; site_code A-03" },
        { "HousingRelocation", Subject.PersonLine, House },
        { "GeneralTransfer", Subject.Indicator, Transfer },
        { "GeneralTransfer", Subject.Project, "use_direction 生态护林员; ranger_cnt 40; ranger_std 8000" },
        { "SchoolConditions", Subject.Project, RunningCosts },
        { "SchoolConditions", Subject.Project, Equipment },
        { "ForestryEcology", Subject.Project, "sub_program 造林补助" },
        { "ForestryEcology", Subject.PersonLine, Forest },
        { "ForestryEcology", Subject.PersonLine, Ranger },
        { "WaterReservoir", Subject.Project, Tap },
        { "WaterReservoir", Subject.Project, "sub_program 移民直补; reservoir 周村水库" },
        { "Disability", Subject.Project, "item 托养; org_uscc 91370402MA0000015R; org_capacity 30" },
        { "Disability", Subject.PersonLine, Subsidy },
        { "VillageEnvironment", Subject.Project, Works },
        { "VillageEnvironment", Subject.Project, "program 改厕; village_code 370402101201; works_type 厕所; scope_tag 宅前屋后; debt_flag 否" },
        { "VillageEnvironment", Subject.PersonLine, Toilet },
        { "Employment", Subject.Project, "item 公益性岗位" },
        { "Employment", Subject.Project, "item 扶贫车间奖补; workshop_workers 40; workshop_poor 15; wage_months 8" },
        { "Employment", Subject.PersonLine, Post },
        { "SocialInsurance", Subject.Project, "scheme 居民养老" },
        { "SocialInsurance", Subject.Project, "scheme 医疗救助; raised_in_year 1000000; fund_balance 0" },
        { "SocialInsurance", Subject.PersonLine, Settlement },
        { "PublicHealth", Subject.Project, Services },
        { "PublicHealth", Subject.Project, "program 基药(村); org_code W2; served_pop 800; zero_markup 是" },
        { "AgriInsurance", Subject.Project, Wheat },
        { "AgriInsurance", Subject.PersonLine, Policy },
        { "TourismCulture", Subject.Project, Centre },
        { "TourismCulture", Subject.Contract, "equip_item 音响; equip_qty 2; unit_price 4800; ref_price 5000" },
        { "TourismCulture", Subject.Measure, "measure_kind 带动增收" },
        { "EnergyTelecomCommerce", Subject.Project, Station },
        { "EnergyTelecomCommerce", Subject.Project, "program 电信普遍服务; capex 2000000; opex_6y 1000000" },
        { "EnergyTelecomCommerce", Subject.Project, "program 流通体系; outlet_uscc 91370402MA0000015R; outlet_address 甲街1号" },
        { "RuralRevitalisation", Subject.Indicator, "fund_component 以工代赈" },
        { "RuralRevitalisation", Subject.Project, Linked },
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
    [InlineData("SocialAssistance", Subject.Project, Allowance, "std_month ", "std_month Required")]
    [InlineData("SocialAssistance", Subject.PersonLine, Helped, "members ", "members Required")]
    [InlineData("SocialAssistance", Subject.PersonLine, Helped, "rechecked_on 2017-05-31", "rechecked_on BeforeOther")]
    [InlineData("AgricultureDevelopment", Subject.Project, FieldWorks, "geo ", "geo Required")]
    [InlineData("AgricultureDevelopment", Subject.Project, FieldWorks, "project_mu ", "project_mu Required")]
    [InlineData("AgricultureDevelopment", Subject.PersonLine, Claim, "land_use ", "land_use Required")]
    [InlineData("AgricultureDevelopment", Subject.PersonLine, Claim, "parcel_id 37040610420101000231", "parcel_id TooLong")]
    [InlineData("HousingRelocation", Subject.Project, "program 易地搬迁集中; site_code A-03", "site_code ", "site_code Required")]
    [InlineData("HousingRelocation", Subject.PersonLine, House, "persons 16", "persons OutOfRange")]
    [InlineData("HousingRelocation", Subject.PersonLine, House, "accepted_on 2018-09-30", "accepted_on BeforeOther")]
    [InlineData("GeneralTransfer", Subject.Indicator, Transfer, "excluded_scope ", "excluded_scope Required")]
    [InlineData("SchoolConditions", Subject.Project, RunningCosts, "boarders 501", "boarders AboveOther")]
    [InlineData("SchoolConditions", Subject.Project, Equipment, "equip_ref_price ", "equip_ref_price Required")]
    [InlineData("ForestryEcology", Subject.Project, "sub_program 造林补助; verified_on 2018-10-01; survival_rate 0.9", "survival_rate ", "survival_rate Required")]
    [InlineData("ForestryEcology", Subject.PersonLine, Forest, "verify_area 10.51", "verify_area AboveOther")]
    [InlineData("ForestryEcology", Subject.PersonLine, Ranger, "contract_to 2017-12-31", "contract_to BeforeOther")]
    [InlineData("WaterReservoir", Subject.Project, Tap, "village_poor 1201", "village_poor AboveOther")]
    [InlineData("WaterReservoir", Subject.Project, "sub_program 移民直补; reservoir 周村水库", "reservoir ", "reservoir Required")]
    [InlineData("Disability", Subject.Project, "item 托养; org_uscc 91370402MA0000015R; org_capacity 30", "org_uscc ", "org_uscc Required")]
    [InlineData("Disability", Subject.PersonLine, Subsidy, "grade 5", "grade OutOfRange")]
    [InlineData("VillageEnvironment", Subject.Project, Works, "meeting_on ", "meeting_on Required")]
    [InlineData("VillageEnvironment", Subject.Project, Works, "attend_rate 1.01", "attend_rate OutOfRange")]
    [InlineData("VillageEnvironment", Subject.Project, Works, "site_xy ", "site_xy Required")]
    [InlineData("VillageEnvironment", Subject.PersonLine, Toilet, "household_id 370402198001010012", "household_id BadFormat")]
    [InlineData("Employment", Subject.Project, "item 扶贫车间奖补; workshop_workers 40; workshop_poor 15", "wage_months ", "wage_months Required")]
    [InlineData("Employment", Subject.PersonLine, Post, "placement_no ", "placement_no Required")]
    [InlineData("Employment", Subject.PersonLine, Post, "period_to 2018-08-31", "period_to BeforeOther")]
    [InlineData("SocialInsurance", Subject.Project, "scheme 医疗救助; raised_in_year 1000000", "fund_balance ", "fund_balance Required")]
    [InlineData("SocialInsurance", Subject.PersonLine, Settlement, "hospital_code ", "hospital_code Required")]
    [InlineData("SocialInsurance", Subject.PersonLine, Settlement, "basic_paid 10000.01", "basic_paid AboveOther")]
    [InlineData("PublicHealth", Subject.Project, Services, "registered_pop ", "registered_pop Required")]
    [InlineData("PublicHealth", Subject.Project, Services, "score 100.01", "score OutOfRange")]
    [InlineData("AgriInsurance", Subject.Project, Wheat, "season ", "season Required")]
    [InlineData("AgriInsurance", Subject.PersonLine, Policy, "insured_id ", "insured_uscc Required")]
    [InlineData("AgriInsurance", Subject.PersonLine, Policy, "payer_is_agent ", "payer_is_agent Required")]
    [InlineData("TourismCulture", Subject.Project, Centre, "equip_complete ", "equip_complete Required")]
    [InlineData("TourismCulture", Subject.Contract, "equip_item 音响; equip_qty 2; unit_price 4800", "ref_price ", "ref_price Required")]
    [InlineData("EnergyTelecomCommerce", Subject.Project, Station, "distributed_amt 10000.01", "distributed_amt AboveOther")]
    [InlineData("EnergyTelecomCommerce", Subject.Project, Station, "grid_on ", "grid_on Required")]
    [InlineData("EnergyTelecomCommerce", Subject.Project, Station, "settled_on 2018-06-29", "settled_on BeforeOther")]
    [InlineData("RuralRevitalisation", Subject.Project, Linked, "former_poor_village ", "former_poor_village Required")]
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
