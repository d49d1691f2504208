using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Kernel;

namespace SunLedger.Monitoring.Engine;

/// <summary>By what a thing is judged: the rules for every fund and those of its category, both as the division has them in which it lies.</summary>
/// <param name="Kernel">The rules for every fund.</param>
/// <param name="Category">The category; null when it is unknown, so that the kernel's rules alone judge.</param>
internal readonly record struct RuleSet(CategoryDefinition Kernel, CategoryDefinition? Category)
{
    /// <summary>The definitions, the kernel first.</summary>
    public IEnumerable<CategoryDefinition> Definitions => Category is null || Category == Kernel ? [Kernel] : [Kernel, Category];

    /// <summary>By what a category's things in a division are judged.</summary>
    public static RuleSet Of(CategorySnapshot snapshot, string categoryCode, string divisionPath) =>
        new(snapshot.Kernel(divisionPath), categoryCode == KernelRules.Code ? null : snapshot.Find(categoryCode, divisionPath));

    /// <summary>By what anything at and below a division may be judged. What holds changes only where a division lays something over the kernel or over the category.</summary>
    public static IEnumerable<RuleSet> All(CategorySnapshot snapshot, string divisionPath)
    {
        var ofKernel = Turns(KernelRules.Code).Prepend(divisionPath).ToArray();
        return snapshot.ByCode.Keys.Union(snapshot.Local.Keys).Where(code => code != KernelRules.Code)
            .SelectMany(code => ofKernel.Concat(Turns(code)).Select(path => Of(snapshot, code, path)))
            .Concat(ofKernel.Select(path => new RuleSet(snapshot.Kernel(path), null))).Distinct();

        IEnumerable<string> Turns(string code) =>
            snapshot.Local.TryGetValue(code, out var local) ? local.Select(one => one.DivisionPath).Where(path => path.StartsWith(divisionPath, StringComparison.Ordinal)) : [];
    }
}
