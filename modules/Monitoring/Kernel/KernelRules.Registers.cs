namespace SunLedger.Monitoring.Kernel;

// What is missing, what is old, and whom other departments know something about.
internal sealed partial class KernelRules
{
    private void MissingElements()
    {
        const string reason = "无文件规定，运行口径：超过应报日期的天数";
        var yellow = Parameter("element_yellow", "要素缺报黄线", "Yellow days without an element", Unit.Day, 0).CitiesMaySet(0, 15, Strict.Lower).Assumed(reason);
        var orange = Parameter("element_orange", "要素缺报橙线", "Orange days without an element", Unit.Day, 30).CitiesMaySet(7, 60, Strict.Lower).Assumed(reason);
        var red = Parameter("element_red", "要素缺报红线", "Red days without an element", Unit.Day, 90).CitiesMaySet(30, 180, Strict.Lower).Assumed(reason);
        // Twelve missing months are one thing to ask for: the oldest carries the warning, and the next one when it came.
        // What must be published has a clock of the law, and a rule of its own.
        var isMissing = !Known.Element.ArrivedOn.IsKnown & Known.Element.MissingBefore.Same(0) & !Known.Element.IsPublished;

        Of(Subject.Element).Warn("KH-01", "监控要素缺报", "A monitoring element is missing")
            .About(Risk.PerformanceGap)
            .Yellow(isMissing & Known.Element.DueOn.DaysAgo > yellow)
            .Orange(isMissing & Known.Element.DueOn.DaysAgo > orange)
            .Red(isMissing & Known.Element.DueOn.DaysAgo > red)
            .From("财政扶贫资金动态监控要素报送要求")
            .MayBeInnocent("材料已具备，尚未登记到平台", "The document exists and is not yet entered")
            .MayBeInnocent("项目已停建或调整，要素不再适用", "The project was stopped or changed, and the element no longer applies")
            .ClearedBy("补报该要素", "Bring the element")
            .CityMay("只可收紧", "Only tighter");
    }

    private void Publicity()
    {
        var days = Parameter("publish_days", "公开期限", "Working days in which it is published", Unit.WorkingDay, 20).CitiesMaySet(5, 20, Strict.Lower)
            .Verified("政府信息公开条例第26条：自形成或变更之日起20个工作日内");
        // The category says from which event its days run: on the day that is due they have passed once, and as many working days later twice.
        var isUnpublished = Known.Element.IsPublished & !Known.Element.ArrivedOn.IsKnown;
        Of(Subject.Element).Warn("KG-01", "应公开未公开", "Not published, and should be")
            .About(Risk.ImpreciseUse)
            .Orange(isUnpublished & Known.Element.DueOn.WorkingDaysAgo > 0)
            .Red(isUnpublished & Known.Element.DueOn.WorkingDaysAgo > days)
            .From("政府信息公开条例第26条", "国开办发〔2018〕11号")
            .MayBeInnocent("已公开，公示记录尚未登记到平台", "It was published, and the record is not yet entered")
            .MayBeInnocent("项目已停建或调整，不再需要公开", "The project was stopped or changed, and nothing is left to publish")
            .ClearedBy("公开并登记公示记录", "Publish it and enter the record")
            .CityMay("只可收紧", "Only tighter");
    }

    private void Stock()
    {
        var least = Parameter("stock_least", "结转提示起点", "Least carry-over that is named", Unit.Yuan, 1_000).CitiesMaySet(0, 100_000, Strict.Lower).Assumed("无文件规定，运行口径：低于此数不提示");
        var years = Parameter("stock_years", "结转年限上限", "Years after which carry-over is surplus", Unit.Year, 2)
            .Verified("预算法第42条；财预〔2015〕15号：连续两年未用完的结转资金应当作为结余资金管理");
        var unpaid = Known.Indicator.Available - Known.Indicator.Released - Known.Indicator.Paid;

        _indicator.Warn("KD-02", "结转一年以上", "Carried over for more than a year")
            .About(Risk.IdleFunds)
            .Orange(Known.Indicator.CarryOverAge >= 1 & Known.Indicator.CarryOverAge < years & unpaid > least & DateValue.In(Known.Indicator.Year, 12, 31).DaysAgo >= 0) // what came over last New Year is a year old now
            .Judged(Trigger.Scheduled)
            .From("财农〔2017〕115号")
            .MayBeInnocent("跨年度项目按合同分期支付", "A project of several years is paid by its contract")
            .ClearedBy("支付，或收回、调整用途", "Pay it, recall it or give it another use");

        _indicator.Warn("KD-03", "连续两年未用完", "Not used for two years")
            .About(Risk.IdleFunds)
            .Red(Known.Indicator.CarryOverAge >= years & unpaid > 0)
            .Judged(Trigger.Scheduled)
            .From("预算法第42条", "预算法实施条例第50条", "财预〔2015〕15号")
            .MayBeInnocent("已批准收回，收回尚未登记", "The recall is approved and not yet entered")
            .ClearedBy("作为结余资金收回，上级专项交回上级", "Recall it as surplus, and hand money from above back");
    }

    private void Enterprises()
    {
        var name = Known.Payment.PayeeName;
        var months = Parameter("firm_months", "收款企业最短成立月数", "Months a payee must have existed", Unit.Month, 6).CitiesMaySet(0, 24).Assumed(NoDocument);
        var paidOn = Known.Payment.PaidOn;
        // The first entry of an enterprise begins on the day on which it was founded.
        var isYoung = name.In(Registers.Enterprises).On(paidOn) & !name.In(Registers.Enterprises).On(paidOn.MonthsLater(0 - months));
        _payment.Warn("KE-08", "收款企业资格异常", "Payee deregistered or abnormal")
            .About(Risk.ImpreciseUse)
            .Red(Known.Payment.Amount > 0 & name.In(Registers.Enterprises, "注销", "吊销").On(Known.Payment.PaidOn))
            .Orange(Known.Payment.Amount > 0 & name.In(Registers.Enterprises, "经营异常", "严重失信").On(Known.Payment.PaidOn))
            .Orange(Known.Payment.Amount > 0 & isYoung)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("财政扶贫资金动态监控：与市场监管信息比对")
            .MayBeInnocent("名称相同的另一家企业", "Another enterprise of the same name")
            .MayBeInnocent("企业注销前已完成供货，按合同结清尾款", "It delivered before it was deregistered and is paid the rest of its contract")
            .MayBeInnocent("由原有企业改制、更名设立", "It took over an older enterprise under a new name")
            .ClearedBy("核实企业状态，追回或附结算依据", "Find out its state, take it back or attach the grounds")
            .CityMay("成立月数可在范围内设定", "The months within bounds");
    }
}
