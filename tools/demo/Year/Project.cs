namespace SunLedger.Demo.Year;

/// <summary>A project of the sample year.</summary>
internal sealed record Project
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Category { get; init; }

    /// <summary>Where it lies: a village, a town, a county or the city.</summary>
    public required string Division { get; init; }

    /// <summary>Whose indicators pay for it: a county or the city.</summary>
    public required string Payer { get; init; }

    public required string Unit { get; init; }
    public string? ImplementUnit { get; init; }
    public string State { get; init; } = "验收";
    public int LibraryYear { get; init; } = 2018;
    public Money Budget { get; init; }
    public Money? Contract { get; init; }
    public decimal? Progress { get; init; }
    public DateOnly? PlanStart { get; init; }
    public DateOnly? PlanEnd { get; init; }
    public DateOnly? RealStart { get; init; }
    public DateOnly? RealEnd { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public int? Households { get; init; }
    public int? Persons { get; init; }
    public int? PoorHouseholds { get; init; }
    public int? PoorPersons { get; init; }

    /// <summary>Category fields by code.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
