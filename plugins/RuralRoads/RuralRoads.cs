namespace SunLedger.Plugins;

/// <summary>Money for building and keeping up county, township and village roads, and for paving the lanes up to the houses.</summary>
public sealed class RuralRoads : FundCategory
{
    private const string Lanes = "户户通", Guardrails = "安防";

    /// <summary>Says everything about the category.</summary>
    public RuralRoads() : base("rural-roads", "农村公路与户户通", "Rural roads and household-access paving", basis: "财建〔2014〕654号")
    {
        Covers("C13", "P17", "M06");

        // ── What is recorded ────────────────────────────────────────────────────────────────────────────────────────
        var project = Of(Subject.Project);
        var works = project.Choice("works", "工程类别", "Works", "通村公路", "联网路", "危桥", Guardrails, "养护", Lanes).Required();
        var isLanes = works.Is(Lanes);
        project.Code("route_code", "路线编码", "Route code", Format.RouteCode).RequiredWhen(!isLanes);
        var start = project.Place("start_xy", "起点", "Start").Required();
        var end = project.Place("end_xy", "终点", "End").Required();
        var length = project.Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3).Between(0.001m, 300).RequiredWhen(!isLanes);
        var area = project.Quantity("area_m2", "硬化面积", "Paved area", Unit.SquareMetre).Between(0.01m, 1_000_000).RequiredWhen(isLanes);
        var width = project.Quantity("width_m", "路面宽度", "Width of the surface", Unit.Metre).Between(0.01m, 60).RequiredWhen(!works.Is(Guardrails));
        var thickness = project.Quantity("thick_cm", "面层厚度", "Thickness of the surface", Unit.Centimetre, decimals: 1).Between(0.1m, 100).RequiredWhen(!works.Is(Guardrails));
        project.Count("reached_households", "通达户数", "Households reached", Unit.Household).Between(1, 100_000).RequiredWhen(isLanes);
        var perKilometre = project.Quantity("std_per_km", "每公里补助标准", "Subsidy standard per kilometre", Unit.Yuan / Unit.Kilometre).Between(0.01m, 10_000_000).RequiredWhen(!isLanes);
        var perSquareMetre = project.Quantity("std_per_m2", "每平方米补助标准", "Subsidy standard per square metre", Unit.Yuan / Unit.SquareMetre).Between(0.01m, 1_000).RequiredWhen(isLanes);
        var acceptedLength = project.Quantity("accepted_km", "验收里程", "Accepted length", Unit.Kilometre, decimals: 3).Between(0, 300).NotAbove(length);
        var acceptedArea = project.Quantity("accepted_m2", "验收面积", "Accepted area", Unit.SquareMetre).Between(0, 1_000_000).NotAbove(area);
        var passed = project.Flag("quality_passed", "质量检测合格", "Quality test passed");
        var open = project.Choices("open_items", "七公开完成项", "Items made public", "建设计划", "补助政策", "招标投标", "施工管理", "质量监管", "资金使用", "工程验收").Required();

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var standardTolerance = Parameter("standard_tol", "补助标准容差", "Tolerance on the subsidy standard", Unit.Ratio, 0m)
            .CitiesMaySet(0, 0.05m).Assumed("无政策数字：默认不容许超出");
        var quantityTolerance = Parameter("quantity_tol", "验收数量容差", "Tolerance on the accepted quantity", Unit.Ratio, 0.02m)
            .CitiesMaySet(0, 0.05m, Strict.Lower).Assumed("无政策数字：计量误差的经营参数");
        var gravelyShort = Parameter("quantity_red", "验收数量严重短缺", "Grave shortfall of the accepted quantity", Unit.Ratio, 0.10m)
            .Assumed("无政策数字：短缺超过一成转红色");
        var retention = Parameter("retention", "质量保证金比例", "Retention", Unit.Ratio, 0.03m)
            .CitiesMaySet(0, 0.03m, Strict.Lower).Known("建质〔2017〕138号：保证金总预留比例不高于结算总额的3%");
        var progressCap = Parameter("progress_cap", "完工前付款上限", "Most that may be paid before completion", Unit.Ratio, 0.85m)
            .CitiesMaySet(0.60m, 0.90m, Strict.Lower).Assumed("无政策数字：合同进度款常见上限");
        var roadWidth = Parameter("width_min", "公路最小宽度", "Least width of a road", Unit.Metre, 3.5m)
            .CitiesMaySet(2.5m, 4.5m).Known("JTG 2111-2019（小交通量农村公路工程技术标准）：单车道");
        var laneWidth = Parameter("lane_width_min", "入户路最小宽度", "Least width of a lane to houses", Unit.Metre, 2.5m)
            .CitiesMaySet(2.5m, 4.5m).Assumed("入户路可低于单车道：取宽度下限的最小值，枣庄市实施细则未见到");
        var leastThickness = Parameter("thick_min", "面层最小厚度", "Least thickness of the surface", Unit.Centimetre, 18)
            .CitiesMaySet(12, 20).Assumed("无政策数字：水泥混凝土路面设计常用值");
        var tenderLine = Parameter("tender_line", "施工必须招标限额", "Line above which works must be tendered", Unit.Yuan, 4_000_000)
            .Known("发改委令2018年第16号：施工单项合同估算价400万元以上");
        var startDays = Parameter("start_days", "开工时限", "Days to start", Unit.Day, 120)
            .CitiesMaySet(60, 180, Strict.Lower).Assumed("无政策数字：资金到项目后四个月内开工");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("planned_quantity", "计划数量", "Planned quantity").On(project).Held(length, area);
        Element("built_quantity", "完成数量", "Built quantity").On(project).Held(Known.Project.Progress, length, area);
        Element("accepted_quantity", "验收数量", "Accepted quantity").On(project)
            .Held(acceptedLength, acceptedArea).Watched("RR-02").Due(60, after: Known.Project.RealEnd);
        Element("coordinates", "起终点坐标", "Coordinates").On(project).Held(start, end).Watched("RR-05");
        Element("unit_subsidy", "单位补助与标准对照", "Unit subsidy against the standard").On(project)
            .Held(perKilometre, perSquareMetre, Known.Project.Approved).Watched("RR-01");
        Element("contract", "施工合同", "Contract").On(project).Held(Known.Project.Contract, Known.Contract.SignedOn).Watched("KB-04", "KB-14");
        Element("winner", "中标单位", "Winner").On(project).Held(Known.Contract.Supplier).Watched("RR-17");
        Element("contractor_share", "同一施工单位在乡镇的份额", "Share of one contractor by town").On(project)
            .Held(Known.Project.ImplementUnit, Known.Project.TownCode).Watched("RR-07", "RR-17");
        Element("progress_payment", "进度款与计量对照", "Progress payment against measured works").On(project)
            .Held(Known.Project.Progress, Known.Payment.PaidBeforeOnProject).Watched("RR-03", "KC-13");
        Element("retention_kept", "质量保证金预留", "Retention").On(project).Held(Known.Contract.Retention).Watched("RR-03");
        Element("seven_publicity", "七公开", "Seven-item publicity").On(project).Held(open).Watched("RR-06").Published();
        Element("overlap", "与扶贫、一事一议、交通资金重叠核对", "Overlap with poverty, one-case and transport funds").On(project).Held(start, end).Watched("RR-05", "KB-02");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var approved = Known.Project.Approved;
        var contract = Known.Project.Contract;
        var accepted = Known.Project.AcceptedOn;
        var finished = Known.Project.RealEnd;
        var firstAssigned = Known.Project.FirstAssignedOn;
        var state = Known.Project.LibraryState;

