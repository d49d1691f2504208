namespace SunLedger.Plugins;

/// <summary>Employment subsidies: training, social-insurance subsidy, public-welfare posts, starting a business, traineeships, job seeking, poverty workshops.</summary>
public sealed class Employment : FundCategory
{
    private const string Training = "职业培训", Insurance = "社会保险补贴", Post = "公益性岗位", Trainee = "就业见习", Workshop = "扶贫车间奖补";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public Employment() : base("employment", "就业补助", "Employment subsidy", basis: "财社〔2017〕164号")
    {
        Covers("C37", "P26", "M13");

        // ── What is recorded about the project: one kind of subsidy in one place and year, or one workshop ──────────
        var project = Of(Subject.Project);
        var item = project.Choice("item", "就业补贴项目", "Employment subsidy", Training, "技能鉴定", Insurance, Post, "创业补贴", Trainee, "求职创业", "交通补贴", Workshop).Required();
        var isWorkshop = item.Is(Workshop);
        var workers = project.Count("workshop_workers", "车间职工人数", "Workers of the workshop", Unit.Person).Between(1, 10_000).RequiredWhen(isWorkshop);
        var poorWorkers = project.Count("workshop_poor", "其中建档立卡劳动力", "Of whom registered poor", Unit.Person).Between(0, 10_000).NotAbove(workers).RequiredWhen(isWorkshop);
        var wageMonths = project.Count("wage_months", "建档立卡劳动力已发工资月数", "Months of wages paid to the registered poor", Unit.Month).Between(0, 120).RequiredWhen(isWorkshop);

        // ── What is recorded about each person paid ─────────────────────────────────────────────────────────────────
        var line = Of(Subject.PersonLine);
        var person = line.Code("person_id", "证件号", "Identity number", Format.IdNumber).Required();
        line.Flag("poor_labour", "建档立卡劳动力", "Registered poor").Required();
        var employer = line.Code("employer_uscc", "用人单位代码", "Employer's social credit code", Format.Uscc);
        var post = line.Text("post_no", "岗位编号", "Post number", maxLength: 40);
        var placement = line.Count("placement_no", "第几次公益性岗位安置", "Which placement in a post").Between(1, 10).RequiredWhen(post.IsKnown);
        var yearsLeft = line.Quantity("years_to_retire", "初次安置时距法定退休年限", "Years to retirement when first placed", Unit.Year, decimals: 1).Between(0, 50).RequiredWhen(post.IsKnown);
        var from = line.Date("period_from", "补贴起", "Subsidised from").Required();
        var to = line.Date("period_to", "补贴止", "Subsidised to").NotBefore(from).Required();
        var months = line.Count("months", "补贴月数", "Months subsidised", Unit.Month).Between(1, 120).Required();
        var approvedOn = line.Date("approved_on", "审核通过日期", "Approved on").Required();
        var trainer = line.Code("train_org", "培训机构代码", "Training organisation's social credit code", Format.Uscc);
        var classNo = line.Text("class_no", "班次号", "Class number", maxLength: 40).RequiredWhen(trainer.IsKnown);
        var hours = line.Count("hours", "培训学时", "Hours of the class").Between(1, 2_000).RequiredWhen(trainer.IsKnown);
        var attended = line.Count("attended_hours", "实际到课学时", "Hours attended").Between(0, 2_000).NotAbove(hours).RequiredWhen(trainer.IsKnown);
        // A test of the trade says them, too: only trainings are compared.
        var trade = line.Text("trade", "培训职业（工种）", "Trade of the training", maxLength: 60);
        var level = line.Choice("trade_level", "职业技能等级", "Level of the trade", "初级", "中级", "高级", "技师", "高级技师", "不分等级");
        var certificate = line.Text("cert_no", "证书编号", "Certificate number", maxLength: 40);

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var cap = Parameter("cap", "公益性岗位补贴期限", "Most months in a post", Unit.Month, 36)
            .CitiesMaySet(12, 36, Strict.Lower).Verified("就业补助资金管理办法（财社〔2023〕181号）：最长不超过3年");
        var near = Parameter("near", "距退休年限", "Years to retirement within which it may last longer", Unit.Year, 5)
            .Verified("就业补助资金管理办法（财社〔2023〕181号）：初次核定时距法定退休年龄不足5年的可延长至退休");
        var repeatMax = Parameter("repeat_max", "公益性岗位安置次数上限", "Most placements in a post", Unit.Count, 2)
            .CitiesMaySet(1, 2, Strict.Lower).Verified("地方通知：特殊对象累计安置不超过2次");
        var yearlyMost = Parameter("n_year", "每年培训次数上限", "Most trainings a year", Unit.Count, 3)
            .CitiesMaySet(1, 3, Strict.Lower).Known("财社〔2017〕164号：每人每年最多三次，同一等级一次");
        var wageMin = Parameter("months_min", "带贫工资月数下限", "Least months of wages", Unit.Month, 6)
            .CitiesMaySet(3, 12).Assumed("无政策数字：各地扶贫车间办法不一");
        var required = Parameter("required", "带贫比例下限", "Least share of registered poor", Unit.Ratio, 0.30m)
            .CitiesMaySet(0.10m, 0.50m).Assumed("无政策数字：各地按比例或人数规定");
        var payDays = Parameter("pay_days", "审核后拨付时限", "Working days from approval to payment", Unit.WorkingDay, 20)
            .CitiesMaySet(5, 30, Strict.Lower).Assumed("无政策数字：公共就业服务一般办结时限");

        var departmentWords = WordList("dept_words", "部门经费用词", "Words of a department's own costs", "人员经费", "公用经费", "差旅", "会议", "楼堂馆所", "车辆")
            .Known("财社〔2017〕164号：不得用于部门（单位）人员经费、公用经费、差旅费、会议费，不得用于楼堂馆所、车辆购置");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("eligibility", "按月核对享受资格", "Eligibility in each month").On(line).Held(person, from, months).Watched("EM-12");
        Element("months_used", "限期补贴已享受月数", "Months used of each limited subsidy").On(line).Held(months, post).Watched("EM-01");
        Element("item_overlap", "各补贴项目重叠核对", "Overlap between subsidies").On(line).Held(item, from, months).Watched("EM-03");
        Element("unemployment_benefit", "与失业保险待遇核对", "Overlap with unemployment benefit").On(line).Held(person, from).Watched("EM-13");
        Element("attendance", "培训到课记录", "Attendance of the class").On(line).Held(hours, attended).Watched("EM-04");
        Element("certificate", "培训证书", "Certificate").On(line).Held(certificate);
        Element("employment_contract", "劳动合同", "Contract with the employer").On(line)
            .When(item.IsAny(Insurance, Post, Trainee)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("wage_record", "工资发放记录", "Record of wages").On(line)
            .When(item.IsAny(Post, Trainee, Workshop)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("approval_to_payment", "审核到拨付用时", "Time from approval to payment").On(line).Held(approvedOn, Known.PersonLine.PaidOn).Watched("EM-07");
        var poorOnPayroll = Element("poor_on_payroll", "有规定月数工资记录的贫困职工", "Poor workers with wages of the months asked for").On(project)
            .OfCount(Unit.Person).By(ElementSource.Department).From("各地扶贫车间认定和奖补办法");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        line.Warn("EM-01", "公益性岗位补贴超期", "Paid in a post for too long")
            .About(Risk.AboveStandard)
            .Red(item.Is(Post) & (ItemsBy(person, item).Sum(months) > cap & yearsLeft >= near | placement > repeatMax))
            .Enforce(Enforcement.Hold)
            .From("就业补助资金管理办法")
            .MayBeInnocent("疫情等期间按政策延长，文件有规定", "A document lengthened it for a time, as in the epidemic")
            .ClearedBy("停发并追回超期补贴，或更正月数和安置次数", "Stop and take back what is beyond, or correct the months and the placements")
            .CityMay("只可收紧", "Tighten only");

        var atWork = ItemsBy(person, Known.PersonLine.PayMonth).Where(item.IsAny(Insurance, Post, Trainee));
        var atThisEmployer = ItemsBy(person, Known.PersonLine.PayMonth, employer).Where(item.IsAny(Insurance, Post, Trainee));
        var ofTheMonth = ItemsBy(person, item, Known.PersonLine.PayMonth);
        var ofTheTime = ItemsBy(person, item).Overlapping(from, to);
        var classes = ItemsBy(person).Overlapping(from, to).Where(item.Is(Training));
        line.Warn("EM-03", "同期重复享受", "Two subsidies for the same month")
            .About(Risk.DoubleBenefit)
            .Red(item.IsAny(Insurance, Post, Trainee) & ofTheMonth.Count >= 2)
            .Red(item.IsAny(Insurance, Post, Trainee) & ofTheTime.Count >= 2)
            .Red(item.IsAny(Insurance, Post, Trainee) & employer.IsKnown & atWork.Count > atThisEmployer.Count)
            .Enforce(Enforcement.Hold)
            .From("财社〔2017〕164号")
            .MayBeInnocent("月中更换单位，两单位各付半月", "The person changed employers within the month and each is paid its half")
            .ClearedBy("退回重复享受的补贴，或更正所属月份和单位", "Return what was had twice, or correct the month and the employer")
            .CityMay("不可调整", "None");

        line.Warn("EM-13", "领取失业金期间享受补贴", "Subsidised while unemployment benefit is drawn")
            .About(Risk.DoubleBenefit)
            .Red(item.IsAny(Insurance, Post, Trainee) & person.In(Registers.Insured, "领取失业金").On(from))
            .Enforce(Enforcement.Hold)
            .From("财社〔2017〕164号")
            .MayBeInnocent("补贴起始当月停发失业金，名册尚未更新", "The benefit ended in the very month, and the register is not yet up to date")
            .ClearedBy("停发其中一项并退回，或更正补贴起止月份", "Stop one of them and return it, or correct the months")
            .CityMay("不可调整", "None");

        line.Warn("EM-04", "培训虚报", "Training falsely claimed")
            .About(Risk.FalseClaim)
            .Red(item.Is(Training) & (ItemsBy(person, classNo).Count >= 2 | ItemsBy(person, item).SameYear().Count > yearlyMost | attended.Same(0) | classes.Count >= 2
                | trade.IsKnown & level.IsKnown & ItemsBy(person, trade, level).Where(item.Is(Training)).Count >= 2))
            .Enforce(Enforcement.Hold)
            .From("财社〔2017〕164号：每人每年最多享受三次，同一职业同一等级不得重复")
            .MayBeInnocent("同一班次的补贴分两次拨付", "The subsidy of one class was paid in two parts")
            .MayBeInnocent("两个班次不在同一时段上课，如日班和夜班", "Two classes met at different hours, as by day and in the evening")
            .ClearedBy("核减虚报的补贴，或补登到课记录", "Cut what was falsely claimed, or enter the attendance")
            .CityMay("只可收紧", "Tighten only");

        Of(Subject.Payment).Warn("EM-05", "挤占用于部门经费", "Spent on the department's own costs")
            .About(Risk.Encroachment)
            .Red(Known.Payment.Use.ContainsAny(departmentWords))
            .Red(Known.Payment.DepEconomic.StartsWithAny("301", "30211", "30215", "30231", "31001", "31013"))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财社〔2017〕164号")
            .MayBeInnocent("用途中出现的词是培训工种或单位名，如车辆维修工培训", "The word is part of a trade or a name, such as training in vehicle repair")
            .ClearedBy("更正用途或科目后重新支付，或改用部门预算", "Correct the use or the subject and pay again, or pay from the department's budget")
            .CityMay("不可调整", "None");

        project.Warn("EM-06", "扶贫车间带贫不实", "Workshop employs too few of the poor")
            .About(Risk.PerformanceGap)
            .Orange(isWorkshop & Known.Project.Paid > 0 & (poorWorkers < workers * required | wageMonths < wageMin))
            .Orange(isWorkshop & Known.Project.Paid > 0 & poorOnPayroll.IsObserved & poorOnPayroll.Number < workers * required)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("各地扶贫车间认定和奖补办法")
            .MayBeInnocent("车间新建不足规定月数，按协议先行奖补", "The workshop is younger than the months asked for and was rewarded ahead by agreement")
            .ClearedBy("补足带贫人数和工资，或退回奖补", "Employ and pay as many as required, or return the award")
            .CityMay("可在范围内设定", "Within bounds");

        line.Warn("EM-07", "审核后拨付超时", "Paid too long after approval")
            .About(Risk.IdleFunds)
            .Yellow(IsLaterThan(payDays))
            .Orange(IsLaterThan(payDays * 2))
            .Judged(Trigger.Scheduled)
            .From("公共就业服务办事时限")
            .MayBeInnocent("账户信息有误，退票后重新拨付", "The account was wrong and the money came back once")
            .ClearedBy("拨付到人，或更正审核日期", "Pay it, or correct the day of approval")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("EM-12", "补贴对象疑似不符", "Subsidy to somebody who may not have it")
            .About(Risk.FalseClaim)
            .Orange(person.In(Registers.CompanyPeople, "法定代表人").On(approvedOn) | person.In(Registers.Payroll, "公务员", "事业编制").On(approvedOn) | person.In(Registers.Deceased).On(approvedOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("财社〔2017〕164号")
            .MayBeInnocent("所任法定代表人的企业已停业", "The enterprise of which the person is the legal representative has stopped")
            .MayBeInnocent("比对的证件号登记有误", "A register has a wrong number")
            .ClearedBy("核实后停发追回，或更正登记", "Verify, then stop and take it back, or have the register corrected")
            .CityMay("不可调整", "None");

        Condition IsLaterThan(Number days) => Known.PersonLine.PaidOn.IsKnown & approvedOn.WorkingDaysUntil(Known.PersonLine.PaidOn) > days
            | !Known.PersonLine.PaidOn.IsKnown & approvedOn.WorkingDaysAgo > days;
    }
}
