namespace SunLedger.Categories.Cases;

/// <summary>Whom a field, an element or an entitlement reaches: a condition of the definition that stands in no rule.</summary>
/// <param name="Kind">What reaches.</param>
/// <param name="Subject">Whose cases speak of it.</param>
/// <param name="Code">The code of the field, the element or the entitlement.</param>
/// <param name="When">Of which items.</param>
public sealed record Reach(ReachKind Kind, Subject Subject, string Code, Condition When)
{
    /// <summary>Every reach of a definition. What reaches all items alike has no condition, and is none.</summary>
    public static IReadOnlyList<Reach> Of(CategoryDefinition definition) =>
    [
        .. definition.Fields.SelectMany(field => Made(ReachKind.Needs, field.Subject, field.Code, field.Terms.RequiredWhen)),
        .. definition.Elements.SelectMany(element => Made(ReachKind.Owes, element.Subject, element.Code, element.OwedWhen)),
        .. definition.Entitlements.SelectMany(entitlement => Made(ReachKind.Pays, Subject.Project, entitlement.Code, entitlement.Projects)),
    ];

    /// <summary>Whether the item is reached; what cannot be said is not asked for, as in forms, imports and duties.</summary>
    public bool Includes(IFacts item) => Includes(When, item);

    /// <summary>As case files and reports call it: <c>owes photos</c>.</summary>
    public override string ToString() => $"{Word(Kind)} {Code}";

    internal static bool Includes(Condition when, IFacts item) => Judge.Evaluate(when, item) == Answer.Yes;

    internal static string Word(ReachKind kind) => kind.ToString().ToLowerInvariant();

    private static Reach[] Made(ReachKind kind, Subject? subject, string code, Condition? when) => subject is { } of && when is not null ? [new Reach(kind, of, code, when)] : [];
}
