using SunLedger.Categories.Cases;
using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>Lets the engine judge what the exact judge judges: columns are read from the very facts of the case.</summary>
internal sealed class EngineCaseJudge : ICaseJudge
{
    public IReadOnlyDictionary<string, Verdict> Judge(CategoryDefinition definition, Subject subject, IReadOnlyList<IFacts> items)
    {
        var rules = definition.Rules.Where(r => r.Subject == subject).ToArray();
        var plan = new Plan<IFacts>(rules.Select(r => (definition, r)), definition, FactReadings.Of(subject, definition.Code), items[0]);
        var gathering = new Gathering<IFacts>([plan]);
        gathering.Gather(items.ToArray());
        var judged = plan.Judge(items.Take(1).ToArray(), gathering.Close(), withUnknown: true);
        var said = rules.ToDictionary(r => r.Code, _ => Verdict.Quiet);
        foreach (var verdict in judged.Verdicts) said[judged.Rule(verdict).Rule.Code] = verdict.Said;
        return said;
    }
}
