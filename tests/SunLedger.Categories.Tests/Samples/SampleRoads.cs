namespace SunLedger.Categories.Tests.Samples;

/// <summary>A small category that uses every word of the language at least once.</summary>
internal sealed class SampleRoads : FundCategory
{
    public SampleRoads() : base("sample-roads", "示例农村公路", "Sample rural roads", basis: "财建〔2014〕654号")
    {
        Covers("C13", "P17", "M06");

        var project = Of(Subject.Project);
        var works = project.Choice("works", "工程类别", "Works", "通村公路", "联网路", "危桥", "户户通").Required();
        var length = project.Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3).Between(0.001m, 300).RequiredWhen(!works.Is("户户通"));
        var accepted = project.Quantity("accepted_km", "验收里程", "Accepted length", Unit.Kilometre, decimals: 3).NotAbove(length);
        var poorVillage = project.Flag("poor_village", "是否贫困村", "Poor village");
        var openItems = project.Choices("open_items", "七公开完成项", "Open items", "建设计划", "补助政策", "招标投标");
        project.Code("village_code", "受益村代码", "Village", Format.Village12);
        project.Place("start_xy", "起点", "Start");
        project.Place("end_xy", "终点", "End");
        project.Text("note", "备注", "Note", maxLength: 40);
        var begun = project.Date("begun_on", "开工日期", "Begun on");
        project.Date("finished_on", "完工日期", "Finished on").NotBefore(begun);
        project.Money("std_unit", "补助标准", "Unit subsidy");
        project.Count("households", "通达户数", "Households", Unit.Household);
        var industry = project.Ratio("industry", "产业占比", "Industry share");

        var retention = Parameter("retention", "质量保证金比例", "Retention", Unit.Ratio, 0.03m).CitiesMaySet(0, 0.03m, Strict.Lower).Known("建质〔2017〕138号");
        var costCeiling = Parameter("cost_ceiling", "每公里造价上限", "Cost ceiling", Unit.Yuan / Unit.Kilometre, 900_000).CitiesMaySet(500_000, 1_200_000).Assumed("no verified figure");
        var industryMin = Parameter("industry_min", "产业占比下限", "Least industry share", Unit.Ratio, 0.50m).Assumed("no national floor for 2018")
            .Since(2022, 0.55m, Status.Verified, "S38").Since(2023, 0.60m, Status.Verified, "S38");
        var startDays = Parameter("start_days", "开工期限", "Days to start", Unit.Day, 120).CitiesMaySet(60, 180).Assumed("operating choice");
        var tenderLine = Parameter("tender_line", "必须招标限额", "Tender line", Unit.Yuan, 4_000_000).Known("发改委令2018年第16号");
        var negative = WordList("neg_words", "负面词", "Negative words", "楼堂馆所", "小汽车").CitiesMayAdd().Known("财农〔2017〕8号 art.10");
        var curve = Curve("checkpoints", "序时进度", "Checkpoints", (6, 30, 0.50m), (9, 30, 0.75m), (12, 31, 0.92m)).Assumed("operating choice");

        var unitStandard = Standards("unit_standards", "单位补助标准", "Standards per kilometre", Unit.Yuan / Unit.Kilometre)
            .Row(new DateOnly(2018, 1, 1), "000000", "通村公路", 300_000, Status.Known, "补助政策")
            .Row(new DateOnly(2018, 1, 1), "370400", "通村公路", 350_000, Status.Assumed, "市定标准");
        unitStandard.Known("补助政策");
        var once = Exclusives("once_only", "互斥补助", "Grants that exclude each other").Together("C13", "M06", Status.Known, "示例").Pair("C13", "P17", new DateOnly(2018, 1, 1), Status.Assumed, "示例", until: new DateOnly(2021, 1, 1));
        once.Assumed("示例");

        Element("acceptance", "竣工验收报告", "Acceptance report").On(project).Due(days: 60, after: begun).Published().From("验收办法");
        Element("photos", "现场照片", "Photos").On(project);

