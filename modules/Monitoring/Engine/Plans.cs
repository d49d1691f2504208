using System.Collections.Concurrent;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Engine;

/// <summary>When rules are asked.</summary>
internal enum Moment
{
    /// <summary>Before a payment is posted: what prohibits or holds, and reads nothing that moves within a batch (docs/decisions/0005).</summary>
    Stopping,

    /// <summary>When something was written, inside its transaction.</summary>
    Writing,

    /// <summary>In the sweep.</summary>
    Sweeping,
}

/// <summary>Plans by what judges, made once per kernel, category, day and moment. A category that is unknown gets the kernel's rules alone.</summary>
internal sealed class Plans(ICategories categories)
{
    // Two dozen categories, as many cities with rules of their own for every fund: more than this are left over from other days or older definitions.
    private const int Most = 1_000;

    // What payments move while a batch is posted.
    private static readonly HashSet<string> Running =
    [
        Known.Payment.PaidBefore.FullName, Known.Payment.PaidBeforeOnProject.FullName, Known.Indicator.Paid.FullName,
        Known.Indicator.Returned.FullName, Known.Indicator.Reserved.FullName, Known.Project.Paid.FullName,
        Known.Payment.PaidBeforeOnContract.FullName, Known.Contract.Paid.FullName,
    ];

    private readonly ConcurrentDictionary<(RuleSet Rules, Type Facts, Moment Moment, DateOnly AsOf), object> _made = new();

    /// <summary>The definitions in force now: take them once for whatever must agree with itself.</summary>
    public CategorySnapshot Current => categories.Current;

    /// <summary>The plan for items that these rules judge. Divisions that add nothing share the definitions of the centre, and with them the plan.</summary>
    public Plan<T> For<T>(Readings<T> readings, RuleSet rules, Moment moment, DateOnly asOf)
    {
        if (_made.Count > Most) _made.Clear();
        return (Plan<T>)_made.GetOrAdd((rules, typeof(T), moment, asOf), _ => Make(readings, rules, moment, asOf));
    }

    private static bool IsAsked(Rule rule, Subject subject, Moment moment, DateOnly asOf)
    {
        if (rule.Subject != subject) return false;
        if (moment == Moment.Sweeping) return rule.Triggers.HasFlag(Trigger.Scheduled);
        if ((rule.Triggers & (Trigger.BeforePayment | Trigger.OnEvent)) == 0) return false;
        // The neighbours of a payment can be asked for; those of anything else are all of its kind, which only the sweep reads.
        if (moment == Moment.Writing) return subject is Subject.Payment or Subject.PersonLine || !rule.IsGroupRule;
        // What is on trial stops nothing.
        return rule.Enforcement is Enforcement.Prohibit or Enforcement.Hold && !rule.IsGroupRule && !ReadsRunning(rule) && !rule.IsOnTrial(asOf);
    }

    private static bool ReadsRunning(Rule rule) => rule.Grades.SelectMany(g => g.When.All()).OfType<IField>().Any(f => Running.Contains(f.FullName));

    private static Plan<T> Make<T>(Readings<T> readings, RuleSet set, Moment moment, DateOnly asOf)
    {
        var rules = set.Definitions.SelectMany(d => d.Rules.Where(r => IsAsked(r, readings.Subject, moment, asOf)).Select(r => (d, r)));
        return new Plan<T>(rules, set.Category, readings, new DayFacts(asOf));
    }
}
