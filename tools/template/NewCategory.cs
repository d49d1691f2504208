namespace SunLedger.Plugins;

/// <summary>Says everything about the category, and does nothing else.</summary>
public sealed class NewCategory : FundCategory
{
    /// <summary>Fields, parameters, evidence and rules, in this order.</summary>
    public NewCategory() : base("new-category", "新资金类别", "New category", basis: "资金管理办法（文号）")
    {
        // ── What is recorded, and about what ──
        var project = Of(Subject.Project);
        var units = project.Count("units", "数量", "Units", Unit.Household).Between(1, 100_000).Required();

        // ── What the centre fixes, and how far a city may move it ──
        var mostPerUnit = Parameter("most_per_unit", "单位造价上限", "Most per unit", Unit.Yuan / Unit.Household, 3_000).CitiesMaySet(1_000, 3_000, Strict.Lower).Assumed("示例值，请换成文件规定的数");

        // ── What must be watched ──
        Element("acceptance", "竣工验收报告", "Acceptance report").On(project).Due(days: 60, after: Known.Project.RealEnd);
        Element("roll", "受益户名册", "Roll of the households").On(project).When(units > 1).Due(days: 30, after: Known.Project.FirstAssignedOn).Assumed("无文件规定，示例值");

        // ── When to warn ──
        project.Warn("ZZ-01", "单位造价超上限", "Above the most per unit")
            .About(Risk.AboveStandard)
            .Orange(Known.Project.Approved / units > mostPerUnit)
            .From("资金管理办法（条款）")
            .MayBeInnocent("地形特殊，有批复", "Difficult ground, with an approval")
            .ClearedBy("补充批复或调减投资", "Add the approval, or lower the investment");
    }
}
