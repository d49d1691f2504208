namespace SunLedger.Plugins;

/// <summary>
/// Subsidies for linking the end of poverty with rural revitalisation: since 2021 the successor of dedicated poverty-alleviation money.
/// No row of the fund lists of 2018 is its own; an office enters its bridging funds as its own funds of this category.
/// </summary>
public sealed class RuralRevitalisation : FundCategory
{
    private const string Industry = "产业发展", Facilities = "小型公益设施", Surroundings = "人居环境整治", Jobs = "就业帮扶", Microcredit = "小额信贷贴息", Yulu = "雨露计划", Fee = "项目管理费";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public RuralRevitalisation() : base("rural-revitalisation", "衔接推进乡村振兴补助资金", "Rural revitalisation subsidy", basis: "财农〔2021〕19号")
    {
        // ── What is recorded about the indicator and the project ────────────────────────────────────────────────────
        var indicator = Of(Subject.Indicator);
        indicator.Choice("fund_component", "资金任务", "Task", "巩固拓展脱贫攻坚成果和乡村振兴", "以工代赈", "少数民族发展", "欠发达国有农场巩固提升", "欠发达国有林场巩固提升").Required();

        var project = Of(Subject.Project);
        var use = project.Choice("sub_direction", "用途类别", "Use", Industry, Facilities, Surroundings, Jobs, Microcredit, Yulu, "防返贫监测帮扶", "搬迁后续扶持", Fee, "其他").Required();
        var isInVillage = use.IsAny(Industry, Facilities, Surroundings);
        project.Code("target_village_code", "受益村代码", "Village that benefits", Format.Village12).RequiredWhen(isInVillage);
        var wasPoor = project.Flag("former_poor_village", "是否脱贫村", "Village lifted out of poverty").RequiredWhen(isInVillage);
        var link = project.Choices("benefit_link_mode", "联农带农机制", "How households share the benefit", "直接补助", "务工", "入股分红", "土地流转", "托管", "订单", "资产收益", "无").RequiredWhen(use.Is(Industry));
        var operatorCode = project.Code("operator_uscc", "经营主体统一社会信用代码", "Operator's social credit code", Format.Uscc).RequiredWhen(use.Is(Industry));
        var formsAsset = project.Flag("forms_asset", "是否形成资产", "Forms an asset").RequiredWhen(isInVillage);
        var assetClass = project.Choice("asset_class", "资产类别", "Class of asset", "经营性", "公益性", "到户类").RequiredWhen(formsAsset);
        var assetOwner = project.Text("asset_owner_code", "资产权属单位", "Owner of the asset", maxLength: 40).RequiredWhen(formsAsset);
        var assetValue = project.Money("asset_value", "资产原值", "Value of the asset").Between(0.01m, 1_000_000_000).RequiredWhen(formsAsset);
        var confirmedOn = project.Date("asset_confirmed_on", "资产确权日期", "Asset confirmed on").NotBefore(Known.Project.AcceptedOn);
        var idleSince = project.Date("asset_idle_since", "资产闲置起始日", "Asset idle since");
        var returnRate = project.Ratio("contract_return_rate", "约定年收益率", "Agreed yearly return").Between(0, 0.20m);
        var returnDueOn = project.Date("return_due_on", "收益应付日", "Return due on");
        var returnPaid = project.Money("return_paid_amt", "已付收益", "Return paid").Between(0, 1_000_000_000);

        // ── What is recorded about each person paid ─────────────────────────────────────────────────────────────────
        var line = Of(Subject.PersonLine);
        // Wider than the rule allows: what was really lent must get in, so that the rule can see it.
        var loan = line.Money("loan_amt", "小额信贷本金", "Loan principal").Between(0.01m, 1_000_000);
        var loanMonths = line.Quantity("loan_months", "贷款期限", "Term of the loan", Unit.Month, decimals: 0).Between(1, 120).RequiredWhen(loan.IsKnown);
        var loanPurpose = line.Choice("loan_purpose", "贷款用途", "Purpose of the loan", "种植", "养殖", "加工", "服务", "其他生产", "建房", "结婚", "理财", "购置家庭用品", "转借企业").RequiredWhen(loan.IsKnown);
        var student = line.Code("yulu_student_id", "雨露计划学生证件号", "Student's identity number", Format.IdNumber);
        var schoolYear = line.Code("yulu_school_year", "补助学年", "School year", Format.SchoolYear).RequiredWhen(student.IsKnown);
        var term = line.Choice("yulu_term", "补助学期", "Term", "秋", "春").RequiredWhen(student.IsKnown);

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var feeCap = Parameter("fee_cap", "项目管理费上限", "Cap on the management fee", Unit.Ratio, 0.01m)
            .CitiesMaySet(0, 0.01m, Strict.Lower).Known("财农〔2021〕19号：各省按不超过1%统筹安排项目管理费");
        var feeWarnAt = Parameter("fee_warn_at", "管理费提示线", "Part of the cap at which to warn", Unit.Ratio, 0.80m)
            .Assumed("无政策数字：达到上限的80%提示");
        var poorShare = Parameter("poor_share_min", "脱贫户和监测对象占比下限", "Least share of households lifted out of poverty or watched", Unit.Ratio, 0.30m)
            .CitiesMaySet(0, 1, Strict.Higher).Assumed("地方规定，因项目类型而异，无统一数字");
        var loanCap = Parameter("loan_cap", "小额信贷每户本金上限", "Cap on a household's loan", Unit.Yuan, 50_000)
            .CitiesMaySet(10_000, 50_000, Strict.Lower).Verified("银保监发〔2021〕6号：原则上5万元（含）以下");
        var termCap = Parameter("term_cap", "小额信贷期限上限", "Longest term of a loan", Unit.Month, 36)
            .CitiesMaySet(12, 36, Strict.Lower).Verified("银保监发〔2021〕6号：3年期（含）以内");
        var yuluStandard = Parameter("yulu_std", "雨露计划每生每学年标准", "Yulu standard per student and school year", Unit.Yuan, 3_000)
            .CitiesMaySet(1_500, 5_000).Known("国开办发〔2015〕19号：每生每年3000元左右，过渡期延续");
        var industryMin = Parameter("industry_min", "2021年及以前产业发展占比下限", "Least share of industry until 2021", Unit.Ratio, 0.50m)
            .CitiesMaySet(0.30m, 0.70m, Strict.Higher).Assumed("2021年未见国家下限");
        // One number for each time, chosen by the year of the project: the floor of 2023 asks nothing of what 2018 assigned.
        var industryMin2022 = Parameter("industry_min_2022", "2022年产业发展占比下限", "Least share of industry in 2022", Unit.Ratio, 0.55m)
            .CitiesMaySet(0.55m, 0.70m, Strict.Higher).Verified("2022年衔接资金用于产业的比重不低于55%");
        var industryMin2023 = Parameter("industry_min_2023", "2023年起产业发展占比下限", "Least share of industry from 2023", Unit.Ratio, 0.60m)
            .CitiesMaySet(0.60m, 0.75m, Strict.Higher).Verified("2023年衔接资金用于产业的比重不低于60%");
        var industryGap = Parameter("industry_gap", "产业占比严重偏离", "Grave gap of the industry share", Unit.Ratio, 0.10m)
            .Assumed("无政策数字：低于下限超过10个百分点转橙色");
        var elsewhereMost = Parameter("non_poor_max", "非脱贫村占比上限", "Largest share for villages that were never poor", Unit.Ratio, 0.30m)
            .CitiesMaySet(0, 0.30m, Strict.Lower).Verified("财政部2021年3月31日发布：县级可统筹安排不超过30%的到县衔接资金支持非贫困村");
        var confirmDays = Parameter("confirm_days", "资产确权时限", "Days to confirm an asset", Unit.Day, 90)
            .CitiesMaySet(30, 180).Assumed("国办函〔2021〕51号要求确权登记，未定天数");
        var grace = Parameter("return_grace", "收益兑付宽限期", "Days of grace for a return", Unit.Day, 30)
            .CitiesMaySet(0, 60).Assumed("无政策数字");
        var idleDays = Parameter("idle_days", "资产闲置时限", "Days an asset may lie idle", Unit.Day, 90)
            .CitiesMaySet(30, 180).Assumed("无政策数字");

        var wordMatchMin = Parameter("word_match_min", "负面清单命中词数", "Words of the negative list that must be hit", Unit.Count, 1)
            .CitiesMaySet(1, 3, Strict.Lower).Assumed("无文件规定，运行口径：用途中有一个清单用词即预警");
        var negativeWords = WordList("neg_words", "负面清单用词", "Words of the negative list",
                "基本支出", "办公经费", "公务用车", "购置车辆", "车辆购置", "通讯设备", "奖金", "津贴", "津补贴", "职工福利",
                "楼堂馆所", "办公楼", "培训中心", "招待所", "偿还债务", "偿债", "归还贷款", "垫资")
            .CitiesMayAdd().Known("财农〔2021〕19号负面清单；用词为本平台拟定");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("amount_by_use", "各用途类别金额与占比", "Amount and share by use").On(project).Held(use, Known.Project.Approved, Known.Project.Paid).Watched("RV-07");
        Element("industry_share", "县年度产业占比", "Industry share by county and year").On(project)
            .Held(use, Known.Project.Approved, Known.Project.CountyCode).Watched("RV-07");
        Element("non_poor_share", "县年度非脱贫村占比", "Share of villages that were never poor, by county and year").On(project)
            .Held(use, Known.Project.Approved, Known.Project.CountyCode).Watched("RV-09");
        Element("fee_drawn", "项目管理费提取额与列支级次", "Management fee drawn, and the level that drew it").On(project)
            .Held(use, Known.Project.Paid, Known.Payment.PayerLevel).Watched("RV-01");
        Element("paid_watched", "到户到人支付与防返贫监测比对", "Each household or person paid, matched to the monitoring register on the pay date").On(line)
            .Held(Known.PersonLine.PersonKey, Known.PersonLine.PaidOn).Watched("RV-14");
        Element("operator", "经营主体", "Operator enterprise").On(project).Held(operatorCode).Watched("RV-18");
        Element("link_mode", "联农带农机制", "Link mechanism").On(project).Held(link);
        Element("operating_contract", "经营合同", "Contract with the operator").On(project)
            .When(use.Is(Industry)).Due(60, after: Known.Project.FirstAssignedOn).Assumed(Ours);
        Element("dividends", "收益应付与已付", "Dividends due and paid").On(project).OfMoney().When(use.Is(Industry) & formsAsset).Yearly(1, 31).Assumed(Ours);
        Element("asset_class_known", "资产类别", "Asset class").On(project).Held(assetClass);
        Element("asset_owner", "资产权属", "Asset owner").On(project).Held(assetOwner);
        Element("asset_confirmation", "资产确权登记", "Confirmation of the asset").On(project)
            .When(formsAsset).Due(90, after: Known.Project.AcceptedOn).From("国办函〔2021〕51号").Assumed("国办函〔2021〕51号要求确权登记，未定天数");
        Element("asset_in_use", "资产使用状态", "Asset in use").On(project).When(formsAsset).Yearly(1, 31).Assumed(Ours);
        Element("loan_principal", "小额信贷本金", "Microcredit principal").On(line).Held(loan).Watched("RV-05");
        Element("loan_term", "小额信贷期限", "Microcredit term").On(line).Held(loanMonths).Watched("RV-05");
        Element("loan_use", "小额信贷用途", "Microcredit purpose").On(line).Held(loanPurpose).Watched("RV-05");
        Element("loan_subsidy", "小额信贷贴息额", "Microcredit subsidy").On(line).Held(loan, Known.PersonLine.Amount).Watched("RV-05", "RV-15");
        Element("yulu_student", "雨露计划学生", "Yulu student").On(line).Held(student).Watched("RV-16");
        Element("yulu_school", "雨露计划就读学校", "Yulu school").On(line).Held(student).Watched("RV-16");
        Element("yulu_terms", "雨露计划学期", "Yulu term").On(line).Held(schoolYear, term).Watched("RV-06");
        Element("carry_over_age", "结转年限", "Carry-over age of every indicator").On(indicator).Held(Known.Indicator.CarryOverAge).Watched("KD-02", "KD-03");
        Element("allocation_published", "资金分配公告公示（县、乡、村）", "Allocation disclosed at county, town and village").On(indicator)
            .Published().DueInWorkingDays(20, after: Known.Indicator.RegisteredOn).From("国开办发〔2018〕11号", "政府信息公开条例第二十六条");
        Element("plan_published", "项目计划公告公示（县、乡、村）", "Plan disclosed at county, town and village").On(project)
            .Published().DueInWorkingDays(20, after: Known.Project.FirstAssignedOn).From("国开办发〔2018〕11号", "政府信息公开条例第二十六条");
        Element("completion_published", "完成情况公告公示（县、乡、村）", "Completion disclosed at county, town and village").On(project)
            .Published().DueInWorkingDays(20, after: Known.Project.RealEnd).From("国开办发〔2018〕11号", "政府信息公开条例第二十六条");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var payment = Of(Subject.Payment);
        var assigned = Known.Project.Approved;
        // A project of the city has no county, and one without money is in no year.
        var hasCountyYear = Known.Project.CountyCode.IsKnown & Known.Project.FirstAssignedOn.IsKnown;
        var inTheCountyYear = ItemsBy(Known.Project.CountyCode).SameYear();
        // One warning for a county and year: its largest project carries it.
        var isLargest = hasCountyYear & assigned.Same(inTheCountyYear.Max(assigned));

        var feePart = inTheCountyYear.Where(use.Is(Fee)).Sum(Known.Project.Paid) / inTheCountyYear.Sum(assigned);
        project.Warn("RV-01", "项目管理费超比例", "Management fee above its cap")
            .About(Risk.Encroachment)
            .Yellow(use.Is(Fee) & hasCountyYear & feePart >= feeCap * feeWarnAt)
            .Red(use.Is(Fee) & hasCountyYear & feePart > feeCap)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("财农〔2021〕19号")
            .MayBeInnocent("本年资金尚未全部安排到项目，分母偏小", "Not all of the year's money is assigned yet, so that the share looks large")
            .MayBeInnocent("省级统筹后各县比例不同，全省未超过1%", "The province gave counties different parts and stays within 1 % as a whole")
            .ClearedBy("退回超比例列支的管理费", "Return the fee above the cap")
            .CityMay("只可收紧", "Tighten only");

        payment.Warn("RV-02", "负面清单支出", "Spending on the negative list")
            .About(Risk.Diversion)
            .Red(Known.Payment.Use.Hits(negativeWords) >= wordMatchMin)
            .Red(Known.Payment.DepEconomic.StartsWithAny("301", "307", "31013", "31019"))
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财农〔2021〕19号")
            .MayBeInnocent("用途中出现的词不是支出内容，如项目村名或单位名", "The word is part of a name, not what is bought")
            .ClearedBy("更正用途或科目后重新支付，或改用其他资金", "Correct the use or the subject and pay again, or pay from other money")
            .CityMay("可加词，不可删国家词", "May add words, never remove national ones");

        payment.Warn("RV-03", "列支教育卫生文化养老等公共服务", "Spent on education, health, culture or care")
            .About(Risk.Encroachment)
            .Orange(Known.Payment.FunctionSubject.StartsWithAny("205", "207", "208", "210") & !use.IsAny(Yulu, Jobs))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财农〔2021〕19号：农村基本公共服务主要通过现有资金渠道支持")
            .MayBeInnocent("科目登记错误，实际用于生产或基础设施", "The subject was entered wrongly and the money went into production or works")
            .ClearedBy("更正功能科目，或调整为相应渠道资金列支", "Correct the functional subject, or pay from the money meant for it")
            .CityMay("不可调整", "None");

        project.Warn("RV-04", "集体项目脱贫户和监测对象占比低", "Too few households lifted out of poverty in a collective project")
            .About(Risk.MistargetedPeople)
            .Yellow(isInVillage & Known.Project.PoorHouseholds / Known.Project.Households < poorShare)
            .From("财农〔2021〕19号", "监控要素：监控到人")
            .MayBeInnocent("全村受益的公益设施，村内脱贫户本来就少", "The whole village uses the facility, and few of its households were poor")
            .ClearedBy("更正受益户数，或调整受益范围", "Correct the households, or change who benefits")
            .CityMay("只可提高下限", "May only raise the minimum");

        line.Warn("RV-14", "到户补助对象不在名册", "Somebody who is not on the register is paid")
            .About(Risk.MistargetedPeople)
            .Red(!use.Is(Microcredit) & !Known.PersonLine.PersonKey.In(Registers.Poor, "脱贫享受政策", "监测对象").On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.Hold)
            .From("财农〔2021〕19号", "监控要素：监控到人")
            .MayBeInnocent("新识别对象已批准，名册尚未更新", "The person was newly identified, and the register is not yet up to date")
            .MayBeInnocent("户内其他成员在册，以户为单位认定", "Another member of the household is registered")
            .ClearedBy("更新名册，或停发并退回", "Have the register updated, or stop and return it")
            .CityMay("不可调整", "None");

        line.Warn("RV-05", "脱贫人口小额信贷贴息超规", "Microcredit subsidy beyond the rules")
            .About(Risk.AboveStandard)
            .Red(use.Is(Microcredit) & (loan > loanCap | loanMonths > termCap | loanPurpose.IsAny("建房", "结婚", "理财", "购置家庭用品", "转借企业")))
            .Enforce(Enforcement.Hold)
            .From("银保监发〔2021〕6号")
            .MayBeInnocent("追加贷款不贴息，只为5万元以内部分贴息", "A loan was added without a subsidy, and only the first 50,000 yuan are subsidised")
            .ClearedBy("核减超规部分的贴息", "Cut the subsidy of what is beyond the rules")
            .CityMay("只可收紧", "Tighten only");

        var ofTheTerm = ItemsBy(student, schoolYear, term);
        var ofTheTermHere = ItemsBy(student, schoolYear, term, Known.Project.CountyCode);
        line.Warn("RV-06", "雨露计划重复或超标准", "Yulu subsidy paid twice or above the standard")
            .About(Risk.DoubleBenefit)
            .Orange(use.Is(Yulu) & ItemsBy(student, schoolYear).Sum(Known.PersonLine.Amount) > yuluStandard)
            .Red(use.Is(Yulu) & ofTheTerm.Count > ofTheTermHere.Count)
            .Enforce(Enforcement.Hold)
            .From("国开办发〔2015〕19号")
            .MayBeInnocent("与中职免学费、助学金叠加享受是允许的，不应计入", "It may be had beside vocational waivers and grants, which must not be counted here")
            .MayBeInnocent("学年中跨县转学，两县各补一学期而学期登记错误", "The student moved between counties in the year and a term was entered wrongly")
            .ClearedBy("退回重复或超出的补助，或更正学年学期", "Return what was paid twice or too much, or correct the year and term")
            .CityMay("可在范围内设定", "Within bounds");

        var industryShare = inTheCountyYear.Share(assigned, use.Is(Industry));
        var year = Known.Project.FirstAssignedOn.Year;
        // From June of its own year on, and for good: what a year left undone is not forgotten on 1 January.
        var isAsked = DateValue.In(year, 6, 1).DaysAgo >= 0;
        Condition IsBelow(Func<Number, Number> line) => year < 2022 & industryShare < line(industryMin) | year.Same(2022) & industryShare < line(industryMin2022) | year > 2022 & industryShare < line(industryMin2023);
        project.Warn("RV-07", "产业发展占比偏离", "Share of industry too small")
            .About(Risk.PoorStructure)
            .Yellow(isLargest & isAsked & IsBelow(floor => floor))
            .Orange(isLargest & isAsked & IsBelow(floor => floor - industryGap))
            .Judged(Trigger.Scheduled)
            .From("衔接资金年度文件", "监控要素：结构不合理")
            .MayBeInnocent("产业资金由其他渠道安排，县统筹方案有说明", "Industry is paid from other money, as the county's integration plan says")
            .ClearedBy("增加产业项目安排，或调整用途类别登记", "Assign more to industry, or correct the use of projects")
            .CityMay("只可提高下限", "May only raise the minimum");

        var unpaid = !returnPaid.IsKnown | returnPaid < assetValue * returnRate;
        project.Warn("RV-08", "资产未确权或约定收益未兑现", "Asset not confirmed, or agreed return not paid")
            .About(Risk.PerformanceGap)
            .Yellow(formsAsset & !confirmedOn.IsKnown & Lies(Known.Project.AcceptedOn, confirmDays))
            .Yellow(Lies(returnDueOn, grace) & unpaid)
            .Yellow(Lies(idleSince, idleDays))
            .Orange(formsAsset & !confirmedOn.IsKnown & Lies(Known.Project.AcceptedOn, confirmDays * 2))
            .Orange(Lies(returnDueOn, grace * 2) & unpaid)
            .Orange(Lies(idleSince, idleDays * 2))
            .Judged(Trigger.Scheduled)
            .From("国办函〔2021〕51号")
            .MayBeInnocent("因自然灾害等不可抗力，合同约定缓付或减免", "The contract puts off or waives the return after a disaster")
            .ClearedBy("登记确权日期，补付收益，或恢复资产使用", "Enter the confirmation, pay the return, or put the asset back to use")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("RV-18", "经营主体已注销或吊销", "Operator deregistered")
            .About(Risk.PerformanceGap)
            .Red(operatorCode.IsKnown & operatorCode.In(Registers.Enterprises, "注销", "吊销").Today)
            .Judged(Trigger.Scheduled)
            .From("国办函〔2021〕51号", "市场主体登记管理条例")
            .MayBeInnocent("主体已变更名称或合并，权利义务由新主体承接", "The operator merged or was renamed, and a new one took over")
            .ClearedBy("更换经营主体，登记承接单位和资产去向", "Choose another operator, and enter who took over and where the asset is")
            .CityMay("不可调整", "None");

        project.Warn("RV-09", "非脱贫村占比过高", "Too much for villages that were never poor")
            .About(Risk.PoorStructure)
            .Orange(isLargest & inTheCountyYear.Share(assigned, isInVillage & !wasPoor) > elsewhereMost)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("财农〔2021〕19号")
            .MayBeInnocent("本年资金尚未全部安排到项目，分母偏小", "Not all of the year's money is assigned yet, so that the share looks large")
            .ClearedBy("调整到脱贫村，或更正脱贫村登记", "Move money to villages that were poor, or correct the entry of the village")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("RV-15", "小额信贷借款人不在名册", "Borrower not on the register")
            .About(Risk.MistargetedPeople)
            .Red(loan.IsKnown & !Known.PersonLine.PersonKey.In(Registers.Poor, "脱贫享受政策", "监测对象").On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.Hold)
            .From("银保监发〔2021〕6号")
            .MayBeInnocent("名册尚未更新", "The register is not yet up to date")
            .MayBeInnocent("户内其他成员在册，以户为单位认定", "Another member of the household is registered")
            .ClearedBy("核减贴息，或更正名册", "Cut the subsidy, or have the register corrected")
            .CityMay("不可调整", "None");

        line.Warn("RV-16", "雨露计划学生不在学籍或不是职业教育", "Student not on the school roll, or of no vocational school")
            .About(Risk.FalseClaim)
            .Red(student.IsKnown & !student.In(Registers.SchoolRoll, "在读").On(Known.PersonLine.PaidOn))
            .Red(student.IsKnown & student.In(Registers.SchoolRoll, "义务教育寄宿", "普通高中", "本科").On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.Hold)
            .From("国开办发〔2015〕19号")
            .MayBeInnocent("学籍跨省转接尚未完成", "The roll is being moved between provinces")
            .MayBeInnocent("由普通高中转入职业学校，学籍尚未更新", "The student moved from a senior high school to a vocational one, and the roll does not say it yet")
            .ClearedBy("停发追回，或更正学籍", "Stop and take it back, or have the roll corrected")
            .CityMay("不可调整", "None");

        static Condition Lies(DateField day, Number daysBack) => day.IsKnown & day.DaysAgo > daysBack;
    }
}
