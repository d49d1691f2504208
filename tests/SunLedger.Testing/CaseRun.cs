using SunLedger.Categories;

namespace SunLedger.Testing;

/// <summary>Judges every case of a file and says where the warnings are not the ones it names.</summary>
public static class CaseRun
{
    /// <summary>One line per wrong case; empty when all are right. Without a judge the exact one judges.</summary>
    public static IReadOnlyList<string> Failures(CategoryDefinition definition, CaseFile file, ICaseJudge? judge = null)
    {
        var failures = new List<string>();
        foreach (var (subject, @case) in file.Cases)
        {
            var said = (judge ?? new ExactCaseJudge()).Judge(definition, subject, @case.Items);
            var wrong = definition.Rules.Where(rule => rule.Subject == subject && said[rule.Code] != @case.Expected(rule.Code)).ToArray();
            if (wrong.Length > 0)
                failures.Add($"line {@case.Line}, {@case.Name}: {string.Join("; ", wrong.Select(rule => $"{rule.Code} expected {@case.Expected(rule.Code)}, was {said[rule.Code]}"))}");
        }
        return failures;
    }
}
