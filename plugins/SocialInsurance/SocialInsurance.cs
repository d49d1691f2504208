namespace SunLedger.Plugins;

/// <summary>Money for the resident pension, resident medical insurance and medical assistance, which goes to the special accounts of these funds.</summary>
public sealed class SocialInsurance : FundCategory
{
    private const string Pension = "居民养老", Medical = "居民医保", Aid = "医疗救助";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public SocialInsurance() : base("social-insurance", "居民养老、医保与医疗救助", "Resident pension, medical insurance and medical assistance", basis: "国发〔2014〕8号")
    {
        Covers("C34", "C35", "C41", "P24", "P25", "M11", "M12");

        // ── What is recorded about the project: one scheme in one place and year ────────────────────────────────────
        var project = Of(Subject.Project);
        var scheme = project.Choice("scheme", "社会保险险种", "Insurance scheme", Pension, Medical, "大病保险", Aid).Required();
        var insured = project.Count("insured_heads", "申报参保人数", "Insured as claimed", Unit.Person).Between(1, 10_000_000).RequiredWhen(scheme.Is(Medical));
        var insuredOnce = project.Count("dedup_heads", "去重后参保人数", "Insured when counted once", Unit.Person).Between(0, 10_000_000).RequiredWhen(scheme.Is(Medical));
        var subsidy = project.Money("subsidy_total", "各级财政补助合计", "Subsidy of all levels").Between(0, 100_000_000_000).RequiredWhen(scheme.Is(Medical));
        var selfPay = project.Quantity("self_pay", "个人缴费标准", "What each person pays", Unit.Yuan / Unit.Person).Between(0, 10_000).RequiredWhen(scheme.Is(Medical));
        var raised = project.Money("raised_in_year", "当年筹集救助资金", "Raised in the year").Between(0.01m, 100_000_000_000).RequiredWhen(scheme.Is(Aid));
        var balance = project.Money("fund_balance", "救助基金累计结余", "Balance of the fund").Between(0, 100_000_000_000).RequiredWhen(scheme.Is(Aid));

        // ── What is recorded about each person paid ─────────────────────────────────────────────────────────────────
        var line = Of(Subject.PersonLine);
        var person = line.Code("person_id", "证件号", "Identity number", Format.IdNumber).Required();
        var state = line.Choice("insured_state", "参保状态", "State of the insurance", "正常", "暂停", "终止").Required();
        line.Money("tier", "缴费档次（元/年）", "Tier of contribution (yuan per year)").Between(100, 100_000);
        var paidByState = line.Money("gov_paid", "政府代缴/资助参保金额", "Contribution paid by the state").Between(0, 100_000);
        var basicPension = line.Money("basic_pension", "其中基础养老金", "Of which basic pension").Between(0, 100_000);
        var settlement = line.Text("settle_no", "结算单号", "Settlement number", maxLength: 40);
        var hospital = line.Text("hospital_code", "定点机构代码", "Hospital", maxLength: 40).RequiredWhen(settlement.IsKnown);
        var total = line.Money("total_cost", "总费用", "Total cost").Between(0, 100_000_000).RequiredWhen(settlement.IsKnown);
        var basic = line.Money("basic_paid", "基本医保支付", "Paid by basic insurance").Between(0, 100_000_000).NotAbove(total).RequiredWhen(settlement.IsKnown);
        var major = line.Money("major_paid", "大病支付", "Paid by major-illness insurance").Between(0, 100_000_000).NotAbove(total).RequiredWhen(settlement.IsKnown);
        var eligible = line.Money("eligible_self_pay", "政策范围内个人自付", "Eligible costs left to the person").Between(0, 100_000_000).NotAbove(total).RequiredWhen(settlement.IsKnown);
        var group = line.Choice("aid_group", "救助对象类别", "Group of the person assisted", "低保", "特困", "建档立卡", "重病支出型");

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var lowestTier = Parameter("pension_gov_paid", "政府代缴养老保险费标准", "Pension contribution paid by the state", Unit.Yuan, 100)
            .Known("人社部发〔2017〕59号：按最低标准代缴，每人每年100元");
        var aidedDays = Parameter("aided_days", "代缴完成期限", "Days of a year until a contribution must be paid", Unit.Day, 334)
            .CitiesMaySet(182, 351).Assumed("无政策数字：按年代缴，11月底前完成");
        var nationalPension = Parameter("national_floor", "基础养老金全国最低标准", "National floor of the basic pension", Unit.Yuan, 88)
            .Known("人社部规〔2018〕3号：每人每月88元");
        var provincialPension = Parameter("province_floor", "基础养老金省定最低标准", "Provincial floor of the basic pension", Unit.Yuan, 118)
            .CitiesMaySet(88, 1_000, Strict.Higher).Known("山东省2018年通知：每人每月118元，待核实");
        var perHead = Parameter("per_head", "居民医保人均财政补助", "Subsidy per insured person", Unit.Yuan / Unit.Person, 490)
            .CitiesMaySet(490, 2_000, Strict.Higher).Verified("2018年城乡居民医保：各级财政人均补助每人每年490元");
        var selfPayMin = Parameter("self_pay_min", "居民医保个人缴费标准", "What each person must pay", Unit.Yuan / Unit.Person, 220)
            .Verified("2018年城乡居民医保：人均个人缴费每人每年220元");
        var ratio = Parameter("ratio_key_groups", "重点救助对象救助比例", "Share paid for the key groups", Unit.Ratio, 0.70m)
            .CitiesMaySet(0.70m, 1).Known("国办发〔2015〕30号：重点救助对象自付费用年度限额内救助比例不低于70%");
        var yearCap = Parameter("year_cap", "年度救助限额", "Most assistance in a year", Unit.Yuan, 30_000)
            .CitiesMaySet(10_000, 100_000).Assumed("市级规定，未见到");
        var otherRatio = Standards("ratio_by_group", "其他救助对象救助比例", "Share paid for the other groups", Unit.Ratio).CitiesMayAdd().Assumed("由市级规定，未见到文件")
            .Row(new DateOnly(2015, 1, 1), "000000", "建档立卡", 0.70m, Status.Assumed, "市级规定未见到，按重点救助对象的比例")
            .Row(new DateOnly(2015, 1, 1), "000000", "重病支出型", 0.50m, Status.Assumed, "市级规定未见到，运行口径");
        var balanceCap = Parameter("bal_cap", "救助基金累计结余上限", "Cap on the balance of the fund", Unit.Ratio, 0.15m)
            .CitiesMaySet(0.10m, 0.15m, Strict.Lower).Known("财社〔2013〕217号：累计结余一般不超过当年筹集资金的15%");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("special_account", "进入规定的社会保障基金财政专户", "Receipt in the named special account").On(Of(Subject.Payment))
            .Held(Known.Payment.PayeeKind).Watched("SI-08");
        Element("roster_employees", "参保名册与职工保险比对", "Roster against employees' insurance").On(line).Held(person, state).Watched("SI-02");
        Element("roster_deaths", "参保名册与死亡信息比对", "Roster against deaths").On(line).Held(person, Known.PersonLine.PayMonth).Watched("SI-11");
        Element("roster_prison", "参保名册与服刑信息比对", "Roster against prisons").On(line)
            .By(ElementSource.Department).When(scheme.Is(Pension)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("poor_premium", "贫困人口政府代缴", "Contribution paid by the state for each poor person").On(line).Held(paidByState).Watched("SI-03", "SI-12", "SI-15");
        Element("benefit_month", "待遇月份与金额", "Month and amount of the benefit").On(line)
            .Held(Known.PersonLine.PayMonth, Known.PersonLine.Amount, basicPension).Watched("SI-04");
        Element("aid_ratio", "救助比例", "Share of assistance").On(line).Held(eligible, group, Known.PersonLine.Amount).Watched("SI-06");
        Element("aid_year_total", "年度累计救助与限额", "Assistance of the year against the cap").On(line).Held(group, Known.PersonLine.Amount).Watched("SI-06");
        Element("balance_ratio", "基金结余率", "Balance of the fund against what was raised").On(project)
            .By(ElementSource.Department).OfRatio().When(scheme.Is(Aid)).Yearly(2, 28).Assumed(Ours);
        Element("settlement_twice", "医院重复结算", "Settlements of hospitals made twice").On(line).Held(settlement, hospital).Watched("SI-02");
        var rosterHeads = Element("roster_heads", "参保名册去重人数", "Persons of the roster, each once").On(project)
            .OfCount(Unit.Person).By(ElementSource.Department).From("医保发〔2018〕2号");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var amount = Known.PersonLine.Amount;

        line.Warn("SI-01", "死亡或失格人员领取", "Pension to somebody who is not entitled")
            .About(Risk.FalseClaim)
            .Red(scheme.Is(Pension) & !state.Is("正常"))
            .Enforce(Enforcement.Hold)
            .From("国发〔2014〕8号")
            .MayBeInnocent("补发死亡或暂停之前月份的待遇", "Months before the death or the stop are paid late")
            .ClearedBy("停发并追回，或更正参保状态", "Stop and take the money back, or correct the state of the insurance")
            .CityMay("不可调整", "None");

        var ofTheMonth = ItemsBy(person, scheme, Known.PersonLine.PayMonth);
        var ofTheYear = ItemsBy(person, scheme).SameYear();
        var ofTheYearHere = ItemsBy(person, scheme, Known.Project.CountyCode).SameYear();
        line.Warn("SI-02", "重复参保或重复领取", "Insured twice or paid twice")
            .About(Risk.DoubleBenefit)
            .Orange(scheme.IsAny(Pension, Medical) & ofTheYear.Count > ofTheYearHere.Count)
            .Red(scheme.Is(Pension) & ofTheMonth.Count >= 2)
            .Red(settlement.IsKnown & ItemsBy(hospital, settlement).Count >= 2)
            .Enforce(Enforcement.Hold)
            .From("城乡居民养老保险和医疗保险参保规定")
            .MayBeInnocent("年中转移接续保险关系，前后两地各发各月", "The insurance moved within the year and each place paid its months")
            .MayBeInnocent("调整待遇标准后补发同月差额", "The difference of a raised benefit was paid for the same month")
            .ClearedBy("清退重复参保或重复领取，或更正月份和结算单号", "End the second insurance or return the second benefit, or correct the month and the settlement")
            .CityMay("不可调整", "None");

        line.Warn("SI-13", "同时参加职工保险", "Insured as an employee as well")
            .About(Risk.DoubleBenefit)
            .Orange(scheme.Is(Pension) & person.In(Registers.Insured, "职工养老").On(Known.PersonLine.PaidOn))
            .Orange(scheme.Is(Medical) & person.In(Registers.Insured, "职工医保").On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("城乡居民养老保险和医疗保险参保规定")
            .MayBeInnocent("当月转入职工保险，居民保险次月停保", "The person became an employee this month, and the residents' insurance ends with the next")
            .MayBeInnocent("职工保险只有缴费记录，尚未享受待遇", "The employees' insurance has contributions alone, and pays nothing yet")
            .ClearedBy("清退重复参保，或由经办机构更正参保登记", "End one of the two, or have the register of the insured corrected")
            .CityMay("不可调整", "None");

        line.Warn("SI-03", "代缴对象或标准异常", "Contribution paid by the state is not the standard")
            .About(Risk.MistargetedPeople)
            .Orange(scheme.Is(Pension) & paidByState.IsKnown & paidByState.Differs(lowestTier))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("人社部发〔2017〕59号")
            .MayBeInnocent("重度残疾人按地方规定代缴部分或较高档次", "For the severely disabled local rules pay a part or a higher tier")
            .ClearedBy("按标准代缴，或更正金额", "Pay the standard, or correct the amount")
            .CityMay("不可调整", "None");

        line.Warn("SI-04", "基础养老金低于最低标准", "Basic pension below the floor")
            .About(Risk.PerformanceGap)
            .Orange(scheme.Is(Pension) & !paidByState.IsKnown & basicPension < Number.Max(nationalPension, provincialPension))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("人社部规〔2018〕3号")
            .MayBeInnocent("当月部分天数享受待遇，或扣回以前多发", "Only a part of the month was due, or an overpayment was taken off")
            .ClearedBy("补发到最低标准，或更正基础养老金", "Pay up to the floor, or correct the basic pension")
            .CityMay("只可提高", "May only raise it");

        project.Warn("SI-05", "医保财政补助不到位或人数虚高", "Subsidy of medical insurance too small, or heads inflated")
            .About(Risk.ImpreciseUse)
            .Orange(scheme.Is(Medical) & (subsidy < insured * perHead | selfPay < selfPayMin))
            .Red(scheme.Is(Medical) & insured > insuredOnce)
            .Red(scheme.Is(Medical) & rosterHeads.IsObserved & insured > rosterHeads.Number)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("医保发〔2018〕2号")
            .MayBeInnocent("上级补助年底清算，尚未到位", "The level above settles its part at the end of the year")
            .ClearedBy("补足财政补助，或按去重人数更正", "Bring the subsidy up, or correct the heads to those counted once")
            .CityMay("只可提高", "May only raise it");

        var ofThePerson = ItemsBy(person, scheme).SameYear();
        line.Warn("SI-06", "医疗救助超比例或超限额", "Medical assistance above the share or the cap")
            .About(Risk.AboveStandard)
            .Orange(scheme.Is(Aid) & (group.IsAny("低保", "特困") & amount > eligible * ratio | group.IsAny("建档立卡", "重病支出型") & amount > eligible * otherRatio.Of(group, Known.Indicator.DivisionCode, Known.PersonLine.PaidOn)
                | ofThePerson.Sum(amount) > yearCap))
            .Red(scheme.Is(Aid) & amount > total - basic - major)
            .Enforce(Enforcement.Hold)
            .From("国办发〔2015〕30号", "社会救助暂行办法第五章")
            .MayBeInnocent("特困供养人员按规定全额救助", "For persons in full support local rules pay everything")
            .ClearedBy("核减超出部分，或更正结算数据", "Cut what is beyond, or correct the settlement")
            .CityMay("由市级制定比例和限额", "The city's own table");

        project.Warn("SI-07", "医疗救助基金结余过大", "Too much left in the assistance fund")
            .About(Risk.IdleFunds)
            .Orange(scheme.Is(Aid) & balance > raised * balanceCap)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("财社〔2013〕217号")
            .MayBeInnocent("年底集中筹集，次年初即支付", "Much was raised at the end of the year and is paid early in the next")
            .ClearedBy("提高救助水平，或减少当年筹资安排", "Assist more, or raise less this year")
            .CityMay("只可收紧", "Tighten only");

        var isOwn = Known.Payment.Amount > 0 & !Known.Payment.HasPersonBatch;
        Of(Subject.Payment).Warn("SI-08", "资金未进规定专户", "Not paid into the special account")
            .About(Risk.Diversion)
            .Red(isOwn & !Known.Payment.PayeeKind.Is("专户"))
            .Red(isOwn & !Known.Payment.PayeeAccount.In(Registers.UnitAccounts, "社保专户").On(Known.Payment.PaidOn))
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("预算法第五十六条", "预算法实施条例第五十二条、第五十五条")
            .MayBeInnocent("收款人类别登记错误，账户是社会保障基金财政专户", "The kind of payee was entered wrongly and the account is the special one")
            .ClearedBy("更正收款人类别，或改付社会保障基金财政专户", "Correct the kind of payee, or pay the special account")
            .CityMay("不可调整", "None");

        // As the kernel's death_grace: a city that allows a month allows it in both.
        var grace = Parameter("grace", "去世后可发放月数", "Months that may be paid after that of the death", Unit.Month, 0).CitiesMaySet(0, 1).Assumed("无文件规定：去世次月起不得发放");
        line.Warn("SI-11", "死亡后继续发放", "Paid after death")
            .About(Risk.FalseClaim)
            .Red(Known.PersonLine.MonthEve.IsKnown & person.In(Registers.Deceased).On(Known.PersonLine.MonthEve.MonthsLater(0 - grace)) | !Known.PersonLine.MonthEve.IsKnown & person.In(Registers.Deceased).On(Known.PersonLine.PaidOn.MonthsLater(0 - grace)))
            .Enforce(Enforcement.Hold)
            .From("国发〔2014〕8号")
            .MayBeInnocent("名册没有所属月份，发放的是去世当月待遇", "The list names no month, and the month of the death was paid")
            .MayBeInnocent("死亡登记的证件号有误，本人健在", "The register of deaths has a wrong number, and the person lives")
            .ClearedBy("停发并追回死亡次月起的待遇，或由公安、民政更正死亡登记", "Stop and take back what was paid for the months after the death, or have the register of deaths corrected")
            .CityMay("宽限月数可在范围内设定", "The months of grace within bounds");

        var paidOn = Known.PersonLine.PaidOn;
        line.Warn("SI-12", "代缴对象不在困难人员名册", "The state pays the contribution of somebody on no register of those in need")
            .About(Risk.MistargetedPeople)
            .Orange(scheme.Is(Pension) & paidByState.IsKnown & !person.In(Registers.Poor).On(paidOn) & !person.In(Registers.Allowance).On(paidOn) & !person.In(Registers.Disabled, "一级", "二级").On(paidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("人社部发〔2017〕59号：建档立卡未标注脱贫的贫困人口、低保对象、特困人员、重度残疾人")
            .MayBeInnocent("当年已退出，代缴期未满", "The person left the register this year, and the term of the contribution goes on")
            .ClearedBy("更新名册，或停止代缴并退回", "Have the register updated, or stop and return it")
            .CityMay("不可调整", "None");

        line.Warn("SI-14", "服刑人员领取养老金", "Pension to somebody who serves a sentence")
            .About(Risk.FalseClaim)
            .Red(scheme.Is(Pension) & person.In(Registers.Prisoners).On(paidOn))
            .Enforce(Enforcement.Hold)
            .From("国发〔2014〕8号")
            .MayBeInnocent("缓刑、管制、监外执行，不停发", "The sentence is suspended or served outside prison, and the pension goes on")
            .MayBeInnocent("补发服刑之前月份的待遇", "Months before the sentence are paid late")
            .ClearedBy("停发并追回服刑期间的待遇，或更正名册", "Stop and take back what was paid for the time of the sentence, or have the register corrected")
            .CityMay("不可调整", "None");

        var aided = Entitled("pension_aided", "养老保险代缴对象", "persons whose contribution the state pays").On(Registers.PensionAided).PaidBy(scheme.Is(Pension)).Every(CalendarSpan.Year);
        Of(Subject.Indicator).Warn("SI-15", "贫困人员未代缴养老保险费", "Persons whose contribution the state must pay and did not")
            .About(Risk.MistargetedPeople)
            .Orange(aided.IsMissed & aided.Time >= aidedDays)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("人社部发〔2017〕59号：为建档立卡贫困人口等代缴")
            .MayBeInnocent("当年已参加职工养老保险", "They joined the insurance of employees this year")
            .MayBeInnocent("代缴明细尚未录入", "The lines of the contributions are not entered yet")
            .ClearedBy("代缴并录入明细，或更新名册", "Pay the contributions and enter the lines, or have the register updated")
            .CityMay("可在范围内设定", "Within bounds");
    }
}
