using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Seed;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.ListCategories;

/// <summary>A category in the list.</summary>
/// <param name="Code">Category code.</param>
/// <param name="Name">Name.</param>
/// <param name="English">Name in English.</param>
/// <param name="HasDefinition">False when no plugin serves it here: its money is kept, its rules are not judged.</param>
/// <param name="Hash">Hash of the definition in force.</param>
/// <param name="Source">Where the definition came from.</param>
/// <param name="InForceSince">Since when.</param>
/// <param name="FundCodes">Funds that belong to it.</param>
/// <param name="Counts">How much it says.</param>
internal sealed record CategoryAnswer(
    string Code, string Name, string English, bool HasDefinition, string? Hash, string? Source, DateTimeOffset? InForceSince,
    IReadOnlyList<string> FundCodes, CategoryCounts? Counts);

/// <summary>How much a definition says.</summary>
internal sealed record CategoryCounts(int Fields, int Parameters, int AssumedParameters, int Elements, int Rules, int Yellow, int Orange, int Red)
{
    public static CategoryCounts Of(CategoryDefinition d) => new(
        d.Fields.Count, d.Parameters.Count, d.Parameters.Count(p => p.Sourcing.Status == Status.Assumed), d.Elements.Count, d.Rules.Count,
        At(d, Level.Yellow), At(d, Level.Orange), At(d, Level.Red));

    private static int At(CategoryDefinition d, Level level) => d.Rules.Count(r => r.Grades.Any(g => g.Level == level));
}

/// <summary>GET /categories: every category that a definition or the fund lists speak of.</summary>
internal sealed class ListCategories(CategoryBook categories, FundBook funds, PackBook packs, ICaller caller) : EndpointWithoutRequest<IReadOnlyList<CategoryAnswer>>
{
    public override void Configure()
    {
        Get("/categories");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "Fund categories: those with a definition in force, and those that wait for one.");
    }

    public override Task HandleAsync(CancellationToken ct)
    {
        var terms = categories.Terms;
        var codes = terms.Keys.Union(Seeds.CategoryNames.Keys).Union(Funds().Select(f => f.CategoryCode)).Except(packs.HiddenFrom(caller)).Order(StringComparer.Ordinal);
        return Send.OkAsync([.. codes.Select(code => Answer(code, terms.GetValueOrDefault(code)))], ct);
    }

    private CategoryAnswer Answer(string code, InForce? term)
    {
        if (term is { Definition: var d })
            return new(code, d.Name, d.English, true, d.Hash, term.Source, term.Since, d.FundCodes, CategoryCounts.Of(d));
        var (name, english) = Seeds.CategoryNames.GetValueOrDefault(code, (code, code));
        return new(code, name, english, false, null, null, null, [.. Funds().Where(f => f.CategoryCode == code).Select(f => f.Code)], null);
    }

    private IEnumerable<Fund> Funds() => funds.Entries.Where(e => e.IsFor(caller)).Select(e => e.Fund);
}
