using SunLedger.Categories;
using SunLedger.Messages.Performance;

namespace SunLedger.Messages.Projects;

/// <summary>What the platform knows about a project. Money is whole fen.</summary>
public sealed record ProjectFacts
{
    /// <summary>Project code chosen by the caller (21 characters in the integrated system).</summary>
    public required string Code { get; init; }

    /// <summary>The project library's own short key.</summary>
    public required long Key { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Category code whose fields it carries.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>Division where it lies.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>Path of that division in the finance tree.</summary>
    public required string DivisionPath { get; init; }

    /// <summary>Budget unit in charge.</summary>
    public string? UnitCode { get; init; }

    /// <summary>Who carries it out: the contractor or implementing unit.</summary>
    public string? ImplementUnit { get; init; }

    /// <summary>Library state, a word of <c>Known.Project.LibraryState</c>: 已入库.</summary>
    public required string LibraryState { get; init; }

    /// <summary>Year of the library it stands in.</summary>
    public required int LibraryYear { get; init; }

    /// <summary>Total budget.</summary>
    public required Money Budget { get; init; }

    /// <summary>Contract amount with approved changes; null while there is no contract.</summary>
    public Money? Contract { get; init; }

    /// <summary>Assigned to it from all indicators. The ledger fills it in.</summary>
    public Money Approved { get; init; }

    /// <summary>Paid for it, returns deducted. The ledger fills it in.</summary>
    public Money Paid { get; init; }

    /// <summary>Physical progress, 0 to 1.</summary>
    public decimal? Progress { get; init; }

    /// <summary>Planned start.</summary>
    public DateOnly? PlanStart { get; init; }

    /// <summary>Planned end.</summary>
    public DateOnly? PlanEnd { get; init; }

    /// <summary>Real start.</summary>
    public DateOnly? RealStart { get; init; }

    /// <summary>Real end.</summary>
    public DateOnly? RealEnd { get; init; }

    /// <summary>Acceptance.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>First day on which money was assigned to it. The ledger fills it in.</summary>
    public DateOnly? FirstAssignedOn { get; init; }

    /// <summary>Households that benefit.</summary>
    public int? Households { get; init; }

    /// <summary>Persons that benefit.</summary>
    public int? Persons { get; init; }

    /// <summary>Registered poor households that benefit.</summary>
    public int? PoorHouseholds { get; init; }

    /// <summary>Registered poor persons that benefit.</summary>
    public int? PoorPersons { get; init; }

    /// <summary>Category fields as canonical JSON; null when there are none.</summary>
    public string? Fields { get; init; }

    /// <summary>Sum of the person lines that stand for it; null outside a sweep, and where none was brought.</summary>
    public Money? Listed { get; init; }

    /// <summary>Budget as it was entered, or last agreed to by approval.</summary>
    public Money? SettledBudget { get; init; }

    /// <summary>Whether place, content or beneficiaries were changed since, once it stood in the library, and nobody agreed.</summary>
    public bool? IsChangedUnapproved { get; init; }

    /// <summary>Its performance targets and what became of them; null when nothing is known of them.</summary>
    public ProjectPerformance? Performance { get; init; }
}
