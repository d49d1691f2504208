using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>What a sweep has judged so far: things by kind, and what each rule said. What cannot be judged is counted, never passed over.</summary>
internal sealed class SweepTally
{
    private readonly SortedDictionary<(string Definition, string Rule), RuleCount> _rules = [];
    private readonly Dictionary<Subject, int> _things = [];
    private readonly Lock _one = new(); // lanes of a sweep count at the same time

    /// <summary>Things of a kind judged.</summary>
    public int Things(Subject subject) => _things.GetValueOrDefault(subject);

    /// <summary>What each rule said, by definition and code.</summary>
    public IReadOnlyCollection<RuleCount> Rules => _rules.Values;

    /// <summary>Counts a part.</summary>
    public void Add(Subject subject, int things, IReadOnlyList<RulePlan> asked, IReadOnlyList<Ruling> rulings, IEnumerable<(RulePlan Rule, int Count)> withoutRegister)
    {
        lock (_one) Count(subject, things, asked, rulings, withoutRegister);
    }

    private void Count(Subject subject, int things, IReadOnlyList<RulePlan> asked, IReadOnlyList<Ruling> rulings, IEnumerable<(RulePlan Rule, int Count)> withoutRegister)
    {
        _things[subject] = Things(subject) + things;
        foreach (var plan in asked)
        {
            var key = (plan.Definition.Code, plan.Rule.Code);
            var count = _rules.GetValueOrDefault(key) ?? new RuleCount(plan.Definition.Code, plan.Rule.Code, plan.Rule.Name, plan.Rule.English, 0, 0, 0);
            _rules[key] = count with { Judged = count.Judged + things };
        }
        foreach (var (plan, times) in withoutRegister)
        {
            var count = _rules[(plan.Definition.Code, plan.Rule.Code)];
            _rules[(plan.Definition.Code, plan.Rule.Code)] = count with { CannotJudge = count.CannotJudge + times };
        }
        foreach (var ruling in rulings)
        {
            var key = (ruling.Definition.Code, ruling.Rule.Code);
            var count = _rules[key];
            _rules[key] = ruling.Verdict.Answer == Answer.Yes ? count with { Hits = count.Hits + 1 } : count with { CannotJudge = count.CannotJudge + 1 };
        }
    }
}
