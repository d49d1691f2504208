using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class ExplainTests
{
    private static readonly CategoryDefinition Sample = new SampleRoads().Define();

    [Fact]
    public void A_formula_is_said_with_its_values()
    {
        var facts = new TestFacts().With(Known.Project.Paid, 850_000).With(Known.Project.Contract, 800_000);
        var formula = Formula.Read("Project.Paid > Project.Contract * (1 - @retention)", Sample.Scope);
        Assert.Equal("已付金额 850,000.00元 > 合同金额 800,000.00元 × (1 − 质量保证金比例 3%)", Explain.With(formula, facts, Language.Chinese));
        Assert.Equal("Paid 850,000.00 yuan > Contract amount 800,000.00 yuan × (1 − Retention 3%)", Explain.With(formula, facts, Language.English));
    }

    [Theory]
    [InlineData("Project.Budget > 1", "项目总预算（未知） > 1.00元", "Total budget (unknown) > 1.00 yuan")]
    [InlineData("not project.accepted_km is known", "没有验收里程", "no Accepted length")]
    [InlineData("not Project.PlanStart is known", "没有计划开工日期（2018-09-01）", "no Planned start (2018-09-01)")]
    [InlineData("Project.PlanStart is known", "已有计划开工日期（2018-09-01）", "has Planned start (2018-09-01)")]
    [InlineData("project.works is any (\"危桥\", \"联网路\")", "工程类别（危桥）是“危桥”、“联网路”", "Works (危桥) is \"危桥\" or \"联网路\"")]
    [InlineData("not project.poor_village", "是否贫困村（未知）不成立", "Poor village (unknown) is not so")]
    [InlineData("days_ago(Project.PlanStart) > @start_days", "计划开工日期（2018-09-01）距今 29日 > 开工期限 120日", "days since Planned start (2018-09-01) 29 days > Days to start 120 days")]
    [InlineData("year_of(Project.PlanStart) = 2018", "计划开工日期（2018-09-01）的年份 2018年 = 2018年", "year of Planned start (2018-09-01) 2018 = 2018")]
    [InlineData("days_between(Project.PlanStart, Project.PlanEnd) < 3", "计划开工日期（2018-09-01）至计划完工日期（未知）（未知） < 3日", "days from Planned start (2018-09-01) to Planned end (unknown) (unknown) < 3 days")]
    [InlineData("days_ago(months_later(Project.PlanStart, 12)) > 0", "计划开工日期（2018-09-01）之后12个月（2019-09-01）距今 -336日 > 0日", "days since 12 months after Planned start (2018-09-01) (2019-09-01) -336 days > 0 days")]
    [InlineData("days_ago(months_later(Project.PlanEnd, 12)) > 0", "计划完工日期（未知）之后12个月距今（未知） > 0日", "days since 12 months after Planned end (unknown) (unknown) > 0 days")]
    [InlineData("working_days_ago(Project.PlanStart) > 3", "计划开工日期（2018-09-01）距今工作日 21个工作日 > 3个工作日", "working days since Planned start (2018-09-01) 21 working days > 3 working days")]
    [InlineData("working_days_between(Project.PlanStart, Project.PlanEnd) < 3", "计划开工日期（2018-09-01）至计划完工日期（未知）的工作日（未知） < 3个工作日", "working days from Planned start (2018-09-01) to Planned end (unknown) (unknown) < 3 working days")]
    [InlineData("Project.Name in register enterprises as \"注销\" on Project.PlanStart", "项目名称（购小汽车）于计划开工日期（2018-09-01）当日在“市场主体”名册中，状态为“注销”（未知）", "Project name (购小汽车) stands in the register \"Enterprises\" as \"注销\" on Planned start (2018-09-01) (unknown)")]
    [InlineData("Project.Name in register enterprises today", "项目名称（购小汽车）当前在“市场主体”名册中（未知）", "Project name (购小汽车) stands in the register \"Enterprises\" (unknown)")]
    [InlineData("on_day(@checkpoints) > 0.5", "序时进度 75% > 50%", "Checkpoints 75% > 50%")]
    [InlineData("on_day(@checkpoints, Project.PlanStart) > 0.5", "计划开工日期（2018-09-01）的序时进度 67.1196% > 50%", "Checkpoints on Planned start (2018-09-01) 67.1196% > 50%")]
    [InlineData("Project.Name contains any @neg_words", "项目名称（购小汽车）含有负面词“小汽车”", "Project name (购小汽车) contains Negative words \"小汽车\"")]
    [InlineData("hits(Project.Name, @neg_words) >= 1", "项目名称（购小汽车）命中负面词的词数 1：“小汽车” ≥ 1", "Project name (购小汽车) words of Negative words 1: \"小汽车\" ≥ 1")]
    [InlineData("median(items by (Project.TownCode), Project.Paid) > 1", "[乡镇代码相同]的已付金额中位数（未知） > 1.00元", "[same Town code] median Paid (unknown) > 1.00 yuan")]
    [InlineData("deviation(items by (Project.TownCode), Project.Paid) > 1", "[乡镇代码相同]的已付金额标准差（未知） > 1.00元", "[same Town code] standard deviation of Paid (unknown) > 1.00 yuan")]
    [InlineData("count(items by (Project.TownCode) near (project.start_xy, @start_days)) > 1", "[乡镇代码相同、起点相距不超过开工期限（120米）]的个数（未知） > 1", "[same Town code with Start within Days to start (120 m)] count (unknown) > 1")]
    [InlineData("count(items by (Project.TownCode) near (project.start_xy, project.end_xy, @start_days)) > 1", "[乡镇代码相同、起点和终点（不论方向）相距不超过开工期限（120米）]的个数（未知） > 1", "[same Town code with Start and End, in either direction, within Days to start (120 m)] count (unknown) > 1")]
    [InlineData("count(items by (Project.TownCode) alike (Project.Name, @retention)) > 1", "[乡镇代码相同、项目名称的相似度高于质量保证金比例（3%）]的个数（未知） > 1", "[same Town code with Project name more alike than Retention (3%)] count (unknown) > 1")]
    [InlineData("different(items by (Project.TownCode), Project.VillageCode) > 1", "[乡镇代码相同]的不同所在村代码的个数（未知） > 1", "[same Town code] count of different Village code (unknown) > 1")]
    [InlineData("count(items by (Project.TownCode) overlapping (Project.PlanStart, Project.PlanEnd)) > 1", "[乡镇代码相同、计划开工日期至计划完工日期与本项重叠]的个数（未知） > 1", "[same Town code with Planned start to Planned end overlapping this one's] count (unknown) > 1")]
    [InlineData("size(project.open_items) < 3 or project.open_items has \"建设计划\"", "七公开完成项选中项数 1 < 3 或 七公开完成项（建设计划）含“建设计划”", "number of Open items 1 < 3 or Open items (建设计划) has \"建设计划\"")]
    [InlineData("count(items by (Project.TownCode) within 30 days) > 1", "[乡镇代码相同、30日内]的个数（未知） > 1", "[same Town code within 30 days] count (unknown) > 1")]
    [InlineData("count(items by (Project.TownCode) within @start_days) > 1", "[乡镇代码相同、开工期限（120日）之内]的个数（未知） > 1", "[same Town code within Days to start (120 days)] count (unknown) > 1")]
    [InlineData("count(items by (Project.TownCode) within @start_days after) > 1", "[乡镇代码相同、其后开工期限（120日）之内]的个数（未知） > 1", "[same Town code in Days to start (120 days) after] count (unknown) > 1")]
    [InlineData("max(Project.Contract, 5) > 1", "较大值(合同金额 1,000.00元，5) > 1.00元", "greater of (Contract amount 1,000.00 yuan, 5) > 1.00 yuan")]
    [InlineData("1 / project.length_km > 7", "1 ÷ 里程 2.5公里 > 7/公里", "1 ÷ Length 2.5 km > 7/km")]
    [InlineData("Project.Contract / project.length_km > 1", "合同金额 1,000.00元 ÷ 里程 2.5公里 > 1元/公里", "Contract amount 1,000.00 yuan ÷ Length 2.5 km > 1 yuan/km")]
    public void Every_word_of_the_language_is_said_in_both_languages(string formula, string chinese, string english)
    {
        var facts = new TestFacts().With(Known.Project.PlanStart, "2018-09-01").With(Known.Project.Name, "购小汽车").With(Known.Project.Contract, 1000)
            .With(Field("works"), "危桥").With(Field("open_items"), new[] { "建设计划" }).With(Field("length_km"), 2.5m);
        var condition = Formula.Read(formula, Sample.Scope);
        Assert.Equal(chinese, Explain.With(condition, facts, Language.Chinese));
        Assert.Equal(english, Explain.With(condition, facts, Language.English));
    }

    private static IField Field(string code) => Sample.Fields.Single(field => field.Code == code);

    [Fact]
    public void Accounts_and_personal_numbers_are_never_shown()
    {
        var definition = Written.Define(c => c.Project.Code("student_id", "证件号", "Student", Format.IdNumber));
        var facts = new TestFacts().With(Known.Payment.PayeeAccount, "6222021001116245702").With(definition.Fields[0], "11010519491231002X");
        Assert.Equal("已有收款账号 且 已有证件号", Explain.With(Known.Payment.PayeeAccount.IsKnown & definition.Fields[0].IsKnown, facts, Language.Chinese));
    }

    [Fact]
    public void Every_formula_of_the_sample_has_words() =>
        Assert.All(Sample.Rules.SelectMany(rule => rule.Grades), grade => Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(Explain.Words(grade.When, language))));
}
