namespace SunLedger.Plugins;

/// <summary>Student financial aid: grants from preschool to postgraduates, and waivers of fees and tuition.</summary>
public sealed class EducationAid : FundCategory
{
    private const string Preschool = "学前政府助学金", SeniorHighWaiver = "普高免学杂费", SeniorHigh = "普高助学金", VocationalWaiver = "中职免学费",
        Vocational = "中职助学金", Undergraduate = "本专科助学金", Postgraduate = "研究生助学金", UniversityWaiver = "高校免学费";

    /// <summary>Says everything about the category.</summary>
    public EducationAid() : base("education-aid", "学生资助", "Student financial aid", basis: "财科教〔2016〕35号")
    {
        Covers("C09", "P08", "P09", "P10", "P11", "P12", "P13", "P14", "P15", "M03", "M04");

        // ── What is recorded: a project is one item at one school in one term ───────────────────────────────────────
        var project = Of(Subject.Project);
        var item = project.Choice("aid_item", "资助项目", "Aid item", Preschool, SeniorHighWaiver, SeniorHigh, VocationalWaiver, Vocational, Undergraduate, Postgraduate, UniversityWaiver).Required();
        var school = project.Code("school_code", "学校标识码", "School code", Format.SchoolCode10).Required();
        var schoolYear = project.Code("school_year", "学年", "School year", Format.SchoolYear).Required();
        var term = project.Choice("term", "学期", "Term", "秋", "春").Required();
        var heads = project.Count("funded_heads", "资助人数", "Students funded").Between(1, 100_000).Required();
        var rollHeads = project.Count("roll_heads", "学籍在籍人数", "Students on the roll").Between(0, 100_000).RequiredWhen(item.IsAny(SeniorHighWaiver, VocationalWaiver, UniversityWaiver));

        var line = Of(Subject.PersonLine);
        var student = line.Code("student_id", "学生证件号", "Student's identity number", Format.IdNumber).Required();
        line.Code("school_roll_no", "学籍号", "School roll number", Format.SchoolRoll).Required();
        line.Count("tier", "资助档次", "Tier of aid").Between(1, 3);
        line.Choice("hardship_basis", "困难认定依据", "Why the family is in hardship", "建档立卡", "低保", "特困供养", "孤儿", "残疾", "其他").Required();
        var rollStatus = line.Choice("roll_status", "学籍状态", "Roll status", "在读", "休学", "退学", "毕业").Required();
        line.Count("grade", "年级", "Grade").Between(1, 6).Required();
        var degree = line.Choice("degree", "研究生层次", "Degree of a postgraduate", "硕士", "博士");
        line.Money("std_amt", "执行标准（元/生·年）", "Standard applied (yuan per student and year)").Between(0, 50_000).Required();
        line.Code("card_no", "资助卡/社保卡号", "Card number", Format.BankCard).Required();

        // ── What the centre fixes, and how far a city may move it (yuan per student and year) ───────────────────────
        var preschoolAverage = Parameter("preschool_avg", "学前助学金平均标准", "Average preschool grant", Unit.Yuan, 1_200)
            .CitiesMaySet(600, 3_000, Strict.Lower).Verified("山东2019年（烟台龙口）：学前1200元");
        var seniorHighAverage = Parameter("senior_high_avg", "普高助学金平均标准", "Average senior-high grant", Unit.Yuan, 2_000)
            .CitiesMaySet(1_000, 3_000, Strict.Lower).Verified("山东2019年（烟台龙口）：普高2000元");
        var vocational = Parameter("vocational", "中职助学金标准", "Vocational grant", Unit.Yuan, 2_000)
            .CitiesMaySet(1_000, 3_000, Strict.Lower).Verified("财科教〔2016〕35号：每生每年2000元");
        var undergraduateAverage = Parameter("undergrad_avg", "2018年及以前本专科助学金平均标准", "Average undergraduate grant until 2018", Unit.Yuan, 3_000)
            .CitiesMaySet(2_000, 4_000, Strict.Lower).Verified("山东2019年（烟台龙口）：高校3000元");
        // By the year of the project, which is judged as of today however old it is.
        var undergraduateAverage2019 = Parameter("undergrad_avg_2019", "2019年起本专科助学金平均标准", "Average undergraduate grant from 2019", Unit.Yuan, 3_300)
            .CitiesMaySet(2_000, 4_500, Strict.Lower).Verified("2019年起平均3300元，2000至4500元分档");
        var preschoolMost = Parameter("preschool_max", "学前助学金最高档", "Highest preschool grant", Unit.Yuan, 3_000)
            .CitiesMaySet(600, 3_000, Strict.Lower).Assumed("档次由地方定，取平均标准可设范围的上限");
        var seniorHighMost = Parameter("senior_high_max", "普高助学金最高档", "Highest senior-high grant", Unit.Yuan, 3_000)
            .CitiesMaySet(1_000, 3_000, Strict.Lower).Assumed("取平均标准可设范围的上限；财科教〔2016〕36号档次未读原文");
        var undergraduateMost = Parameter("undergrad_max", "本专科助学金最高档", "Highest undergraduate grant", Unit.Yuan, 4_000)
            .CitiesMaySet(2_000, 4_500, Strict.Lower).Known("财教〔2007〕92号后续：2000至4000元分档")
            .Since(2019, 4_500, Status.Verified, "2019年起2000至4500元分档");
        var master = Parameter("master", "硕士助学金标准", "Master's grant", Unit.Yuan, 6_000)
            .Known("财教〔2013〕220号");
        var doctor = Parameter("doctor_local", "地方高校博士助学金标准", "Doctoral grant at local universities", Unit.Yuan, 13_000)
            .CitiesMaySet(10_000, 15_000, Strict.Lower).Known("财科教〔2017〕5号");
        var universityWaiver = Parameter("univ_waiver_cap", "高校免学费上限", "Cap on the university waiver", Unit.Yuan, 8_000)
            .Assumed("山东省上限未核实");
        var averageTolerance = Parameter("avg_tol", "校均水平容差", "Tolerance on a school's average", Unit.Ratio, 0.05m)
            .CitiesMaySet(0.02m, 0.15m).Assumed("无政策数字");
        var termDays = Parameter("term_days", "学期发放时限", "Days to pay a term's aid", Unit.Day, 60)
            .CitiesMaySet(30, 90, Strict.Lower).Assumed("无政策数字：资金到位后两个月内发放");
        var passDays = Parameter("pass_days", "过渡账户停留天数", "Days money may rest at a school", Unit.Day, 15)
            .CitiesMaySet(5, 30, Strict.Lower).Assumed("无政策数字");
        var stuckDays = Parameter("stuck_days", "严重滞留天数", "Days after which it is stuck", Unit.Day, 60)
            .Assumed("无政策数字：超过60天转红色");
        var lateDays = Parameter("univ_late", "高校助学金逾期天数", "Days that a monthly grant may be late", Unit.Day, 31)
            .Assumed("原文：按月发放的高校助学金缺发超过1个月；取31天");
        var gapDays = Parameter("univ_gap", "高校助学金发放间隔", "Days between two monthly grants", Unit.Day, 62)
            .Assumed("按月发放，再迟一个月：取62天");
        var afterDays = Parameter("after_days", "开学后应助期限", "Days of a term until aid must have come", Unit.Day, 60)
            .CitiesMaySet(30, 90).Assumed("无政策数字：秋季学期自9月1日、春季学期自3月1日起算");
        var headTolerance = Parameter("heads_tol", "免学费人数容差", "Tolerance on waiver heads", Unit.Ratio, 0.01m)
            .CitiesMaySet(0, 0.03m, Strict.Lower).Assumed("无政策数字");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("heads_by_item", "分项目、学段、学校、档次资助人数", "Head count by item, stage, school and tier").On(project).Held(item, school, heads);
        Element("amount_by_item", "分项目、学段、学校、档次资助金额", "Amount by item, stage, school and tier").On(project)
            .Held(item, school, Known.Project.Paid).Watched("EA-03");
        Element("roll_on_pay_date", "发放日学籍状态", "Roll status on the payment date").On(line).Held(rollStatus, Known.PersonLine.PaidOn).Watched("EA-01", "EA-11");
        Element("missed_poor", "建档立卡学生应助未助", "Registered poor students with no aid").On(project).Held(heads, rollHeads).Watched("EA-05");
        Element("paid_against_calendar", "发放日期与学期校历对照", "Paid date against the term calendar").On(project)
            .Held(schoolYear, term, Known.Project.FirstAssignedOn).Watched("EA-06").Due(60, after: Known.Project.FirstAssignedOn);
        Element("account_owner", "账户持有人为学生或监护人", "Account owner equals student or guardian").On(line).Held(Known.PersonLine.IsOwnAccount).Watched("KC-12");
        var auditedHeads = Element("audited_heads", "核定日学籍人数（学籍系统）", "Students on the register on the day of the count").On(project)
            .OfCount().By(ElementSource.Department).From("财教〔2012〕376号");
        Element("waiver_heads", "免学费人数与学籍人数对照", "Waiver head count against roll head count").On(project).Held(heads, rollHeads).Watched("EA-08");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var paid = Known.Project.Paid;
        var assigned = Known.Project.Approved;
        var amount = Known.PersonLine.Amount;

        line.Warn("EA-01", "资助对象不在读", "Aid to somebody who is not studying")
            .About(Risk.FalseClaim)
            .Red(!rollStatus.Is("在读"))
            .Enforce(Enforcement.Hold)
            .From("财科教〔2016〕35号", "学生资助各项管理办法")
            .MayBeInnocent("学期中途离校，应享部分按月计发", "The student left within the term and is paid for the months before")
            .ClearedBy("停发并追回，或更正学籍状态", "Stop and take the money back, or correct the roll status")
            .CityMay("不可调整", "None");

        var ofTheYear = ItemsBy(student, item, schoolYear).Sum(amount);
        line.Warn("EA-02", "超学段标准", "Above the standard of the stage")
            .About(Risk.AboveStandard)
            .Orange(Exceeds())
            .Red(Exceeds(1.2m))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("学生资助各项管理办法的资助标准")
            .MayBeInnocent("补发上一学年欠发的资助", "Arrears of the year before are paid with it")
            .ClearedBy("退回超标准部分，或更正学年", "Return what is above the standard, or correct the school year")
            .CityMay("标准按年度表执行，不可提高", "Standards by the year's table, a city cannot raise them");

        project.Warn("EA-03", "校均资助水平偏离", "A school's average is off the standard")
            .About(Risk.PoorStructure)
            .Yellow(Deviates(Preschool, preschoolAverage))
            .Yellow(Deviates(SeniorHigh, seniorHighAverage))
            .Yellow(Deviates(Vocational, vocational))
            .Yellow(Known.Project.FirstAssignedOn.Year < 2019 & Deviates(Undergraduate, undergraduateAverage))
            .Yellow(Known.Project.FirstAssignedOn.Year >= 2019 & Deviates(Undergraduate, undergraduateAverage2019))
            .Judged(Trigger.Scheduled)
            .From("各项管理办法的平均资助标准")
            .MayBeInnocent("特别困难学生较多，按最高档资助的比例高", "Many students are in great hardship and have the highest tier")
            .ClearedBy("调整档次分布，或更正资助人数", "Change the tiers, or correct the head count")
            .CityMay("可在范围内设定", "Within bounds");

        var ofTheTerm = ItemsBy(student, schoolYear, term);
        var atTheSchool = ItemsBy(student, schoolYear, term, school);
        var ofTheItem = ItemsBy(student, schoolYear, term, item);
        var ofTheMonth = ItemsBy(student, schoolYear, term, item, Known.PersonLine.PayMonth);
        line.Warn("EA-04", "重复资助", "Aid paid twice")
            .About(Risk.DoubleBenefit)
            .Red(!item.IsAny(Undergraduate, Postgraduate) & ofTheItem.Count >= 2)
            .Red(ofTheMonth.Count >= 2)
            .Red(ofTheTerm.Count > atTheSchool.Count)
            .Red(IsAlsoAnotherStage(Preschool))
            .Red(IsAlsoAnotherStage(SeniorHighWaiver, SeniorHigh))
            .Red(IsAlsoAnotherStage(VocationalWaiver, Vocational))
            .Red(IsAlsoAnotherStage(Undergraduate, Postgraduate, UniversityWaiver))
            .Enforce(Enforcement.Hold)
            .From("学生资助各项管理办法")
            .MayBeInnocent("学期中转学，两校各发转学前后的月份", "The student changed schools in the term and each paid its months")
            .MayBeInnocent("雨露计划与中职助学金可以同时享受", "Yulu and the vocational grant may be had together")
            .ClearedBy("退回重复发放的资助，或更正学籍和学期", "Return what was paid twice, or correct the roll and the term")
            .CityMay("不可调整", "None");

        var poorStudents = Entitled("poor_students", "建档立卡学前和高中以上学生", "registered poor students outside compulsory school").On(Registers.Poor).On(Registers.SchoolRoll, "非义务教育").Every(CalendarSpan.Term);
        Of(Subject.Indicator).Warn("EA-05", "建档立卡学生应助未助", "Registered poor students without aid")
            .About(Risk.MistargetedPeople)
            .Orange(poorStudents.IsMissed & poorStudents.Time >= afterDays)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("财政扶贫资金动态监控：扶贫对象精准", "学生资助各项管理办法：建档立卡家庭经济困难学生优先资助")
            .MayBeInnocent("助学金按月发放，本学期尚未发到", "A grant is paid month by month, and this term's has not come yet")
            .MayBeInnocent("在市外就读，由就读地资助", "They study elsewhere and are aided there")
            .MayBeInnocent("明细尚未录入", "The lines are not entered yet")
            .ClearedBy("补助到位并录入明细，或更新名册", "Aid them and enter the lines, or have the registers updated")
            .CityMay("可在范围内设定", "Within bounds");

        // Reviewed by 15 November, so that money assigned in autumn is due a month after; what comes in the new year is past the review.
        var isMonthly = item.IsAny(Undergraduate, Postgraduate);
        var isReviewed = Known.Project.FirstAssignedOn.Month < 8 | DateValue.In(Known.Project.FirstAssignedOn.Year, 11, 15).DaysAgo > lateDays;
        project.Warn("EA-06", "发放不及时", "Not paid in time")
            .About(Risk.IdleFunds)
            .Yellow(IsUnpaidAfter(termDays))
            .Orange(IsUnpaidAfter(termDays * 2))
            .Yellow(isMonthly & paid.Same(0) & paid < assigned & Known.Project.FirstAssignedOn.DaysAgo > lateDays & (term.Is("春") | isReviewed))
            .Judged(Trigger.Scheduled)
            .From("学生资助各项管理办法", "本专科助学金：11月15日前完成评审，按10个月发放")
            .MayBeInnocent("困难认定复核尚未结束", "The review of hardship is not finished")
            .ClearedBy("发放到学生资助卡，或收回结余", "Pay it to the students' cards, or take the rest back")
            .CityMay("只可收紧", "Tighten only");

        // One warning for a school, at its first payment of the school year: in summer nothing is missing, and nothing of one student is looked at.
        var grants = ItemsBy(item, school, schoolYear).Where(Known.Payment.Amount > 0);
        var paidOn = Known.Payment.PaidOn;
        var isTermTime = paidOn.Month >= 8 & DateValue.In(paidOn.Year + 1, 6, 30).DaysAgo <= 0 | DateValue.In(paidOn.Year, 6, 30).DaysAgo <= 0;
        Of(Subject.Payment).Warn("EA-12", "高校助学金未按月发放", "Monthly grants of a university stopped")
            .OnTrial(new DateOnly(2027, 6, 30)) // in which ten months a school pays is entered nowhere
            .About(Risk.IdleFunds)
            .Yellow(isMonthly & grants.Place.Same(1) & isTermTime & grants.Max(0 - paidOn.DaysAgo) < 0 - gapDays)
            .Judged(Trigger.Scheduled)
            .From("本专科助学金：11月15日前完成评审，按10个月发放")
            .MayBeInnocent("学校按学期一次发放，或寒假前后合并发放", "The school pays once a term, or two months together around the winter holidays")
            .ClearedBy("按月发放到卡，或登记发放", "Pay the cards month by month, or enter what was paid")
            .CityMay("不可调整", "None");

        var restsAtAnOffice = Known.Payment.PayeeKind.IsAny("单位零余额", "单位实有资金", "专户") & !Known.Payment.HasPersonBatch
            & !item.IsAny(SeniorHighWaiver, VocationalWaiver, UniversityWaiver);
        Of(Subject.Payment).Warn("EA-07", "资金滞留学校未达个人", "Money rests at the school instead of reaching students")
            .About(Risk.ImpreciseUse)
            .Orange(restsAtAnOffice & Known.Payment.PaidOn.DaysAgo > passDays)
            .Red(restsAtAnOffice & Known.Payment.PaidOn.DaysAgo > stuckDays)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("财科教〔2016〕35号：助学金按卡发放")
            .MayBeInnocent("学校已发放到人，名册未关联到这笔支付", "The school paid the students and the roll was not linked to this payment")
            .ClearedBy("关联发放名册，或收回后直接发放到卡", "Link the roll of persons, or take it back and pay the cards")
            .CityMay("只可收紧", "Tighten only");

        project.Warn("EA-08", "免学费人数虚高", "More waivers than students on the roll")
            .About(Risk.FalseClaim)
            .Red(item.IsAny(SeniorHighWaiver, VocationalWaiver, UniversityWaiver) & heads > rollHeads * (1 + headTolerance))
            .Red(item.IsAny(SeniorHighWaiver, VocationalWaiver, UniversityWaiver) & auditedHeads.IsObserved & heads > auditedHeads.Number * (1 + headTolerance))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("财教〔2012〕376号")
            .MayBeInnocent("核定日之后有学生转入", "Students moved in after the day of the count")
            .ClearedBy("按学籍人数核减，或更正人数", "Cut the waivers to the roll, or correct the heads")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("EA-11", "资助对象不在学籍", "Aided student not on the school roll")
            .About(Risk.FalseClaim)
            .Red(student.IsKnown & !student.In(Registers.SchoolRoll, "在读").On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.Hold)
            .From("财科教〔2016〕35号", "学生资助各项管理办法")
            .MayBeInnocent("学籍跨省转接尚未完成", "The roll is being moved between provinces")
            .MayBeInnocent("学前儿童尚无学籍号", "A child before school has no roll number yet")
            .ClearedBy("停发追回，或更正学籍", "Stop and take it back, or have the roll corrected")
            .CityMay("不可调整", "None");

        Condition Exceeds(Number? times = null)
        {
            return item.Is(Preschool) & ofTheYear > Line(preschoolMost)
                | item.Is(SeniorHigh) & ofTheYear > Line(seniorHighMost)
                | item.Is(Vocational) & ofTheYear > Line(vocational)
                | item.Is(Undergraduate) & ofTheYear > Line(undergraduateMost)
                | item.Is(Postgraduate) & degree.Is("硕士") & ofTheYear > Line(master)
                | item.Is(Postgraduate) & degree.Is("博士") & ofTheYear > Line(doctor)
                | item.Is(UniversityWaiver) & ofTheYear > Line(universityWaiver);

            Number Line(Number standard) => times is null ? standard : standard * times;
        }

        // Judged when the batch is paid out: a term's half of the year's standard for every student funded.
        Condition Deviates(string of, Number average) => item.Is(of) & assigned > 0 & paid >= assigned
            & (paid > heads * average / 2 * (1 + averageTolerance) | paid < heads * average / 2 * (1 - averageTolerance));

        Condition IsAlsoAnotherStage(params string[] stage) => item.IsAny(stage) & ofTheTerm.Where(!item.IsAny(stage)).Count >= 1;

        // University grants go out in ten monthly parts, so a term's deadline says nothing about them.
        Condition IsUnpaidAfter(Number days) => !item.IsAny(Undergraduate, Postgraduate)
            & Known.Project.FirstAssignedOn.DaysAgo > days & paid < assigned;
    }
}
