using RulesEngine.Models;
using SunLedger.Messages.Ledger;

namespace SunLedger.Bench.Peers;

/// <summary>The twelve rules in Microsoft's RulesEngine: one payment at a time, as it is called.</summary>
internal static class ByRulesEngine
{
    private const string Workflow = "twelve";

    /// <summary>Ready to be asked how many rules hit; the expressions are compiled.</summary>
    public static Func<ReadOnlyMemory<PaymentFacts>, Task<int>> Ready()
    {
        var rules = TwelveAsText.Rules.Select((text, i) => new RulesEngine.Models.Rule { RuleName = $"R{i}", Expression = text, RuleExpressionType = RuleExpressionType.LambdaExpression });
        var engine = new RulesEngine.RulesEngine(
            [new Workflow { WorkflowName = Workflow, Rules = rules }],
            new ReSettings { CustomTypes = [typeof(StringComparison)], EnableExceptionAsErrorMessage = false, EnableFormattedErrorMessage = false });
        return async payments =>
        {
            var hits = 0;
            for (var i = 0; i < payments.Length; i++)
                foreach (var said in await engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("payment", payments.Span[i])))
                    if (said.IsSuccess) hits++;
            return hits;
        };
    }
}
