using System.Linq.Dynamic.Core;
using System.Linq.Dynamic.Core.CustomTypeProviders;
using System.Linq.Expressions;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using SunLedger.Messages.Ledger;

namespace SunLedger.Bench.Peers;

/// <summary>The twelve rules in NRules: a thousand payments are put into a session, its rules are fired, and a new session takes the next.</summary>
internal static class ByNRules
{
    private const int Batch = 1_000;

    private static readonly ParsingConfig Parsing = new() { CustomTypeProvider = new KnownTypes() };

    private static int _hits;

    /// <summary>Ready to be asked how many rules hit; the network is compiled.</summary>
    public static Func<ReadOnlyMemory<PaymentFacts>, int> Ready()
    {
        var factory = new RuleCompiler().Compile(TwelveAsText.Rules.Select((text, i) => Rule($"R{i}", text)));
        return payments =>
        {
            _hits = 0;
            for (var from = 0; from < payments.Length; from += Batch)
            {
                var session = factory.CreateSession();
                session.InsertAll(payments.Slice(from, Math.Min(Batch, payments.Length - from)).ToArray().Select(p => new Sent(p)));
                session.Fire();
            }
            return _hits;
        };
    }

    private static IRuleDefinition Rule(string name, string text)
    {
        var rule = new RuleBuilder();
        rule.Name(name);
        var pattern = rule.LeftHandSide().Pattern(typeof(Sent), "sent");
        var parsed = DynamicExpressionParser.ParseLambda(Parsing, createParameterCtor: false, [Expression.Parameter(typeof(Sent), "sent")], typeof(bool), text.Replace("payment.", "sent.Payment.", StringComparison.Ordinal));
        pattern.Condition(parsed);
        Expression<Action<IContext, Sent>> count = (context, sent) => Count();
        rule.RightHandSide().Action(count);
        return rule.Build();
    }

    private static void Count() => _hits++;

    private sealed class KnownTypes() : DefaultDynamicLinqCustomTypeProvider(ParsingConfig.Default, [typeof(StringComparison)]);

    /// <summary>A payment as NRules holds it: payments are equal when all their fields are, which is no way to look one up.</summary>
    private sealed class Sent(PaymentFacts payment)
    {
        public PaymentFacts Payment => payment;
    }
}
