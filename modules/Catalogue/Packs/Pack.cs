using SunLedger.Categories.Cases;

namespace SunLedger.Catalogue.Packs;

/// <summary>Everything that a division adds to the platform: own funds, who answers for funds, and what it lays over categories. One pack per division.</summary>
internal sealed record Pack(string Division, string Name, string? English)
{
    /// <summary>Own funds.</summary>
    public IReadOnlyList<PackFund> Funds { get; init; } = [];

    /// <summary>Who in the division answers for funds of the national lists.</summary>
    public IReadOnlyList<PackOwner> Owners { get; init; } = [];

    /// <summary>What is laid over categories, and own categories.</summary>
    public IReadOnlyList<PackCategory> Categories { get; init; } = [];
}

/// <summary>A fund of the division's own.</summary>
internal sealed record PackFund(string Code, string Name, string? English, string Category, string Department, string? Scope, bool IsPartial, string? Note);

/// <summary>The section of the division that answers for a fund (归口科室).</summary>
internal sealed record PackOwner(string Fund, string Department, string? Source);

/// <summary>The ordinary item of a subject, in the words of cases.</summary>
internal sealed record PackOrdinary(Subject Subject, string Item);

/// <summary>What is laid over a category; with a name it is the division's own category.</summary>
internal sealed record PackCategory(Overlay Overlay, string? Name, string? English, string? Basis)
{
    /// <summary>The ordinary item of each subject, from which cases differ.</summary>
    public IReadOnlyList<PackOrdinary> Ordinary { get; init; } = [];

    /// <summary>What its rules must say of made-up items.</summary>
    public IReadOnlyList<CaseRow> Cases { get; init; } = [];

    public string Code => Overlay.Category;

    public bool IsOwn => Name is not null;
}
