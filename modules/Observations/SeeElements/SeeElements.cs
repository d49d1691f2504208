using SunLedger.Messages.Catalogue;

namespace SunLedger.Observations.SeeElements;

/// <summary>Whose elements.</summary>
/// <param name="Category">Of this category; of all when absent.</param>
internal sealed record SeeElementsRequest(string? Category);

/// <summary>An element, as a form needs it.</summary>
/// <param name="Category">Its category.</param>
/// <param name="Subject">What it is about: project, indicator and so on.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, Chinese.</param>
/// <param name="English">Its name, English.</param>
/// <param name="Source">Who brings it: unit, department, api, or platform for what nobody brings.</param>
/// <param name="Kind">What kind of value it has: Money, Quantity, Count, Ratio, Date, Choice, or Text for a document.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="Options">Options of a choice.</param>
/// <param name="Cycle">once, monthly, yearly; null when it is never due.</param>
/// <param name="DueDays">So many days after <paramref name="After"/>.</param>
/// <param name="InWorkingDays">Whether they are working days, by the yearly holiday notice.</param>
/// <param name="After">Name of the day from which the days count.</param>
/// <param name="OwedWhen">Which subjects owe it, in words; null when all do.</param>
/// <param name="Assumption">Why the days are as they are when no document fixes them.</param>
/// <param name="IsPublished">Whether the public must see it.</param>
/// <param name="Basis">The clauses it stands on.</param>
internal sealed record WatchedElement(
    string Category, string Subject, string Code, string Name, string English, string Source, string Kind, string? Unit, IReadOnlyList<string> Options,
    string? Cycle, int? DueDays, bool InWorkingDays, string? After, Bilingual? OwedWhen, string? Assumption, bool IsPublished, IReadOnlyList<string> Basis)
{
    public static WatchedElement Of(CategoryDefinition definition, Element e) => new(
        definition.Code, Subjects.Word(e.Subject!.Value), e.Code, e.Name, e.English, e.Source.ToString().ToLowerInvariant(), e.Value.Terms.Kind.ToString(), e.Value.Terms.Unit?.Code,
        e.Value.Terms.Options, !e.IsDue ? null : e.Cycle is { } cycle ? cycle.IsYearly ? "yearly" : "monthly" : "once", e.DueDays, e.IsInWorkingDays, e.After?.Name,
        e.OwedWhen is { } owed ? new(Explain.Words(owed, Language.Chinese), Explain.Words(owed, Language.English)) : null, e.Assumption, e.IsPublished, e.Basis);
}

/// <summary>GET /elements: what categories must be watched by.</summary>
internal sealed class SeeElements(ICategories categories, ICaller caller) : Endpoint<SeeElementsRequest, IReadOnlyList<WatchedElement>>
{
    public override void Configure()
    {
        Get("/elements");
        Permissions(May.SeeLedger, May.PostObservations);
        Description(d => d.WithTags("Observations"));
        Summary(s => s.Summary = "Monitoring elements of one category or of all: who brings them, when, and what kind of value they have.");
    }

    public override Task HandleAsync(SeeElementsRequest req, CancellationToken ct) => Send.OkAsync(
        [
            .. categories.Current.ByCode.Values.Where(d => req.Category is null || d.Code == req.Category).OrderBy(d => d.Code, StringComparer.Ordinal)
                .SelectMany(d => d.Elements.Concat(Own(d.Code)).DistinctBy(e => e.Code).Select(e => WatchedElement.Of(d, e))),
        ],
        ct);

    // What divisions above the caller, the caller's own and those below it add.
    private IEnumerable<Element> Own(string category) => (categories.Current.Local.GetValueOrDefault(category) ?? [])
        .Where(local => caller.Sees(local.DivisionPath) || caller.DivisionPath.StartsWith(local.DivisionPath, StringComparison.Ordinal)).SelectMany(local => local.Definition.Elements);
}
