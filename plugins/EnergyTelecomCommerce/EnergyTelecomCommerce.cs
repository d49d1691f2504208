namespace SunLedger.Plugins;

/// <summary>Solar power stations for the poor, universal telecommunications service, and the rural distribution network.</summary>
public sealed class EnergyTelecomCommerce : FundCategory
{
    private const string VillageSolar = "村级光伏", LargeSolar = "集中光伏", HouseholdSolar = "户用光伏", Telecom = "电信普遍服务", Network = "新网工程", Distribution = "流通体系";

    private static readonly string[] Months = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];
    private static readonly decimal[] PowerOfMonths = [75, 84, 110, 118, 130, 117, 103, 104, 100, 94, 75, 70];
    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public EnergyTelecomCommerce() : base("energy-telecom-commerce", "光伏、电信与农村流通", "Solar power, telecommunications and rural commerce", basis: "国能发新能〔2018〕29号")
    {
        Covers("C16", "C18", "C20", "P22");

        // ── What is recorded about the project: one station, one telecom project, one outlet ────────────────────────
        var project = Of(Subject.Project);
        var program = project.Choice("program", "光伏电信流通类别", "Solar, telecom or commerce programme", VillageSolar, LargeSolar, HouseholdSolar, Telecom, Network, Distribution).Required();
        var isSolar = program.IsAny(VillageSolar, LargeSolar, HouseholdSolar);
        var isTelecom = program.Is(Telecom);
        var isCommerce = program.IsAny(Network, Distribution);
        var village = project.Code("village_code", "项目所在村代码", "Village of the project", Format.Village12).RequiredWhen(program.Is(VillageSolar));
        project.Text("station_id", "电站编号", "Station number of the state's list", maxLength: 40).RequiredWhen(isSolar);
        var capacity = project.Quantity("capacity_kw", "装机容量", "Capacity", Unit.Kilowatt).Between(0.01m, 1_000_000).RequiredWhen(isSolar);
        var canTakeMore = project.Flag("grid_ready", "电网具备较大容量接入条件", "The grid can take a larger station").RequiredWhen(program.Is(VillageSolar));
        var linked = project.Count("linked_hh", "电站关联贫困户", "Poor households linked to the station", Unit.Household).Between(1, 1_000_000).RequiredWhen(isSolar);
        var onGrid = project.Date("grid_on", "并网日期", "On the grid since").RequiredWhen(isSolar);
        var generated = project.Quantity("gen_kwh", "月发电量", "Power of the month", Unit.KilowattHour, decimals: 1).Between(0, 1_000_000_000).RequiredWhen(isSolar);
        var expected = project.Quantity("expected_kwh", "当月应发电量", "Power expected in the month", Unit.KilowattHour, decimals: 1).Between(0, 1_000_000_000);
        // Where nobody says what is to be expected, the table of the month does.
        var powerMonth = project.Choice("gen_month", "发电月份", "Month of the power", [.. Months]).RequiredWhen(isSolar);
        var settled = project.Money("settled_amt", "结转到村收入", "Income settled to the village").Between(0, 1_000_000_000).RequiredWhen(isSolar);
        var settledOn = project.Date("settled_on", "最近结转日期", "Settled on").NotBefore(onGrid);
        var distributed = project.Money("distributed_amt", "已分配收入", "Income distributed").Between(0, 1_000_000_000).NotAbove(settled).RequiredWhen(isSolar);
        var labour = project.Money("labour_share_amt", "公益岗与劳务支出", "Spent on posts and labour").Between(0, 1_000_000_000).NotAbove(distributed).RequiredWhen(isSolar);
        var publishedOn = project.Date("published_on", "最近收益公示日期", "Distribution last published on");
        var onDebt = project.Flag("debt_or_equity", "举债或企业入股", "Built on debt, or a firm holds a share").RequiredWhen(isSolar);
        var capex = project.Money("capex", "电信建设投资", "Telecom investment").Between(0.01m, 10_000_000_000).RequiredWhen(isTelecom);
        var opex = project.Money("opex_6y", "电信六年运营成本", "Telecom running costs of six years").Between(0, 10_000_000_000).RequiredWhen(isTelecom);
        var passed = project.Flag("village_pass", "行政村测试合格", "Villages passed the test");
        var outlet = project.Code("outlet_uscc", "网点/企业代码", "Outlet's social credit code", Format.Uscc).RequiredWhen(isCommerce);
        var address = project.Text("outlet_address", "网点地址", "Outlet's address", maxLength: 120).RequiredWhen(isCommerce);
        var closedOn = project.Date("closed_on", "停业或注销日期", "Closed on");

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var holdDays = Parameter("hold_days", "收益滞留天数", "Days that income may wait", Unit.Day, 90)
            .CitiesMaySet(30, 180, Strict.Lower).Assumed("无政策数字：按季分配");
        var holdGrave = Parameter("hold_grave", "收益严重滞留天数", "Days after which income is stuck", Unit.Day, 365)
            .Assumed("无政策数字：满一年转红色");
        var labourMin = Parameter("labour_min", "劳务性支出占比下限", "Least share of posts and labour", Unit.Ratio, 0.80m)
            .CitiesMaySet(0.50m, 0.80m, Strict.Higher).Verified("国开办司发〔2020〕3号（清水县转发）：80%用于公益岗位和劳务");
        var labourFrom = Parameter("labour_from", "劳务性支出要求起始年", "Year from which a share of labour is asked for", Unit.Year, 2_020)
            .Verified("国开办司发〔2020〕3号");
        var capacityCap = Parameter("cap_kw", "村级电站容量上限", "Largest capacity of a village", Unit.Kilowatt, 300)
            .CitiesMaySet(100, 300, Strict.Lower).Known("国能发新能〔2018〕29号：村级电站一般不超过300千瓦");
        var capacityMost = Parameter("cap_kw_grid", "具备接入条件时容量上限", "Largest capacity where the grid can take it", Unit.Kilowatt, 500)
            .CitiesMaySet(300, 500, Strict.Lower).Known("国能发新能〔2018〕29号：具备就近接入条件的不超过500千瓦");
        var perHousehold = Parameter("hh_kw", "户均容量上限", "Largest capacity per household", Unit.Kilowatt / Unit.Household, 7)
            .CitiesMaySet(5, 7, Strict.Lower).Known("国能发新能〔2018〕29号：户均5千瓦左右，最大不超过7千瓦");
        var powerMin = Parameter("power_min", "发电量下限比例", "Least part of the power expected", Unit.Ratio, 0.80m)
            .CitiesMaySet(0.60m, 0.90m).Assumed("无政策数字");
        var lowMonths = Parameter("low_months", "发电量偏低持续月数", "Months of too little power", Unit.Month, 2)
            .CitiesMaySet(1, 3).Assumed("无政策数字");
        var powerGrave = Parameter("power_grave", "发电量严重偏低比例", "Part of the power below which it is grave", Unit.Ratio, 0.50m)
            .Assumed("无政策数字：不到一半转橙色");
        var monthPower = Standards("power_by_month", "每千瓦月发电量", "Power of a kW by month", Unit.KilowattHour / Unit.Kilowatt).CitiesMayAdd().Assumed("无政策数字：按鲁南光照估算，各月合计约1180千瓦时");
        for (var m = 0; m < Months.Length; m++) monthPower.Row(new DateOnly(2000, 1, 1), "000000", Months[m], PowerOfMonths[m], Status.Assumed, "无政策数字：按鲁南光照估算");
        var publishDays = Parameter("publish_days", "收益公示间隔", "Days between publications", Unit.Day, 365)
            .CitiesMaySet(183, 365, Strict.Lower).Verified("河北省光伏扶贫收益分配公示：每年至少一次");
        var telecomRatio = Parameter("telecom_ratio", "电信补助占成本比例", "Part of the telecom costs that is subsidised", Unit.Ratio, 0.30m)
            .Verified("电信普遍服务：按建设投资和六年运营成本的30%补助");
        var telecomPaid = Parameter("telecom_paid", "测试合格前付款上限", "Most that may be paid before the test", Unit.Ratio, 0.90m)
            .Assumed("无政策数字：验收前留一成");
        var keepDays = Parameter("keep_days", "网点存续天数", "Days an outlet must stay open", Unit.Day, 1_096)
            .CitiesMaySet(365, 1_826).Assumed("无政策数字：36个月");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("station_list", "电站名录", "List of stations").On(project)
            .By(ElementSource.Department).When(isSolar).Due(60, after: Known.Project.FirstAssignedOn).Assumed(Ours);
        Element("household_capacity", "户均容量", "Capacity per household").On(project).Held(capacity, linked).Watched("ET-03");
        Element("station_owner", "电站产权", "Ownership of the station").On(project).When(isSolar).Due(90, after: onGrid).Assumed(Ours);
        Element("monthly_power", "每月发电与结转", "Power and settlement of each month").On(project)
            .OfQuantity(Unit.Count, 1).By(ElementSource.Api).When(isSolar).Monthly(15).Assumed(Ours);
        Element("distribution_plan", "收益分配方案", "Plan of distribution").On(project).When(isSolar).Yearly(3, 31).Assumed(Ours);
        Element("labour_part", "劳务性支出占比", "Share of labour").On(project).Held(labour, distributed).Watched("ET-02");
        var shareFound = Element("share_registered", "企业入股登记核对", "Whether a firm is registered with a share").On(project)
            .OfChoice("无", "有").By(ElementSource.Department).From("光伏扶贫电站管理办法（国能发新能〔2018〕29号）");
        Element("income_published", "收益分配年度公示", "Yearly publication of the distribution").On(project)
            .Published().From("国开办发〔2017〕61号").When(isSolar).Yearly(1, 31).Assumed("须每年公示，日期为运行口径");
        Element("telecom_costs", "电信建设与运营成本", "Cost base of telecom").On(project).Held(capex, opex).Watched("ET-07");
        Element("coverage_test", "行政村覆盖测试", "Coverage test").On(project)
            .By(ElementSource.Department).When(isTelecom).Due(90, after: Known.Project.AcceptedOn).Assumed(Ours);
        Element("outlet_open", "受补助网点经营状态", "Outlet open after the subsidy").On(project).When(isCommerce).Yearly(1, 31).Assumed(Ours);

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        project.Warn("ET-01", "光伏收益滞留未分配", "Income of a station not distributed")
            .About(Risk.IdleFunds)
            .Yellow(Waits(holdDays))
            .Orange(Waits(holdDays * 2))
            .Red(Waits(holdGrave))
            .Judged(Trigger.Scheduled)
            .From("村级光伏扶贫电站收益分配管理办法（国开办发〔2017〕61号）")
            .MayBeInnocent("按方案留存运维经费", "The plan keeps a part for upkeep")
            .ClearedBy("按方案分配，或登记留存用途", "Distribute it by the plan, or enter what is kept and why")
            .CityMay("只可收紧", "Tighten only");

        project.Warn("ET-02", "劳务性支出占比不足", "Too little for posts and labour")
            .About(Risk.PoorStructure)
            .Yellow(isSolar & settledOn.Year >= labourFrom & labour < distributed * labourMin)
            .Judged(Trigger.Scheduled)
            .From("国开办司发〔2020〕3号")
            .MayBeInnocent("村内无劳动能力户多，经批准提高补助比例", "Many households of the village cannot work, and more help was approved")
            .ClearedBy("调整分配方案，增加公益岗位和劳务", "Change the plan towards posts and labour")
            .CityMay("只可提高", "May only raise it");

        var ofTheVillage = ItemsBy(village, program).Sum(capacity);
        project.Warn("ET-03", "装机或户均规模超规", "Station too large")
            .About(Risk.AboveStandard)
            .Orange(program.Is(VillageSolar) & (ofTheVillage > capacityMost | ofTheVillage > capacityCap & !canTakeMore | capacity / linked > perHousehold))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("光伏扶贫电站管理办法（国能发新能〔2018〕29号）")
            .MayBeInnocent("联村电站，容量按几个村分摊", "The station serves several villages and its capacity is shared out")
            .ClearedBy("核减规模，或更正容量和关联户数", "Cut the station, or correct the capacity and the households")
            .CityMay("只可收紧", "Tighten only");

        project.Warn("ET-04", "举债建设或企业投资入股", "Built on debt, or with a firm's share")
            .About(Risk.MistargetedMeasure)
            .Red(isSolar & onDebt)
            .Red(isSolar & shareFound.IsObserved & shareFound.Option.Is("有"))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("光伏扶贫电站管理办法（国能发新能〔2018〕29号）")
            .MayBeInnocent("债务已由政府资金偿还，登记未更新", "Public money has paid the debt, and that was not entered")
            .ClearedBy("清退入股、偿清债务并登记", "Buy the share back, pay the debt, and enter it")
            .CityMay("不可调整", "None");

        var usual = capacity * monthPower.Of(powerMonth, Known.Project.DivisionCode, onGrid);
        project.Warn("ET-05", "发电量异常", "Too little power")
            .About(Risk.PerformanceGap)
            .Yellow(isSolar & (expected.IsKnown & generated < expected * powerMin | !expected.IsKnown & generated < usual * powerMin))
            .Orange(isSolar & (expected.IsKnown & generated < expected * powerGrave | !expected.IsKnown & generated < usual * powerGrave))
            .Lasting(lowMonths)
            .Judged(Trigger.Scheduled)
            .From("光伏扶贫电站运行维护规定")
            .MayBeInnocent("连续阴雨或电网检修限电", "Weeks of rain, or the grid was under repair")
            .ClearedBy("检修恢复发电，并登记发电量", "Repair it and enter the power")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("ET-06", "收益分配未公示", "Distribution not published")
            .About(Risk.ImpreciseUse)
            .Orange(isSolar & distributed > 0 & (publishedOn.IsKnown & publishedOn.DaysAgo > publishDays | !publishedOn.IsKnown & onGrid.DaysAgo > publishDays))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("村级光伏扶贫电站收益分配管理办法（国开办发〔2017〕61号）")
            .MayBeInnocent("已公示但未登记", "It was published, and that was not entered")
            .ClearedBy("公示并登记日期", "Publish it and enter the day")
            .CityMay("只可收紧", "Tighten only");

        project.Warn("ET-07", "电信补贴超成本比例或未达标", "Telecom subsidy beyond the costs, or not up to the test")
            .About(Risk.AboveStandard)
            .Orange(isTelecom & (Known.Project.Approved > (capex + opex) * telecomRatio | !passed & Known.Project.Paid > Known.Project.Approved * telecomPaid))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("电信普遍服务补助资金管理试点办法（财建〔2017〕299号）")
            .MayBeInnocent("边境地区按十年运营成本计算", "In border areas the running costs of ten years count")
            .ClearedBy("核减补助，或登记测试合格", "Cut the subsidy, or enter that the test was passed")
            .CityMay("不可调整", "None");

        var addressDays = Parameter("address_days", "同一地址比较期", "Days in which an address is subsidised once", Unit.Day, 1_826).Assumed("无政策数字：五年，网点存续要求的上限");
        var sameAddress = ItemsBy(Known.Project.CountyCode, address).Within(addressDays);
        project.Warn("ET-08", "流通网点虚设或重复补助", "Outlet closed, or subsidised twice")
            .About(Risk.FalseClaim)
            .Orange(isCommerce & closedOn.IsKnown & Known.Project.AcceptedOn.DaysUntil(closedOn) < keepDays)
            .Red(isCommerce & Known.Project.FirstAssignedOn.IsKnown & sameAddress.Count >= 2)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("服务业发展专项资金管理办法（财建〔2015〕256号）")
            .MayBeInnocent("同一市场内多个网点共用一个门牌", "Several outlets of a market share one address")
            .ClearedBy("收回补助，或更正地址和停业日期", "Take the subsidy back, or correct the address and the day")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("ET-18", "受补助网点已注销", "Subsidised outlet deregistered")
            .About(Risk.FalseClaim)
            .Orange(outlet.IsKnown & outlet.In(Registers.Enterprises, "注销", "吊销").Today & (!Known.Project.AcceptedOn.IsKnown | Known.Project.AcceptedOn.DaysAgo <= keepDays))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("服务业发展专项资金管理办法（财建〔2015〕256号）")
            .MayBeInnocent("网点由同一企业的其他主体继续经营", "Another firm of the same owner runs it on")
            .ClearedBy("收回补助，或提交继续经营的证明", "Take the subsidy back, or prove that it goes on")
            .CityMay("存续天数可在范围内设定", "Days within bounds");

        Condition Waits(Number days) => isSolar & settled > distributed & settledOn.DaysAgo > days;
    }
}
