namespace SunLedger.Plugins;

/// <summary>Money for schools: running costs, boarders, meals, repairs, weak schools, senior-high and vocational conditions, schools of ethnic areas.</summary>
public sealed class SchoolConditions : FundCategory
{
    private const string Running = "公用经费", Boarding = "寄宿生生活补助", Meals = "营养膳食", Repairs = "校舍维修", WeakSchools = "薄弱学校改造", SeniorHigh = "普高条件", Vocational = "职教提升",
        Primary = "小学", Junior = "初中", NineYears = "九年一贯", TeachingPoint = "教学点", SpecialSchool = "特教";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public SchoolConditions() : base("school-conditions", "教育经费与办学条件", "School funding and conditions", basis: "财科教〔2016〕7号")
    {
        Covers("C04", "C05", "C06", "C07", "C08", "P06", "P07");

        // ── What is recorded: a project is one programme at one school ──────────────────────────────────────────────
        var project = Of(Subject.Project);
        var use = project.Choice("sub_program", "子项", "Programme", Running, Boarding, Meals, Repairs, WeakSchools, SeniorHigh, Vocational, "民族教育").Required();
        var isBuilding = use.IsAny(Repairs, WeakSchools, SeniorHigh, Vocational);
        project.Code("school_code", "学校标识码", "School code", Format.SchoolCode10).Required();
        var level = project.Choice("school_level", "学段", "Level of the school", Primary, Junior, NineYears, TeachingPoint, "普高", "中职", SpecialSchool, "幼儿园").Required();
        var enrolment = project.Count("enrolment", "在校生数", "Pupils", Unit.Person).Between(0, 100_000).Required();
        var boarders = project.Count("boarders", "寄宿生数", "Boarders", Unit.Person).Between(0, 100_000).NotAbove(enrolment).RequiredWhen(use.Is(Running));
        var specialPupils = project.Count("special_pupils", "特教与随班就读人数", "Pupils with special needs", Unit.Person).Between(0, 100_000).NotAbove(enrolment).RequiredWhen(use.Is(Running));
        var perPupil = project.Quantity("std_per_pupil", "生均标准（元/生·年）", "Standard per pupil and year", Unit.Yuan / Unit.Person).Between(0.01m, 50_000).RequiredWhen(use.Is(Running));
        var schoolYear = project.Code("school_year", "学年", "School year", Format.SchoolYear).RequiredWhen(use.Is(Boarding));
        var meals = project.Count("meals_paid", "供餐人次", "Meals served", Unit.Person * Unit.Day).Between(0, 100_000_000).RequiredWhen(use.Is(Meals));
        var attendance = project.Count("attendance_days", "供餐天数", "Days on which pupils attended", Unit.Day).Between(0, 366).RequiredWhen(use.Is(Meals));
        var inPlan = project.Flag("in_plan", "是否列入规划", "In the plan").RequiredWhen(isBuilding);
        var kind = project.Choice("build_kind", "建设内容", "What is built or bought", "校舍", "设备").RequiredWhen(isBuilding);
        project.Quantity("build_area", "建筑面积", "Area built", Unit.SquareMetre).Between(0.01m, 1_000_000).RequiredWhen(kind.Is("校舍"));
        var unitCost = project.Quantity("unit_cost", "单方造价", "Cost per square metre", Unit.Yuan / Unit.SquareMetre).Between(0.01m, 100_000).RequiredWhen(kind.Is("校舍"));
        project.Count("equip_qty", "设备数量（台套）", "Pieces of equipment").Between(1, 1_000_000).RequiredWhen(kind.Is("设备"));
        var unitPrice = project.Money("equip_unit_price", "设备单价", "Price of a piece").Between(0.01m, 100_000_000).RequiredWhen(kind.Is("设备"));
        var referencePrice = project.Money("equip_ref_price", "设备参考单价", "Reference price of a piece").Between(0.01m, 100_000_000).RequiredWhen(kind.Is("设备"));

        // ── What is recorded about a contract: several kinds of equipment are several contracts or lines of one ─────
        var contract = Of(Subject.Contract);
        var bought = contract.Text("supply_item", "采购设备名称", "Equipment bought", maxLength: 60);
        var boughtPrice = contract.Money("supply_unit_price", "采购设备单价", "Price of equipment bought").Between(0.01m, 100_000_000).RequiredWhen(bought.IsKnown);
        var boughtReference = contract.Money("supply_ref_price", "采购设备参考单价", "Reference price of equipment bought").Between(0.01m, 100_000_000).RequiredWhen(bought.IsKnown);

        // ── What is recorded about each pupil paid ──────────────────────────────────────────────────────────────────
        var line = Of(Subject.PersonLine);
        var pupil = line.Code("pupil_id", "学生证件号", "Pupil's identity number", Format.IdNumber).Required();
        var stage = line.Choice("pupil_stage", "就读学段", "Stage of the pupil", Primary, Junior).Required();
        var isBoarder = line.Flag("is_boarding", "是否寄宿", "Boards at the school").Required();
        var hardship = line.Choice("hardship_basis", "困难认定依据", "Why the family is in hardship", "建档立卡", "低保", "特困供养", "孤儿", "残疾", "其他", "无").Required();

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var primaryEast = Parameter("primary_east", "东部小学生均公用经费基准", "Running costs of a primary pupil, east", Unit.Yuan / Unit.Person, 650)
            .Verified("国发〔2015〕67号：东部小学每生每年650元");
        var juniorEast = Parameter("junior_east", "东部初中生均公用经费基准", "Running costs of a junior pupil, east", Unit.Yuan / Unit.Person, 850)
            .Verified("国发〔2015〕67号：东部初中每生每年850元");
        var special = Parameter("special", "特教生均公用经费基准", "Running costs of a pupil with special needs", Unit.Yuan / Unit.Person, 6_000)
            .Verified("国发〔2015〕67号：特教学校和随班就读学生每生每年6000元");
        var boarderAdd = Parameter("boarder_add", "寄宿生公用经费增补", "Addition for a boarder", Unit.Yuan / Unit.Person, 200)
            .Verified("国发〔2015〕67号：寄宿制学校按寄宿生每生每年增加200元");
        var smallSchool = Parameter("small_school", "小规模学校核定人数", "Pupils that a small school counts as", Unit.Person, 100)
            .Known("国发〔2015〕67号：不足100人的规模较小学校按100人核定公用经费");
        var fundingTolerance = Parameter("tol", "公用经费核拨容差", "Tolerance on running costs", Unit.Ratio, 0.02m)
            .CitiesMaySet(0, 0.05m, Strict.Lower).Assumed("无政策数字");
        var primaryBoarder = Parameter("primary", "小学寄宿生生活补助标准", "Subsidy of a primary boarder", Unit.Yuan, 1_000)
            .Known("国发〔2015〕67号：小学每生每年1000元");
        var juniorBoarder = Parameter("junior", "初中寄宿生生活补助标准", "Subsidy of a junior boarder", Unit.Yuan, 1_250)
            .Known("国发〔2015〕67号：初中每生每年1250元");
        var boarderDays = Parameter("boarder_days", "开学后寄宿生补助期限", "Days of a term until a poor boarder must be paid", Unit.Day, 90)
            .CitiesMaySet(30, 120).Assumed("无政策数字：秋季学期自9月1日、春季学期自3月1日起算");
        // By the day on which the project first had money: the standard of 2021 asks nothing of the meals of 2018.
        var mealStandard = Standards("meal_std", "营养膳食补助标准", "Standard of a meal", Unit.Yuan / (Unit.Person * Unit.Day))
            .Known("农村义务教育学生营养改善计划")
            .Row(new DateOnly(2011, 9, 1), "000000", Meals, 4, Status.Known, "营养改善计划：每生每天4元")
            .Row(new DateOnly(2021, 9, 1), "000000", Meals, 5, Status.Known, "2021年秋季学期起每生每天5元");
        var mealDays = Parameter("days", "全年供餐天数", "Days of meals in a year", Unit.Day, 200)
            .Known("营养改善计划：全年按200天");
        var over = Parameter("over", "设备价格偏高幅度", "Excess of a price", Unit.Ratio, 0.30m)
            .CitiesMaySet(0.10m, 0.50m).Assumed("无政策数字");
        var compareYears = Parameter("compare_years", "造价比较年限", "Years in which costs are compared", Unit.Year, 3)
            .CitiesMaySet(1, 5).Assumed("无政策数字");
        var compareLeast = Parameter("compare_min", "造价比较最少项目数", "Least projects to compare costs", Unit.Count, 5)
            .CitiesMaySet(3, 30).Assumed("项目少于5个时中位数没有意义");
        var farOver = Parameter("over_red", "设备价格严重偏高幅度", "Grave excess of a price", Unit.Ratio, 0.60m)
            .Assumed("无政策数字：高于参考价60%转橙色");

        var notRunningWords = WordList("not_running_words", "公用经费禁止用词", "Words that running costs must not pay", "偿还", "贷款", "工资", "津贴")
            .Known("财科教〔2016〕7号：公用经费不得用于人员经费、基本建设和偿还债务");
        var foodWords = WordList("food_words", "食材用词", "Words of food", "食材", "食品", "营养餐", "大米", "面粉", "食用油", "蔬菜", "肉", "蛋", "奶", "水果")
            .CitiesMayAdd().Assumed("营养膳食补助只用于食材，用词为本平台拟定");
        var luxuryWords = WordList("luxury_words", "超标豪华用词", "Words of luxury", "塑胶", "豪华", "景观", "校门", "偿债")
            .CitiesMayAdd().Verified("财教〔2015〕3号：不得用于超标准豪华建设和偿债；用词为本平台拟定");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("allocation_by_school", "学校核拨额与在籍人数、标准对照", "Allocation per school against pupils and standard").On(project)
            .Held(enrolment, perPupil, Known.Project.Approved).Watched("SC-01");
        Element("running_subjects", "公用经费支出的经济分类", "Economic classification of running costs").On(project)
            .Held(Known.Payment.GovEconomic, Known.Payment.DepEconomic).Watched("SC-02");
        Element("boarders_by_person", "寄宿生名册", "Boarders by person").On(line).Held(pupil, isBoarder).Watched("SC-03", "SC-13");
        Element("meals_by_person", "用餐学生名册", "Pupils who had meals, by person").On(project).When(use.Is(Meals)).Yearly(1, 31).Assumed(Ours);
        Element("against_plan", "建设和设备与规划对照", "Construction and equipment against the plan").On(project).Held(inPlan).Watched("SC-05");
        Element("contract", "建设和采购合同", "Contract").On(project).Held(Known.Project.Contract, Known.Contract.SignedOn).Watched("KB-04", "KB-14");
        Element("acceptance", "建设和设备验收", "Acceptance").On(project).Held(Known.Project.AcceptedOn).Watched("KB-07").Due(60, after: Known.Project.RealEnd);
        Element("unit_cost_reference", "造价与参考价对照", "Unit cost against reference").On(project).Held(unitCost).Watched("SC-18");
        Element("unit_price_reference", "设备单价与参考价对照", "Unit price against reference").On(project).Held(unitPrice, referencePrice).Watched("SC-07");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var payment = Of(Subject.Payment);
        var assigned = Known.Project.Approved;
        var paid = Known.Project.Paid;
        var isSpecial = level.Is(SpecialSchool);

        var ofSpecial = enrolment * perPupil + boarders * boarderAdd;
        var ofOthers = Number.Max(enrolment, smallSchool) * perPupil + specialPupils * (special - perPupil) + boarders * boarderAdd;
        var isBelowBase = level.IsAny(Primary, TeachingPoint, NineYears) & perPupil < primaryEast | level.Is(Junior) & perPupil < juniorEast | isSpecial & perPupil < special;
        project.Warn("SC-01", "生均公用经费核拨偏离", "Running costs off the standard")
            .About(Risk.ImpreciseUse)
            .Yellow(use.Is(Running) & (isSpecial & assigned > ofSpecial * (1 + fundingTolerance) | !isSpecial & assigned > ofOthers * (1 + fundingTolerance)))
            .Orange(use.Is(Running) & assigned > 0 & (isSpecial & assigned < ofSpecial * (1 - fundingTolerance) | !isSpecial & assigned < ofOthers * (1 - fundingTolerance)))
            .Orange(use.Is(Running) & isBelowBase)
            .Judged(Trigger.Scheduled)
            .From("国发〔2015〕67号", "财科教〔2016〕7号")
            .MayBeInnocent("本年资金分批核拨，后一批尚未安排", "The year's money comes in parts and the next one is not assigned yet")
            .MayBeInnocent("核定日之后学生转入或转出", "Pupils moved in or out after the day of the count")
            .ClearedBy("补拨或收回差额，或更正人数和标准", "Assign what is missing or take back the excess, or correct pupils and standard")
            .CityMay("基准只可由省提高", "Only the province may raise the standards");

        payment.Warn("SC-02", "公用经费列支人员、基建或偿债", "Running costs spent on staff, construction or debts")
            .About(Risk.Encroachment)
            .Red(use.Is(Running) & Known.Payment.GovEconomic.StartsWithAny("50501", "506", "511", "512"))
            .Red(use.Is(Running) & Known.Payment.DepEconomic.StartsWithAny("301", "309"))
            .Red(use.Is(Running) & Known.Payment.Use.ContainsAny(notRunningWords))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财科教〔2016〕7号")
            .MayBeInnocent("用途中出现的词不是支出内容", "The word is part of a name, not what is paid for")
            .ClearedBy("更正用途或科目，或改用人员、基建经费", "Correct the use or the subject, or pay from money for staff or construction")
            .CityMay("不可调整", "None");

        var ofTheYear = ItemsBy(pupil, schoolYear).Where(use.Is(Boarding)).Sum(Known.PersonLine.Amount);
        line.Warn("SC-03", "寄宿生生活补助对象或标准异常", "Boarder's subsidy to the wrong pupil or above the standard")
            .About(Risk.AboveStandard)
            .Orange(use.Is(Boarding) & (stage.Is(Primary) & ofTheYear > primaryBoarder | stage.Is(Junior) & ofTheYear > juniorBoarder))
            .Orange(use.Is(Boarding) & (!isBoarder | hardship.Is("无")))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("国发〔2015〕67号", "财科教〔2016〕7号")
            .MayBeInnocent("2019年起非寄宿的困难学生按寄宿生标准的一半补助", "From 2019 poor pupils who do not board have half the subsidy")
            .ClearedBy("退回超出或不应发放的补助，或更正学籍信息", "Return what is too much or not due, or correct what is said of the pupil")
            .CityMay("由省设定", "The province sets it");

        var poorBoarders = Entitled("poor_boarders", "建档立卡寄宿生", "registered poor boarders").On(Registers.Poor).On(Registers.SchoolRoll, "义务教育寄宿").PaidBy(use.Is(Boarding)).Every(CalendarSpan.Term);
        Of(Subject.Indicator).Warn("SC-13", "建档立卡寄宿生未补助", "Registered poor boarders without a subsidy")
            .About(Risk.MistargetedPeople)
            .Orange(poorBoarders.IsMissed & poorBoarders.Time >= boarderDays)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("国发〔2015〕67号", "财科教〔2016〕7号")
            .MayBeInnocent("补助按学年一次发放，上学期已发", "The subsidy is paid once a school year, and was paid in the term before")
            .MayBeInnocent("学期中转走或不再寄宿，学籍尚未更新", "They left or board no longer, and the roll is not up to date")
            .ClearedBy("补助到位并录入明细，或更新名册", "Pay them and enter the lines, or have the registers updated")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("SC-04", "营养膳食补助虚报或每餐不足", "More meals than pupils, or meals below the standard")
            .About(Risk.Diversion)
            .Red(use.Is(Meals) & meals > Number.Min(attendance, mealDays) * enrolment)
            .Red(use.Is(Meals) & assigned > 0 & paid >= assigned & paid < meals * mealStandard.Of(use, Known.Project.DivisionCode, Known.Project.FirstAssignedOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("农村义务教育学生营养改善计划")
            .MayBeInnocent("学年中学生转入，在校生数未更新", "Pupils moved in within the year, and their number was not updated")
            .ClearedBy("退回多报的补助，或更正人次和天数", "Return what was claimed too much, or correct meals and days")
            .CityMay("不可调整", "None");

        payment.Warn("SC-14", "营养膳食补助未用于食材", "Meal money not spent on food")
            .About(Risk.Diversion)
            .Red(use.Is(Meals) & !Known.Payment.Use.ContainsAny(foodWords))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("农村义务教育学生营养改善计划")
            .MayBeInnocent("用途只写供应商或合同号，实际购买食材", "The use only names the supplier or the contract, and food was bought")
            .ClearedBy("更正用途，或退回并改用其他资金", "Correct the use, or return it and pay from other money")
            .CityMay("可加词", "May add words");

        project.Warn("SC-05", "建设项目不在规划内", "Construction outside the plan")
            .About(Risk.MistargetedMeasure)
            .Orange(isBuilding & !inPlan)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("薄弱学校改造规划")
            .MayBeInnocent("规划已经批准调整，标记未更新", "The plan was changed with approval, and the mark was not updated")
            .ClearedBy("列入规划，或撤销资金安排", "Put it into the plan, or take back the money")
            .CityMay("不可调整", "None");

        project.Warn("SC-06", "薄改资金用于非义务教育学校", "Weak-school money for a school of another kind")
            .About(Risk.Diversion)
            .Red(use.Is(WeakSchools) & level.IsAny("普高", "中职", "幼儿园"))
            .Enforce(Enforcement.Hold)
            .From("财教〔2015〕3号")
            .MayBeInnocent("完全中学的初中部", "It is the junior part of a school that has both")
            .ClearedBy("撤销资金安排，或更正学段", "Take back the money, or correct the level")
            .CityMay("不可调整", "None");

        payment.Warn("SC-16", "薄改资金用于偿债或超标豪华", "Weak-school money for debts or luxury")
            .About(Risk.Diversion)
            .Red(use.Is(WeakSchools) & Known.Payment.Use.ContainsAny(luxuryWords))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财教〔2015〕3号")
            .MayBeInnocent("用途中出现的词是材料名，如塑胶地板、塑胶管", "The word names a material, as plastic floors and pipes")
            .ClearedBy("更正用途后重新支付，或改用其他资金", "Correct the use and pay again, or pay from other money")
            .CityMay("可加词", "May add words");

        project.Warn("SC-07", "设备价格明显偏高", "Equipment far above its reference price")
            .About(Risk.AboveStandard)
            .Yellow(isBuilding & kind.Is("设备") & unitPrice > referencePrice * (1 + over))
            .Orange(isBuilding & kind.Is("设备") & unitPrice > referencePrice * (1 + farOver))
            .From("政府采购有关规定")
            .MayBeInnocent("配置高于参考型号，采购文件有说明", "It is better equipped than the reference, as the tender documents say")
            .ClearedBy("重新议价或退回差价，或更正参考价", "Agree on another price or return the difference, or correct the reference")
            .CityMay("可在范围内设定", "Within bounds");

        // Of one kind of programme in one county, the later of those that were built in these years.
        var ofTheCounty = ItemsBy(Known.Project.CountyCode, use).Within(compareYears).Where(unitCost.IsKnown);
        var isCompared = kind.Is("校舍") & Known.Project.CountyCode.IsKnown & Known.Project.FirstAssignedOn.IsKnown & ofTheCounty.Count >= compareLeast;
        project.Warn("SC-18", "校舍造价明显偏高", "Cost of building far above the county's median")
            .About(Risk.AboveStandard)
            .Yellow(isCompared & unitCost > ofTheCounty.Median(unitCost) * (1 + over))
            .Orange(isCompared & unitCost > ofTheCounty.Median(unitCost) * (1 + farOver))
            .Judged(Trigger.Scheduled)
            .From("政府采购有关规定")
            .MayBeInnocent("高烈度设防、地基处理或山区运距使造价偏高，有批复概算", "Earthquake safety, foundations or long transport cost more, as the approved estimate says")
            .ClearedBy("附概算批复和结算审核，或核减造价，或更正面积和造价", "Attach the approved estimate and the audited settlement, cut the cost, or correct area and cost")
            .CityMay("可在范围内设定", "Within bounds");

        contract.Warn("SC-17", "合同设备单价明显偏高", "Contract far above the reference price")
            .About(Risk.AboveStandard)
            .Yellow(bought.IsKnown & boughtPrice > boughtReference * (1 + over))
            .Orange(bought.IsKnown & boughtPrice > boughtReference * (1 + farOver))
            .From("政府采购有关规定")
            .MayBeInnocent("配置高于参考型号，采购文件有说明", "It is better equipped than the reference, as the tender documents say")
            .ClearedBy("重新议价或退回差价，或更正参考价", "Agree on another price or return the difference, or correct the reference")
            .CityMay("可在范围内设定", "Within bounds");
    }
}