        project.Warn("RR-01", "补助超标准", "Subsidy above the standard")
            .About(Risk.AboveStandard)
            .Orange(!isLanes & approved > perKilometre * length * (1 + standardTolerance))
            .Orange(isLanes & approved > perSquareMetre * area * (1 + standardTolerance))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("项目执行的补助政策文件")
            .MayBeInnocent("同一项目另有群众筹资以外的配套资金，标准文件允许叠加", "The standard document allows other funds to be added to this project")
            .ClearedBy("调减安排金额，或更正补助标准、里程或面积", "Reduce what was assigned, or correct the standard, the length or the area")
            .CityMay("容差可在0至5%之间设定", "Tolerance within 0 to 5 %");

        project.Warn("RR-02", "里程或面积虚报", "Length or area overstated")
            .About(Risk.FalseClaim)
            .Orange(!isLanes & accepted.IsKnown & acceptedLength < length * (1 - quantityTolerance))
            .Orange(isLanes & accepted.IsKnown & acceptedArea < area * (1 - quantityTolerance))
            .Red(!isLanes & accepted.IsKnown & acceptedLength < length * (1 - gravelyShort))
            .Red(isLanes & accepted.IsKnown & acceptedArea < area * (1 - gravelyShort))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("农村公路建设管理办法（交通运输部令2018年第4号）验收规定")
            .MayBeInnocent("经批准的设计变更减少了工程量", "An approved change of design reduced the works")
            .ClearedBy("补建，或按验收数量核减补助", "Build what is missing, or cut the subsidy to the accepted quantity")
            .CityMay("只可收紧", "Tighten only");

