namespace SunLedger.Plugins;

/// <summary>Help for people in need: subsistence allowances, support of the extremely poor, temporary aid, orphans, vagrants, and welfare of the old.</summary>
public sealed class SocialAssistance : FundCategory
{
    private const string UrbanMinimum = "城市低保", RuralMinimum = "农村低保", InInstitutions = "特困集中供养", AtHome = "特困分散供养", Temporary = "临时救助", Orphans = "孤儿",
        Unsupported = "事实无人抚养", Vagrants = "流浪乞讨", Aged = "高龄福利", Other = "其他";

    /// <summary>Says everything about the category.</summary>
    public SocialAssistance() : base("social-assistance", "困难群众救助与社会福利", "Social assistance and welfare", basis: "社会救助暂行办法（国务院令第649号）")
    {
        Covers("C36", "P27", "M14");

        // ── What is recorded: a project is one kind of aid in one place and year ────────────────────────────────────
        var project = Of(Subject.Project);
        var aid = project.Choice("aid_type", "救助类型", "Kind of aid", UrbanMinimum, RuralMinimum, InInstitutions, AtHome, Temporary, Orphans, Unsupported, Vagrants, Aged, Other).Required();
        var standard = project.Money("std_month", "月标准", "Standard per person and month").Between(0.01m, 20_000).RequiredWhen(!aid.IsAny(Temporary, Vagrants, Other));

        var line = Of(Subject.PersonLine);
        var person = line.Code("person_id", "证件号", "Identity number", Format.IdNumber).Required();
        var household = line.Code("household_id", "户主证件号", "Identity number of the head of household", Format.IdNumber);
        var approvedOn = line.Date("approved_on", "审批日期", "Approved on").Required();
        var members = line.Count("members", "保障人数", "Members of the household who are helped").Between(1, 30).RequiredWhen(household.IsKnown);
        var income = line.Money("income_pp", "核定人均月收入", "Income per person and month, as determined").Between(0, 100_000).RequiredWhen(household.IsKnown);
        line.Choice("care_level", "照料等级", "Level of care", "全自理", "半护理", "全护理");
        var published = line.Flag("published", "审批公示标记", "The approval was posted").Required();
        var recheckedOn = line.Date("rechecked_on", "最近复核日期", "Last checked again on").NotBefore(approvedOn).Required();
        var cycle = line.Choice("recheck_cycle", "复核周期", "How often it is checked again", "每年", "每半年", "每季度", "不需复核").Required();

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var topUp = Parameter("topup", "分类施保上浮比例", "Top-up for grave cases", Unit.Ratio, 0.30m)
            .CitiesMaySet(0, 0.50m).Assumed("分类施保的上浮幅度由地方定，无统一数字");
        var supportRatio = Parameter("support_ratio", "特困基本生活标准与低保标准之比", "Support of the extremely poor against the allowance", Unit.Ratio, 1.3m)
            .CitiesMaySet(1.3m, 2, Strict.Higher).Known("国发〔2016〕14号：基本生活标准一般不低于低保标准的1.3倍");
        var yearly = Parameter("recheck_months", "按年复核期限", "Months until a yearly check", Unit.Month, 12)
            .CitiesMaySet(3, 12, Strict.Lower).Known("最低生活保障审核确认办法：经济状况变化不大的家庭每年核查一次");
        var halfYearly = Parameter("recheck_half", "按半年复核期限", "Months until a half-yearly check", Unit.Month, 6)
            .CitiesMaySet(3, 6, Strict.Lower).Known("最低生活保障审核确认办法：收入不固定、有劳动能力的家庭每半年核查一次");
        var quarterly = Parameter("recheck_quarter", "按季复核期限", "Months until a quarterly check", Unit.Month, 3)
            .Known("低保分类复核的最短周期");

        var payDay = Parameter("pay_day", "救助金发放日", "Day of the month by which aid is paid", Unit.Day, 10)
            .CitiesMaySet(5, 20, Strict.Lower).Assumed("无政策数字：按月发放");
        var payGrave = Parameter("pay_grave", "严重逾期天数", "Further days after which it is grave", Unit.Day, 10)
            .Assumed("无政策数字：再过10天转橙色");

        var feeWords = WordList("fee_words", "提取费用用词", "Words of fees taken from aid", "工作经费", "管理费")
            .Verified("困难群众救助补助资金管理办法（海南2017年）：不得向救助对象收取管理费用");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("roll_against_deaths", "名册与死亡登记比对", "Roll against the register of deaths").On(line).Held(person, Known.PersonLine.PayMonth).Watched("SA-11");
        Element("roll_against_payroll", "名册与财政供养人员比对", "Roll against the public payroll").On(line).Held(person).Watched("SA-12");
        Element("roll_against_companies", "名册与市场主体登记比对", "Roll against the register of companies").On(line).Held(person).Watched("SA-12");
        Element("roll_against_vehicles", "名册与车辆登记比对", "Roll against the register of vehicles").On(line).Held(person).Watched("SA-12");
        Element("roll_against_property", "名册与不动产登记比对", "Roll against the register of property").On(line).Held(person).Watched("SA-12");
        Element("monthly_pay", "按月发放的完整性和日期", "Monthly pay: complete, and on which day").On(project)
            .Held(aid, Known.PersonLine.PayMonth, Known.PersonLine.PaidOn).Watched("SA-06", "KE-09");
        Element("difference", "补差金额的计算", "How the difference was calculated").On(line)
            .Held(standard, income, members, Known.PersonLine.Amount).Watched("SA-03");
        Element("exclusive_aid", "互斥救助类型核对", "Kinds of aid that exclude each other").On(line).Held(aid, Known.PersonLine.PayMonth).Watched("SA-04", "KE-05");
        Element("recheck_age", "距上次复核的时间", "Time since the last check").On(line).Held(recheckedOn, cycle).Watched("SA-07");
        Element("approval_posted", "审批公示", "Approval posted").On(line).Held(published).Watched("SA-08").Published().From("社会救助暂行办法第十一条");
        Element("no_fee", "未提取费用和工作经费", "No fee and no work expense taken from it").On(project).Held(Known.Payment.Use).Watched("SA-18");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var amount = Known.PersonLine.Amount;
        var month = Known.PersonLine.PayMonth;
        var isMinimum = aid.IsAny(UrbanMinimum, RuralMinimum);

        var ofTheHousehold = ItemsBy(household, month).Where(isMinimum).Sum(amount);
        line.Warn("SA-03", "补助水平超标准", "Allowance above the difference")
            .About(Risk.AboveStandard)
            .Orange(isMinimum & ofTheHousehold > (standard - income) * (1 + topUp) * members)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("社会救助暂行办法第十二条：按差额发给")
            .MayBeInnocent("补发以前月份欠发的低保金", "Arrears of earlier months are paid with it")
            .MayBeInnocent("当月发放了取暖、价格临时补贴", "A heating or price subsidy was paid in the month")
            .ClearedBy("退回超标准部分，或更正收入、人数和月份", "Return what is above the standard, or correct the income, the members or the month")
            .CityMay("上浮比例可在0至50%之间设定", "Top-up within 0 to 50 %");

        // Exclusive of each other: urban and rural allowances, both kinds of support, and orphans.
        var isExclusive = aid.IsAny(UrbanMinimum, RuralMinimum, InInstitutions, AtHome, Orphans);
        var inAnyForm = ItemsBy(person, month).Where(isExclusive).Count;
        var inThisForm = ItemsBy(person, month, aid).Count;
        line.Warn("SA-04", "低保与特困等互斥待遇重复", "Two kinds of aid that exclude each other")
            .About(Risk.DoubleBenefit)
            .Red(isExclusive & inAnyForm > inThisForm)
            .Enforce(Enforcement.Hold)
            .From("低保、特困供养、孤儿基本生活保障互斥规定")
            .MayBeInnocent("当月由低保转为特困，月份登记重叠", "The person moved from one to the other in the month, and the month was entered for both")
            .ClearedBy("停发并退回一项，或更正待遇月份", "Stop and return one of them, or correct the month")
            .CityMay("不可调整", "None");

        // A project of the city has no county, and one without money is in no year.
        var hasCountyYear = Known.Project.CountyCode.IsKnown & Known.Project.FirstAssignedOn.IsKnown;
        var allowance = ItemsBy(Known.Project.CountyCode).SameYear().Where(aid.Is(RuralMinimum)).Max(standard);
        project.Warn("SA-05", "特困供养标准偏低", "Support of the extremely poor too low")
            .About(Risk.PerformanceGap)
            .Yellow(aid.IsAny(InInstitutions, AtHome) & hasCountyYear & standard < allowance * supportRatio)
            .Judged(Trigger.Scheduled)
            .From("国发〔2016〕14号")
            .MayBeInnocent("低保标准年中提高，特困标准尚未同步调整", "The allowance was raised within the year, and the support follows")
            .ClearedBy("提高特困基本生活标准，或更正月标准", "Raise the support, or correct the standards")
            .CityMay("只可提高", "Raise only");

        var drawing = Entitled("monthly_aid", "上月领取救助金人员", "persons who drew aid last month").On(Registers.Allowance)
            .PaidBy(aid.IsAny(UrbanMinimum, RuralMinimum, InInstitutions, AtHome, Orphans, Unsupported)).Every(CalendarSpan.Month).Continued();
        Of(Subject.Indicator).Warn("SA-06", "未按月足额发放", "Aid not paid in its month")
            .About(Risk.IdleFunds)
            .Yellow(drawing.IsMissed & drawing.Time > payDay)
            .Orange(drawing.IsMissed & drawing.Time > payDay + payGrave)
            .Judged(Trigger.Scheduled)
            .From("社会救助暂行办法第十二条：按月发给")
            .MayBeInnocent("按季发放，经批准", "Paid by the quarter, as was approved")
            .MayBeInnocent("明细尚未录入，或待遇已停发、名册尚未更新", "The lines are not entered yet, or the aid ended and the register is not up to date")
            .ClearedBy("发放并录入当月明细，或更新名册", "Pay and enter the lines of the month, or have the register updated")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("SA-07", "超期未复核", "Paid on a stale check")
            .About(Risk.MistargetedPeople)
            .Yellow(cycle.Is("每年") & IsStaleAfter(yearly) | cycle.Is("每半年") & IsStaleAfter(halfYearly) | cycle.Is("每季度") & IsStaleAfter(quarterly))
            .From("最低生活保障审核确认办法")
            .MayBeInnocent("已复核，复核日期未更新", "It was checked again, and the day was not entered")
            .ClearedBy("复核并登记复核日期", "Check again and enter the day")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("SA-08", "未公示审批", "Approval not posted")
            .About(Risk.Diversion)
            .Orange(!published)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("社会救助暂行办法第十一条")
            .MayBeInnocent("紧急情况先行救助，事后补办公示", "Help came first in an emergency, and posting follows")
            .MayBeInnocent("已公示，标记未登记", "It was posted, and that was not entered")
            .ClearedBy("补充公示并登记", "Post it and enter it")
            .CityMay("不可调整", "None");

        Of(Subject.Payment).Warn("SA-18", "从救助资金提取费用", "Fees taken from aid money")
            .About(Risk.Diversion)
            .Red(Known.Payment.Use.ContainsAny(feeWords))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("困难群众救助补助资金管理办法")
            .MayBeInnocent("用途中出现的词不是支出内容", "The word is part of a name, not what is paid for")
            .ClearedBy("改用部门预算列支，或更正用途", "Pay it from the department's own budget, or correct the use")
            .CityMay("不可调整", "None");

        // As the kernel's death_grace: the bounds of the source and "tighten only" leave a city nothing but none.
        var grace = Parameter("grace", "去世后可发放月数", "Months that may be paid after that of the death", Unit.Month, 0).CitiesMaySet(0, 1, Strict.Lower).Assumed("无文件规定：去世次月起不得发放");
        line.Warn("SA-11", "死亡后继续发放", "Paid after death")
            .About(Risk.FalseClaim)
            .Red(Known.PersonLine.MonthEve.IsKnown & person.In(Registers.Deceased).On(Known.PersonLine.MonthEve.MonthsLater(0 - grace)) | !Known.PersonLine.MonthEve.IsKnown & person.In(Registers.Deceased).On(Known.PersonLine.PaidOn.MonthsLater(0 - grace)))
            .Enforce(Enforcement.Hold)
            .From("社会救助暂行办法第十三条", "社会救助暂行办法第六十八条")
            .MayBeInnocent("名册没有所属月份，发放的是去世当月待遇", "The list names no month, and the month of the death was paid")
            .MayBeInnocent("死亡登记的证件号有误，本人健在", "The register of deaths has a wrong number, and the person lives")
            .ClearedBy("停发并追回死亡次月起的待遇，或由公安、民政更正死亡登记", "Stop and take back what was paid for the months after the death, or have the register of deaths corrected")
            .CityMay("只可收紧：宽限月数为0，不能放宽", "Only tighter: there are no months of grace, and none may be given");

        line.Warn("SA-12", "经济状况与资格疑似不符", "Means that may not fit the aid")
            .About(Risk.MistargetedPeople)
            .Orange(person.In(Registers.Payroll, "公务员", "事业编制", "离退休").On(Known.PersonLine.PaidOn) | person.In(Registers.CompanyPeople, "法定代表人").On(Known.PersonLine.PaidOn) | person.In(Registers.Vehicles, "价值超标准").On(Known.PersonLine.PaidOn) | person.In(Registers.Property, "商品房", "商铺").On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("社会救助暂行办法第五十八条：跨部门核对")
            .MayBeInnocent("车辆为残疾人代步或生活必需，住房为唯一住房", "The vehicle is needed to live or by a disabled person, or the home is the only one")
            .MayBeInnocent("企业已停业未注销", "The enterprise stopped and is not yet deregistered")
            .ClearedBy("经入户核查后保留或退出", "Keep or end the aid after a visit")
            .CityMay("比对结果为线索，认定口径由当地定", "Comparison gives clues; what counts is decided locally");

        Condition IsStaleAfter(Number months) => recheckedOn.MonthsLater(months).IsBefore(Known.PersonLine.PaidOn);
    }
}
