namespace SunLedger.Plugins;

/// <summary>Public-health services, and the essential-medicine subsidy of township centres and village clinics.</summary>
public sealed class PublicHealth : FundCategory
{
    private const string Basic = "基本公卫", TownMedicine = "基药(乡镇)", VillageMedicine = "基药(村)";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public PublicHealth() : base("public-health", "公共卫生与基本药物", "Public health and essential medicines", basis: "财社〔2015〕255号")
    {
        Covers("C39", "C40", "P29", "P30", "M16", "M17");

        // ── What is recorded about the project: one programme at one institution in one year ────────────────────────
        var project = Of(Subject.Project);
        var program = project.Choice("program", "公卫项目类别", "Health programme", Basic, "重大公卫", TownMedicine, VillageMedicine).Required();
        var isBasic = program.Is(Basic);
        var isMedicine = program.IsAny(TownMedicine, VillageMedicine);
        var institution = project.Text("org_code", "卫生机构代码", "Health institution code", maxLength: 40).Required();
        var served = project.Count("served_pop", "服务人口", "Persons served", Unit.Person).Between(1, 10_000_000).Required();
        var registered = project.Count("registered_pop", "户籍或常住人口", "Persons registered", Unit.Person).Between(0, 10_000_000).RequiredWhen(isBasic);
        var perPerson = project.Quantity("std_pp", "公卫人均标准", "Health standard per person", Unit.Yuan / Unit.Person).Between(0.01m, 1_000).RequiredWhen(isBasic);
        var villageTasks = project.Ratio("task_share_village", "村级任务占比", "Share of the tasks done by villages").Between(0, 1).RequiredWhen(isBasic);
        var villagePaid = project.Money("village_paid", "拨付村医金额", "Paid to village doctors").Between(0, 1_000_000_000).RequiredWhen(isBasic);
        var score = project.Quantity("score", "公卫考核得分（分）", "Score of the assessment", Unit.Count).Between(0, 100);
        var prepaid = project.Money("prepaid", "公卫预拨金额", "Prepaid for services").Between(0, 1_000_000_000);
        var settled = project.Money("settled", "公卫结算金额", "Settled for services").Between(0, 1_000_000_000);
        var noMarkup = project.Flag("zero_markup", "是否零差率", "Sold without a markup").RequiredWhen(isMedicine);

        var line = Of(Subject.PersonLine);
        var doctor = line.Code("doctor_id", "乡村医生证件号", "Village doctor's identity number", Format.IdNumber).Required();

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var leastPerPerson = Parameter("std", "基本公卫人均标准", "Standard per person", Unit.Yuan / Unit.Person, 55)
            .CitiesMaySet(55, 1_000, Strict.Higher).Known("国卫基层发〔2018〕18号：人均55元");
        var headTolerance = Parameter("pop_tol", "服务人口容差", "Tolerance on the persons served", Unit.Ratio, 0.03m)
            .CitiesMaySet(0, 0.05m, Strict.Lower).Assumed("无政策数字");
        var villageShare = Parameter("village_share", "村医应得占比", "Share due to village doctors", Unit.Ratio, 0.40m)
            .CitiesMaySet(0.30m, 0.60m, Strict.Higher).Known("国家基本公共卫生服务项目通知：村卫生室承担40%左右任务");
        var villageTolerance = Parameter("village_tol", "村医占比容差", "Tolerance on the share of village doctors", Unit.Ratio, 0.05m)
            .CitiesMaySet(0, 0.10m, Strict.Lower).Assumed("无政策数字");
        var halfMin = Parameter("half_min", "上半年预拨比例下限", "Least share paid in the first half of the year", Unit.Ratio, 0.50m)
            .CitiesMaySet(0.30m, 0.80m, Strict.Higher).Assumed("无政策数字：先预拨后结算");
        var halfGrave = Parameter("half_grave", "上半年预拨严重偏低比例", "Part of the least share below which it is grave", Unit.Ratio, 0.50m)
            .Assumed("无政策数字：不到下限一半转橙色");
        var scoreTolerance = Parameter("score_tol", "结算与考核容差", "Tolerance of the settlement on the score", Unit.Ratio, 0.05m)
            .CitiesMaySet(0, 0.10m).Assumed("无政策数字");

        var dayMost = Parameter("day_max", "一名医生每日服务上限", "Most services of a doctor a day", Unit.Count, 80)
            .CitiesMaySet(30, 150).Assumed("无政策数字：一日服务次数明显超出常理");

        var negativeWords = WordList("neg_words", "不得列支用词", "Words of what must not be paid", "建房", "大型设备", "基本工资", "离退休")
            .Known("财社〔2015〕255号：不得用于基础设施建设、大型设备配备和人员基本支出；用词为本平台拟定");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("population", "服务人口与普查、户籍人口对照", "Persons served against census and registration").On(project)
            .By(ElementSource.Department).When(isBasic).Yearly(3, 31).Assumed(Ours);
        Element("prepaid_half", "分半年预拨比例", "Share prepaid by half year").On(project).Held(prepaid, Known.Project.Paid).Watched("PH-05");
        Element("settled_by_score", "结算与考核得分对照", "Settlement against the score").On(project).Held(settled, score).Watched("PH-06");
        Element("village_part", "村级应得份额", "Share of the villages").On(project).Held(villageTasks, villagePaid).Watched("PH-03");
        Element("doctor_paid", "村医补助发放", "Payment of village doctors").On(line).Held(doctor, Known.PersonLine.Amount).Watched("PH-18");
        Element("record_signals", "健康档案真实性核查", "Signs that health records are genuine").On(project)
            .By(ElementSource.Department).When(isBasic).Yearly(3, 31).Assumed(Ours);
        var censusHeads = Element("census_heads", "普查或户籍登记人口（统计、公安）", "Persons by census or registration").On(project)
            .OfCount(Unit.Person).By(ElementSource.Department).From("国卫基层发〔2018〕18号");
        // The system of health records compares month by month and says what it found: the records themselves stay there.
        var afterDeath = Element("served_after_death", "死亡后登记的服务次数", "Services entered after the death").On(project)
            .OfCount().By(ElementSource.Department).From("国家基本公共卫生服务规范");
        var doubled = Element("doubled_records", "重复建档人数", "Persons with two records").On(project)
            .OfCount(Unit.Person).By(ElementSource.Department).From("国家基本公共卫生服务规范");
        var busiestDay = Element("doctor_day", "一名医生单日最多服务次数", "Most services of one doctor on one day").On(project)
            .OfCount().By(ElementSource.Department).From("国家基本公共卫生服务规范");
        Element("clinic_registration", "村卫生室执业登记", "Registration of clinics").On(project)
            .By(ElementSource.Department).When(program.Is(VillageMedicine)).Yearly(3, 31).Assumed(Ours);
        Element("doctor_registration", "乡村医生执业注册", "Registration of doctors").On(line)
            .By(ElementSource.Department).When(isBasic | program.Is(VillageMedicine)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var approved = Known.Project.Approved;
        var paid = Known.Project.Paid;
        var year = Known.Project.FirstAssignedOn.Year;
        // Of its own year, and for good: what was too little in December is not enough on 1 January.
        var isSecondHalf = DateValue.In(year, 7, 1).DaysAgo >= 0;

        project.Warn("PH-01", "人均补助不足或人口虚高", "Too little per person, or too many persons")
            .About(Risk.ImpreciseUse)
            .Orange(isBasic & (isSecondHalf & approved < served * perPerson | perPerson < leastPerPerson))
            .Red(isBasic & served > registered * (1 + headTolerance))
            .Red(isBasic & censusHeads.IsObserved & served > censusHeads.Number * (1 + headTolerance))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("国卫基层发〔2018〕18号")
            .MayBeInnocent("上级资金分批下达，年底补足", "The levels above send their parts in batches and make up at the end of the year")
            .MayBeInnocent("外来常住人口多，服务人口高于户籍人口", "Many live here who are registered elsewhere")
            .ClearedBy("补足资金，或按登记人口更正服务人口", "Bring the money up, or correct the persons served to those registered")
            .CityMay("只可提高", "May only raise it");

        project.Warn("PH-02", "健康档案与服务记录失真", "Health records that cannot be true")
            .About(Risk.FalseClaim)
            .Orange(doubled.IsObserved & doubled.Number > 0)
            .Orange(busiestDay.IsObserved & busiestDay.Number > dayMost)
            .Red(afterDeath.IsObserved & afterDeath.Number > 0)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("国家基本公共卫生服务规范")
            .MayBeInnocent("死亡登记有误，或服务日期录入有误", "The death or the day of the service was entered wrongly")
            .MayBeInnocent("集中体检由多名医生完成，登记在一人名下", "A day of check-ups by several doctors was entered under one")
            .ClearedBy("核实并更正健康档案，扣减虚报的服务经费", "Verify and correct the records, and deduct the money for what was not done")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("PH-03", "村医补助未足额", "Village doctors not paid their share")
            .About(Risk.Encroachment)
            .Orange(isBasic & villageTasks > 0 & villagePaid < paid * villageShare * (1 - villageTolerance))
            .Orange(isBasic & villageTasks > 0 & Known.Project.ListedAmount.IsKnown & Known.Project.ListedAmount < paid * villageShare * (1 - villageTolerance))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("国家基本公共卫生服务项目通知")
            .MayBeInnocent("村医发放明细尚未录全", "Not all lines of the doctors are entered yet")
            .MayBeInnocent("村医按考核结果结算，款项在途", "Doctors are paid after the assessment and the money is on its way")
            .ClearedBy("补发村医补助，或更正村级任务占比", "Pay the doctors, or correct the share of tasks")
            .CityMay("只可提高", "May only raise it");

        Of(Subject.Payment).Warn("PH-04", "用于基建、设备或人员基本支出", "Spent on buildings, equipment or basic pay")
            .About(Risk.Encroachment)
            .Red(Known.Payment.DepEconomic.StartsWithAny("309", "310"))
            .Red(Known.Payment.Use.ContainsAny(negativeWords))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财社〔2015〕255号")
            .MayBeInnocent("科目登记错误，实际是耗材或小型器械", "The subject was entered wrongly and it was material or a small instrument")
            .ClearedBy("更正用途或科目后重新支付，或改用其他资金", "Correct the use or the subject and pay again, or pay from other money")
            .CityMay("不可调整", "None");

        project.Warn("PH-05", "预拨不及时", "Not paid ahead in time")
            .About(Risk.IdleFunds)
            .Yellow(isSecondHalf & paid < approved * halfMin)
            .Orange(isSecondHalf & paid < approved * halfMin * halfGrave)
            .Judged(Trigger.Scheduled)
            .From("公共卫生服务资金先预拨后结算规定")
            .MayBeInnocent("资金下半年才下达", "The money came in the second half of the year only")
            .ClearedBy("拨付到机构", "Pay the institution")
            .CityMay("只可提高", "May only raise it");

        project.Warn("PH-06", "结算与考核脱钩", "Settled without regard to the score")
            .About(Risk.PerformanceGap)
            .Yellow(settled.IsKnown & (settled > approved * (score / 100 + scoreTolerance) | settled < approved * (score / 100 - scoreTolerance)))
            .Judged(Trigger.Scheduled)
            .From("基本公共卫生服务项目绩效考核规定")
            .MayBeInnocent("考核办法按等次结算，不按得分比例", "The rules settle by grade, not by points")
            .ClearedBy("按考核结果结算，或更正得分", "Settle by the score, or correct the score")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("PH-07", "基药补助机构或村医资格异常", "Medicine subsidy to a clinic that may not have it")
            .About(Risk.MistargetedPeople)
            .Orange(isMedicine & !noMarkup)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("财社〔2014〕139号")
            .MayBeInnocent("零差率销售登记错误", "That it sells without a markup was entered wrongly")
            .ClearedBy("停补并追回，或更正登记", "Stop and take the money back, or correct the entry")
            .CityMay("不可调整", "None");

        project.Warn("PH-17", "基药补助机构已停业或注销", "Medicine subsidy to an institution that closed")
            .About(Risk.MistargetedPeople)
            .Orange(isMedicine & institution.In(Registers.Clinics, "停业", "注销").Today)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("财社〔2014〕139号")
            .MayBeInnocent("停业前月份的补助，尚未结清", "The subsidy is for months before it closed, and is not settled yet")
            .MayBeInnocent("机构代码登记有误", "The code of the institution was entered wrongly")
            .ClearedBy("停补并追回停业后的补助，或更正登记", "Stop and take back what was paid after it closed, or have the register corrected")
            .CityMay("不可调整", "None");

        line.Warn("PH-18", "村医未注册", "Subsidy to a doctor who is not registered")
            .About(Risk.MistargetedPeople)
            .Orange(!doctor.In(Registers.VillageDoctors, "注册").On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("财社〔2014〕139号", "乡村医生从业管理条例（国务院令第386号）：经注册方可执业")
            .MayBeInnocent("再注册正在办理", "The registration is being renewed")
            .MayBeInnocent("由执业（助理）医师承担，注册在乡镇卫生院", "The work is done by a licensed doctor, who is registered with the town's hospital")
            .ClearedBy("停发并追回，或更新注册名册", "Stop and take it back, or have the register updated")
            .CityMay("不可调整", "None");
    }
}
