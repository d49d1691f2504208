namespace SunLedger.Plugins;

/// <summary>Safe houses in the countryside: renovation of dilapidated houses, relocation of the poor, and resettlement out of the Yellow River floodplain.</summary>
public sealed class HousingRelocation : FundCategory
{
    private const string Repair = "危改C级修缮", Rebuild = "危改D级重建", Quake = "抗震改造", Together = "易地搬迁集中", Scattered = "易地搬迁分散", MoveOut = "滩区外迁";

    private const string Ours = "无文件规定，运行口径";

    // The kinds of help that exclude each other; what is repaired and rebuilt later is one kind.
    private static readonly string[] Renovated = [Repair, Rebuild], Relocated = [Together, Scattered], Floodplain = [MoveOut, "筑村台", "筑堤保护", "旧村台提升", "撤离道路"];

    /// <summary>Says everything about the category.</summary>
    public HousingRelocation() : base("housing-relocation", "农村危房改造与搬迁迁建", "Rural housing safety, relocation and resettlement", basis: "建村〔2017〕192号")
    {
        Covers("C19", "C33", "P02", "P16");

        // ── What is recorded: a project is one programme, a person line one household's subsidy ─────────────────────
        var project = Of(Subject.Project);
        var programme = project.Choice("program", "项目", "Programme", Repair, Rebuild, Quake, Together, Scattered, MoveOut, "筑村台", "筑堤保护", "旧村台提升", "撤离道路").Required();
        var isRenovation = programme.IsAny(Repair, Rebuild, Quake);
        var isRelocation = programme.IsAny(Together, Scattered);
        project.Text("site_code", "安置点代码", "Code of the settlement", maxLength: 40).RequiredWhen(programme.Is(Together));

        var line = Of(Subject.PersonLine);
        var household = line.Code("household_id", "户主证件号", "Identity number of the head of household", Format.IdNumber).Required();
        var persons = line.Count("persons", "户内人口", "Persons of the household", Unit.Person).Between(1, 15).Required();
        var group = line.Choice(
            "target_group", "对象类别", "Group of the household",
            "建档立卡户", "低保户", "分散供养特困", "贫困残疾人家庭", "易返贫致贫户", "刚性支出困难户", "低保边缘户", "其他脱贫户", "其他").Required();
        var approvedOn = line.Date("approved_on", "审批日期", "Approved on").Required();
        line.Choice("danger_level", "鉴定等级", "Danger as appraised", "C", "D", "无房");
        var area = line.Quantity("area_m2", "建筑面积", "Area of the house", Unit.SquareMetre).Between(0.01m, 2_000).Required();
        var otherHouse = line.Flag("other_house", "另有安全住房", "Has another safe house").Required();
        var selfRaised = line.Money("self_raised", "自筹金额", "Raised by the household itself").Between(0, 10_000_000);
        var finishedOn = line.Date("finished_on", "竣工日期", "House finished on");
        var acceptedOn = line.Date("accepted_on", "验收日期", "House accepted on").NotBefore(finishedOn);
        var removedOn = line.Date("old_removed_on", "旧房拆除日期", "Old house removed on");

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var sixGroupsFrom = Parameter("six_groups_from", "六类对象起始年度", "Year from which six groups count", Unit.Year, 2021)
            .Known("2021年起危改对象由四类重点对象改为六类低收入群体");
        var smallMost = Parameter("max_1_3", "三人及以下户最大面积", "Largest house of one to three persons", Unit.SquareMetre, 60)
            .CitiesMaySet(40, 60, Strict.Lower).Verified("建村〔2017〕192号：1至3人户控制在60平方米以内");
        var oneLeast = Parameter("min_1", "一人户最小面积", "Smallest house of one person", Unit.SquareMetre, 20)
            .Verified("建村〔2017〕192号：1人户不低于20平方米");
        var twoLeast = Parameter("min_2", "二人户最小面积", "Smallest house of two persons", Unit.SquareMetre, 30)
            .Verified("建村〔2017〕192号：2人户不低于30平方米");
        var threeLeast = Parameter("min_3", "三人户最小面积", "Smallest house of three persons", Unit.SquareMetre, 40)
            .Verified("建村〔2017〕192号：3人户不低于40平方米");
        var eachMost = Parameter("max_pp", "人均最大面积", "Most area per person", Unit.SquareMetre / Unit.Person, 18)
            .CitiesMaySet(13, 18, Strict.Lower).Verified("建村〔2017〕192号：3人以上户人均不超过18平方米");
        var eachLeast = Parameter("min_pp", "人均最小面积", "Least area per person", Unit.SquareMetre / Unit.Person, 13)
            .CitiesMaySet(13, 18, Strict.Higher).Verified("建村〔2017〕192号：3人以上户人均不低于13平方米");
        var relocationMost = Parameter("reloc_max", "搬迁住房人均面积上限", "Most area per person after relocation", Unit.SquareMetre / Unit.Person, 25)
            .Verified("全国“十三五”易地扶贫搬迁规划：人均住房建设面积不超过25平方米");
        var householdCap = Parameter("hh_cap", "每户自筹上限", "Most that a household raises itself", Unit.Yuan, 10_000)
            .CitiesMaySet(0, 10_000, Strict.Lower).Verified("易地扶贫搬迁：户均自筹不超过1万元");
        var personCap = Parameter("pp_cap", "人均自筹上限", "Most that is raised per person", Unit.Yuan / Unit.Person, 3_000)
            .CitiesMaySet(2_000, 3_000, Strict.Lower).Verified("易地扶贫搬迁：人均自筹不超过3000元");
        var payDays = Parameter("pay_days", "验收后支付时限", "Days to pay after acceptance", Unit.Day, 30)
            .CitiesMaySet(10, 30, Strict.Lower).Known("财社〔2016〕216号：竣工验收后30日内支付到农户");
        var payWarnAt = Parameter("pay_warn_at", "支付时限提示线", "Part of the time to pay at which to warn", Unit.Ratio, 0.80m)
            .Assumed("无政策数字：时限过80%提示");
        var removeDays = Parameter("remove_days", "旧房拆除时限", "Days to remove the old house", Unit.Day, 180)
            .CitiesMaySet(90, 365, Strict.Lower).Assumed("无政策数字：入住后半年内拆除");

        var outsideWords = WordList("outside_words", "住房安全以外支出用词", "Words of spending outside the safety of houses", "粉刷", "装饰", "基础设施", "工作经费")
            .Verified("危房改造补助资金不得用于粉刷、装饰、基础设施和工作经费");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("group_on_approval", "审批日的对象类别", "Group of the household on the day of approval").On(line).Held(group, approvedOn).Watched("HR-01", "HR-19");
        Element("danger_appraisal", "危房鉴定", "Appraisal of the danger").On(line)
            .By(ElementSource.Department).When(isRenovation).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("photos", "改造前、中、后照片（带坐标）", "Photographs before, during and after, with coordinates").On(line)
            .When(isRenovation | isRelocation).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("area_against_family", "面积与家庭人口对照", "Area against the size of the family").On(line).Held(area, persons).Watched("HR-03", "HR-04");
        Element("self_raised_amount", "自筹金额", "Amount raised by the household").On(line).Held(selfRaised).Watched("HR-05");
        Element("paid_after_acceptance", "验收后支付日期", "Day of payment after acceptance").On(line)
            .Held(acceptedOn, Known.PersonLine.PaidOn).Watched("HR-07").Due(30, after: acceptedOn).From("财社〔2016〕216号");
        Element("other_property", "其他房产核对", "Other property").On(line).Held(otherHouse).Watched("HR-02", "HR-20");
        Element("public_job", "财政供养人员核对", "Public job in the family").On(line).Held(household).Watched("HR-20");
        Element("double_programmes", "多项住房政策核对", "Other housing programmes").On(line).Held(household, programme).Watched("HR-06", "HR-21");
        Element("old_house_removed", "旧房拆除", "Old house removed").On(line).Held(removedOn).Watched("HR-18");
        Element("land_returned", "宅基地复垦", "Land of the old house returned").On(line).When(isRelocation).Due(180, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("after_moving", "搬迁后就业与服务", "Jobs and services after moving").On(project).When(isRelocation).Yearly(1, 31).Assumed(Ours);

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        line.Warn("HR-01", "对象不属重点类别", "Household of no group that is helped")
            .About(Risk.MistargetedPeople)
            .Red(isRenovation & approvedOn.Year < sixGroupsFrom & !group.IsAny("建档立卡户", "低保户", "分散供养特困", "贫困残疾人家庭"))
            .Red(isRenovation & approvedOn.Year >= sixGroupsFrom & !group.IsAny("低保户", "分散供养特困", "易返贫致贫户", "刚性支出困难户", "低保边缘户", "其他脱贫户"))
            .Enforce(Enforcement.Hold)
            .From("建村〔2017〕192号：四类重点对象", "农村低收入群体危房改造：六类对象")
            .MayBeInnocent("地方资金扩面，另有文件规定对象", "Local money helps more groups by a document of its own")
            .ClearedBy("取消补助，或更正对象类别", "Take back the subsidy, or correct the group")
            .CityMay("不可调整", "None");

        var lookBack = Parameter("lookback_years", "住房补助回溯年限", "Years in which a household is not helped again", Unit.Year, 10).CitiesMaySet(5, 15).Assumed("无文件规定，运行口径");
        Number Helped(params string[] kind) => ItemsBy(household).Within(lookBack).Where(programme.IsAny(kind)).Count;
        var inThisProject = ItemsBy(household, Known.Project.Code).Within(lookBack).Count;
        line.Warn("HR-02", "有其他安全住房或已享受", "Another safe house, or helped before")
            .About(Risk.FalseClaim)
            .Orange(otherHouse)
            .Orange(programme.IsAny(Renovated) & Helped(Renovated) > inThisProject)
            .Orange(programme.IsAny(Relocated) & Helped(Relocated) > inThisProject)
            .Orange(programme.IsAny(Floodplain) & Helped(Floodplain) > inThisProject)
            .Orange(programme.Is(Quake) & Helped(Quake) > inThisProject)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("农村危房改造：不得纳入的情形")
            .MayBeInnocent("以前改造的房屋因灾再次成为危房", "The house that was renovated became dangerous again after a disaster")
            .MayBeInnocent("另有住房属子女，已分户", "The other house belongs to children who have a household of their own")
            .ClearedBy("取消补助，或提交房屋核查材料", "Take back the subsidy, or hand in what was found about the houses")
            .CityMay("可在范围内设定", "Within bounds");

        line.Warn("HR-03", "危改面积超控制", "Area of a rebuilt house outside the limits")
            .About(Risk.AboveStandard)
            .Orange(IsRebuilt(persons <= 3 & (area > smallMost | area < oneLeast | persons >= 2 & area < twoLeast | persons >= 3 & area < threeLeast)))
            .Orange(IsRebuilt(persons > 3 & (area > persons * eachMost | area < persons * eachLeast)))
            .Enforce(Enforcement.Hold)
            .From("建村〔2017〕192号：超面积的不予验收、不予补助")
            .MayBeInnocent("自筹扩建部分单独计量，不在补助面积之内", "What the household added with its own money is measured apart")
            .ClearedBy("整改面积后重新验收，或更正人口和面积", "Change the house and accept it again, or correct persons and area")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("HR-04", "搬迁住房人均面积超限", "Too much area per person after relocation")
            .About(Risk.AboveStandard)
            .Red(isRelocation & area > persons * relocationMost)
            .Enforce(Enforcement.Hold)
            .From("全国“十三五”易地扶贫搬迁规划（发改地区〔2016〕2022号）")
            .MayBeInnocent("搬迁后家庭人口减少", "The family became smaller after it moved")
            .ClearedBy("调整住房，或更正人口和面积", "Give another house, or correct persons and area")
            .CityMay("不可调整", "None");

        line.Warn("HR-05", "搬迁自筹超限", "Household raised too much itself")
            .About(Risk.MistargetedMeasure)
            .Orange(isRelocation & (selfRaised > householdCap | selfRaised > persons * personCap))
            .Red(isRelocation & (selfRaised > householdCap * 1.2m | selfRaised > persons * personCap * 1.2m))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("全国“十三五”易地扶贫搬迁规划（发改地区〔2016〕2022号）")
            .MayBeInnocent("自筹中含装修、家具，不属建房", "It includes furniture and decoration, which are no part of the house")
            .ClearedBy("退还超收的自筹款，或更正自筹金额", "Give back what was raised above the limit, or correct the amount")
            .CityMay("只可收紧", "Tighten only");

        var underAnyProgramme = ItemsBy(household).Within(lookBack).Count;
        line.Warn("HR-06", "多项住房补助重复", "Helped under two housing programmes")
            .About(Risk.DoubleBenefit)
            .Red(programme.IsAny(Renovated) & underAnyProgramme > Helped(Renovated))
            .Red(programme.IsAny(Relocated) & underAnyProgramme > Helped(Relocated))
            .Red(programme.IsAny(Floodplain) & underAnyProgramme > Helped(Floodplain))
            .Red(programme.Is(Quake) & underAnyProgramme > Helped(Quake))
            .Enforce(Enforcement.Hold)
            .From("各项住房补助政策：同一农户不得重复享受")
            .MayBeInnocent("分户后的另一户使用同一户主证件号登记", "Another household that split off was entered under the same head")
            .ClearedBy("退回一项补助，或更正户主证件号", "Return one subsidy, or correct the head of household")
            .CityMay("可在范围内设定", "Within bounds");

        line.Warn("HR-21", "库区移民户享受住房补助", "Household of a reservoir migrant helped with its house")
            .About(Risk.DoubleBenefit)
            .Yellow(household.In(Registers.Migrants).On(approvedOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("各项住房补助政策：同一农户不得重复享受")
            .MayBeInnocent("只享受后期扶持直补，没有享受移民建房补助", "It has the yearly support only, and no house was built for it as for a migrant")
            .ClearedBy("核对移民建房档案；重复的退回一项", "Look into the records of houses built for migrants; of two subsidies return one")
            .CityMay("不可调整", "None");

        line.Warn("HR-07", "验收后未按期支付到户", "House accepted and household not paid")
            .About(Risk.IdleFunds)
            .Yellow(IsUnpaidAfter(payDays * payWarnAt))
            .Orange(IsUnpaidAfter(payDays))
            .Red(IsUnpaidAfter(payDays * 2))
            .Judged(Trigger.Scheduled)
            .From("财社〔2016〕216号：支付到农户账户")
            .MayBeInnocent("农户账户有误，正在更换", "The household's account was wrong and is being changed")
            .ClearedBy("支付到户，或取消该户补助", "Pay the household, or take it off the roll")
            .CityMay("只可收紧", "Tighten only");

        Of(Subject.Payment).Warn("HR-08", "用于住房安全以外", "Spent on something else than safe houses")
            .About(Risk.Diversion)
            .Red(isRenovation & Known.Payment.Use.ContainsAny(outsideWords))
            .Red(isRenovation & !Known.Payment.PayeeKind.Is("个人") & !(Known.Payment.PayeeKind.Is("供应商") & Known.Payment.HasContract & Known.Payment.PayeeIsParty))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财社〔2016〕216号", "农村危房改造补助资金使用禁令")
            .MayBeInnocent("代发银行或村级集中建房户的账户", "The account of the bank that pays the roll, or of a village that builds for its households")
            .ClearedBy("收回后支付到农户或施工方，或更正用途", "Take it back and pay the household or the builder, or correct the use")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("HR-18", "搬迁后旧房逾期未拆", "Old house still standing after relocation")
            .About(Risk.PerformanceGap)
            .Yellow(isRelocation & acceptedOn.IsKnown & !removedOn.IsKnown & acceptedOn.DaysAgo > removeDays)
            .Judged(Trigger.Scheduled)
            .From("易地扶贫搬迁：占新腾旧")
            .MayBeInnocent("旧房列入保护村落，经批准保留", "The old house stands in a protected village and may stay")
            .ClearedBy("拆除旧房并登记日期", "Remove the old house and enter the day")
            .CityMay("只可收紧", "Tighten only");

        Condition IsOn(Register register, params string[] states) => household.In(register, states).On(approvedOn);
        line.Warn("HR-19", "对象不在其类别的名册", "Household not on the register of its group")
            .About(Risk.MistargetedPeople)
            .Red(isRenovation & (group.IsAny("建档立卡户", "易返贫致贫户", "其他脱贫户") & !IsOn(Registers.Poor) | group.Is("低保户") & !IsOn(Registers.Allowance, "城市低保", "农村低保")
                | group.Is("分散供养特困") & !IsOn(Registers.Allowance, "特困供养") | group.Is("贫困残疾人家庭") & !IsOn(Registers.Disabled)))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("建村〔2017〕192号：四类重点对象以审批日身份为准", "农村低收入群体危房改造：六类对象")
            .MayBeInnocent("身份登记在户内其他成员名下", "Another member of the household is registered")
            .ClearedBy("更正对象类别，或取消补助", "Correct the group, or take back the subsidy")
            .CityMay("不可调整", "None");

        line.Warn("HR-20", "另有房产或财政供养", "Other property, or on the public payroll")
            .About(Risk.MistargetedPeople)
            .Orange(isRenovation & (IsOn(Registers.Property, "商品房", "商铺") | IsOn(Registers.Payroll, "公务员", "事业编制", "离退休")))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("农村危房改造：不得纳入的情形")
            .MayBeInnocent("房产为子女出资、以户主名义登记", "The home is the children's and registered in the name of the head")
            .ClearedBy("取消补助，或提交房屋核查材料", "Take back the subsidy, or hand in what was found about the houses")
            .CityMay("不可调整", "None");

        // A repaired house keeps the area it has; only what is built anew is held to the limits, once it is accepted.
        Condition IsRebuilt(Condition outside) => programme.Is(Rebuild) & acceptedOn.IsKnown & outside;

        Condition IsUnpaidAfter(Number days) => acceptedOn.IsKnown & !Known.PersonLine.PaidOn.IsKnown & acceptedOn.DaysAgo > days;
    }
}
