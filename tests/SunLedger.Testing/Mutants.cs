using SunLedger.Categories;
using SunLedger.Categories.Cases;

namespace SunLedger.Testing;

/// <summary>Puts every small mistake into every condition of a definition, one at a time, and asks whether some case notices.</summary>
public static class Mutants
{
    /// <summary>What no case of the file notices.</summary>
    public static MutantReport Report(CategoryDefinition definition, CaseFile file)
    {
        var (total, survivors) = (0, new List<Mutant>());
        foreach (var mutant in Of(definition))
        {
            total++;
            if (!file.Cases.Any(row => mutant.IsNoticedBy(row.Subject, row.Case))) survivors.Add(mutant);
        }
        var unfounded = file.Equivalents.Where(listed => !survivors.Any(mutant => Is(mutant, listed))).ToArray();
        return new MutantReport(total, [.. survivors.Where(mutant => !file.Equivalents.Any(listed => Is(mutant, listed)))], unfounded);
    }

    /// <summary>Every mutant of a definition: of its rules, of the fields that only some items need, of the elements that only some owe, and of whom only some projects pay.</summary>
    public static IEnumerable<Mutant> Of(CategoryDefinition definition) => definition.Rules.SelectMany(Of).Concat(Reach.Of(definition).SelectMany(Of));

    private static IEnumerable<Mutant> Of(Rule rule) =>
        from change in Numbered(GradeChanges(rule).Concat(GroupChanges(rule)))
        select new Mutant(rule.Code, change.Text, (subject, @case) =>
            subject == rule.Subject && @case.Warns is not null && Judge.Verdict(change.Changed, @case.Items[0]) != Judge.Verdict(rule, @case.Items[0]));

    private static IEnumerable<Mutant> Of(Reach reach) =>
        from change in Numbered(FormulaMutants.Of(reach.When).Select(change => (change.Text, change.Formula)))
        select new Mutant(reach.ToString(), change.Text, (subject, @case) =>
            subject == reach.Subject && @case.Expected(reach) is not null && Reach.Includes(change.Changed, @case.Items[0]) != reach.Includes(@case.Items[0]));

    // The same small formula may stand twice in a condition: its second mutant is another one.
    private static IEnumerable<(string Text, T Changed)> Numbered<T>(IEnumerable<(string Text, T Changed)> changes)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, changed) in changes)
        {
            times[text] = times.GetValueOrDefault(text) + 1;
            yield return (times[text] == 1 ? text : $"{text} #{times[text]}", changed);
        }
    }

    private static IEnumerable<(string Text, IReadOnlyList<Grade> Grades)> GradeChanges(Rule rule) =>
        from grade in rule.Grades
        from change in FormulaMutants.Of(grade.When)
        select ($"{grade.Level.ToString().ToLowerInvariant()} {change.Text}", With(rule, grade, change.Formula));

    /// <summary>A group is one thing even when several folds use it, so that a mistake in it shows in all of them.</summary>
    private static IEnumerable<(string Text, IReadOnlyList<Grade> Grades)> GroupChanges(Rule rule) =>
        from fold in rule.Grades.SelectMany(grade => grade.When.All()).OfType<GroupFold>().DistinctBy(fold => fold.Group.ToString())
        from change in GroupMutants.Of(fold.Group)
        select (change.Text, Regrouped(rule, fold.Group.ToString(), change.Group));

    private static IReadOnlyList<Grade> With(Rule rule, Grade changed, Condition when) => [.. rule.Grades.Select(grade => grade == changed ? grade with { When = when } : grade)];

    private static IReadOnlyList<Grade> Regrouped(Rule rule, string group, ItemGroup with) =>
        [.. rule.Grades.Select(grade => grade with { When = (Condition)Rebuilding.Regroup(grade.When, group, with) })];

    private static bool Is(Mutant mutant, EquivalentMutant listed) => mutant.Of == listed.Of && mutant.Text == listed.Text;
}
