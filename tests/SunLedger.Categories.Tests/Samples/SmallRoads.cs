namespace SunLedger.Categories.Tests.Samples;

/// <summary>Four rules, a field, an element and an entitlement, one of each sort, with cases that notice every mistake in their conditions.</summary>
internal sealed class SmallRoads : FundCategory
{
    public SmallRoads() : base("small-roads", "示例小路", "Small roads", basis: "财建〔2014〕654号")
    {
        var project = Of(Subject.Project);
        var works = project.Choice("works", "工程类别", "Works", "通村公路", "危桥", "户户通").Required();
        var length = project.Quantity("length_km", "里程", "Length", Unit.Kilometre, decimals: 3).RequiredWhen(!works.IsAny("危桥", "户户通"));
        var accepted = project.Date("accepted_on", "验收日期", "Accepted on");

        Element("inspection", "质量检测报告", "Inspection report").On(project).When(length >= 5 | works.Is("危桥")).Due(30, after: Known.Project.RealEnd).Assumed("示例");
        Entitled("workers", "建档立卡务工人员", "registered poor who work").On(Registers.Poor).PaidBy(works.Is("户户通")).Every(CalendarSpan.Year);

        var ceiling = Parameter("cost_ceiling", "每公里造价上限", "Cost ceiling", Unit.Yuan / Unit.Kilometre, 900_000).Assumed("no verified figure").Since(2020, 950_000, Status.Known, "later document");
        var retention = Parameter("retention", "质量保证金比例", "Retention", Unit.Ratio, 0.03m).Known("建质〔2017〕138号");
        var tenderLine = Parameter("tender_line", "必须招标限额", "Tender line", Unit.Yuan, 4_000_000).Known("发改委令2018年第16号");
        var negative = WordList("neg_words", "负面词", "Negative words", "楼堂馆所", "小汽车").CitiesMayAdd().Known("财农〔2017〕8号");

        project.Warn("SR-01", "单位造价偏高", "Cost per kilometre too high").About(Risk.AboveStandard)
            .Orange(Known.Project.Contract / length > ceiling & !works.IsAny("危桥", "户户通")).From("补助政策");
        project.Warn("SR-02", "未验收超比例付款", "Paid beyond the line before acceptance").About(Risk.ImpreciseUse)
            .Orange(Known.Project.Paid > Known.Project.Contract * 0.85m & !accepted.IsKnown)
            .Red(Known.Project.Paid > Known.Project.Contract * (1 - retention) & !accepted.IsKnown).From("质量保证金管理办法");

        var contract = Of(Subject.Contract);
        var split = ItemsBy(Known.Contract.Supplier, Known.Project.TownCode).Within(days: 365).Where(Known.Contract.Amount < tenderLine);
        contract.Warn("SR-03", "化整为零规避招标", "Split to avoid tender").About(Risk.ImpreciseUse)
            .Red(Known.Contract.Amount < tenderLine & split.Sum(Known.Contract.Amount) >= tenderLine).From("必须招标的工程项目规定");

        var payment = Of(Subject.Payment);
        payment.Warn("SR-04", "负面清单支出", "Negative list").About(Risk.Diversion)
            .Red(Known.Payment.Use.ContainsAny(negative)).From("财农〔2017〕8号 art.10");
    }
}
