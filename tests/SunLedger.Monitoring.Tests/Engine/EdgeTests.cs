using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Kernel;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>Where doubles go wrong, one row each: the engine must notice that it cannot be sure, and ask the judge.</summary>
public sealed class EdgeTests
{
    private static readonly CategoryDefinition AnyDefinition = new KernelRules().Define();

    [Theory]
    [InlineData("exactly the threshold, which a product in doubles misses", "Payment.Amount > Payment.PaidBefore * 0.97", "No")]
    [InlineData("exactly the threshold is at least the threshold", "Payment.Amount >= Payment.PaidBefore * 0.97", "Yes")]
    [InlineData("a tenth and two tenths are three tenths", "Project.Progress + 0.2 > 0.3", "No")]
    [InlineData("what cancels to nothing is nothing", "Project.Progress + 0.2 - 0.3 > 0", "No")]
    [InlineData("what cancels twice to nothing is nothing", "(Project.Progress + 0.2 - 0.3) + (0.3 - Project.Progress - 0.2) > 0", "No")]
    [InlineData("what cancels to nothing divides nothing", "1 / (Project.Progress + 0.2 - 0.3) > 0", "Unknown")]
    [InlineData("a third three times is not one", "Project.Persons / 3 * 3 = Project.Persons", "No")]
    [InlineData("less than the last digit of a decimal is nothing", "Project.Progress * 0.0000001 * 0.0000001 * 0.0000001 * 0.0000001 > 0", "No")]
    [InlineData("more than a decimal holds cannot be judged", "Project.Budget * Project.Budget * Project.Budget > 0", "Unknown")]
    [InlineData("a fen in ninety trillion yuan counts", "Project.Contract > Project.Budget", "Yes")]
    [InlineData("a fen in the difference of such amounts counts", "Project.Contract - Project.Budget = 0.01", "Yes")]
    [InlineData("nothing is the same as nothing", "Payment.PaidBeforeOnProject * 1.2 >= Payment.PaidBeforeOnProject", "Yes")]
    [InlineData("divided by nothing cannot be judged", "Payment.Amount / Payment.PaidBeforeOnProject > 1", "Unknown")]
    [InlineData("an unknown side cannot be judged", "Project.Approved > 0", "Unknown")]
    [InlineData("an unknown side does not matter beside a no", "Project.Approved > 0 and Payment.Amount < 0", "No")]
    [InlineData("an unknown side does not matter beside a yes", "Project.Approved > 0 or Payment.Amount > 0", "Yes")]
    [InlineData("the greater of something and nobody knows", "max(Project.Approved, Payment.Amount) > 0", "Unknown")]
    public void An_edge_is_decided_exactly(string why, string formula, string expected)
    {
        var condition = Formula.Read(formula, FormulaScope.Platform);
        var facts = new RandomFacts(new DateOnly(2018, 9, 30), new Dictionary<string, object?>
        {
            ["Payment.Amount"] = 970_000.97m, ["Payment.PaidBefore"] = 1_000_001m, ["Payment.PaidBeforeOnProject"] = 0m, ["Project.Progress"] = 0.1m,
            ["Project.Persons"] = 1m, ["Project.Budget"] = 90_000_000_000_000m, ["Project.Contract"] = 90_000_000_000_000.01m, ["Project.Approved"] = null,
        });
        var rule = new Anything().Rule(condition, condition);
        var plan = new Plan<IFacts>([(AnyDefinition, rule)], null, FactReadings.Of(Subject.Payment), facts);
        var verdicts = plan.Judge(new IFacts[] { facts }, new Gathering<IFacts>([plan]).Close(), withUnknown: true).Verdicts;
        var said = verdicts.Count == 0 ? Answer.No : verdicts[0].Said.Answer;

        Assert.True(Judge.Evaluate(condition, facts) == said, $"{why}: the judge disagrees");
        Assert.Equal((why, expected), (why, said.ToString()));
    }
}
