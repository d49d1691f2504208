using SunLedger.Monitoring.Kernel;

namespace SunLedger.Authors.Quality;

/// <summary>How many rules of a definition are live, and how many wait. What the definition says counts, whatever its page says.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Live">Rules that are judged.</param>
/// <param name="Parts">Those of them of which a part waits.</param>
/// <param name="Waiting">Rules that wait as a whole.</param>
/// <param name="OnTrial">Codes of the live ones that only write down what they would say.</param>
internal sealed record RuleCount(string Name, int Live, IReadOnlyList<RuleRow> Parts, IReadOnlyList<RuleRow> Waiting, IReadOnlyList<string> OnTrial)
{
    public int InPart => Parts.Count;

    public int OutOfReach => Parts.Concat(Waiting).Count(r => r.IsOutOfReach);

    public static RuleCount Of(string name, CategoryDefinition definition, IReadOnlyList<RuleRow> page)
    {
        var live = definition.Rules.Select(r => r.Code).ToHashSet();
        return new(
            name, live.Count, [.. page.Where(r => live.Contains(r.Rule) && r.IsInPart)], [.. page.Where(r => !live.Contains(r.Rule) && r.IsWaiting)],
            [.. definition.Rules.Where(r => r.TrialUntil is not null).Select(r => r.Code).Order(StringComparer.Ordinal)]);
    }

    public static RuleCount OfKernel(IReadOnlyList<RuleRow> page) => Of("kernel", new KernelRules().Define(), page);

    public static RuleCount Sum(IReadOnlyList<RuleCount> all) =>
        new("all", all.Sum(c => c.Live), [.. all.SelectMany(c => c.Parts)], [.. all.SelectMany(c => c.Waiting)], [.. all.SelectMany(c => c.OnTrial)]);
}
