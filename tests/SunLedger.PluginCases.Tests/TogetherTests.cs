using SunLedger.Categories.Cases;
using SunLedger.Monitoring.Kernel;

namespace SunLedger.PluginCases.Tests;

/// <summary>A payment is judged by the kernel's rules and by those of its category: together they must leave a lawful way.</summary>
public class TogetherTests
{
    [Theory]
    [InlineData("专户", "社保专户", "")]
    [InlineData("专户", "财政专户", "SI-08")]
    [InlineData("单位实有资金", "预算单位实有资金户", "KC-07 SI-08")]
    [InlineData("供应商", "零余额", "SI-08")]
    public void Money_of_social_insurance_goes_into_its_special_account_and_nowhere_else(string payee, string account, string warns)
    {
        var (kernel, insurance) = (new KernelRules().Define(), Plugin.Named("SocialInsurance").Define());
        Assert.All(insurance.FundCodes, fund => Assert.Equal(warns, string.Join(' ', Warned(kernel, "KC-07", fund).Concat(Warned(insurance, "SI-08", fund)))));

        IEnumerable<string> Warned(CategoryDefinition definition, string rule, string fund)
        {
            var file = CaseFile.Read($"""
                Every case starts from this ordinary payment and names only what differs.

                    asOf 2018-12-31, Payment.Amount 100_000, Payment.PaidOn 2018-12-01, Payment.PayeeAccount 6217-1, Payment.HasPersonBatch no, Payment.Use 拨付财政补助, Indicator.FundCode {fund}

                | case | differs | warns |
                |---|---|---|
                | paid | Payment.PayeeKind {payee}, #unit_accounts 6217-1 as {account} from 2017-01-01 | |
                """, definition);
            var verdict = Judge.Verdict(definition.Rules.Single(r => r.Code == rule), file.Cases.Single().Case.Items[0]);
            if (verdict.Answer != Answer.No) yield return rule;
        }
    }
}
