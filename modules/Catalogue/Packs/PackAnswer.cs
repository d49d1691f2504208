using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.SeeCategory;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Catalogue.Packs;

/// <summary>What is wrong with a pack, or what it would do.</summary>
// Hash: SHA-256 of the canonical text; absent when the pack cannot be read.
// Pack: The pack as JSON, whatever it came as; absent when it cannot be read.
// Funds: Own funds that would be new.
// Below: What of the packs of divisions below could no longer hold.
// BackTest: What the rules would have said about a past year; absent unless asked for, and while something is wrong.
internal sealed record PackAnswer(
    string? Hash, System.Text.Json.Nodes.JsonNode? Pack, bool IsRight, IReadOnlyList<PackFaultAnswer> Faults, IReadOnlyList<PackCategoryAnswer> Categories, IReadOnlyList<string> Funds,
    IReadOnlyList<PackFaultAnswer> Below, BackTest? BackTest)
{
    public static PackAnswer Of(JudgedPack judged, FundBook funds, IReadOnlyList<OverlayFault> below, BackTest? backTest)
    {
        var text = judged.Pack is null ? null : PackFile.Text(judged.Pack);
        return new(
            text is null ? null : PackFile.Hash(text), text is null ? null : System.Text.Json.Nodes.JsonNode.Parse(text), judged.Faults.Count == 0,
            [.. judged.Faults.Select(PackFaultAnswer.Of)], [.. judged.Categories.Select(PackCategoryAnswer.Of)],
            [.. (judged.Pack?.Funds ?? []).Where(f => funds.Find(f.Code) is null).Select(f => f.Code)], [.. below.Select(PackFaultAnswer.Of)], backTest);
    }
}

/// <summary>One thing wrong with a pack.</summary>
// Path: The item: special-poverty/rules/SP-03.
// Place: Where it stands in the file.
// Line: Line of the formula; absent when it is about no formula.
internal sealed record PackFaultAnswer(string Path, Bilingual Place, string Code, Bilingual Hint, int? Line, int? Column, int? Word)
{
    public static PackFaultAnswer Of(PackFault f) => new(f.Path, f.Place.Words, f.Code, f.Hint, Some(f.Line), Some(f.Column), Some(f.Word));

    public static PackFaultAnswer Of(OverlayFault f) => new(f.Path, new("", ""), f.Code, f.Hint, Some(f.Line), Some(f.Column), Some(f.Word));

    private static int? Some(int number) => number > 0 ? number : null;
}

/// <summary>What would become of a category in the division and below.</summary>
// Changes: Beside what is in force there now: + for what is added, - for what goes, ~ for what changes.
// Rules: Own rules, in words and as formulas.
// Elements: Own elements, in words.
// Parameters: Parameters that the pack moves, with the values.
// Cases: What became of the pack's cases; empty while something else is wrong with the category.
internal sealed record PackCategoryAnswer(
    string Code, string Name, string English, bool IsOwn, string Hash, IReadOnlyList<string> Changes, IReadOnlyList<PackRuleAnswer> Rules, IReadOnlyList<ElementAnswer> Elements,
    IReadOnlyList<ParameterAnswer> Parameters, IReadOnlyList<PackCaseAnswer> Cases)
{
    public static PackCategoryAnswer Of(JudgedCategory judged)
    {
        var (definition, overlay) = (judged.Outcome.Definition, judged.Category.Overlay);
        var own = overlay.Rules.Select(r => r.Code).ToHashSet();
        var watched = overlay.Elements.Select(e => e.Code).ToHashSet();
        var moved = overlay.Moves.Select(m => m.Code).ToHashSet();
        return new(
            definition.Code, definition.Name, definition.English, judged.Category.IsOwn, definition.Hash, Overlaying.Differences(judged.Now, definition),
            [.. definition.Rules.Where(r => own.Contains(r.Code)).Select(r => PackRuleAnswer.Of(r, definition))],
            [.. definition.Elements.Where(e => watched.Contains(e.Code)).Select(ElementAnswer.Of)],
            [.. definition.Parameters.Where(p => moved.Contains(p.Code)).Select(ParameterAnswer.Of)],
            [.. judged.Cases.Select(PackCaseAnswer.Of)]);
    }
}

/// <summary>What became of a case.</summary>
// Subject: What is judged.
// Holds: Whether every rule says what the case says.
// Hints: What was expected and what was said instead, a line each; empty when it holds.
internal sealed record PackCaseAnswer(string Name, Subject Subject, bool Holds, IReadOnlyList<Bilingual> Hints)
{
    public static PackCaseAnswer Of(JudgedCase judged) => new(judged.Row.Name, judged.Row.Subject, judged.Faults.Count == 0, [.. judged.Faults.Select(f => f.Hint)]);
}

/// <summary>An own rule.</summary>
// Grades: Its formulas: canonical, in Chinese words, and in words to be read.
internal sealed record PackRuleAnswer(string Code, string Name, string English, Subject Subject, IReadOnlyList<PackGradeAnswer> Grades)
{
    public static PackRuleAnswer Of(Rule rule, CategoryDefinition definition) => new(
        rule.Code, rule.Name, rule.English, rule.Subject,
        [.. rule.Grades.Select(g => new PackGradeAnswer(g.Level, g.When.ToString(), RuleText.Write(g.When, definition.Scope, rule.Subject, Language.Chinese), DefinitionAnswer.Words(g.When)))]);
}

/// <summary>When a rule warns at a level.</summary>
internal sealed record PackGradeAnswer(Level Level, string Formula, string Chinese, Bilingual Words);
