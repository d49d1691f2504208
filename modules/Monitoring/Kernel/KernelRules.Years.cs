namespace SunLedger.Monitoring.Kernel;

// What a whole year or a whole county shows, and what only time shows.
internal sealed partial class KernelRules
{
    private void YearEnd()
    {
        const string audit = "审计通行口径，无文件规定";
        var december = Parameter("december_share", "12月支付占比线", "Share of December", Unit.Ratio, 0.15m).CitiesMaySet(0.10m, 0.40m).Assumed(audit + "：12月占全年15%以上");
        var quarter = Parameter("quarter_share", "四季度支付占比线", "Share of the last quarter", Unit.Ratio, 0.35m).CitiesMaySet(0.25m, 0.60m).Assumed(audit + "：四季度占全年35%以上");
        var rush = Parameter("rush_factor", "年末支付倍数", "Times the mean day in the last days", Unit.Ratio, 5).CitiesMaySet(3, 20).Assumed(NoDocument);
        var month = Known.Payment.PaidOn.Month;
        var ofYear = ItemsBy(Known.Indicator.FundCode, Known.Indicator.DivisionCode).SameYear();
        var rushDays = Parameter("rush_days", "年末突击考察天数", "Last days of the year that are looked at", Unit.Day, 10).CitiesMaySet(5, 20).Assumed(NoDocument);
        var lastDays = Known.Payment.PaidOn.DaysUntil(DateValue.In(Known.Payment.PaidOn.Year, 12, 31)) < rushDays;
        // The mean day of January to November, against the last days.
        var untilDecember = DateValue.In(Known.Payment.PaidOn.Year - 1, 12, 31).DaysUntil(DateValue.In(Known.Payment.PaidOn.Year, 11, 30));
        var perDay = ofYear.Where(month < 12).Sum(Known.Payment.Amount) / untilDecember;
        var isOver = DateValue.In(Known.Payment.PaidOn.Year, 12, 31).DaysAgo >= 0;
        // What was here by the end of November, and how much of it was spent by then. At least so much lay here as was spent of it all year, so that whoever was too late by this measure had an
        // indicator that was too late by that of KC-04.
        var november = DateValue.In(Known.Payment.PaidOn.Year, 11, 30);
        var wasHere = ofYear.Where(Known.Indicator.RegisteredOn.IsKnown & Known.Indicator.RegisteredOn.DaysUntil(november) >= 0);
        var lagged = wasHere.Where(month < 12).Sum(Known.Payment.Amount) < wasHere.Sum(Known.Payment.Amount) * (_pace.On(november) - _lagRed);

        _payment.Warn("KC-10", "年底突击花钱", "A rush at the end of the year")
            .OnTrial(TrialUntil) // all three limits are assumed
            .About(Risk.ImpreciseUse)
            // A fund of a county is warned about once, where its year began, and never per payment.
            .Yellow(isOver & ofYear.Place.Same(1) & ofYear.Share(Known.Payment.Amount, month.Same(12)) > december)
            .Yellow(isOver & ofYear.Place.Same(1) & ofYear.Share(Known.Payment.Amount, month >= 10) > quarter)
            .Yellow(isOver & ofYear.Place.Same(1) & ofYear.Where(lastDays).Sum(Known.Payment.Amount) > perDay * rushDays * rush)
            .Orange(isOver & ofYear.Place.Same(1) & ofYear.Share(Known.Payment.Amount, month.Same(12)) > december & lagged)
            .Judged(Trigger.Scheduled)
            .From("预算法实施条例第57条：按进度支付")
            .MayBeInnocent("资金四季度才到位，或补助按规定在年末一次发放", "The money arrived in the last quarter, or the benefit is paid once at the end of the year by rule")
            .ClearedBy("说明年末集中支付的依据；以后按进度支付", "Say what the payments at the year's end rest on, and pay by progress from now on")
            .CityMay("可在范围内设定", "Within bounds");
    }

