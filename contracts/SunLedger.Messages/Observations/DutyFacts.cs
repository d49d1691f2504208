using SunLedger.Categories;

namespace SunLedger.Messages.Observations;

/// <summary>An element that is due for a subject and a period, and whether it came.</summary>
public sealed record DutyFacts
{
    /// <summary>Subject, element and period: <c>P-2018-001:acceptance:once</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of subject owes it.</summary>
    public required Subject SubjectKind { get; init; }

    /// <summary>Its id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>What people call it.</summary>
    public required string SubjectName { get; init; }

    /// <summary>The element.</summary>
    public required string Element { get; init; }

    /// <summary>Its name, Chinese.</summary>
    public required string ElementName { get; init; }

    /// <summary>Its name, English.</summary>
    public required string ElementEnglish { get; init; }

    /// <summary>Who brings it.</summary>
    public required ElementSource Source { get; init; }

    /// <summary>Whether the public must see it.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>2018, 2018-09, or <c>once</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The last day on which it is in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The day on which it first came; null while it is missing.</summary>
    public DateOnly? ArrivedOn { get; init; }

    /// <summary>Why it is due when it is, where no document fixes the days; null where one does.</summary>
    public string? Assumption { get; init; }

    /// <summary>How many earlier periods of the same element of the same subject are missing as well.</summary>
    public int MissingBefore { get; init; }

    /// <summary>Category of the subject.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>Fund of the subject; null for a project, which may have several.</summary>
    public string? FundCode { get; init; }

    /// <summary>Division of the subject.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>Path of that division.</summary>
    public required string DivisionPath { get; init; }
}
