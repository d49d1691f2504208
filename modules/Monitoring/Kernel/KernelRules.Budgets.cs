namespace SunLedger.Monitoring.Kernel;

// KA-02, KA-04, KA-09: what a level owes to those below it once its congress has approved the budget, and what it may not ask of them.
internal sealed partial class KernelRules
{
    private void Budgets()
    {
        const string law = "预算法第52条第4款";
        var general = Parameter("own_general_days", "本级一般性转移支付下达期限", "Days in which general transfers of the own budget are released", Unit.Day, 30).CitiesMaySet(0, 30, Strict.Lower).Verified(law);
        var special = Parameter("own_special_days", "本级专项转移支付下达期限", "Days in which special transfers of the own budget are released", Unit.Day, 60).CitiesMaySet(0, 60, Strict.Lower).Verified(law);
        var isGeneral = Known.Indicator.TransferKind.Is("一般性转移支付");
        var isOnActual = Known.Indicator.IsSettledOnActual.IsKnown & Known.Indicator.IsSettledOnActual;
        // What was added to the budget later is not bound by the day of its approval.
        var isOfTheBudget = Known.Indicator.IsOwnBudget.IsKnown & Known.Indicator.IsOwnBudget & (!Known.Indicator.FundOrigin.IsKnown | Known.Indicator.FundOrigin.Is("年初预算"));
        var left = Known.Indicator.Available - Known.Indicator.Released - Known.Indicator.Assigned;
        // Where nobody entered the approval, that is one thing missing, and not one for every indicator: GET /budgets shows it.
        var waits = Known.Indicator.BudgetApprovedOn.IsKnown & Known.Indicator.Level.IsAny("省", "市") & Known.Indicator.Kind.Is("待分") & isOfTheBudget & !isOnActual & left > 0;
        var days = Known.Indicator.BudgetApprovedOn.DaysAgo;
        _indicator.Warn("KA-02", "本级安排转移支付下达超期", "Transfers of the own budget were released late")
            .About(Risk.IrregularRelease)
            .Orange(waits & isGeneral & days > general)
            .Orange(waits & !isGeneral & days > special)
            .Red(waits & isGeneral & days > general + 15)
            .Red(waits & !isGeneral & days > special + 15)
            .Judged(Trigger.Scheduled)
            .From("预算法第52条")
            .MayBeInnocent("救灾等据实结算资金，可以分期下达或先预付后结算", "Disaster money and what is settled on actual cost may be released in stages, or prepaid")
            .MayBeInnocent("其余为本级支出，尚未对应到项目", "The rest is for the level's own spending, and no project is entered yet")
            .ClearedBy("将余额下达，或对应到本级项目", "Release the rest, or assign it to own projects")
            .CityMay("只可收紧", "Only tighter");

        const string rule = "预算法实施条例第48条";
        var generalMin = Parameter("advance_general", "一般性转移支付提前下达比例", "Least share of general transfers released in advance", Unit.Ratio, 0.90m).Verified(rule);
        var specialMin = Parameter("advance_special", "专项转移支付提前下达比例", "Least share of special transfers released in advance", Unit.Ratio, 0.70m).Verified(rule);
        // Said once for a fund of a division, at its first indicator of the year, when the year is over.
        var isDue = Known.Indicator.NextExpected.IsKnown & Known.Indicator.NextReleased.IsKnown & !isOnActual & DateValue.In(Known.Indicator.Year, 12, 31).DaysAgo >= 0;
        _indicator.Warn("KA-04", "提前下达比例不足", "Too little of next year's transfers was released in advance")
            .About(Risk.IrregularRelease)
            .Yellow(isDue & isGeneral & Known.Indicator.NextReleased < Known.Indicator.NextExpected * generalMin)
            .Yellow(isDue & !isGeneral & Known.Indicator.NextReleased < Known.Indicator.NextExpected * specialMin)
            .Judged(Trigger.Scheduled)
            .From(rule)
            .MayBeInnocent("据实结算的转移支付", "What is settled on actual cost")
            .MayBeInnocent("预计数已调减，登记尚未更正", "Less is expected by now, and the entry is not corrected yet")
            .ClearedBy("补下达提前批，或更正预计数", "Release the rest in advance, or correct what is expected");

        var shared = WordList("shared_duties", "共同财政事权资金", "Funds of shared duties",
                "C04", "C09", "C33", "C34", "C35", "C36", "C37", "C38", "C39", "C41", "P02", "P06", "P08", "P09", "P11", "P12", "P24", "P25", "P26", "P27", "P28", "P29", "M03", "M11", "M12", "M13", "M14", "M15", "M16")
            .Assumed("国务院规定的共同承担事项（国办发〔2018〕6号所列义务教育、学生资助、就业、养老、医保、卫生、救助、住房）；资金与事项的对应为平台整理，待核");
        _indicator.Warn("KA-09", "要求下级违规配套", "Matching money demanded from below")
            .About(Risk.IrregularRelease)
            .Orange(Known.Indicator.MatchingDemanded.IsKnown & Known.Indicator.MatchingDemanded & Known.Indicator.Available > 0 & !Known.Indicator.FundCode.ContainsAny(shared))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("预算法第16条")
            .MayBeInnocent("国务院规定由上下级共同承担的事项", "A duty that the State Council says both levels share")
            .ClearedBy("更正下达，取消配套要求后重新下达", "Correct the release, and release it again without the demand");
    }
}