    private void Returned()
    {
        var days = Parameter("returned_days", "退回款处理期限", "Days in which a returned payment is dealt with", Unit.Day, 10).CitiesMaySet(3, 30, Strict.Lower).Assumed(NoDocument);
        var isBack = Known.Payment.Amount > 0 & Known.Payment.ReturnedOn.IsKnown;
        // Looking ahead from the payment that came back: only the sweep can.
        var ahead = Parameter("repaid_days", "退回后重付考察期", "Days in which a returned payment may be made again", Unit.Day, 366).Assumed(NoDocument + "：一年");
        var again = ItemsBy(Known.Payment.PayeeName, Known.Payment.Amount, Known.Project.Code).Following(ahead).Where(!Known.Payment.ReturnedOn.IsKnown);
        _payment.Warn("KC-15", "支付退回未处理", "A returned payment was not dealt with")
            .About(Risk.IdleFunds)
            .Yellow(isBack & Known.Payment.ReturnedOn.DaysAgo > days & again.Count.Same(0))
            .Orange(isBack & Known.Payment.ReturnedOn.DaysAgo > days * 3 & again.Count.Same(0))
            .Judged(Trigger.Scheduled)
            .From("国库集中支付退款管理")
            .MayBeInnocent("已改付其他收款人或以其他金额重新支付", "It was paid to another payee, or in another amount")
            .MayBeInnocent("项目终止，退回资金留待收回", "The project ended, and the money waits to be recalled")
            .ClearedBy("核实后重新支付，或收回、调整指标", "Pay it again once the account is right, or recall or move the indicator")
            .CityMay("处理期限只可收紧", "The days may only be tightened");

        var times = Parameter("returned_times", "同一账户退回次数", "Returned payments of an account", Unit.Count, 2).CitiesMaySet(1, 5, Strict.Lower).Assumed(NoDocument);
        var window = Parameter("returned_window", "退回次数考察期", "Days in which returned payments of an account are counted", Unit.Day, 366).CitiesMaySet(366, 1_096, Strict.Higher).Assumed(NoDocument + "：一年");
        // Looking back: the return that makes it too many carries the warning.
        _payment.Warn("KC-20", "收款账户多次退回", "Payments to one account came back again and again")
            .About(Risk.FalseClaim)
            .Orange(isBack & Known.Payment.PayeeAccount.IsKnown & ItemsBy(Known.Payment.PayeeAccount).Within(window).Where(isBack).Count >= times)
            .Judged(Trigger.Scheduled)
            .From("惠民惠农财政补贴资金“一卡通”管理规定", "国库集中支付退款管理")
            .MayBeInnocent("账户已更换或升级，新账号尚未登记", "The account was replaced, and its new number is not entered yet")
            .MayBeInnocent("开户行合并或户名变更", "The bank was merged, or the name of the account changed")
            .ClearedBy("核实收款人身份和账户，更正后再支付", "Verify the payee and the account, and pay once it is right")
            .CityMay("只可收紧", "Only tighter");
    }

    private void Twins()
    {
        var years = Parameter("repeat_years", "重复项目比较年限", "Years in which a project of the same name repeats another", Unit.Year, 3).CitiesMaySet(1, 10).Assumed(NoDocument);
        var sameName = ItemsBy(Known.Project.VillageCode, Known.Project.PlainName).Within(years);
        _project.Warn("KB-02", "疑似重复项目", "A project that looks like another")
            .About(Risk.DoubleBenefit)
            .Orange(Known.Project.VillageCode.IsKnown & Known.Project.PlainName.IsKnown & Known.Project.FirstAssignedOn.IsKnown & sameName.Count >= 2)
            .Judged(Trigger.Scheduled)
            .From("项目库管理：不得重复立项")
            .MayBeInnocent("分期实施的项目，各期名称相同", "A project in stages, whose stages have one name")
            .MayBeInnocent("同名村组的不同工程", "Different works of villages that are called the same")
            .ClearedBy("在项目名称中写明地点和期次，或撤销重复项目", "Say place and stage in the name, or take the second project back")
            .CityMay("比较年限可在范围内设定", "The years within bounds");

        // Villages give their works names of one pattern: what is alike and not the same is watched first.
        var likeness = Parameter("name_likeness", "项目名称相似度", "Likeness of project names", Unit.Ratio, 0.85m).CitiesMaySet(0.70m, 0.98m).Assumed(NoDocument + "：按相邻两字的余弦相似度");
        var alikeNames = ItemsBy(Known.Project.VillageCode).Within(years).AlikeIn(Known.Project.PlainName, likeness);
        _project.Warn("KB-15", "疑似重复项目（名称相近）", "A project whose name is much like another's")
            .OnTrial(TrialUntil)
            .About(Risk.DoubleBenefit)
            .Orange(Known.Project.VillageCode.IsKnown & Known.Project.PlainName.IsKnown & Known.Project.FirstAssignedOn.IsKnown & alikeNames.Count > sameName.Count) // the same name is KB-02's
            .Judged(Trigger.Scheduled)
            .From("项目库管理：不得重复立项")
            .MayBeInnocent("分期、分段或分组实施的工程，名称只差期次或地点", "Works in stages or stretches, whose names differ in the stage or the place alone")
            .ClearedBy("核对两个项目的地点和内容：属同一工程的，撤销重复项目；不是的，在名称中写明地点和期次", "Compare place and works of the two: take the second back where they are one, else say place and stage in the name")
            .CityMay("比较年限和相似度可在范围内设定", "The years and the likeness within bounds");
    }

