namespace SunLedger.PluginCases.Tests.Guide;

/// <summary>Money for planting and keeping up forests: the category that plugin-guide.md builds.</summary>
public sealed class ForestryEcology : FundCategory
{
    /// <summary>Says everything about the category.</summary>
    public ForestryEcology() : base("forestry-ecology", "林业改革发展与生态保护", "Forestry and ecology", basis: "林业改革发展资金管理办法")
    {
        Covers("C24", "C29", "P23", "M10");

        var project = Of(Subject.Project);
        var planted = project.Quantity("planted_mu", "造林面积", "Area planted", Unit.Mu).Between(0.01m, 100_000).Required();
        var alive = project.Ratio("survival", "成活率", "Trees alive").Between(0, 1);

        var aliveMin = Parameter("survival_min", "成活率下限", "Least share alive", Unit.Ratio, 0.85m)
            .CitiesMaySet(0.85m, 0.95m, Strict.Higher).Assumed("造林技术规程常用值，文件未读");
        var perMu = Parameter("subsidy_per_mu", "每亩补助标准", "Subsidy per mu", Unit.Yuan / Unit.Mu, 500)
            .Assumed("各省不同，示例值");

        Element("survival_check", "成活率核查报告", "Survival check").On(project).When(planted >= 10).Due(days: 365, after: Known.Project.RealEnd);

        project.Warn("FE-01", "成活率不达标", "Too few trees alive")
            .About(Risk.PerformanceGap)
            .Orange(alive < aliveMin)
            .From("造林技术规程")
            .MayBeInnocent("遭遇旱灾，有灾损认定", "A drought, with the damage certified")
            .ClearedBy("补植并重新核查", "Plant again and check again");

        project.Warn("FE-02", "补助超标准", "Subsidy above the standard")
            .About(Risk.AboveStandard)
            .Yellow(Known.Project.Approved > planted * perMu)
            .From("林业改革发展资金管理办法")
            .MayBeInnocent("石质山地造林标准较高", "Stony slopes have a higher standard")
            .ClearedBy("核减安排金额", "Reduce what was assigned");
    }
}
