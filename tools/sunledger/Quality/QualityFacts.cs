using System.Text.RegularExpressions;
using SunLedger.Authors.Plugins;
using SunLedger.Categories.Cases;
using SunLedger.Testing;

namespace SunLedger.Authors.Quality;

/// <summary>One fact about a plugin.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Scale">The least quality that needs it.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Says">What was found, in a line or several.</param>
internal sealed record QualityFact(string Name, QualityScale Scale, bool Holds, string Says);

/// <summary>How good a plugin is. Computed, never claimed.</summary>
internal enum QualityScale
{
    None,
    Bronze,
    Silver,
    Gold,
}

/// <summary>
/// What is known about a plugin, and what that makes of it. Bronze: it loads, its cases are right and it speaks both languages. Silver: cases stand on both sides of every
/// line, no small mistake in any of its conditions goes unnoticed, and it has a page. Gold: nothing in it is assumed, and it was approved.
/// </summary>
internal sealed partial record QualityFacts(IReadOnlyList<QualityFact> All)
{
    /// <summary>The best quality all of whose facts hold.</summary>
    public QualityScale Scale => Enum.GetValues<QualityScale>().Last(scale => All.Where(f => f.Scale <= scale).All(f => f.Holds) || scale == QualityScale.None);

    /// <summary>The word of the scale, as lists and screens write it; empty below bronze.</summary>
    public string Word => Scale == QualityScale.None ? "" : Scale.ToString().ToLowerInvariant();

    /// <summary>Looks at everything.</summary>
    public static QualityFacts Of(AuthoredPlugin plugin, CategoryDefinition definition, bool isApproved)
    {
        var cases = plugin.Cases(definition);
        return new(
        [
            new("定义 definition", QualityScale.Bronze, true, $"{definition.Rules.Count} rules, {definition.Fields.Count} fields, {definition.Parameters.Count} parameters, {definition.Elements.Count} elements; {definition.Hash[..12]}"),
            Right(definition, cases),
            Bilingual(definition),
            BothSides(definition, cases),
            Mistakes(definition, cases),
            Page(plugin, definition),
            Sources(definition),
            new("批准 approved", QualityScale.Gold, isApproved, isApproved ? "signed" : "no signed list names this definition: sunledger approve"),
        ]);
    }

    /// <summary>Only what the cases say.</summary>
    public static QualityFacts OfCases(AuthoredPlugin plugin, CategoryDefinition definition)
    {
        var cases = plugin.Cases(definition);
        return new([Right(definition, cases), BothSides(definition, cases), Mistakes(definition, cases)]);
    }

    private static QualityFact Right(CategoryDefinition definition, CaseFile? cases)
    {
        const string Name = "用例 cases";
        if (cases is null) return new(Name, QualityScale.Bronze, false, "there is no .cases.md beside the plugin");
        var wrong = CaseRun.Failures(definition, cases);
        return new(Name, QualityScale.Bronze, wrong.Count == 0, wrong.Count == 0 ? $"{cases.Cases.Count()} cases, all right" : string.Join("\n", wrong));
    }

    private static QualityFact Bilingual(CategoryDefinition d)
    {
        IEnumerable<(string Where, string? English)> texts =
        [
            (d.Code, d.English),
            .. d.Fields.Select(f => (f.FullName, (string?)f.English)),
            .. d.Parameters.Select(p => (p.Code, (string?)p.English)),
            .. d.Elements.Select(e => (e.Code, (string?)e.English)),
            .. d.Rules.SelectMany(r => (IEnumerable<(string, string?)>)[(r.Code, r.English), .. r.Innocent.Select(i => (r.Code, (string?)i.English)), (r.Code, r.Clearing?.English)]),
        ];
        var missing = texts.Where(t => string.IsNullOrWhiteSpace(t.English) || Chinese().IsMatch(t.English)).Select(t => t.Where).Distinct().ToArray();
        return new("双语 both languages", QualityScale.Bronze, missing.Length == 0, missing.Length == 0 ? "every name and sentence" : $"no English: {string.Join(", ", missing)}");
    }

    private static QualityFact BothSides(CategoryDefinition definition, CaseFile? cases)
    {
        var file = cases?.Cases.ToArray() ?? [];
        string[] missing =
        [
            .. from rule in definition.Rules
               let said = file.Where(c => c.Subject == rule.Subject).Select(c => c.Case.Expected(rule.Code)).ToHashSet()
               from verdict in rule.Grades.Select(g => Verdict.Warns(g.Level)).Append(Verdict.Quiet)
               where !said.Contains(verdict)
               select $"{rule.Code} {verdict}",
            .. from reach in Reach.Of(definition)
               let said = file.Where(c => c.Subject == reach.Subject).Select(c => c.Case.Expected(reach)).ToHashSet()
               from isReached in (bool[])[true, false]
               where !said.Contains(isReached)
               select isReached ? $"{reach}" : $"{reach} (of an item that it does not reach)",
        ];
        return new("两侧 both sides", QualityScale.Silver, missing.Length == 0, missing.Length == 0 ? "every level of every rule warns in a case and is quiet in another; so is what only some need, owe or pay" : $"no case: {string.Join(", ", missing)}");
    }

    private static QualityFact Mistakes(CategoryDefinition definition, CaseFile? cases)
    {
        const string Name = "变异 mutants";
        if (cases is null) return new(Name, QualityScale.Silver, false, "no cases");
        var report = Mutants.Report(definition, cases);
        return new(Name, QualityScale.Silver, report.IsClean, report.IsClean ? $"{report.Total} small mistakes, all noticed" : report.ToString());
    }

    private static QualityFact Page(AuthoredPlugin plugin, CategoryDefinition definition)
    {
        var page = plugin.Readme();
        var missing = definition.Rules.Select(r => r.Code).Where(code => !page.Contains(code, StringComparison.Ordinal)).ToArray();
        return new("说明 README", QualityScale.Silver, page.Length > 0 && missing.Length == 0,
            page.Length == 0 ? "there is no README.md" : missing.Length == 0 ? "names every rule" : $"does not name {string.Join(", ", missing)}");
    }

    private static QualityFact Sources(CategoryDefinition d)
    {
        Status?[] all = [.. d.Parameters.Select(p => p.Sourcing.Status), .. d.WordLists.Select(w => w.Sourcing.Status), .. d.Curves.Select(c => c.Sourcing.Status), .. d.Standards.SelectMany(t => t.Rows).Select(r => (Status?)r.Status), .. d.Exclusives.SelectMany(t => t.Pairs).Select(p => (Status?)p.Status)];
        var assumed = all.Count(s => s == Status.Assumed);
        return new("来源 sources", QualityScale.Gold, assumed == 0, $"{all.Count(s => s == Status.Verified)} verified, {all.Count(s => s == Status.Known)} known, {assumed} assumed");
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