        project.Warn("RR-01", "单位造价偏高", "Cost per kilometre too high")
            .About(Risk.AboveStandard)
            .Orange(Known.Project.Contract / length > costCeiling & !works.IsAny("危桥", "户户通"))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent)
            .From("补助政策")
            .MayBeInnocent("山区桥隧比例高", "Bridges and tunnels in the hills")
            .ClearedBy("附造价审核意见", "Attach the cost review")
            .CityMay("由市在省定标准表内制定", "A table kept by the city within that of the province");
        project.Warn("RR-03", "未验收超比例付款", "Paid beyond the retention line before acceptance")
            .About(Risk.ImpreciseUse)
            .Orange(Known.Project.Paid > Known.Project.Contract * 0.85m & !accepted.IsKnown)
            .Red(Known.Project.Paid > Known.Project.Contract * (1 - retention) & !accepted.IsKnown)
            .From("质量保证金管理办法");
        project.Warn("RR-06", "公开不全", "Publicity incomplete")
            .About(Risk.ImpreciseUse)
            .Yellow(openItems.Count < 3 & (Known.Project.LibraryState.IsAny("完工", "验收") | !openItems.Has("建设计划")))
            .Lasting(days: 15)
            .From("农村公路建设管理办法");
        project.Warn("RR-08", "下达后迟未开工", "Late start")
            .About(Risk.IdleFunds)
            .Yellow(Known.Project.FirstAssignedOn.DaysAgo > startDays & !begun.IsKnown)
            .Red(Known.Project.FirstAssignedOn.DaysAgo > startDays * 2 & !begun.IsKnown)
            .From("seed");
        project.Warn("RR-10", "产业占比偏低", "Industry share too low")
            .About(Risk.PoorStructure)
            .Yellow(industry < industryMin & poorVillage.IsTrue & Known.Project.PlanStart.Year.Same(Known.Project.LibraryYear))
            .From("衔接资金年度文件");

        var indicator = Of(Subject.Indicator);
        indicator.Warn("RR-11", "支付进度滞后", "Payment behind the curve")
            .About(Risk.IdleFunds)
            .Yellow(curve.OnDay - Known.Indicator.Paid / Known.Indicator.Available > 0.10m)
            .Judged(Trigger.Scheduled)
            .From("seed");

        var contract = Of(Subject.Contract);
        var split = ItemsBy(Known.Contract.Supplier, Known.Project.TownCode, works).Within(days: 365).Where(Known.Contract.Amount < tenderLine);
        contract.Warn("RR-07", "化整为零规避招标", "Split to avoid tender")
            .About(Risk.ImpreciseUse)
            .Red(split.Count >= 2 & split.Sum(Known.Contract.Amount) >= tenderLine)
            .From("必须招标的工程项目规定");
        var sameYear = ItemsBy(Known.Contract.Buyer).SameYear();
        contract.Warn("RR-12", "供应商过于集中", "One supplier takes most")
            .About(Risk.PoorStructure)
            .Yellow(sameYear.Share(Known.Contract.Amount, Known.Contract.ProcureMode.Is("单一来源")) > 0.5m | sameYear.Max(Known.Contract.Amount) > sameYear.Average(Known.Contract.Amount) * 3)
            .From("seed");

        var payment = Of(Subject.Payment);
        payment.Warn("RR-13", "负面清单支出", "Negative list")
            .About(Risk.Diversion)
            .Red(Known.Payment.Use.ContainsAny(negative) | Known.Payment.FunctionSubject.StartsWithAny("205", "206") | Known.Payment.DepEconomic.IsAny("31013", "31019"))
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment | Trigger.OnEvent)
            .From("财农〔2017〕8号 art.10");
        payment.Warn("RR-14", "付款早于凭证或超过较小额度", "Paid before the voucher or beyond the smaller line")
            .About(Risk.ImpreciseUse)
            .Red(Known.Project.Paid / length > unitStandard.Of(works, Known.Indicator.DivisionCode, Known.Payment.PaidOn) | ItemsBy(Known.Payment.PayeeAccount).Within(days: 30).Excluded(once, Known.Indicator.FundCode) > 0)
            .Yellow(Known.Payment.PaidOn.DaysUntil(Known.Payment.VoucherDate) > 0 | Known.Payment.Amount + Known.Payment.PaidBefore > Number.Min(Known.Indicator.Available, Known.Payment.AssignedHere))
            .From("seed");
    }
}