        var already = Known.Payment.PaidBeforeOnProject + Known.Payment.Amount;
        var beforeCompletion = !finished.IsKnown | finished.IsAfter(Known.Payment.PaidOn);
        var beforeAcceptance = !accepted.IsKnown | accepted.IsAfter(Known.Payment.PaidOn);
        Of(Subject.Payment).Warn("RR-03", "未验收超比例付款", "Paid beyond the retention line before acceptance")
            .About(Risk.ImpreciseUse)
            .Orange(already > contract * progressCap & beforeCompletion)
            .Red(already > contract * (1 - retention) & beforeAcceptance)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("建设工程质量保证金管理办法（建质〔2017〕138号）")
            .MayBeInnocent("已完工或已验收而日期未登记", "The works are finished or accepted, and the date was not entered")
            .MayBeInnocent("以银行保函替代质量保证金", "A bank guarantee stands in for the retention")
            .ClearedBy("登记完工或验收日期，或退回超付款", "Enter the day of completion or acceptance, or return what was overpaid")
            .CityMay("只可收紧", "Tighten only");

        project.Warn("RR-04", "工程指标不达标", "Works below the technical standard")
            .About(Risk.PerformanceGap)
            .Orange(accepted.IsKnown & !works.Is(Guardrails) & (!isLanes & width < roadWidth | isLanes & width < laneWidth | thickness < leastThickness))
            .Orange(accepted.IsKnown & !passed)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("JTG 2111-2019（小交通量农村公路工程技术标准）", "经批准的设计文件")
            .MayBeInnocent("受地形或房屋限制，设计批准了较窄的路段", "The approved design allows a narrower stretch between slopes or houses")
            .ClearedBy("整改并重新检测，登记检测合格的数据", "Rework, test again, and enter the data of the test that was passed")
            .CityMay("可在范围内设定", "Within bounds");

        var years = Parameter("repeat_years", "同一路段比较年限", "Years in which a section is not approved again", Unit.Year, 5).CitiesMaySet(3, 10).Assumed("无文件规定，运行口径");
        var tolerance = Parameter("section_tol", "路段端点容差", "Distance within which two ends of a section are one", Unit.Metre, 50).CitiesMaySet(0, 200).Assumed("无文件规定，运行口径：手持定位误差");
        var sameSection = ItemsBy(works, start, end).Within(years);
        var sameEnds = ItemsBy(works, Known.Project.CountyCode).Within(years).NearTo(start, end, tolerance);
        project.Warn("RR-05", "同一路段重复立项", "Same section approved twice")
            .About(Risk.DoubleBenefit)
            .Red(firstAssigned.IsKnown & sameSection.Count >= 2)
            .Red(firstAssigned.IsKnown & Known.Project.CountyCode.IsKnown & sameEnds.Count >= 2)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("各级补助政策：同一路段不得重复申报")
            .MayBeInnocent("灾毁后重建，有灾损认定", "Rebuilt after a disaster, with the damage certified")
            .ClearedBy("撤销重复项目的资金安排，或更正起终点", "Take back the money of the second project, or correct the start and end")
            .CityMay("可在范围内设定", "Within bounds");

