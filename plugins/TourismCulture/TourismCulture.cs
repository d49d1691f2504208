namespace SunLedger.Plugins;

/// <summary>Tourism money, the public culture system, village culture centres and the rural civility campaign.</summary>
public sealed class TourismCulture : FundCategory
{
    private const string Centre = "村综合文化中心", Equipment = "文化设备", Activities = "文体活动", Civility = "乡村文明行动";
    private static readonly string[] Tourism = ["旅游厕所", "停车场", "步道", "游客服务", "民宿农家乐"];

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public TourismCulture() : base("tourism-culture", "旅游与公共文化", "Tourism and public culture", basis: "国办发〔2015〕74号")
    {
        Covers("C10", "C11", "P05", "P34", "P35", "P36", "M02", "M05");

        // ── What is recorded about the project ──────────────────────────────────────────────────────────────────────
        var project = Of(Subject.Project);
        var type = project.Choice("project_type", "文旅项目类型", "Kind of tourism or culture project", [.. Tourism, Centre, "农家书屋", Equipment, Activities, Civility]).Required();
        var isFacility = !type.IsAny(Equipment, Activities, Civility);
        var village = project.Code("village_code", "项目所在村代码", "Village of the project", Format.Village12).Required();
        var isPoorVillage = project.Flag("poor_village", "是否贫困村", "Poor village").Required();
        var isPlanned = project.Flag("in_plan", "列入规划村名单", "Village is on the plan's list").Required();
        var area = project.Quantity("area_m2", "文旅设施建筑面积", "Floor area of the facility", Unit.SquareMetre).Between(0.01m, 100_000).RequiredWhen(isFacility);
        var isComplete = project.Flag("equip_complete", "规定设备配齐", "Has the equipment asked for").RequiredWhen(type.Is(Centre));
        var openedOn = project.Date("opened_on", "设施启用日期", "Facility opened on");
        project.Quantity("open_hours_week", "周开放时长（小时）", "Hours open in a week", Unit.Count, decimals: 1).Between(0, 168);
        var visits = project.Count("visits_month", "月服务人次", "Visits in a month").Between(0, 10_000_000);
        project.Count("linked_poor_hh", "带动贫困户", "Poor households linked", Unit.Household).Between(0, 100_000).RequiredWhen(type.IsAny(Tourism));
        var isForFirm = project.Flag("for_enterprise", "补助企业形成资产", "Subsidises a firm's asset").Required();
        // Not required: the rule must be able to see that it is missing.
        var owner = project.Code("owner_uscc", "资产产权单位", "Owner's social credit code", Format.Uscc);

        // ── What is recorded about the contract and the measures ────────────────────────────────────────────────────
        var contract = Of(Subject.Contract);
        var equipment = contract.Text("equip_item", "文化设备名称", "Cultural equipment", maxLength: 60);
        var pieces = contract.Count("equip_qty", "文化设备数量", "Pieces of cultural equipment").Between(1, 100_000).RequiredWhen(equipment.IsKnown);
        var brand = contract.Text("equip_brand", "文化设备品牌", "Brand of cultural equipment", maxLength: 60);
        var price = contract.Money("unit_price", "文化设备单价", "Price of cultural equipment").Between(0.01m, 100_000_000).RequiredWhen(equipment.IsKnown);
        var usual = contract.Money("ref_price", "文化设备参考单价", "Usual price of cultural equipment").Between(0.01m, 100_000_000).RequiredWhen(equipment.IsKnown);
        var sharesProfit = contract.Flag("dividend_clause", "约定分红", "Says how profit is shared");
        var saysExit = contract.Flag("exit_clause", "约定退出", "Says how to leave");

        var measure = Of(Subject.Measure);
        var kind = measure.Choice("measure_kind", "绩效指标类别", "Kind of measure", "带动贫困户", "带动增收", "其他").Required();

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var openDays = Parameter("open_days", "验收后启用时限", "Days from acceptance to opening", Unit.Day, 90)
            .CitiesMaySet(30, 180).Assumed("无政策数字");
        var idleMost = Parameter("idle_max", "无服务月数上限", "Most months without a visit", Unit.Month, 3)
            .CitiesMaySet(1, 6).Assumed("无政策数字");
        var leastArea = Parameter("area_min", "村综合文化中心最小面积", "Least area of a village culture centre", Unit.SquareMetre, 80)
            .CitiesMaySet(50, 300).Assumed("地方标准不一；国办发〔2015〕74号未核实有数字");
        var over = Parameter("over", "设备单价容差", "Tolerance on the price of equipment", Unit.Ratio, 0.30m)
            .CitiesMaySet(0.10m, 0.50m).Assumed("无政策数字");
        var linkedMin = Parameter("ratio", "带贫目标完成率下限", "Least part of the target for the poor", Unit.Ratio, 0.80m)
            .CitiesMaySet(0.60m, 0.90m).Assumed("无政策数字");
        var linkedGrave = Parameter("ratio_grave", "带贫目标严重偏离", "Grave gap of the target for the poor", Unit.Ratio, 0.60m)
            .Assumed("无政策数字：完成率低于六成转橙色");

        var negativeWords = WordList("neg_words", "负面用词", "Negative words", "行政经费", "人员经费", "偿债", "偿还债务", "办公楼", "营利性景区", "景区投资")
            .CitiesMayAdd().Known("旅游发展基金、公共文化专项资金不得开支的范围，文号待核实；用词为本平台拟定");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("target_village", "项目村为贫困村或规划村", "Site is a poor or a planned village").On(project)
            .Held(village, isPoorVillage, isPlanned).Watched("TC-01", "TC-11", "TC-12");
        Element("negative_uses", "负面支出核查", "Negative uses").On(Of(Subject.Payment)).Held(Known.Payment.Use).Watched("TC-02");
        Element("facility_use", "设施启用后使用情况", "Use of the facility after opening").On(project)
            .When(isFacility).Due(90, after: Known.Project.AcceptedOn).Assumed(Ours);
        Element("equipment_list", "设备清单（名称、数量、单价、品牌）", "List of equipment: name, pieces, price, brand").On(contract)
            .Held(equipment, pieces, price, brand).Watched("TC-05");
        Element("equipment_twice", "设备重复配置核对", "Equipment bought twice").On(contract).Held(equipment, Known.Contract.SignedOn).Watched("TC-05");
        Element("linked_households", "带动贫困户数与收入", "Households linked and their income").On(measure)
            .Held(kind, Known.Measure.Target, Known.Measure.Actual).Watched("TC-06");
        Element("asset_owner", "资产权属", "Owner of the asset").On(project).Held(owner).Watched("TC-07");
        Element("dividend_terms", "分红与退出约定", "Terms of profit and exit").On(contract).Held(sharesProfit, saysExit).Watched("TC-07");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        project.Warn("TC-01", "项目不在规划村名单", "Village is not on the plan's list")
            .About(Risk.MistargetedMeasure)
            .Orange(!isPlanned)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("革命老区、贫困地区村级综合性文化服务中心建设范围", "旅游和公共文化建设规划")
            .MayBeInnocent("规划调整已批准，名单未更新", "A change of the plan was approved and the list is out of date")
            .ClearedBy("调整到规划村，或更正登记", "Move it to a village of the plan, or correct the entry")
            .CityMay("不可调整", "None");

        project.Warn("TC-12", "项目村不在规划村名册", "Village is not on the register of the plan")
            .About(Risk.MistargetedMeasure)
            .Orange(isPlanned & !village.In(Registers.PlannedVillages).Today)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("旅游和公共文化建设规划")
            .MayBeInnocent("规划调整已批准，名册未更新", "A change of the plan was approved, and the register is not up to date")
            .MayBeInnocent("村代码已变更", "The code of the village changed")
            .ClearedBy("调整到规划村，或更新名册", "Move it to a village of the plan, or have the register updated")
            .CityMay("不可调整", "None");

        var payment = Of(Subject.Payment);
        payment.Warn("TC-11", "贫困村资金用于非贫困村", "Money for poor villages spent elsewhere")
            .About(Risk.MistargetedMeasure)
            .Orange(Known.Indicator.FundCode.Is("P35") & !isPoorVillage)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("革命老区、贫困地区村级综合性文化服务中心建设补助资金使用范围")
            .MayBeInnocent("属革命老区村", "It is a village of an old revolutionary area")
            .ClearedBy("改用其他资金，或更正贫困村登记", "Pay from other money, or correct the entry of the village")
            .CityMay("不可调整", "None");

        payment.Warn("TC-02", "负面支出", "Spending on the negative list")
            .About(Risk.Diversion)
            .Red(Known.Payment.Use.ContainsAny(negativeWords))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("旅游发展基金补助地方项目资金管理办法（财行〔2009〕47号）", "财教〔2015〕527号")
            .MayBeInnocent("用途中出现的词不是支出内容，如项目名称", "The word is part of a name, not what is bought")
            .ClearedBy("更正用途后重新支付，或改用其他资金", "Correct the use and pay again, or pay from other money")
            .CityMay("可加词", "May add words");

        project.Warn("TC-03", "设施建成闲置", "Facility built and idle")
            .About(Risk.IdleFunds)
            .Yellow(IsNotOpenAfter(openDays))
            .Orange(IsNotOpenAfter(openDays * 2))
            .Judged(Trigger.Scheduled)
            .From("监控要素：资金闲置")
            .MayBeInnocent("旅游淡季停业，次季恢复", "It rests out of season and opens with the next")
            .ClearedBy("启用并登记日期，或恢复服务", "Open it and enter the day, or serve again")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("TC-13", "设施连续无服务", "Facility that nobody visits")
            .About(Risk.IdleFunds)
            .Yellow(isFacility & openedOn.IsKnown & visits.IsKnown & visits.Same(0))
            .Lasting(idleMost)
            .Judged(Trigger.Scheduled)
            .From("监控要素：资金闲置")
            .MayBeInnocent("旅游淡季停业，次季恢复", "It rests out of season and opens with the next")
            .ClearedBy("恢复服务并登记当月服务人次", "Serve again and enter the visits of the month")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("TC-04", "文化中心建设标准不足", "Culture centre below the standard")
            .About(Risk.PerformanceGap)
            .Yellow(type.Is(Centre) & Known.Project.AcceptedOn.IsKnown & (area < leastArea | !isComplete))
            .From("国办发〔2015〕74号")
            .MayBeInnocent("利用旧房改造，经批准合并使用其他场所", "An old house was converted, and other rooms are used with it by approval")
            .ClearedBy("补建补配并重新验收，或更正数据", "Build and equip what is missing and accept it again, or correct the data")
            .CityMay("可在范围内设定", "Within bounds");

        var years = Parameter("repeat_years", "同一设备比较年限", "Years in which equipment is not bought again", Unit.Year, 3).CitiesMaySet(2, 5).Assumed("无文件规定，运行口径");
        var sameEquipment = ItemsBy(equipment, village).Within(years);
        contract.Warn("TC-05", "设备重复配置或价格偏高", "Equipment bought twice, or too dear")
            .About(Risk.AboveStandard)
            .Orange(equipment.IsKnown & (sameEquipment.Count >= 2 | price > usual * (1 + over)))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("政府采购规定")
            .MayBeInnocent("原设备报废更新，有报废手续", "The old one was written off, with papers")
            .ClearedBy("调剂到其他村，或按参考价重新议价", "Give it to another village, or bargain for the usual price")
            .CityMay("可在范围内设定", "Within bounds");

        var forThePoor = kind.IsAny("带动贫困户", "带动增收") & Known.Measure.DueOn.DaysAgo >= 0;
        measure.Warn("TC-06", "带贫成效偏离", "Too little done for the poor")
            .About(Risk.PerformanceGap)
            .Yellow(forThePoor & Known.Measure.Actual < Known.Measure.Target * linkedMin)
            .Orange(forThePoor & Known.Measure.Actual < Known.Measure.Target * linkedGrave)
            .Judged(Trigger.Scheduled)
            .From("国办发〔2018〕35号")
            .MayBeInnocent("项目刚运营，收入在下一年度体现", "It has only begun to run and will earn in the next year")
            .ClearedBy("补足带动户数和收入，或按程序调整目标", "Link the households and income that are missing, or change the target as the rules allow")
            .CityMay("可在范围内设定", "Within bounds");

        contract.Warn("TC-07", "财政资金入股未明确权益", "Public money in a firm without rights")
            .About(Risk.ImpreciseUse)
            .Orange(isForFirm & (!owner.IsKnown | !sharesProfit | !saysExit))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("国办函〔2021〕51号")
            .MayBeInnocent("权益在补充协议中约定，未登记", "A supplement to the contract says it, and that was not entered")
            .ClearedBy("登记产权单位，补签分红和退出条款", "Enter the owner, and add the terms of profit and exit")
            .CityMay("不可调整", "None");

        Condition IsNotOpenAfter(Number days) => isFacility & Known.Project.AcceptedOn.IsKnown & !openedOn.IsKnown & Known.Project.AcceptedOn.DaysAgo > days;
    }
}
