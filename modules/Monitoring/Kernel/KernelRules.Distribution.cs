namespace SunLedger.Monitoring.Kernel;

// KA: how fast money is passed on, and whether the notice says what it must.
internal sealed partial class KernelRules
{
    private void Distribution()
    {
        var left = Known.Indicator.Available - Known.Indicator.Released - Known.Indicator.Assigned;
        var days = Known.Indicator.ReceivedOn.DaysAgo;
        var isReceived = Known.Indicator.ReceivedOn.IsKnown;
        var isToDivide = Known.Indicator.Kind.Is("待分");
        var warnAt = Parameter("release_warn_at", "下达期限预警比例", "Share of the term at which a release is called late soon", Unit.Ratio, 0.80m)
            .CitiesMaySet(0.50m, 0.95m, Strict.Lower).Assumed("无文件规定，运行口径：期限过去八成时提醒");

        var law = Parameter("province_release_days", "省级分解下达期限", "Days in which a province releases central transfers", Unit.Day, 30).Verified("预算法第52条第3款");
        var relays = Known.Indicator.Level.Is("省") & isReceived & isToDivide & left > 0;
        _indicator.Warn("KA-01", "省级分解下达超30日", "The province released central money late")
            .About(Risk.IrregularRelease)
            .Yellow(relays & days > law * warnAt)
            .Orange(relays & days > law)
            .Red(relays & days > law + 15)
            .Judged(Trigger.Scheduled)
            .From("预算法第52条")
            .MayBeInnocent("救灾等据实结算资金，可以分期下达", "Disaster money and what is settled on actual cost may be released in stages")
            .ClearedBy("将余额下达到市县，或对应到项目", "Release the rest to cities and counties, or assign it to projects");

        const string passing = "法律只规定省级30日；直达资金和多数资金办法要求30日左右";
        var term = Parameter("pass_on_days", "市县接转分解期限", "Days in which a city or county passes money on", Unit.Day, 30).CitiesMaySet(7, 30, Strict.Lower).Assumed(passing);
        var rest = Parameter("pass_on_rest", "允许留存比例", "Share that may stay undivided", Unit.Ratio, 0.01m).CitiesMaySet(0, 0.05m, Strict.Lower).Assumed("无文件规定，运行口径：尾差不预警");
        var keeps = Known.Indicator.Level.IsAny("市", "县") & isReceived & isToDivide & left > rest * Known.Indicator.Available;
        _indicator.Warn("KA-03", "市县接转分解超期", "A city or county passed money on late")
            .About(Risk.IdleFunds)
            .Yellow(keeps & days > term * warnAt)
            .Orange(keeps & days > term)
            .Red(keeps & days > term * 2)
            .Judged(Trigger.Scheduled)
            .From("预算法第52条（市县未规定天数）", "财预〔2020〕56号直达资金做法")
            .MayBeInnocent("按因素法测算的分配方案正在报批", "The allocation plan is being approved")
            .ClearedBy("将余额下达或对应到项目，或申请上级收回", "Release or assign the rest, or ask for it to be recalled")
            .CityMay("只可收紧", "Only tighter");

        var toProjects = Parameter("to_project_days", "资金对应项目期限", "Days in which a county assigns money to projects", Unit.Day, 30).CitiesMaySet(15, 60, Strict.Lower).Assumed("无文件规定，运行口径");
        var full = Parameter("to_project_share", "应对应到项目的比例", "Share that is to be assigned to projects", Unit.Ratio, 1).CitiesMaySet(0.90m, 1, Strict.Higher).Assumed("无文件规定，运行口径");
        var unmatched = Known.Indicator.Level.Is("县") & isReceived & Known.Indicator.Assigned < (Known.Indicator.Available - Known.Indicator.Released) * full;
        _indicator.Warn("KA-08", "资金未对应到项目", "Money that no project was given")
            .About(Risk.MistargetedMeasure)
            .Yellow(unmatched & days > toProjects)
            .Orange(unmatched & days > toProjects * 2)
            .Judged(Trigger.Scheduled)
            .From("县级须将资金对应到项目（总台账要求）")
            .MayBeInnocent("项目正在入库审核", "The projects are being reviewed for the library")
            .ClearedBy("录入资金与项目的对应关系", "Enter which projects the money is for")
            .CityMay("只可收紧", "Only tighter");
    }

    private void Elements() =>
        _indicator.Warn("KA-07", "指标要素缺失", "The indicator lacks an element")
            .About(Risk.ImpreciseUse)
            .Orange(!Known.Indicator.FunctionSubject.IsKnown | !Known.Indicator.FundNature.IsKnown)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("总台账要素要求", "预算法实施条例第40条")
            .MayBeInnocent("上级文件未列明，待补", "The notice from above does not say, and the element is asked for")
            .ClearedBy("更正指标，补齐支出功能分类和资金性质", "Correct the indicator: give its functional classification and nature of funds");
}
