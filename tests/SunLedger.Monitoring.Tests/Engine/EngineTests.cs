using CsCheck;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Kernel;

namespace SunLedger.Monitoring.Tests.Engine;

public sealed class EngineTests
{
    private static readonly CategoryDefinition AnyDefinition = new KernelRules().Define();

    [Fact]
    public void The_engine_says_exactly_what_the_judge_says_of_any_formula_and_any_items()
    {
        var anything = new Anything();
        Gen.Select(anything.Condition(3, mayFold: false), anything.Condition(2, mayFold: false), anything.Item.Array[1, 150])
            .Sample((yellow, red, items) => Agree(new Anything().Rule(yellow, red), items), iter: 1_500, print: Print);
    }

    [Fact]
    public void The_engine_says_exactly_what_the_judge_says_of_groups()
    {
        var anything = new Anything();
        Gen.Select(anything.Condition(1, mayFold: true), anything.Condition(1, mayFold: true), anything.Item.Array[1, 40])
            .Sample((yellow, red, items) => Agree(new Anything().Rule(yellow, red), items), iter: 800, print: Print);
    }

    private static void Agree(Rule rule, RandomFacts[] items)
    {
        foreach (var item in items) item.All = items;
        var plan = new Plan<IFacts>([(AnyDefinition, rule)], null, FactReadings.Of(Subject.Payment, asksRegisters: true), items[0]);
        var gathering = new Gathering<IFacts>([plan]) { Knowledge = SomeRegisters.Knowledge };
        gathering.Gather(items.ToArray<IFacts>());
        var said = new Verdict[items.Length];
        Array.Fill(said, Verdict.Quiet);
        foreach (var verdict in plan.Judge(items.ToArray<IFacts>(), gathering.Close(), withUnknown: true).Verdicts) said[verdict.Item] = verdict.Said;

        for (var i = 0; i < items.Length; i++)
        {
            var exact = Judge.Verdict(rule, items[i]);
            if (exact != said[i]) throw new InvalidOperationException($"item {i}: the engine says {said[i]}, the judge {exact}: {items[i]}");
        }

        // Who asks only what warns is spared the rest, and hears the same.
        var warned = plan.Judge(items.ToArray<IFacts>(), gathering, withUnknown: false).Verdicts.Select(v => (v.Item, v.Said)).ToArray();
        var warns = Enumerable.Range(0, items.Length).Where(i => said[i].Answer == Answer.Yes).Select(i => (i, said[i])).ToArray();
        if (!warned.SequenceEqual(warns)) throw new InvalidOperationException($"asked for warnings alone it warns of {string.Join(", ", warned)}, and not of {string.Join(", ", warns)}");
    }

    private static string Print((Condition Yellow, Condition Red, RandomFacts[] Items) sample) =>
        $"yellow: {sample.Yellow}\nred: {sample.Red}\n{string.Join('\n', sample.Items.Select((item, i) => $"{i}: {item}"))}";
}
