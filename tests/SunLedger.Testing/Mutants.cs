using SunLedger.Categories;

namespace SunLedger.Testing;

/// <summary>Puts every small mistake into every rule, one at a time, and asks whether some case notices.</summary>
public static class Mutants
{
    /// <summary>What no case of the file notices.</summary>
    public static MutantReport Report(CategoryDefinition definition, CaseFile file)
    {
        var (total, survivors) = (0, new List<Mutant>());
        foreach (var mutant in definition.Rules.SelectMany(Of))
        {
            total++;
            if (!file.Cases.Any(row => row.Subject == mutant.Rule.Subject && Notices(row.Case, mutant))) survivors.Add(mutant);
        }
        var unfounded = file.Equivalents.Where(listed => !survivors.Any(mutant => Is(mutant, listed))).ToArray();
        return new MutantReport(total, [.. survivors.Where(mutant => !file.Equivalents.Any(listed => Is(mutant, listed)))], unfounded);
    }

    /// <summary>Every mutant of a rule.</summary>
    public static IEnumerable<Mutant> Of(Rule rule)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, grades) in GradeChanges(rule).Concat(GroupChanges(rule)))
        {
            // The same small formula may stand twice in a rule: its second mutant is another one.
            times[text] = times.GetValueOrDefault(text) + 1;
            yield return new Mutant(rule, times[text] == 1 ? text : $"{text} #{times[text]}", grades);
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

    private static bool Notices(Case @case, Mutant mutant) => Judge.Verdict(mutant.Grades, @case.Items[0]) != Judge.Verdict(mutant.Rule, @case.Items[0]);

    private static bool Is(Mutant mutant, EquivalentMutant listed) => mutant.Rule.Code == listed.Rule && mutant.Text == listed.Text;
}