    private void ChangedProjects()
    {
        var change = Parameter("change_share", "变更需报批比例", "Change of the budget that needs approval", Unit.Ratio, 0.10m).CitiesMaySet(0, 0.20m, Strict.Lower).Assumed(NoDocument);
        _project.Warn("KB-05", "未批先变更", "Changed without approval")
            .About(Risk.MistargetedMeasure)
            .Orange(Known.Project.BudgetChange.IsKnown & Known.Project.BudgetChange > change)
            .Orange(Known.Project.IsChangedUnapproved.IsKnown & Known.Project.IsChangedUnapproved)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("预算法第63条")
            .MayBeInnocent("变更已经批准，未走平台审批", "The change was agreed to outside the platform")
            .MayBeInnocent("更正登记错误", "A slip of entry was put right")
            .ClearedBy("按程序报批：在“审批”中提交项目变更", "Have it approved: submit the change of the project for approval")
            .CityMay("只可收紧", "Only tighter");
    }

    private void CarryOver()
    {
        var young = Parameter("carry_rate", "当年结转结余率上限", "Most that may be left of the year's money", Unit.Ratio, 0.08m).CitiesMaySet(0.05m, 0.10m, Strict.Lower).Assumed("常见考核线，财农〔2017〕115号附件待核");
        var old = Parameter("carry_rate_old", "一至两年结转率上限", "Most that may be left of money of the year before", Unit.Ratio, 0.02m).CitiesMaySet(0, 0.05m, Strict.Lower).Assumed("财农〔2017〕115号附件待核");
        var held = Known.Indicator.Available - Known.Indicator.Released;
        var left = held - Known.Indicator.Paid;
        var ofCounty = ItemsBy(Known.Indicator.FundCode, Known.Indicator.DivisionCode, Known.Indicator.Year);
        var isOver = Known.Indicator.FundCode.IsKnown & Known.Indicator.DivisionCode.IsKnown & Known.Indicator.Level.IsAny("县", "乡")
            & DateValue.In(Known.Indicator.Year, 12, 31).DaysAgo >= 0;
        // A fund of a county is warned about once, at its first indicator.
        var isFirst = ofCounty.Place.Same(1);
        var total = ofCounty.Sum(held);
        _indicator.Warn("KD-04", "结转结余率过高", "Too much is left of a fund")
            .OnTrial(TrialUntil)
            .About(Risk.IdleFunds)
            .Yellow(isOver & isFirst & ofCounty.Where(Known.Indicator.CarryOverAge < 1).Sum(left) > total * young)
            .Orange(isOver & isFirst & ofCounty.Where(Known.Indicator.CarryOverAge.Same(1)).Sum(left) > total * old)
            .Red(isOver & isFirst & ofCounty.Where(Known.Indicator.CarryOverAge >= 2).Sum(left) > 0)
            .Judged(Trigger.Scheduled)
            .From("财农〔2017〕115号", "预算法第42条")
            .MayBeInnocent("资金年末才到位", "The money arrived at the end of the year")
            .ClearedBy("加快支付，或收回、调整用途", "Pay faster, or recall it or give it another use")
            .CityMay("只可收紧", "Only tighter");
    }
}
