using CsCheck;
using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class RuleTextTests
{
    private static readonly CategoryDefinition Sample = new SampleRoads().Define();

    [Fact]
    public void Every_condition_in_Chinese_is_read_back_as_the_very_same_tree() => FormulaGen.Conditions(4).Sample(
        formula => Shape.Of(RuleText.Read(Chinese(formula), Sample.Scope, Subject.Payment)) == Shape.Of(formula), print: Chinese, iter: 3_000);

    [Theory]
    [InlineData("已付金额 > 合同金额 * (1 - 质量保证金比例) 且 非 是否贫困村", "Project.Paid > Project.Contract * (1 - @retention) and not project.poor_village")]
    [InlineData("已付金额＞合同金额×（1－3%）且非是否贫困村", "Project.Paid > Project.Contract * (1 - 0.03) and not project.poor_village")]
    [InlineData("项目.合同金额 不低于 50万 或者 里程 小于 1.5", "Project.Contract >= 500000 or project.length_km < 1.5")]
    [InlineData("工程类别 是 任一 (“危桥”, \"户户通\")", "project.works is any (\"危桥\", \"户户通\")")]
    [InlineData("七公开完成项 含有 \"招标投标\" 并且 项数(七公开完成项) ≥ 2", "project.open_items has \"招标投标\" and size(project.open_items) >= 2")]
    [InlineData("备注 包含任一 @负面词 或 备注 开头为 \"205\"", "project.note contains any @neg_words or project.note starts with \"205\"")]
    [InlineData("距今天数(project.begun_on) 超过 @开工期限 且 验收里程 已知", "days_ago(project.begun_on) > @start_days and project.accepted_km is known")]
    [InlineData("合计(归集 (乡镇代码) 近 30 日 同一年度 其中 (已付金额 > 0), 已付金额) > 必须招标限额", "sum(items by (Project.TownCode) within 30 days in the same year where (Project.Paid > 0), Project.Paid) > @tender_line")]
    [InlineData("个数(归集 (乡镇代码) 近 @开工期限 之后 其中 (已付金额 > 0)) > 1", "count(items by (Project.TownCode) within @start_days after where (Project.Paid > 0)) > 1")]
    [InlineData("命中词数(备注, @负面词) 不低于 2", "hits(project.note, @neg_words) >= 2")]
    [InlineData("已付金额 > 中位数(归集 (乡镇代码) 近 @开工期限, 已付金额) × 1.3", "Project.Paid > median(items by (Project.TownCode) within @start_days, Project.Paid) * 1.3")]
    [InlineData("标准差(归集 (乡镇代码), 已付金额) < 1", "deviation(items by (Project.TownCode), Project.Paid) < 1")]
    [InlineData("个数(归集 (乡镇代码) 近 30 日 位置相近 (起点, @开工期限) 其中 (已付金额 > 0)) > 1", "count(items by (Project.TownCode) within 30 days near (project.start_xy, @start_days) where (Project.Paid > 0)) > 1")]
    [InlineData("个数(归集 (乡镇代码) 位置相近 (起点, 终点, @开工期限)) > 1", "count(items by (Project.TownCode) near (project.start_xy, project.end_xy, @start_days)) > 1")]
    [InlineData("个数(归集 (乡镇代码) 近 30 日 位置相近 (起点, 开工期限) 文字相近 (项目名称, @质量保证金比例)) > 1", "count(items by (Project.TownCode) within 30 days near (project.start_xy, @start_days) alike (Project.Name, @retention)) > 1")]
    [InlineData("当日值(@序时进度, 计划开工日期) > 0.5", "on_day(@checkpoints, Project.PlanStart) > 0.5")]
    [InlineData("不同值数(归集 (乡镇代码), 所在村代码) > 1", "different(items by (Project.TownCode), Project.VillageCode) > 1")]
    [InlineData("个数(归集 (乡镇代码) 时段重叠 (计划开工日期, 计划完工日期) 其中 (已付金额 > 0)) > 1", "count(items by (Project.TownCode) overlapping (Project.PlanStart, Project.PlanEnd) where (Project.Paid > 0)) > 1")]
    [InlineData("开工日期 已知", "project.begun_on is known")]
    [InlineData("「已付金额」 > 0 and Project.Paid <= 1", "Project.Paid > 0 and Project.Paid <= 1")]
    public void What_a_clerk_writes_is_what_a_plugin_says(string written, string canonical) =>
        Assert.Equal(canonical, RuleText.Read(written, Sample.Scope, Subject.Project).ToString());

    [Theory]
    [InlineData("已付 > 0", 1, 1, 1, "是否指已付金额")]
    [InlineData("已付金额 > 质保金比例", 1, 8, 3, "是否指质量保证金比例")]
    [InlineData("已付金额 > 0\n且 乱写", 2, 3, 5, "字段、参数、数字或函数")]
    [InlineData("已付金额 > 0 且非", 1, 12, 6, "字段、参数、数字或函数")]
    [InlineData("工程类别 是 危桥", 1, 8, 3, "引号内的词")]
    public void A_mistake_is_pointed_at_by_line_column_and_word(string written, int line, int column, int word, string expected)
    {
        var fault = Assert.Single(Assert.Throws<DefinitionException>(() => RuleText.Read(written, Sample.Scope, Subject.Project)).Faults);
        Assert.Equal((line, column, word), (fault.Line, fault.Column, fault.Word));
        Assert.Contains(expected, fault.Hint.Chinese, StringComparison.Ordinal);
        Assert.Contains($"第{line}行第{column}列", fault.Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_says_two_things_is_not_guessed()
    {
        var fault = Assert.Throws<DefinitionException>(() => RuleText.Read("区划代码 是 \"370402\"", Sample.Scope, Subject.Payment)).Faults[0];
        Assert.Contains("项目.区划代码（Project.DivisionCode）", fault.Hint.Chinese, StringComparison.Ordinal);
        Assert.Equal("Project.DivisionCode is \"370402\"", RuleText.Read("项目.区划代码 是 \"370402\"", Sample.Scope, Subject.Payment).ToString());
    }

    [Fact]
    public void Units_are_checked()
    {
        Assert.Single(RuleText.UnitFaults(RuleText.Read("已付金额 > 里程", Sample.Scope, Subject.Project)));
        Assert.Empty(RuleText.UnitFaults(RuleText.Read("已付金额 ÷ 里程 > 每公里造价上限", Sample.Scope, Subject.Project)));
    }

    [Fact]
    public void No_word_says_two_things()
    {
        var spellings = RuleWords.All.SelectMany(w => w.Also.Append(w.Chinese)).ToArray();
        Assert.Equal(spellings.Length, spellings.Distinct().Count());
    }

    private static string Chinese(Formula formula) => RuleText.Write(formula, Sample.Scope, Subject.Payment, Language.Chinese);
}
