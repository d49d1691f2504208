using System.Collections.Concurrent;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Kernel;

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

/// <summary>Plans by category, made once per definition, day and moment. A category that is unknown gets the kernel's rules alone.</summary>
internal sealed class Plans(ICategories categories)
{
    // Two dozen categories, three subjects: more than this are left over from other days or older definitions.
    private const int Most = 200;

    // What payments move while a batch is posted.
    private static readonly HashSet<string> Running =
    [
        Known.Payment.PaidBefore.FullName, Known.Payment.PaidBeforeOnProject.FullName, Known.Indicator.Paid.FullName,
        Known.Indicator.Returned.FullName, Known.Indicator.Reserved.FullName, Known.Project.Paid.FullName,
    ];

    private readonly ConcurrentDictionary<(long Version, Type Facts, string Category, Moment Moment, DateOnly AsOf), object> _made = new();

    /// <summary>The kernel's definition.</summary>
    public CategoryDefinition Kernel => KernelOf(Current);

    /// <summary>The definitions in force now: take them once for whatever must agree with itself.</summary>
    public CategorySnapshot Current => categories.Current;

    /// <summary>The plan for items of a category, of the definitions in force now.</summary>
    public Plan<T> For<T>(Readings<T> readings, string categoryCode, Moment moment, DateOnly asOf) => For(readings, Current, categoryCode, moment, asOf);

    /// <summary>The plan for items of a category, of these definitions.</summary>
    public Plan<T> For<T>(Readings<T> readings, CategorySnapshot snapshot, string categoryCode, Moment moment, DateOnly asOf)
    {
        if (_made.Count > Most) _made.Clear();
        return (Plan<T>)_made.GetOrAdd((snapshot.Version, typeof(T), categoryCode, moment, asOf), _ => Make(readings, snapshot, categoryCode, moment, asOf));
    }

    private static CategoryDefinition KernelOf(CategorySnapshot snapshot) =>
        snapshot.Find(KernelRules.Code) ?? throw new InvalidOperationException("The kernel's rules are not in force: the startup step of Monitoring has not run.");

    private static bool IsAsked(Rule rule, Subject subject, Moment moment)
    {
        if (rule.Subject != subject) return false;
        if (moment == Moment.Sweeping) return rule.Triggers.HasFlag(Trigger.Scheduled);
        if ((rule.Triggers & (Trigger.BeforePayment | Trigger.OnEvent)) == 0) return false;
        // The neighbours of a payment can be asked for; those of anything else are all of its kind, which only the sweep reads.
        if (moment == Moment.Writing) return subject == Subject.Payment || !rule.IsGroupRule;
        return rule.Enforcement is Enforcement.Prohibit or Enforcement.Hold && !rule.IsGroupRule && !ReadsRunning(rule);
    }

    private static bool ReadsRunning(Rule rule) => rule.Grades.SelectMany(g => g.When.All()).OfType<IField>().Any(f => Running.Contains(f.FullName));

    private static Plan<T> Make<T>(Readings<T> readings, CategorySnapshot snapshot, string categoryCode, Moment moment, DateOnly asOf)
    {
        var (kernel, category) = (KernelOf(snapshot), snapshot.Find(categoryCode));
        var definitions = category is null || category == kernel ? [kernel] : new[] { kernel, category };
        var rules = definitions.SelectMany(d => d.Rules.Where(r => IsAsked(r, readings.Subject, moment)).Select(r => (d, r)));
        return new Plan<T>(rules, category, readings, new DayFacts(asOf));
    }
}
