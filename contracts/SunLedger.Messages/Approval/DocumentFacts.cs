using SunLedger.Categories;
using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Messages.Approval;

/// <summary>What a kind says about a document that somebody submits: what it is called, where it belongs, which chain it takes, and what it would change.</summary>
public sealed record DocumentFacts
{
    /// <summary>One line that names it in a list.</summary>
    public required string Title { get; init; }

    /// <summary>Division that it belongs to: the steps of its chain are worked on there or above.</summary>
    public required Division Division { get; init; }

    /// <summary>Fund category, when it has one.</summary>
    public string? CategoryCode { get; init; }

    /// <summary>Money that it is about, when it is about money.</summary>
    public Money? Amount { get; init; }

    /// <summary>Budget unit that it is about, when it is about one: its people see it, and take their seat at it. Whoever submits it for a unit of their own submits it for that one.</summary>
    public string? OrganisationCode { get; init; }

    /// <summary>What it would change.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }
}

/// <summary>A document as its kind reads it: facts, or what is wrong with it.</summary>
/// <param name="Facts">What it says; null when it cannot be submitted.</param>
/// <param name="Faults">Why it cannot.</param>
public sealed record DocumentReading(DocumentFacts? Facts, IReadOnlyList<Fault> Faults)
{
    /// <summary>A document that may be submitted.</summary>
    public static DocumentReading Of(DocumentFacts facts) => new(facts, []);

    /// <summary>A document that may not.</summary>
    public static DocumentReading Refused(params IReadOnlyList<Fault> faults) => new(null, faults);
}
