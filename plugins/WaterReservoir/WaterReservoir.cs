namespace SunLedger.Plugins;

/// <summary>Money for water: drinking water, small irrigation, rivers and reservoirs, and support of people who were moved for reservoirs.</summary>
public sealed class WaterReservoir : FundCategory
{
    private const string Drinking = "农村饮水安全", DirectSupport = "移民直补", MigrantWorks = "移民项目";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public WaterReservoir() : base("water-reservoir", "水利发展与库区移民扶持", "Water works and reservoir resettlement support", basis: "财农〔2016〕181号")
    {
        Covers("C22", "C30", "C31", "P21", "M09");

        // ── What is recorded ────────────────────────────────────────────────────────────────────────────────────────
        var project = Of(Subject.Project);
        var use = project.Choice("sub_program", "子项", "Programme", Drinking, "小型农田水利", "中小河流", "小型水库", "水土保持", "山洪防治", "维修养护", DirectSupport, MigrantWorks).Required();
        var isOfMigrants = use.IsAny(DirectSupport, MigrantWorks);
        var site = project.Place("site_xy", "工程坐标", "Site of the works").RequiredWhen(!use.Is(DirectSupport));
        var villagePersons = project.Count("village_pop", "受益村户籍人口", "Registered persons of the villages served", Unit.Person).Between(1, 10_000_000).RequiredWhen(use.Is(Drinking));
        var villagePoor = project.Count("village_poor", "受益村建档立卡人口", "Registered poor persons of the villages served", Unit.Person).Between(0, 10_000_000).NotAbove(villagePersons).RequiredWhen(use.Is(Drinking));
        var litres = project.Quantity("lpcd", "人均日供水量", "Water per person and day", Unit.Litre, decimals: 1).Between(0, 10_000);
        var isClean = project.Flag("quality_pass", "水质达标", "Quality of the water is right");
        var assurance = project.Ratio("assurance", "供水保证率", "Share of days with water").Between(0, 1);
        var preWork = project.Money("pre_work_fee", "前期工作费（勘测设计、监理、招标、验收）", "Fees of survey, design, supervision, tender and acceptance").Between(0, 1_000_000_000);
        project.Text("reservoir", "水库名称或代码", "Reservoir", maxLength: 60).RequiredWhen(isOfMigrants);
        // Not required: the rule must see who pays without a plan.
        var planNo = project.Text("plan_no", "后期扶持规划批复文号", "Number of the approval of the support plan", maxLength: 60);

        var line = Of(Subject.PersonLine);
        var migrant = line.Code("migrant_id", "移民证件号", "Migrant's identity number", Format.IdNumber);
        var supportFrom = line.Date("support_from", "扶持起始日期", "Supported from").RequiredWhen(migrant.IsKnown);

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var preWorkCap = Parameter("pre_cap", "前期工作费比例上限", "Cap on fees before the works", Unit.Ratio, 0.03m)
            .CitiesMaySet(0.01m, 0.05m, Strict.Lower).Assumed("财农〔2016〕181号由省定上限，山东省数字未见");
        var personTolerance = Parameter("pop_tol", "受益人口容差", "Tolerance on persons served", Unit.Ratio, 0.05m)
            .CitiesMaySet(0, 0.10m).Assumed("无政策数字");
        var gravelyMore = Parameter("pop_red", "受益人口严重虚高", "Grave excess of persons served", Unit.Ratio, 0.20m)
            .Assumed("无政策数字：超出20%转红色");
        var litresLeast = Parameter("lpcd_min", "人均日供水量下限", "Least water per person and day", Unit.Litre, 40)
            .CitiesMaySet(20, 60, Strict.Higher).Known("T/CHES 18-2018：基本达标40升/人·日，分区确定");
        var assuranceLeast = Parameter("assure_min", "供水保证率下限", "Least share of days with water", Unit.Ratio, 0.90m)
            .CitiesMaySet(0.90m, 0.95m, Strict.Higher).Known("T/CHES 18-2018：供水保证率不低于90%");
        var directStandard = Parameter("direct_std", "移民直补标准", "Direct support of a migrant and year", Unit.Yuan, 600)
            .Verified("国发〔2006〕17号：每人每年600元");
        var window = Parameter("window", "移民直补扶持期限", "Days of direct support", Unit.Day, 7_305)
            .Known("国发〔2006〕17号：扶持20年，合7305日");

        var negativeWords = WordList("neg_words", "水利资金负面清单用词", "Words of the negative list", "征地移民补偿", "城市景观", "财政供养人员经费", "交通工具", "办公设备", "楼堂馆所")
            .CitiesMayAdd().Known("财农〔2016〕181号：不得用于的支出");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("site_against_earlier", "位置和类型与已建项目核对", "Location and type against earlier projects").On(project).Held(site, use).Watched("WR-07");
        Element("served_against_register", "受益人口与户籍核对", "Persons served against the register").On(project)
            .By(ElementSource.Department).When(use.Is(Drinking)).Due(60, after: Known.Project.FirstAssignedOn).Assumed(Ours);
        Element("poor_against_register", "受益贫困人口与建档立卡核对", "Poor persons served against the register").On(project)
            .By(ElementSource.Department).When(use.Is(Drinking)).Due(60, after: Known.Project.FirstAssignedOn).Assumed(Ours);
        var registeredPersons = Element("registered_persons", "受益村户籍人口（公安登记）", "Persons of the villages as registered by the police").On(project)
            .OfCount(Unit.Person).By(ElementSource.Department).From("监控要素：对象精准");
        var registeredPoor = Element("registered_poor", "受益村建档立卡人口（扶贫系统）", "Poor persons of the villages as registered").On(project)
            .OfCount(Unit.Person).By(ElementSource.Department).From("监控要素：对象精准");
        Element("water_quantity", "完工后水量", "Quantity of water after completion").On(project).Held(litres).Watched("WR-04");
        Element("water_quality", "完工后水质检测报告（GB 5749）", "Test of the water's quality after completion").On(project)
            .When(use.Is(Drinking)).Due(90, after: Known.Project.RealEnd).Assumed(Ours);
        Element("water_assurance", "完工后供水保证率", "Assurance of supply after completion").On(project).Held(assurance).Watched("WR-04");
        Element("pre_work_share", "前期工作费占比", "Share of fees before the works").On(project).Held(preWork, Known.Project.Approved).Watched("WR-02");
        Element("migrant_roster", "移民名册", "Roster of migrants").On(line)
            .By(ElementSource.Department).When(use.Is(DirectSupport)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("migrant_deaths", "移民死亡核对", "Migrants against the register of deaths").On(line).Held(migrant, Known.PersonLine.PayMonth).Watched("WR-15");
        Element("support_window", "二十年扶持期", "Twenty years of support").On(line).Held(supportFrom, Known.PersonLine.PaidOn).Watched("WR-05");
        Element("direct_amount", "直补金额", "Amount of direct support").On(line).Held(Known.PersonLine.Amount).Watched("WR-05");
        Element("plan_approval", "后期扶持规划批复", "Approval of the support plan").On(project)
            .By(ElementSource.Department).When(isOfMigrants).Due(0, after: Known.Project.FirstAssignedOn).From("大中型水利水电工程建设征地补偿和移民安置条例第三十八条");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var payment = Of(Subject.Payment);

        payment.Warn("WR-01", "水利资金负面清单", "Spending on the negative list")
            .About(Risk.Diversion)
            .Red(!isOfMigrants & Known.Payment.Use.ContainsAny(negativeWords))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财农〔2016〕181号")
            .MayBeInnocent("用途中出现的词不是支出内容", "The word is part of a name, not what is paid for")
            .ClearedBy("更正用途后重新支付，或改用其他资金", "Correct the use and pay again, or pay from other money")
            .CityMay("可加词", "May add words");

        // A project of the city has no county, and one without money is in no year.
        var hasCountyYear = Known.Project.CountyCode.IsKnown & Known.Project.FirstAssignedOn.IsKnown;
        var works = ItemsBy(Known.Project.CountyCode).SameYear().Where(!isOfMigrants);
        var withFees = works.Where(preWork.IsKnown);
        // One warning for a county and year: the project with the largest fee carries it.
        var carries = !isOfMigrants & hasCountyYear & preWork.IsKnown & preWork.Same(withFees.Max(preWork));
        project.Warn("WR-02", "前期工作费超比例", "Fees before the works above their cap")
            .About(Risk.Encroachment)
            .Orange(carries & withFees.Sum(preWork) > works.Sum(Known.Project.Approved) * preWorkCap)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("财农〔2016〕181号：前期工作费上限由省定")
            .MayBeInnocent("本年资金尚未全部安排到项目，分母偏小", "Not all of the year's money is assigned yet, so that the share looks large")
            .ClearedBy("退回超比例列支的费用，或更正前期工作费", "Return the fees above the cap, or correct them")
            .CityMay("只可收紧", "Tighten only");

        var served = Known.Project.Persons;
        project.Warn("WR-03", "受益人口虚报", "More persons served than live there")
            .About(Risk.FalseClaim)
            .Orange(use.Is(Drinking) & (served > villagePersons * (1 + personTolerance) | Known.Project.PoorPersons > villagePoor))
            .Orange(use.Is(Drinking) & registeredPersons.IsObserved & served > registeredPersons.Number * (1 + personTolerance))
            .Orange(use.Is(Drinking) & registeredPoor.IsObserved & Known.Project.PoorPersons > registeredPoor.Number)
            .Red(use.Is(Drinking) & served > villagePersons * (1 + gravelyMore))
            .Red(use.Is(Drinking) & registeredPersons.IsObserved & served > registeredPersons.Number * (1 + gravelyMore))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("监控要素：对象精准")
            .MayBeInnocent("供水到学校、企业，服务外来人口", "Schools and firms are served, with people from elsewhere")
            .ClearedBy("更正受益人口，或补登受益村人口", "Correct the persons served, or the persons of the villages")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("WR-04", "饮水工程建成不达标", "Drinking water below the standard once built")
            .About(Risk.PerformanceGap)
            .Orange(use.Is(Drinking) & Known.Project.RealEnd.IsKnown & (litres < litresLeast | assurance < assuranceLeast))
            .Red(use.Is(Drinking) & Known.Project.RealEnd.IsKnown & !isClean)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("T/CHES 18-2018（农村饮水安全评价准则）")
            .MayBeInnocent("试运行期间，尚未正常供水", "It is on trial and does not yet supply as it will")
            .ClearedBy("整改并重新检测，登记达标的数据", "Mend it, test again, and enter the data that are right")
            .CityMay("只可收紧", "Tighten only");

        var yearOver = Parameter("year_over", "全年直补判断等待天数", "Days after a payment by which its year is over", Unit.Day, 365).Assumed("无政策数字：支付一年后全年必已结束");
        var ofTheYear = ItemsBy(migrant).SameYear().Where(use.Is(DirectSupport)).Sum(Known.PersonLine.Amount);
        line.Warn("WR-05", "移民直补标准或期限异常", "Direct support of another amount, or after its time")
            .About(Risk.FalseClaim)
            .Red(use.Is(DirectSupport) & ofTheYear > directStandard)
            .Red(use.Is(DirectSupport) & ofTheYear < directStandard & Known.PersonLine.PaidOn.DaysAgo > yearOver)
            .Red(use.Is(DirectSupport) & supportFrom.DaysUntil(Known.PersonLine.PaidOn) > window)
            .Enforce(Enforcement.Hold)
            .From("国发〔2006〕17号")
            .MayBeInnocent("年中迁入、迁出或出生，按月计发", "Somebody moved or was born within the year and is paid by the month")
            .MayBeInnocent("补发上一年度欠发的直补", "Arrears of the year before are paid with it")
            .ClearedBy("退回超出部分或补发不足部分，或更正扶持起始日期", "Return what is too much or pay what is missing, or correct the day of the beginning")
            .CityMay("不可调整", "None");

        payment.Warn("WR-06", "无后期扶持规划拨付", "Paid for migrants without an approved plan")
            .About(Risk.IrregularRelease)
            .Red(isOfMigrants & !planNo.IsKnown)
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("大中型水利水电工程建设征地补偿和移民安置条例第三十八条")
            .MayBeInnocent("规划已经批准，批复文号未登记", "The plan was approved, and the number was not entered")
            .ClearedBy("登记规划批复文号后支付", "Enter the number of the approval, then pay")
            .CityMay("不可调整", "None");

        var years = Parameter("repeat_years", "同址同类比较年限", "Years in which a site is not approved again", Unit.Year, 3).CitiesMaySet(2, 8).Assumed("无文件规定，运行口径");
        var distance = Parameter("dist", "同址距离", "Distance within which two sites are one", Unit.Metre, 200).CitiesMaySet(50, 1_000).Assumed("无文件规定，运行口径");
        // Each site is measured against those of its kind in its county; a project of the city itself lies in none and is held to the very same site, which no other county has either.
        var inTheCounty = Known.Project.CountyCode.IsKnown & ItemsBy(use, Known.Project.CountyCode).Within(years).NearTo(site, distance).Count >= 2;
        var isTheVerySame = ItemsBy(use, site).Within(years).Count >= 2;
        project.Warn("WR-07", "同址同类重复立项", "Same works at the same site approved twice")
            .About(Risk.DoubleBenefit)
            .Orange(!use.Is(DirectSupport) & Known.Project.FirstAssignedOn.IsKnown & (inTheCounty | isTheVerySame))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("水利、移民、扶贫项目不得重复")
            .MayBeInnocent("灾毁后重建，有灾损认定", "Rebuilt after a disaster, with the damage certified")
            .MayBeInnocent("分期建设，各期内容不同", "Built in stages, each with works of its own")
            .MayBeInnocent("相邻的不同设施", "Other works next door")
            .ClearedBy("撤销重复项目的资金安排，或更正坐标", "Take back the money of the second project, or correct the site")
            .CityMay("可在范围内设定", "Within bounds");

        line.Warn("WR-15", "死亡后继续发放", "Paid after death")
            .About(Risk.FalseClaim)
            .Red(migrant.IsKnown & migrant.In(Registers.Deceased).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.Hold)
            .From("国发〔2006〕17号")
            .MayBeInnocent("发放当月去世，当月待遇可以发放", "The person died in the month that is paid, which may be paid")
            .MayBeInnocent("死亡登记的证件号有误，本人健在", "The register of deaths has a wrong number, and the person lives")
            .ClearedBy("停发并追回死亡次月起的待遇，或由公安、民政更正死亡登记", "Stop and take back what was paid for the months after the death, or have the register of deaths corrected")
            .CityMay("不可调整", "None");

        line.Warn("WR-16", "移民不在后期扶持名册", "Migrant who is not on the register")
            .About(Risk.FalseClaim)
            .Red(use.Is(DirectSupport) & migrant.IsKnown & !migrant.In(Registers.Migrants).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("国发〔2006〕17号：扶持范围为核定登记的移民")
            .MayBeInnocent("新核定人口已批准，名册尚未更新", "The person was newly determined, and the register is not up to date")
            .MayBeInnocent("名册登记的证件号有误", "The register has a wrong number")
            .ClearedBy("停发并追回，或更新名册", "Stop and take it back, or have the register updated")
            .CityMay("不可调整", "None");

        payment.Warn("WR-17", "后期扶持规划未经批复", "Paid for migrants on a plan that nobody approved")
            .About(Risk.IrregularRelease)
            .Red(isOfMigrants & planNo.IsKnown & !planNo.In(Registers.SupportPlans).On(Known.Payment.PaidOn))
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("大中型水利水电工程建设征地补偿和移民安置条例第三十八条")
            .MayBeInnocent("批复文号写法与名册不同", "The number is written in another way than on the register")
            .MayBeInnocent("规划已批复，名册尚未更新", "The plan was approved, and the register is not up to date")
            .ClearedBy("更正规划批复文号，或报批后支付", "Correct the number of the approval, or have the plan approved and then pay")
            .CityMay("不可调整", "None");
    }
}
