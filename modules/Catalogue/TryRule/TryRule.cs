using System.Text.Json;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;

namespace SunLedger.Catalogue.TryRule;

/// <summary>A rule of a pack that is not in force yet, and values to try it on.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Category">The category.</param>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Values">Values by the full name of the field; what is absent is not known.</param>
/// <param name="AsOf">The day of judging; today when absent.</param>
internal sealed record TryRuleRequest(JsonElement Pack, string? Category, string? Rule, IReadOnlyDictionary<string, string>? Values, DateOnly? AsOf);

/// <summary>A value that a rule reads.</summary>
/// <param name="FullName">How formulas call it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Error">Why the value that was given is none.</param>
internal sealed record TriedValue(string FullName, Bilingual Name, Bilingual? Unit, Bilingual? Error);

/// <summary>What the rule says.</summary>
/// <param name="Answer">It warns (yes), is quiet (no), or cannot be judged (unknown).</param>
/// <param name="Level">At which level it warns: yellow, orange or red.</param>
/// <param name="WithValues">The formula with the values.</param>
/// <param name="Reads">What it reads.</param>
internal sealed record TryRuleAnswer(Answer Answer, string? Level, Bilingual WithValues, IReadOnlyList<TriedValue> Reads);

/// <summary>POST /packs/try: tries a rule of a pack on values that somebody makes up.</summary>
internal sealed class TryRule(PackJudge judge, TimeProvider time, ICaller caller) : Endpoint<TryRuleRequest, TryRuleAnswer>
{
    public override void Configure()
    {
        Post("/packs/try");
        Permissions(May.KeepCatalogue);
        Description(d => d.WithTags("Packs"));
        Summary(s => s.Summary = "Tries a rule of a pack on sample values; nothing is written.");
    }

    public override async Task HandleAsync(TryRuleRequest req, CancellationToken ct)
    {
        var judged = req.Pack.ValueKind == JsonValueKind.Object ? judge.Judge(PackFile.Read(JsonSerializer.SerializeToUtf8Bytes(req.Pack)), caller) : null;
        var definition = judged?.Categories.FirstOrDefault(c => c.Category.Code == req.Category)?.Outcome.Definition;
        if (definition?.Rules.FirstOrDefault(r => r.Code == req.Rule) is not { } rule)
        {
            await Problem.WriteAsync(HttpContext, PackRefusals.RuleUnknown, "rule", req.Rule);
            return;
        }
        var facts = new SampleFacts(req.Values ?? new Dictionary<string, string>(), req.AsOf ?? time.Today());
        var verdict = Judge.Verdict(rule, facts);
        var condition = (rule.Grades.FirstOrDefault(g => g.Level == verdict.Level) ?? rule.Grades[0]).When;
        var reads = rule.Grades.SelectMany(g => g.When.All()).OfType<IField>().DistinctBy(f => f.FullName);
        await Send.OkAsync(
            new(
                verdict.Answer, verdict.Level?.ToString().ToLowerInvariant(), new(Explain.With(condition, facts, Language.Chinese), Explain.With(condition, facts, Language.English)),
                [.. reads.Select(f => new TriedValue(f.FullName, new(f.Name, f.English), f.Terms.Unit?.Name, facts.ErrorOf(f)))]),
            ct);
    }
}
