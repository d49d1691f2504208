namespace SunLedger.PluginCases.Tests.Guide;

/// <summary>Every word of the language once, as plugin-guide.md shows it.</summary>
public sealed class Words : FundCategory
{
    /// <summary>Says everything about the category.</summary>
    public Words() : base("words", "词汇示例", "Words", basis: "示例")
    {
        var project = Of(Subject.Project);
        var payment = Of(Subject.Payment);

        // Fields
        var cost = project.Money("cost", "造价", "Cost").Between(0, 10_000_000).Required();
        var length = project.Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3).Between(0.001m, 300);
        var families = project.Count("families", "户数", "Households", Unit.Household);
        var share = project.Ratio("share", "占比", "Share").Between(0, 1);
        var kind = project.Choice("kind", "类别", "Kind", "新建", "改建", "养护").Required();
        var open = project.Choices("open", "公开事项", "Made public", "计划", "招标", "验收");
        var isPoor = project.Flag("is_poor_village", "是否贫困村", "Poor village");
        var checkedOn = project.Date("checked_on", "核查日期", "Checked on").NotBefore(Known.Project.RealEnd);
        var start = project.Place("start_xy", "起点", "Start").RequiredWhen(!kind.Is("养护"));
        var operatorCode = project.Code("operator_uscc", "统一社会信用代码", "Credit code", Format.Uscc);
        project.Text("note", "备注", "Note", maxLength: 200);
        var accepted = project.Quantity("accepted_km", "验收里程", "Accepted length", Unit.Kilometre, decimals: 3).NotAbove(length);
        var end = project.Place("end_xy", "终点", "End").RequiredWhen(!kind.Is("养护"));

        // Parameters
        var retention = Parameter("retention", "质量保证金比例", "Retention", Unit.Ratio, 0.03m)
            .CitiesMaySet(0, 0.03m, Strict.Lower).Known("建质〔2017〕138号");
        var industryMin = Parameter("industry_min", "产业占比下限", "Least share of industry", Unit.Ratio, 0.50m).Assumed("未见国家下限")
            .Since(2022, 0.55m, Status.Verified, "2022年衔接资金文件")
            .Since(2023, 0.60m, Status.Verified, "2023年衔接资金文件");
        var costPerKm = Parameter("cost_per_km", "每公里造价上限", "Ceiling per kilometre", Unit.Yuan / Unit.Kilometre, 900_000).Assumed("示例");
        var days = Parameter("days", "天数", "Days", Unit.Day, 60).Assumed("示例");

        var workDays = Parameter("work_days", "工作日", "Working days", Unit.WorkingDay, 20).Assumed("示例");

        // Lists and curves
        var negative = WordList("neg_words", "负面词", "Negative words", "楼堂馆所", "公务用车").CitiesMayAdd().Known("示例文件");
        var pace = Curve("pace", "序时进度", "Pace of the year", (6, 30, 0.50m), (12, 31, 0.92m)).Assumed("示例");

        // Conditions
        var expensive = cost / length > costPerKm & !kind.IsAny("改建", "养护");
        var late = Known.Project.RealEnd.IsKnown & Known.Project.RealEnd.DaysAgo > days & !checkedOn.IsKnown;
        var slow = Known.Indicator.Paid / Known.Indicator.Available < pace.OnDay | Known.Indicator.Paid.Same(0);
        var wasSlow = Known.Indicator.Paid / Known.Indicator.Available < pace.On(DateValue.In(Known.Indicator.Year, 11, 30));
        var hidden = !open.Has("招标") | open.Count < 2;
        var shifted = checkedOn.IsBefore(Known.Project.RealEnd) | Known.Project.PlanEnd.DaysUntil(Known.Project.RealEnd) > 30;
        var overpaid = Known.Payment.PaidBeforeOnProject + Known.Payment.Amount > Known.Project.Contract * (1 - retention);
        var forbidden = Known.Payment.Use.ContainsAny(negative) | Known.Payment.DepEconomic.StartsWithAny("301", "31013");
        var shortOfPeople = isPoor & Number.Min(families, Known.Project.Households) < 10;
        var twiceForbidden = Known.Payment.Use.Hits(negative) >= 2;

        // Working days and registers
        var stale = checkedOn.MonthsLater(12).IsBefore(Known.Project.AcceptedOn);
        var handledLate = checkedOn.WorkingDaysUntil(Known.Project.AcceptedOn) > workDays;
        var gone = operatorCode.In(Registers.Enterprises, "注销", "吊销").Today;
        var paidToTheGone = Known.Payment.PayeeName.In(Registers.Enterprises, "注销", "吊销").On(Known.Payment.PaidOn);

        // Elements
        var report = Element("report", "验收报告", "Acceptance report").On(project).Due(60, after: Known.Project.RealEnd).Published();
        var built = Element("built_km", "完成里程", "Built length").On(project).OfQuantity(Unit.Kilometre, decimals: 3).Monthly(by: 10).By(ElementSource.Api).Assumed("运行口径");
        var behind = !report.IsObserved | built.Number < length * 0.5m;

        var likeness = Parameter("like", "相似度", "Likeness", Unit.Ratio, 0.85m).Assumed("示例");

        // Groups
        var twins = ItemsBy(Known.Payment.PayeeAccount, Known.Payment.Amount).Within(days: 30).Where(Known.Payment.Amount > 0);
        var county = ItemsBy(Known.Project.CountyCode).SameYear();
        var distance = Parameter("dist", "距离", "Distance", Unit.Metre, 200).Assumed("示例");
        var near = ItemsBy(Known.Project.CountyCode).NearTo(start, distance);
        var section = ItemsBy(Known.Project.CountyCode).NearTo(start, end, distance);
        var alike = ItemsBy(Known.Project.VillageCode).AlikeIn(Known.Project.PlainName, likeness);
        var atOnce = ItemsBy(Known.Project.VillageCode).Overlapping(Known.Project.PlanStart, Known.Project.PlanEnd);

        // Rules
        payment.Warn("WD-01", "未验收超比例付款", "Paid beyond the retention line")
            .About(Risk.ImpreciseUse)
            .Orange(Known.Payment.PaidBeforeOnProject > Known.Project.Contract * 0.85m)
            .Red(overpaid)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("建质〔2017〕138号")
            .MayBeInnocent("已验收而日期未登记", "It was accepted, and the date was not entered")
            .ClearedBy("登记验收日期，或退回超付款", "Enter the acceptance, or return what was overpaid")
            .CityMay("只可收紧", "Tighten only");
        payment.Warn("WD-02", "负面清单", "Negative list").About(Risk.Diversion).Red(forbidden | twiceForbidden | paidToTheGone | twins.Count >= 2).Yellow(slow | wasSlow).Enforce(Enforcement.Prohibit).From("示例");
        project.Warn("WD-03", "其他示例", "Other examples").About(Risk.PerformanceGap)
            .Yellow(expensive | late | hidden | shifted | shortOfPeople | accepted < length * 0.9m | handledLate | stale | gone | behind | atOnce.Count > 3 | near.Count > 3 | section.Count > 3 | alike.Count > 3 | atOnce.Different(Known.Project.ImplementUnit) > 2 | cost > atOnce.Median(cost) * 2 | atOnce.Deviation(cost) < 1)
            .Orange(county.Share(Known.Project.Approved, share > 0.5m) < industryMin)
            .Lasting(days: 15)
            .From("示例");
    }
}
