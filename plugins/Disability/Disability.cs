namespace SunLedger.Plugins;

/// <summary>Money for disabled people: two monthly subsidies, rehabilitation, day care, devices, adapted homes, training, help with studies.</summary>
public sealed class Disability : FundCategory
{
    private const string Living = "困难生活补贴", Care = "重度护理补贴", Rehabilitation = "康复", DayCare = "托养", Homes = "无障碍改造", Devices = "辅助器具";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public Disability() : base("disability", "残疾人事业发展", "Disability programmes", basis: "财社〔2016〕114号")
    {
        Covers("C38", "P28", "M15");

        // ── What is recorded: a project is one item, a service is one organisation's ────────────────────────────────
        var project = Of(Subject.Project);
        var item = project.Choice("item", "项目", "Item", Living, Care, Rehabilitation, DayCare, Homes, Devices, "实用技术培训", "助学").Required();
        var isService = item.IsAny(Rehabilitation, DayCare);
        var organisation = project.Code("org_uscc", "服务机构统一社会信用代码", "Social credit code of the organisation", Format.Uscc).RequiredWhen(isService);
        var capacity = project.Count("org_capacity", "服务机构日服务能力（人）", "Persons that the organisation can serve a day").Between(1, 100_000).RequiredWhen(isService);

        var line = Of(Subject.PersonLine);
        var person = line.Code("person_id", "证件号", "Identity number", Format.IdNumber).Required();
        var type = line.Choice("type", "残疾类别", "Kind of disability", "视力", "听力", "言语", "肢体", "智力", "精神", "多重").Required();
        var grade = line.Count("grade", "残疾等级", "Grade of disability").Between(1, 4).Required();
        var certificate = line.Choice("cert_state", "残疾人证状态", "State of the certificate", "有效", "注销", "冻结", "过期").Required();
        line.Text("cert_reissue", "残疾人证换发标记", "Reissue mark of the certificate", maxLength: 4);
        var hardship = line.Choice("hardship_basis", "困难认定依据", "Why the family is in hardship", "低保", "地方延伸对象", "其他").Required();
        var other = line.Choices("other_benefits", "已享受的其他待遇", "Other benefits that the person has", "无", "工伤生活护理费", "机构护理", "孤儿基本生活保障").Required();
        var servedOn = line.Date("service_date", "服务日期", "Served on");
        var unitPrice = line.Money("unit_price", "单价", "Price of a piece").Between(0.01m, 1_000_000);
        var listPrice = line.Money("list_price", "价目表单价", "Price on the list").Between(0.01m, 1_000_000).RequiredWhen(unitPrice.IsKnown);

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var careGrade = Parameter("care_grade", "护理补贴最低等级", "Least grave grade with a care subsidy", Unit.Count, 2)
            .Known("国发〔2015〕52号：残疾等级被评定为一级、二级");
        var extension = Parameter("extend_grade3", "智力精神三级延伸", "Further grades of mental disability", Unit.Count, 0)
            .CitiesMaySet(0, 1).Assumed("地方可扩大到三级智力、精神残疾人：0为不扩大，1为扩大一级");
        var capacityTolerance = Parameter("capacity_tol", "服务能力容差", "Tolerance on capacity", Unit.Ratio, 0.10m)
            .CitiesMaySet(0, 0.20m, Strict.Lower).Assumed("无政策数字");
        var priceTolerance = Parameter("tol", "单价容差", "Tolerance on a price", Unit.Ratio, 0.10m)
            .CitiesMaySet(0, 0.30m).Assumed("无政策数字");
        var payDay = Parameter("pay_day", "两项补贴发放日", "Day of the month by which subsidies are paid", Unit.Day, 10)
            .CitiesMaySet(5, 20, Strict.Lower).Assumed("无政策数字：按月发放");
        var payGrave = Parameter("pay_grave", "严重逾期天数", "Further days after which it is grave", Unit.Day, 10)
            .Assumed("无政策数字");
        var homeCap = Parameter("home_adapt_cap", "无障碍改造每户上限", "Most that an adapted home costs", Unit.Yuan, 5_000)
            .CitiesMaySet(3_000, 10_000).Assumed("每户上限由地方定");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("certificate_on_pay_date", "发放日残疾人证状态和等级", "State and grade of the certificate on the pay date").On(line)
            .Held(certificate, grade).Watched("DA-01", "DA-13");
        Element("exclusive_benefits", "互斥待遇核对", "Benefits that exclude each other").On(line).Held(other).Watched("DA-03");
        Element("service_record", "服务记录（人、日、机构）", "Record of service by person, day and organisation").On(line)
            .Held(person, servedOn, organisation).Watched("DA-05");
        Element("device_price", "辅助器具单价", "Price of devices").On(line).Held(unitPrice, listPrice).Watched("DA-06");
        Element("adaptation_price", "无障碍改造单价", "Price of adaptations").On(line).Held(Known.PersonLine.Amount, item).Watched("DA-06");
        Element("training_roster", "培训名册", "Roster of training").On(project)
            .When(item.Is("实用技术培训")).Due(60, after: Known.Project.FirstAssignedOn).Assumed(Ours);

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var amount = Known.PersonLine.Amount;
        var month = Known.PersonLine.PayMonth;

        var isMental = type.IsAny("智力", "精神");
        line.Warn("DA-01", "残疾人证无效或等级不符", "Certificate not valid, or of the wrong grade")
            .About(Risk.MistargetedPeople)
            .Red(!certificate.Is("有效"))
            .Red(item.Is(Care) & (grade > careGrade + extension | !isMental & grade > careGrade))
            .Enforce(Enforcement.Hold)
            .From("国发〔2015〕52号")
            .MayBeInnocent("正在换证，旧证已过期", "The certificate is being renewed and the old one has run out")
            .ClearedBy("停发并追回，或更正残疾人证信息", "Stop and take the money back, or correct what is said of the certificate")
            .CityMay("可选择是否扩大到三级智力、精神残疾人", "May extend to grade three of mental disability");

        var dayCare = ItemsBy(person, month).Where(item.Is(DayCare)).Count;
        line.Warn("DA-03", "互斥待遇重复", "Two benefits that exclude each other")
            .About(Risk.DoubleBenefit)
            .Orange(item.Is(Care) & (other.Has("工伤生活护理费") | other.Has("机构护理") | dayCare >= 1))
            .Orange(item.Is(Living) & other.Has("孤儿基本生活保障"))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("国发〔2015〕52号：择高享受，不得重复")
            .MayBeInnocent("日间照料不属机构护理，地方允许同时享受", "Day care by the hour is no care in an institution, and may be had with it")
            .ClearedBy("择高享受一项，停发并退回另一项", "Keep the higher one, stop and return the other")
            .CityMay("不可调整", "None");

        line.Warn("DA-04", "生活补贴对象非困难", "Living subsidy to somebody not in hardship")
            .About(Risk.MistargetedPeople)
            .Orange(item.Is(Living) & hardship.Is("其他"))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("国发〔2015〕52号：低保家庭中的残疾人，有条件的地方可逐步扩大")
            .MayBeInnocent("地方文件扩大了对象，依据登记为其他", "A local document extends it, and the reason was entered as another one")
            .ClearedBy("停发并追回，或更正困难认定依据", "Stop and take the money back, or correct the reason")
            .CityMay("只可确定延伸对象", "May only say who is added");

        var ofTheDay = ItemsBy(person, servedOn).Where(isService).Count;
        var ofTheDayHere = ItemsBy(person, servedOn, organisation).Where(isService).Count;
        var atTheOrganisation = ItemsBy(organisation, servedOn).Where(isService).Count;
        line.Warn("DA-05", "服务人次虚报", "More persons served than can have been")
            .About(Risk.FalseClaim)
            .Red(isService & (ofTheDay > ofTheDayHere | atTheOrganisation > capacity * (1 + capacityTolerance)))
            .Enforce(Enforcement.Hold)
            .From("监控要素：虚报冒领")
            .MayBeInnocent("同日上午、下午在两个机构接受不同服务", "Two different services on one day, one before and one after noon")
            .ClearedBy("核减虚报的人次，或更正服务日期和机构", "Cut what was claimed too much, or correct day and organisation")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("DA-15", "住院期间登记服务", "Served while in hospital")
            .About(Risk.FalseClaim)
            .Red(isService & servedOn.IsKnown & person.In(Registers.Insured, "住院").On(servedOn))
            .Enforce(Enforcement.Hold)
            .From("监控要素：虚报冒领")
            .MayBeInnocent("入院或出院当日接受服务", "The service was had on the day of coming or going")
            .ClearedBy("核减虚报的人次，或更正服务日期", "Cut what was claimed, or correct the day")
            .CityMay("不可调整", "None");

        var holders = Entitled("monthly_subsidy", "上月领取两项补贴人员", "persons who drew a subsidy last month").On(Registers.Disabled).PaidBy(item.IsAny(Living, Care)).Every(CalendarSpan.Month).Continued();
        Of(Subject.Indicator).Warn("DA-07", "未按期发放", "Monthly subsidies not paid in time")
            .About(Risk.IdleFunds)
            .Yellow(holders.IsMissed & holders.Time > payDay)
            .Orange(holders.IsMissed & holders.Time > payDay + payGrave)
            .Judged(Trigger.Scheduled)
            .From("国发〔2015〕52号：残疾人两项补贴按月发放")
            .MayBeInnocent("按季发放，经批准", "Paid by the quarter, as was approved")
            .MayBeInnocent("明细尚未录入，或本人已退出、名册尚未更新", "The lines are not entered yet, or the person left and the register is not up to date")
            .ClearedBy("发放并录入当月明细，或更新名册", "Pay and enter the lines of the month, or have the register updated")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("DA-06", "器具或改造单价超标", "Device or adaptation above its price")
            .About(Risk.AboveStandard)
            .Orange(item.Is(Devices) & unitPrice > listPrice * (1 + priceTolerance))
            .Orange(item.Is(Homes) & ItemsBy(person).SameYear().Where(item.Is(Homes)).Sum(amount) > homeCap)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("地方辅助器具、无障碍改造价目表")
            .MayBeInnocent("个性化定制器具，有适配评估", "The device was made to measure, after an assessment")
            .ClearedBy("退回差价，或更正价格", "Return the difference, or correct the price")
            .CityMay("可在范围内设定", "Within bounds");

        // As the kernel's death_grace: a city that allows a month allows it in both.
        var grace = Parameter("grace", "去世后可发放月数", "Months that may be paid after that of the death", Unit.Month, 0).CitiesMaySet(0, 1).Assumed("无文件规定：去世次月起不得发放");
        line.Warn("DA-12", "死亡后继续发放", "Paid after death")
            .About(Risk.FalseClaim)
            .Red(Known.PersonLine.MonthEve.IsKnown & person.In(Registers.Deceased).On(Known.PersonLine.MonthEve.MonthsLater(0 - grace)) | !Known.PersonLine.MonthEve.IsKnown & person.In(Registers.Deceased).On(Known.PersonLine.PaidOn.MonthsLater(0 - grace)))
            .Enforce(Enforcement.Hold)
            .From("残疾人两项补贴制度：死亡次月停发")
            .MayBeInnocent("名册没有所属月份，发放的是去世当月待遇", "The list names no month, and the month of the death was paid")
            .MayBeInnocent("死亡登记的证件号有误，本人健在", "The register of deaths has a wrong number, and the person lives")
            .ClearedBy("停发并追回死亡次月起的待遇，或由公安、民政更正死亡登记", "Stop and take back what was paid for the months after the death, or have the register of deaths corrected")
            .CityMay("宽限月数可在范围内设定", "The months of grace within bounds");

        line.Warn("DA-13", "发放日不在持证残疾人名册", "Not on the register of certified persons on the pay day")
            .About(Risk.MistargetedPeople)
            .Red(!person.In(Registers.Disabled).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("国发〔2015〕52号：持有残疾人证的残疾人")
            .MayBeInnocent("正在换证，名册尚未更新", "The certificate is being renewed, and the register is not up to date")
            .ClearedBy("由残联更新名册，或停发并追回", "Have the federation update the register, or stop and take it back")
            .CityMay("不可调整", "None");

        line.Warn("DA-14", "登记为低保而不在低保名册", "Said to have the allowance, and not on its register")
            .About(Risk.MistargetedPeople)
            .Orange(item.Is(Living) & hardship.Is("低保") & !person.In(Registers.Allowance, "城市低保", "农村低保").On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("国发〔2015〕52号：低保家庭中的残疾人")
            .MayBeInnocent("低保按户登记，名册只列户主", "The allowance is registered by household, and the register names its head alone")
            .ClearedBy("更正困难认定依据，或停发并追回", "Correct the reason, or stop and take it back")
            .CityMay("不可调整", "None");
    }
}
