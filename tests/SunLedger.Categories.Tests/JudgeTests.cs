using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class JudgeTests
{
    private static readonly Condition A = Known.Payment.HasProject, B = Known.Payment.IsAssigned;

    [Theory]
    [InlineData(Answer.No, Answer.No, Answer.No, Answer.No)]
    [InlineData(Answer.No, Answer.Yes, Answer.No, Answer.Yes)]
    [InlineData(Answer.No, Answer.Unknown, Answer.No, Answer.Unknown)]
    [InlineData(Answer.Yes, Answer.No, Answer.No, Answer.Yes)]
    [InlineData(Answer.Yes, Answer.Yes, Answer.Yes, Answer.Yes)]
    [InlineData(Answer.Yes, Answer.Unknown, Answer.Unknown, Answer.Yes)]
    [InlineData(Answer.Unknown, Answer.No, Answer.No, Answer.Unknown)]
    [InlineData(Answer.Unknown, Answer.Yes, Answer.Unknown, Answer.Yes)]
    [InlineData(Answer.Unknown, Answer.Unknown, Answer.Unknown, Answer.Unknown)]
    public void And_and_or_have_three_answers(Answer a, Answer b, Answer and, Answer or)
    {
        var facts = Flag(Flag(new TestFacts(), Known.Payment.HasProject, a), Known.Payment.IsAssigned, b);
        Assert.Equal((and, or), (Judge.Evaluate(A & B, facts), Judge.Evaluate(A | B, facts)));
    }

    [Theory]
    [InlineData(Answer.No, Answer.Yes)]
    [InlineData(Answer.Yes, Answer.No)]
    [InlineData(Answer.Unknown, Answer.Unknown)]
    public void Not_has_three_answers(Answer a, Answer not) => Assert.Equal(not, Judge.Evaluate(!A, Flag(new TestFacts(), Known.Payment.HasProject, a)));

    [Theory]
    [InlineData("Project.Paid > 1", "?")]
    [InlineData("Project.Paid > Project.Paid", "?")]
    [InlineData("Project.Contract > 99.99", "yes")]
    [InlineData("Project.Contract > 100", "no")]
    [InlineData("Project.Contract >= 100", "yes")]
    [InlineData("Project.Contract < 100", "no")]
    [InlineData("Project.Contract <= 100", "yes")]
    [InlineData("Project.Contract = 100.00", "yes")]
    [InlineData("Project.Contract <> 100", "no")]
    [InlineData("Project.Contract / Project.Budget > 1", "?")]
    [InlineData("Project.Contract * 1000000000000000 * 1000000000000000 > 1", "?")]
    [InlineData("Project.Contract + Project.Paid > 1", "?")]
    [InlineData("min(Project.Contract, 5) = 5 and max(Project.Contract, 5) = 100", "yes")]
    [InlineData("min(Project.Contract, Project.Paid) > 1", "?")]
    [InlineData("Project.Paid is known", "no")]
    [InlineData("Project.Contract is known", "yes")]
    [InlineData("Project.PlanEnd is known", "no")]
    [InlineData("Payment.PayeeAccount is known", "yes")]
    [InlineData("project.open_items is known", "yes")]
    [InlineData("not project.note is known", "yes")]
    [InlineData("project.works is \"危桥\"", "yes")]
    [InlineData("project.works is any (\"通村公路\", \"联网路\")", "no")]
    [InlineData("Project.LibraryState is \"完工\"", "?")]
    [InlineData("project.open_items has \"建设计划\"", "yes")]
    [InlineData("project.open_items has \"补助政策\"", "no")]
    [InlineData("size(project.open_items) = 1", "yes")]
    [InlineData("hits(project.note, @neg_words) = 0", "?")]
    [InlineData("project.poor_village", "?")]
    [InlineData("Project.Name contains any @neg_words", "yes")]
    [InlineData("project.note contains any @neg_words", "?")]
    [InlineData("Project.Name is \"新建小汽 车\"", "yes")]
    [InlineData("Project.Name is \"新建小汽车\"", "no")]
    [InlineData("Project.Name starts with any (\"旧\", \"新\")", "yes")]
    [InlineData("Project.Name starts with \"小汽\"", "no")]
    [InlineData("hits(Project.Name, @neg_words) = 1", "yes")]
    [InlineData("hits(Payment.PayeeName, @neg_words) = 2", "yes")]
    [InlineData("project.note starts with \"小汽\"", "?")]
    [InlineData("days_ago(Project.PlanStart) = 29", "yes")]
    [InlineData("days_ago(Project.PlanEnd) > 0", "?")]
    [InlineData("days_between(Project.PlanStart, project.begun_on) = -1", "yes")]
    [InlineData("days_between(Project.PlanStart, Project.PlanEnd) > 0", "?")]
    [InlineData("year_of(Project.PlanStart) = 2018", "yes")]
    [InlineData("days_between(months_later(Project.PlanStart, 12), Project.PlanStart) = -365", "yes")]
    [InlineData("days_between(project.begun_on, months_later(project.begun_on, 6)) = 181", "yes")]
    [InlineData("days_between(months_later(Project.PlanEnd, 1), Project.PlanStart) > 0", "?")]
    [InlineData("days_ago(months_later(Project.PlanStart, 0)) = 29", "yes")]
    [InlineData("on_day(@checkpoints) = 0.75", "yes")]
    [InlineData("@industry_min = 0.5", "yes")]
    public void A_condition_means_what_it_says(string formula, string answer)
    {
        var definition = new SampleRoads().Define();
        var facts = new TestFacts()
            .With(Known.Project.Contract, 100).With(Known.Project.Budget, 0).With(Known.Project.PlanStart, "2018-09-01").With(Known.Project.Name, "新建小汽 车")
            .With(Known.Payment.PayeeAccount, "62").With(Known.Payment.PayeeName, "小汽车、小 汽 车和楼堂馆所")
            .With(definition.Fields.Single(f => f.Code == "works"), "危桥").With(definition.Fields.Single(f => f.Code == "begun_on"), "2018-08-31")
            .With(definition.Fields.Single(f => f.Code == "open_items"), new[] { "建设计划" });
        Assert.Equal(answer, Judge.Evaluate(Formula.Read(formula, definition.Scope), facts) switch { Answer.Yes => "yes", Answer.No => "no", _ => "?" });
    }

    [Theory]
    [InlineData(null, null, Answer.Unknown, null)]
    [InlineData(90, null, Answer.Yes, Level.Yellow)]
    [InlineData(0, null, Answer.Unknown, null)]
    [InlineData(0, 0, Answer.No, null)]
    [InlineData(90, 90, Answer.Yes, Level.Red)]
    [InlineData(null, 90, Answer.Yes, Level.Red)]
    public void A_rule_warns_at_the_gravest_level_that_holds(int? paid, int? contract, Answer answer, Level? level)
    {
        var rule = Written.Define(c => c.Rule().Yellow(Known.Project.Paid > 50).Red(Known.Project.Contract > 50)).Rules[0];
        var facts = new TestFacts();
        if (paid is { } p) facts.With(Known.Project.Paid, p);
        if (contract is { } n) facts.With(Known.Project.Contract, n);
        Assert.Equal(new Verdict(answer, level), Judge.Verdict(rule, facts));
    }

    [Fact]
    public void A_level_said_twice_warns_when_either_holds()
    {
        var rule = Written.Define(c => c.Rule().Red(Known.Project.Paid > 50).Red(Known.Project.Contract > 50)).Rules[0];
        Assert.Equal("Project.Paid > 50 or Project.Contract > 50", Assert.Single(rule.Grades).When.ToString());
    }

    private static TestFacts Flag(TestFacts facts, FlagField flag, Answer answer) => answer == Answer.Unknown ? facts : facts.With(flag, answer == Answer.Yes);
}
