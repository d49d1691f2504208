namespace SunLedger.Monitoring.Kernel;

// KB: projects that stand still.
internal sealed partial class KernelRules
{
    private void Beneficiaries()
    {
        var share = Parameter("poor_share", "受益贫困户占比下限", "Least share of the poor among those who benefit", Unit.Ratio, 0.30m).CitiesMaySet(0, 1, Strict.Higher)
            .Assumed("无文件规定：各类资金另有规定的，由类别规则按其标准判断");
        var households = Known.Project.Households;
        _project.Warn("KB-06", "项目受益范围偏离", "Too few of those who benefit are poor")
            .OnTrial(TrialUntil) // a road serves a whole village: what an assumed share finds is watched first
            .About(Risk.MistargetedPeople)
            .Yellow(households.IsKnown & Known.Project.PoorHouseholds.IsKnown & Known.Project.PoorHouseholds < households * share)
            .From("项目措施精准（动态监控要求）")
            .MayBeInnocent("道路、饮水等公共设施由全村受益", "Roads, water and other public works serve the whole village")
            .ClearedBy("调整受益范围，或更正受益户数", "Change who benefits, or correct the households")
            .CityMay("只可提高", "May only be raised");
    }

    private void Schedule()
    {
        var grace = Parameter("schedule_grace", "开完工宽限期", "Grace after the planned day", Unit.Day, 30).CitiesMaySet(0, 90, Strict.Lower).Assumed("无文件规定，运行口径");
        var isUnderWay = Known.Project.LibraryState.IsAny("已安排", "实施");
        // A project that does not say when it was to begin cannot be late: that the dates are missing is a matter of the library.
        Condition Late(Number days) =>
            isUnderWay & Known.Project.PlanStart.IsKnown & !Known.Project.RealStart.IsKnown & Known.Project.PlanStart.DaysAgo > days
            | isUnderWay & Known.Project.PlanEnd.IsKnown & !Known.Project.RealEnd.IsKnown & Known.Project.PlanEnd.DaysAgo > days;

        _project.Warn("KB-03", "开工或完工逾期", "Begun or finished late")
            .About(Risk.IdleFunds)
            .Yellow(Late(grace))
            .Orange(Late(grace * 2))
            .Red(Late(grace * 4))
            .Judged(Trigger.Scheduled)
            .From("项目实施进度（动态监控要求）")
            .MayBeInnocent("已开工或完工，日期未登记", "It was begun or finished, and the day was not entered")
            .MayBeInnocent("按规定程序调整了工期", "The schedule was changed by the proper procedure")
            .ClearedBy("登记开工、完工日期，或报批调整工期", "Enter the days, or have the schedule changed")
            .CityMay("只可收紧", "Only tighter");

        var acceptance = Parameter("acceptance_days", "验收期限", "Days in which what is finished is accepted", Unit.Day, 60).CitiesMaySet(30, 180, Strict.Lower).Assumed("无文件规定，运行口径");
        var isUnaccepted = Known.Project.RealEnd.IsKnown & !Known.Project.AcceptedOn.IsKnown;
        _project.Warn("KB-07", "完工未验收", "Finished and not accepted")
            .About(Risk.PerformanceGap)
            .Yellow(isUnaccepted & Known.Project.RealEnd.DaysAgo > acceptance)
            .Orange(isUnaccepted & Known.Project.RealEnd.DaysAgo > acceptance * 2)
            .Judged(Trigger.Scheduled)
            .From("国办函〔2021〕51号")
            .MayBeInnocent("已验收，日期未登记", "It was accepted, and the day was not entered")
            .ClearedBy("组织验收并登记验收日期", "Have it accepted and enter the day")
            .CityMay("只可收紧", "Only tighter");
    }
}
