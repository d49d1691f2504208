namespace SunLedger.Categories.Cases;

/// <summary>Judges every case of a file and says where the warnings, and what is asked for, are not what it names.</summary>
public static class CaseRun
{
    /// <summary>One line per wrong case; empty when all are right. Without a judge of rules the exact one judges.</summary>
    public static IReadOnlyList<string> Failures(CategoryDefinition definition, CaseFile file, ICaseJudge? judge = null)
    {
        var failures = new List<string>();
        var reaches = Reach.Of(definition).ToLookup(reach => reach.Subject);
        foreach (var (subject, @case) in file.Cases)
        {
            string[] wrong = [.. WrongRules(definition, subject, @case, judge ?? new ExactCaseJudge()), .. WrongReaches(reaches[subject], @case)];
            if (wrong.Length > 0) failures.Add($"line {@case.Line}, {@case.Name}: {string.Join("; ", wrong)}");
        }
        return failures;
    }

    /// <summary>Where the asked rules of the case's subject say something else than it names; empty when it holds.</summary>
    public static IReadOnlyList<CaseMiss> Misses(CategoryDefinition definition, Subject subject, Case @case, Func<Rule, bool> isAsked) =>
    [
        .. from rule in definition.Rules
           where rule.Subject == subject && isAsked(rule)
           let said = Judge.Verdict(rule, @case.Items[0])
           where @case.Expected(rule.Code) is { } expected && said != expected
           select new CaseMiss(rule.Code, @case.Expected(rule.Code)!.Value, said),
    ];

    private static IEnumerable<string> WrongRules(CategoryDefinition definition, Subject subject, Case @case, ICaseJudge judge)
    {
        if (@case.Warns is null) return [];
        var said = judge.Judge(definition, subject, @case.Items);
        return from rule in definition.Rules
               where rule.Subject == subject && said[rule.Code] != @case.Expected(rule.Code)
               select $"{rule.Code} expected {@case.Expected(rule.Code)}, was {said[rule.Code]}";
    }

    private static IEnumerable<string> WrongReaches(IEnumerable<Reach> reaches, Case @case) =>
        from reach in reaches
        let expected = @case.Expected(reach)
        where expected is not null && reach.Includes(@case.Items[0]) != expected
        select expected == true ? $"{reach} expected, was not" : $"{reach}, was not expected";
}
