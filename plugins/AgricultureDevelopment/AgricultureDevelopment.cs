namespace SunLedger.Plugins;

/// <summary>Money for farming: production, resources, rewards of grain and livestock counties, comprehensive development, land works, and central investment in the countryside.</summary>
public sealed class AgricultureDevelopment : FundCategory
{
    private const string Farmland = "耕地地力保护", Machines = "农机购置", NewOperators = "新型经营主体", Training = "农民培训", GrainReward = "产粮大县奖励", LivestockReward = "生猪牛羊奖励",
        Fields = "高标准农田/土地治理", Processing = "产业化经营", Consolidation = "土地整治";

    private const string CommonMachine = "一般机具", MachineGuide = "2018至2020年农机购置补贴实施指导意见";
    private static readonly DateOnly From2018 = new(2018, 1, 1);
    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public AgricultureDevelopment() : base("agriculture-development", "农业生产与农业综合开发", "Agricultural production, development and land works", basis: "财农〔2017〕41号")
    {
        Covers("C14", "C15", "C17", "C23", "C25", "C28", "C32", "P01", "P20", "P37", "M08");

        // ── What is recorded about a project ────────────────────────────────────────────────────────────────────────
        var project = Of(Subject.Project);
        var use = project.Choice(
            "sub_program", "子项", "Programme", Farmland, Machines, "优势特色产业", NewOperators, "农技推广", Training, GrainReward, LivestockReward, Fields, Processing, Consolidation, "资源与生态保护", "三农基建").Required();
        var isOfOperator = use.IsAny(NewOperators, Processing);
        var isOfLand = use.IsAny(Fields, Consolidation);
        var operatorCode = project.Code("operator_uscc", "经营主体统一社会信用代码", "Operator's social credit code", Format.Uscc).RequiredWhen(isOfOperator);
        var foundedOn = project.Date("operator_founded_on", "经营主体成立日期", "Operator founded on").RequiredWhen(isOfOperator);
        var appliedOn = project.Date("applied_on", "申报日期", "Applied on").RequiredWhen(isOfOperator);
        var land = project.Quantity("project_mu", "项目面积", "Area of the project", Unit.Mu).Between(0.01m, 1_000_000).RequiredWhen(isOfLand);
        var acceptedLand = project.Quantity("accepted_mu", "验收面积", "Accepted area", Unit.Mu).Between(0, 1_000_000);
        var place = project.Place("geo", "项目中心点坐标", "Centre of the project").RequiredWhen(isOfLand);

        // ── What is recorded about each person paid ─────────────────────────────────────────────────────────────────
        var line = Of(Subject.PersonLine);
        var claimed = line.Quantity("claimed_mu", "补贴面积", "Area claimed", Unit.Mu).Between(0.01m, 100_000);
        line.Code("farmer_id", "农户证件号", "Farmer's identity number", Format.IdNumber).RequiredWhen(claimed.IsKnown);
        var parcel = line.Text("parcel_id", "地块编码（19位）", "Code of the parcel, 19 digits", maxLength: 19).RequiredWhen(claimed.IsKnown);
        var confirmed = line.Quantity("confirmed_mu", "地块确权面积", "Confirmed area of the parcel", Unit.Mu).Between(0.01m, 100_000).RequiredWhen(claimed.IsKnown);
        line.Quantity("std_per_mu", "每亩标准", "Standard per mu", Unit.Yuan / Unit.Mu).Between(0.01m, 10_000).RequiredWhen(claimed.IsKnown);
        var landUse = line.Choice("land_use", "核查的地块用途", "Use of the parcel as checked", "耕地", "养殖场", "林地", "设施农业", "非农征占").RequiredWhen(claimed.IsKnown);
        var abandoned = line.Count("abandoned_seasons", "连续撂荒季数", "Seasons lying waste").Between(0, 40).RequiredWhen(claimed.IsKnown);
        var machine = line.Text("machine_sn", "农机出厂编号", "Serial number of the machine", maxLength: 40);
        var machineClass = line.Choice("machine_class", "农机分档", "Class of the machine", CommonMachine, "挤奶机械、烘干机", "大型机具", "200马力以上拖拉机", "大型甘蔗收获机", "大型棉花采摘机").RequiredWhen(machine.IsKnown);
        var price = line.Money("machine_price", "销售价", "Price of the machine").Between(0.01m, 10_000_000).RequiredWhen(machine.IsKnown);
        var trainee = line.Code("trainee_id", "学员证件号", "Trainee's identity number", Format.IdNumber);
        line.Count("train_hours", "学时", "Hours of training").Between(1, 1_000).RequiredWhen(trainee.IsKnown);

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var areaTolerance = Parameter("area_tol", "补贴面积容差", "Tolerance on the area claimed", Unit.Ratio, 0.02m)
            .CitiesMaySet(0, 0.05m, Strict.Lower).Assumed("无政策数字：量算误差的经营参数");
        var gravelyAbove = Parameter("area_red", "补贴面积严重超出", "Grave excess of the area claimed", Unit.Ratio, 0.05m)
            .Assumed("无政策数字：超出5%转红色");
        var abandonedMost = Parameter("abandon_seasons", "撂荒季数", "Seasons after which land is abandoned", Unit.Count, 2)
            .CitiesMaySet(1, 4, Strict.Lower).Assumed("无政策数字：连续两季");
        var machineShare = Parameter("ratio", "农机补贴比例上限", "Most of a machine's price that is subsidised", Unit.Ratio, 0.30m)
            .Known("2018至2020年农机购置补贴实施指导意见：不超过同档产品上年市场均价的30%");
        var machineCaps = Standards("machine_caps", "农机单机补贴限额", "Most that one machine is subsidised", Unit.Yuan).Known(MachineGuide)
            .Row(From2018, "000000", CommonMachine, 50_000, Status.Known, $"{MachineGuide}：一般机具单机不超过5万元")
            .Row(From2018, "000000", "挤奶机械、烘干机", 120_000, Status.Known, $"{MachineGuide}：单机不超过12万元")
            .Row(From2018, "000000", "大型机具", 150_000, Status.Known, $"{MachineGuide}：100马力以上拖拉机、大型联合收割机等单机不超过15万元")
            .Row(From2018, "000000", "200马力以上拖拉机", 250_000, Status.Known, $"{MachineGuide}：单机不超过25万元")
            .Row(From2018, "000000", "大型甘蔗收获机", 400_000, Status.Known, $"{MachineGuide}：单机不超过40万元")
            .Row(From2018, "000000", "大型棉花采摘机", 600_000, Status.Known, $"{MachineGuide}：单机不超过60万元");
        var leastMonths = Parameter("min_months", "经营主体最短成立月数", "Months an operator must have existed", Unit.Month, 12)
            .CitiesMaySet(0, 24).Assumed("无统一数字：申报前成立满一年");
        var landCap = Parameter("mu_cap", "亩均投入控制标准", "Most that may be spent per mu", Unit.Yuan / Unit.Mu, 1_500)
            .CitiesMaySet(1_000, 3_500).Assumed("2018年各省多为1500元左右，后提高到2000至3000元");
        var cut = Parameter("cut", "验收面积核减容差", "Tolerance on the accepted area", Unit.Ratio, 0.05m)
            .CitiesMaySet(0.01m, 0.10m, Strict.Lower).Assumed("无政策数字");
        var paidLine = Parameter("paid_line", "核减后付款线", "Part of the budget that may be paid after a cut", Unit.Ratio, 0.95m)
            .Assumed("无政策数字：超过预算95%视为核减未收回");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("area_against_contract", "补贴面积与承包确权面积对照", "Area paid against the confirmed area").On(line).Held(claimed, confirmed).Watched("AG-01");
        Element("land_use_state", "地块用途与撂荒核查", "Use of the land, and whether it lies waste").On(line).Held(landUse, abandoned).Watched("AG-02");
        Element("machine_serial", "农机出厂编号核验", "Serial number of the machine checked").On(line)
            .When(use.Is(Machines)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("machine_price_paid", "农机售价与补贴额对照", "Price of the machine against its subsidy").On(line).Held(price, Known.PersonLine.Amount).Watched("AG-03");
        Element("machine_owner", "农机购置人", "Owner of the machine").On(line).Held(machine, Known.PersonLine.PersonKey);
        Element("operator_qualification", "经营主体资格", "Qualification of the operator").On(project).Held(operatorCode, foundedOn).Watched("AG-04", "AG-14", "AG-15");
        Element("operator_relations", "经营主体关联人", "Persons related to the operator").On(project)
            .When(isOfOperator).Due(60, after: Known.Project.FirstAssignedOn).Assumed(Ours);
        Element("overlap", "项目区跨年度、跨资金重叠核对", "Overlap of the project across years and funds").On(project).Held(place, use).Watched("AG-05");
        Element("investment_per_mu", "亩均投入", "Investment per mu").On(project).Held(land, Known.Project.Budget).Watched("AG-06");
        Element("accepted_area", "验收面积", "Accepted area").On(project).Held(acceptedLand).Watched("AG-07");
        Element("handover", "工程移交管护", "Works handed over for upkeep").On(project).When(isOfLand).Due(60, after: Known.Project.AcceptedOn).Assumed(Ours);
        Element("reward_range", "奖励资金使用范围", "What reward money was spent on").On(project).Held(use, Known.Payment.GovEconomic).Watched("AG-08");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var amount = Known.PersonLine.Amount;
        var budget = Known.Project.Budget;

        var ofTheParcel = ItemsBy(parcel, use).SameYear().Sum(claimed);
        line.Warn("AG-01", "补贴面积超确权面积", "Area claimed above the confirmed area")
            .About(Risk.FalseClaim)
            .Orange(use.Is(Farmland) & ofTheParcel > confirmed * (1 + areaTolerance))
            .Red(use.Is(Farmland) & ofTheParcel > confirmed * (1 + gravelyAbove))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("耕地地力保护补贴：补贴依据由省定")
            .MayBeInnocent("确权后经批准开垦或互换并地，确权面积未更新", "Land was reclaimed or exchanged after it was confirmed, and the register was not updated")
            .ClearedBy("核减超出面积的补贴，或更正面积", "Cut the subsidy of the excess, or correct the area")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("AG-02", "已改变用途或撂荒耕地领补", "Subsidy for land that is no longer tilled")
            .About(Risk.MistargetedPeople)
            .Red(use.Is(Farmland) & (landUse.IsAny("养殖场", "林地", "设施农业", "非农征占") | abandoned >= abandonedMost))
            .Enforce(Enforcement.Hold)
            .From("耕地地力保护补贴：已作他用、撂荒的耕地不予补贴")
            .MayBeInnocent("因灾无法耕种，有灾损认定", "The land could not be tilled after a disaster, with the damage certified")
            .ClearedBy("取消该地块的补贴，或更正核查结果", "Take the parcel off the roll, or correct what was found")
            .CityMay("撂荒季数只可收紧", "Seasons may only be tightened");

        line.Warn("AG-03", "农机购置补贴重复或超限", "Machine subsidised twice or above the limit")
            .About(Risk.DoubleBenefit)
            .Red(use.Is(Machines) & (ItemsBy(machine).Count >= 2 | amount > price * machineShare | amount > machineCaps.Of(machineClass, Known.Indicator.DivisionCode, Known.PersonLine.PaidOn)))
            .Enforce(Enforcement.Hold)
            .From("农机购置补贴实施指导意见")
            .MayBeInnocent("大型机具另有更高的单机限额", "Large machines have a higher limit of their own")
            .ClearedBy("退回重复或超限的补贴，或更正编号和价格", "Return what was paid twice or too much, or correct the number or the price")
            .CityMay("不可调整", "None");

        project.Warn("AG-04", "经营主体成立时间过短", "Operator founded shortly before it applied")
            .About(Risk.ImpreciseUse)
            .Orange(isOfOperator & foundedOn.MonthsLater(leastMonths).IsAfter(appliedOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("监控要素：监控到企业")
            .MayBeInnocent("由原有主体改制、更名设立", "It took over an older operator under a new name")
            .ClearedBy("提交主体沿革材料，或更换实施主体", "Hand in its history, or choose another operator")
            .CityMay("可在范围内设定", "Within bounds");

        // The first entry of an enterprise begins on the day on which it was founded. What was entered as too young is AG-04's.
        var isRegisteredLate = operatorCode.In(Registers.Enterprises).On(appliedOn) & !operatorCode.In(Registers.Enterprises).On(appliedOn.MonthsLater(0 - leastMonths));
        project.Warn("AG-15", "经营主体登记时间与申报不符", "Operator younger than it says, by the register")
            .About(Risk.ImpreciseUse)
            .Orange(operatorCode.IsKnown & appliedOn.IsKnown & (!foundedOn.IsKnown | !foundedOn.MonthsLater(leastMonths).IsAfter(appliedOn)) & isRegisteredLate)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("监控要素：监控到企业", "市场主体登记管理条例")
            .MayBeInnocent("由原有主体改制、更名设立", "It took over an older operator under a new name")
            .ClearedBy("提交主体沿革材料，或更换实施主体", "Hand in its history, or choose another operator")
            .CityMay("可在范围内设定", "Within bounds");

        var years = Parameter("repeat_years", "同一地块比较年限", "Years in which land is not approved again", Unit.Year, 8).CitiesMaySet(3, 10).Assumed("无文件规定，运行口径");
        project.Warn("AG-05", "地块重复立项", "Same land approved twice")
            .About(Risk.DoubleBenefit)
            .Red(isOfLand & Known.Project.FirstAssignedOn.IsKnown & ItemsBy(place).Within(years).Count >= 2)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("土地治理、土地整治、水利项目不得重叠")
            .MayBeInnocent("分期建设，各期内容不同", "Built in stages, each with works of its own")
            .ClearedBy("撤销重复项目的资金安排，或更正坐标", "Take back the money of the second project, or correct the place")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("AG-06", "亩均投入超控制标准", "Investment per mu above the standard")
            .About(Risk.AboveStandard)
            .Yellow(isOfLand & budget > land * landCap)
            .Orange(isOfLand & budget > land * landCap * 1.3m)
            .From("农业综合开发、高标准农田建设投资控制标准")
            .MayBeInnocent("丘陵山区或高效节水项目，省定标准较高", "Hills and water-saving works have a higher provincial standard")
            .ClearedBy("核减预算，或更正面积", "Cut the budget, or correct the area")
            .CityMay("由省设定", "The province sets it");

        project.Warn("AG-07", "验收面积核减未收回", "Accepted short and paid in full")
            .About(Risk.PerformanceGap)
            .Orange(isOfLand & Known.Project.AcceptedOn.IsKnown & acceptedLand < land * (1 - cut) & Known.Project.Paid > budget * paidLine)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("项目验收管理规定")
            .MayBeInnocent("经批准的变更减少了面积、增加了单价", "An approved change reduced the area and raised the price")
            .ClearedBy("按验收面积收回资金，或补建后重新验收", "Take back money by the accepted area, or build the rest and accept again")
            .CityMay("只可收紧", "Tighten only");

        Of(Subject.Payment).Warn("AG-08", "奖励资金用于人员支出", "Reward money spent on staff")
            .About(Risk.Encroachment)
            .Red(use.IsAny(GrainReward, LivestockReward) & Known.Payment.GovEconomic.StartsWithAny("501", "50501"))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("财建〔2015〕778号", "财建〔2018〕413号")
            .MayBeInnocent("产粮大县常规奖励属一般性财力，可由县统筹", "The common reward of grain counties is general money that the county may use freely")
            .ClearedBy("调整为其他资金列支，或更正科目", "Pay from other money, or correct the subject")
            .CityMay("不可调整", "None");

        project.Warn("AG-14", "经营主体资格异常", "Operator deregistered or abnormal")
            .About(Risk.ImpreciseUse)
            .Red(operatorCode.IsKnown & operatorCode.In(Registers.Enterprises, "注销", "吊销").Today)
            .Orange(operatorCode.IsKnown & operatorCode.In(Registers.Enterprises, "经营异常", "严重失信").Today)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("监控要素：监控到企业", "市场主体登记管理条例")
            .MayBeInnocent("主体已变更名称或合并，权利义务由新主体承接", "The operator merged or was renamed, and a new one took over")
            .ClearedBy("更换实施主体，或提交承接材料", "Choose another operator, or hand in who took over")
            .CityMay("不可调整", "None");
    }
}