        var planOpen = open.Has("建设计划") & open.Has("补助政策");
        var buildingOpen = open.Has("招标投标") & open.Has("施工管理") & open.Has("质量监管");
        project.Warn("RR-06", "七公开不全", "Seven-item publicity incomplete")
            .About(Risk.ImpreciseUse)
            .Yellow(state.IsAny("已安排", "实施", "完工") & !planOpen)
            .Yellow(state.IsAny("实施", "完工") & !buildingOpen)
            .Yellow(state.Is("完工") & !open.Has("资金使用"))
            .Orange(state.IsAny("验收", "移交") & open.Count < 7)
            .From("农村公路建设管理办法（交通运输部令2018年第4号）：七公开")
            .MayBeInnocent("已公开但未登记", "It was made public, and that was not entered")
            .ClearedBy("补充公开并登记", "Make it public and enter it");

        var split = ItemsBy(Known.Project.UnitCode, Known.Project.TownCode, works, Known.Project.ImplementUnit)
            .SameYear().Where(contract.IsKnown & contract < tenderLine);
        project.Warn("RR-07", "化整为零规避招标", "Works split below the tender line")
            .About(Risk.ImpreciseUse)
            .Red(firstAssigned.IsKnown & contract < tenderLine & split.Sum(contract) >= tenderLine)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("必须招标的工程项目规定（发改委令2018年第16号）")
            .MayBeInnocent("各标段已合并招标，一次中标后分别签约", "The lots were tendered together and only the contracts were signed one by one")
            .MayBeInnocent("各村自行组织，不属同一招标人", "Each village had its own works and they are not of one buyer")
            .ClearedBy("提交招标文件，或合并重新招标", "Hand in the tender documents, or tender again as one");

        // The same by the contracts themselves: one contractor in one town within twelve months, whoever buys. What was tendered openly evades nothing.
        var isTendered = Known.Contract.ProcureMode.IsKnown & Known.Contract.ProcureMode.IsAny("公开招标", "邀请招标");
        var isBelowLine = Known.Contract.Kind.Is("工程") & !isTendered & Known.Contract.Amount < tenderLine;
        var contractorDays = Parameter("contractor_days", "同一施工企业合同比较期", "Days in which contracts of a contractor are taken together", Unit.Day, 365).Assumed("无文件规定，运行口径：一年");
        var ofContractor = ItemsBy(Known.Contract.Supplier, Known.Project.TownCode).Within(contractorDays).Where(isBelowLine);
        Of(Subject.Contract).Warn("RR-17", "同一施工企业合同化整为零", "Contracts of one contractor split below the tender line")
            .About(Risk.ImpreciseUse)
            .Orange(isBelowLine & Known.Contract.Amount > 0 & ofContractor.Sum(Known.Contract.Amount) >= tenderLine)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("必须招标的工程项目规定（发改委令2018年第16号）")
            .MayBeInnocent("各标段已合并招标，采购方式未登记", "The lots were tendered together, and the way of procurement was not entered")
            .MayBeInnocent("各村自行组织，不属同一招标人", "Each village had its own works and they are not of one buyer")
            .ClearedBy("登记采购方式并附招标文件，或合并重新招标", "Enter the way of procurement with the tender documents, or tender again as one");

        project.Warn("RR-08", "下达后迟未开工", "Not started long after the money came")
            .About(Risk.IdleFunds)
            .Yellow(IsNotStartedAfter(startDays))
            .Orange(IsNotStartedAfter(startDays * 1.5m))
            .Red(IsNotStartedAfter(startDays * 2))
            .Judged(Trigger.Scheduled)
            .From("监控要素：资金闲置")
            .MayBeInnocent("汛期或冬季不宜施工，工期已顺延", "Floods or frost forbid work and the schedule was moved")
            .ClearedBy("开工并登记实际开工日期，或收回资金", "Start and enter the day, or take the money back")
            .CityMay("只可收紧", "Tighten only");

        Condition IsNotStartedAfter(Number days) => firstAssigned.IsKnown & !Known.Project.RealStart.IsKnown & firstAssigned.DaysAgo > days;
    }
}
