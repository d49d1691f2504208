namespace SunLedger.Monitoring.Kernel;

// KF: targets, what became of them, and what was paid meanwhile.
internal sealed partial class KernelRules
{
    private const string Targets = "国办发〔2018〕35号";
    private const string SelfEvaluation = "财预〔2020〕10号";
    private const string NoDocument = "无文件规定，运行口径";

    private void Performance()
    {
        // Where a county has set no target at all for the year nothing is known, and nobody is warned about every single project.
        var hasTargets = Known.Project.OutputMeasures.IsKnown & Known.Project.BenefitMeasures.IsKnown & Known.Project.SatisfactionMeasures.IsKnown;
        var isInLibrary = Known.Project.LibraryState.IsAny("已入库", "已安排", "实施", "完工", "验收", "移交");
        var outputs = Parameter("least_outputs", "产出指标最少条数", "Least output measures", Unit.Count, 3).CitiesMaySet(3, 10, Strict.Higher).Assumed(NoDocument);
        var benefits = Parameter("least_benefits", "效益指标最少条数", "Least benefit measures", Unit.Count, 1).CitiesMaySet(1, 10, Strict.Higher).Assumed(NoDocument);
        var satisfactions = Parameter("least_satisfactions", "满意度指标最少条数", "Least measures of satisfaction", Unit.Count, 1).CitiesMaySet(1, 10, Strict.Higher).Assumed(NoDocument);
        _project.Warn("KF-02", "绩效目标缺失", "Performance targets are missing")
            .About(Risk.PerformanceGap)
            .Orange(hasTargets & isInLibrary
                & (Known.Project.OutputMeasures < outputs | Known.Project.BenefitMeasures < benefits | Known.Project.SatisfactionMeasures < satisfactions))
            .Judged(Trigger.Scheduled)
            .From(Targets, "项目入库时同步填报绩效目标")
            .MayBeInnocent("绩效目标已批复，尚未录入", "The targets were agreed to and are not yet entered")
            .ClearedBy("补齐产出、效益和满意度指标", "Set the output, benefit and satisfaction measures that are missing")
            .CityMay("只可收紧", "Only tighter");

        var least = Parameter("achieved_yellow", "完成率黄线", "Yellow line of what was achieved", Unit.Ratio, 0.90m).CitiesMaySet(0.80m, 0.95m, Strict.Higher).Assumed(NoDocument);
        var poor = Parameter("achieved_orange", "完成率橙线", "Orange line of what was achieved", Unit.Ratio, 0.80m).CitiesMaySet(0.70m, 0.90m, Strict.Higher).Assumed(NoDocument);
        var bad = Parameter("achieved_red", "完成率红线", "Red line of what was achieved", Unit.Ratio, 0.60m).CitiesMaySet(0.40m, 0.70m, Strict.Higher).Assumed(NoDocument);
        var loose = Parameter("achieved_loose", "目标偏松线", "From here on a target was loose", Unit.Ratio, 1.30m).CitiesMaySet(1.20m, 1.50m, Strict.Lower).Known(SelfEvaluation + "：偏离度超过30%视为指标值设置偏离");
        var measure = Of(Subject.Measure);
        var isDue = Known.Measure.DueOn.DaysAgo >= 0;
        var isCounted = Known.Measure.Kind.Is("定量") & isDue;
        var isGraded = Known.Measure.Kind.Is("定性") & isDue;
        measure.Warn("KF-03", "绩效指标执行偏离", "A measure is far from its target")
            .About(Risk.PerformanceGap)
            .Yellow(isCounted & Known.Measure.Achieved < least)
            .Yellow(isCounted & Known.Measure.Achieved > loose)
            .Yellow(isGraded & Known.Measure.Grade.Is("部分达成"))
            .Orange(isCounted & Known.Measure.Achieved < poor)
            .Orange(isGraded & Known.Measure.Grade.Is("未达成"))
            .Red(isCounted & Known.Measure.Achieved < bad)
            .From(SelfEvaluation, Targets)
            .MayBeInnocent("因自然灾害等不可抗力调整了建设内容，目标尚未按程序调整", "Works were changed by force of nature, and the target is not yet changed by the rules")
            .ClearedBy("补报完成值，或按程序调整绩效目标", "Report what was reached, or change the target as the rules allow")
            .CityMay("只可收紧", "Only tighter");

        var gap = Parameter("output_gap", "支付快于产出黄线", "How far payment may run ahead of output", Unit.Ratio, 0.20m).CitiesMaySet(0.10m, 0.30m, Strict.Lower).Assumed(NoDocument);
        var wide = Parameter("output_gap_orange", "支付快于产出橙线", "How far payment may run ahead of output before it is grave", Unit.Ratio, 0.30m).CitiesMaySet(0.10m, 0.30m, Strict.Lower).Assumed(NoDocument);
        var ahead = Known.Project.Paid / Known.Project.Approved - Known.Project.OutputDone;
        var isPaid = Known.Project.OutputDone.IsKnown & Known.Project.Approved > 0;
        _project.Warn("KF-04", "支付快于产出", "Paid ahead of output")
            .About(Risk.PerformanceGap)
            .Yellow(isPaid & ahead > gap)
            .Orange(isPaid & ahead > wide)
            .Judged(Trigger.Scheduled)
            .From("绩效目标实现程度和预算执行进度双监控", Targets)
            .MayBeInnocent("按合同支付了预付款或设备款，产出在安装后形成", "An advance or equipment was paid by the contract, and output comes with its installation")
            .MayBeInnocent("产出已形成，完成值尚未填报", "The output exists and is not yet reported")
            .ClearedBy("填报产出完成值，或放缓支付", "Report the output, or pay more slowly")
            .CityMay("只可收紧", "Only tighter");

        var satisfied = Parameter("satisfied_least", "满意度下限", "Least satisfaction", Unit.Ratio, 0.90m).CitiesMaySet(0.80m, 0.95m).Assumed(NoDocument);
        var asked = Parameter("sample_least", "满意度调查最少样本", "Fewest persons asked", Unit.Person, 30).CitiesMaySet(10, 200).Assumed(NoDocument);
        var isSurvey = Known.Measure.Group.Is("满意度指标") & Known.Measure.ReportedOn.IsKnown;
        measure.Warn("KF-05", "满意度不足", "Too few are satisfied, or too few were asked")
            .About(Risk.PerformanceGap)
            .Yellow(isSurvey & Known.Measure.Actual < satisfied)
            .Yellow(isSurvey & (!Known.Measure.Sample.IsKnown | Known.Measure.Sample < asked))
            .From(Targets)
            .MayBeInnocent("受益对象总数少于最少样本，已全部调查", "All who benefit were asked, and they are fewer")
            .ClearedBy("补充调查并重新填报，说明改进措施", "Ask more people and report again, with what is being improved")
            .CityMay("可在范围内设定", "Within bounds");

        var isUnderWay = Known.Project.LibraryState.IsAny("已安排", "实施", "完工", "验收", "移交");
        var isLate = DateValue.In(Known.Project.LibraryYear + 1, 3, 1).DaysAgo > 0;
        _project.Warn("KF-06", "自评未报或佐证缺失", "Self-evaluation or its evidence is missing")
            .About(Risk.PerformanceGap)
            .Orange(hasTargets & isUnderWay & isLate & (!Known.Project.SelfEvaluatedOn.IsKnown | !Known.Project.IsSelfEvaluationProven))
            .Judged(Trigger.Scheduled)
            .From(Targets, "上传佐证材料（绩效管理要求）")
            .MayBeInnocent("自评报告已上报主管部门，尚未上传平台", "The report was handed to the department and is not yet entered")
            .ClearedBy("补报自评并上传佐证材料", "Enter the self-evaluation with its evidence")
            .CityMay("次年3月1日的期限为假定值", "The day, 1 March of the next year, is assumed");
    }
}
