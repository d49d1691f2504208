using SunLedger.Messages.Monitoring;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Judging;

/// <summary>What a rule says about a thing, and why: what becomes of it is decided by the life of its warning.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Row">1-based row in its batch; 0 in a sweep.</param>
/// <param name="Definition">The definition in which the rule stands.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">A hit, or that it cannot be judged.</param>
/// <param name="IsAttempt">True when the thing was refused and does not stand in the ledger.</param>
/// <param name="Evidence">What was known, made when it is needed.</param>
internal sealed record Ruling(Thing Thing, int Row, CategoryDefinition Definition, Rule Rule, Verdict Verdict, bool IsAttempt, Func<Evidence> Evidence)
{
    /// <summary>What the caller is told.</summary>
    public Finding Finding => new(
        Row, Rule.Code, (Verdict.Level ?? Level.Yellow).ToString().ToLowerInvariant(), Rule.Name, Rule.English, Rule.Clearing?.Chinese ?? "", Rule.Enforcement);

    /// <summary>The rulings of a judging.</summary>
    public static IEnumerable<Ruling> Of<T>(Judged<T> judged, Func<T, Thing> thing, Func<T, int, int> row, bool isAttempt = false)
    {
        // A register that nobody loaded is one thing that is missing, not a million: the sweep counts it, and the list of registers shows it.
        foreach (var verdict in judged.Told)
        {
            var plan = judged.Rule(verdict);
            var item = judged.Item(verdict);
            yield return new Ruling(
                thing(item), row(item, verdict.Item), plan.Definition, plan.Rule, verdict.Said, isAttempt, () => EvidenceOf.Verdict(judged, verdict));
        }
    }
}
