namespace SunLedger.Architecture.Tests;

public sealed class RuleTests
{
    public static TheoryData<string> Rules => [.. Rule.All.Select(r => r.Says)];

    [Theory, MemberData(nameof(Rules))]
    public void The_product_keeps_the_rule(string says)
    {
        var broken = Named(says).Must().Evaluate(Sources.Product).Where(r => !r.Passed).Select(r => r.Description).ToList();

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Theory, MemberData(nameof(Rules))]
    public void The_rule_is_about_something(string says) => Assert.NotEmpty(Named(says).About().GetObjects(Sources.Product));

    [Theory, MemberData(nameof(Rules))]
    public void The_rule_can_be_broken(string says)
    {
        var rule = Named(says);
        var broken = rule.Must().Evaluate(Sources.Breaches).Where(r => !r.Passed).Select(r => r.EvaluatedObjectIdentifier.Identifier).ToList();

        Assert.Contains(broken, name => name.Contains(rule.Breach.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SunLedger.Ledger.PaymentHelper", true)]
    [InlineData("SunLedger.Common.Money", true)]
    [InlineData("SunLedger.Ledger.StringUtils", true)]
    [InlineData("SunLedger.Ledger.PluginManagers", true)]
    [InlineData("SunLedger.Ledger.Commonwealth", false)]
    [InlineData("SunLedger.Ledger.Utilisation", false)]
    public void Names_that_say_nothing_are_told_from_names_that_do(string name, bool saysNothing) =>
        Assert.Equal(saysNothing, Rule.NamesNothing(name));

    private static Rule Named(string says) => Rule.All.Single(r => r.Says == says);
}
