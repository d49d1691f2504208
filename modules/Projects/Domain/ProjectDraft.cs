using System.Text.Json;

namespace SunLedger.Projects.Domain;

/// <summary>A project as somebody wants it entered or changed. Money is yuan.</summary>
/// <param name="Code">Project code, chosen by the caller.</param>
/// <param name="Name">Name.</param>
/// <param name="CategoryCode">Fund category whose fields it carries.</param>
/// <param name="DivisionCode">Division where it lies.</param>
/// <param name="UnitCode">Budget unit in charge.</param>
/// <param name="ImplementUnit">Who carries it out.</param>
/// <param name="LibraryState">State in the library; 已入库 when absent.</param>
/// <param name="LibraryYear">Year of the library.</param>
/// <param name="Budget">Total budget.</param>
/// <param name="Contract">Contract amount; absent while there is no contract.</param>
/// <param name="Progress">Physical progress, 0 to 1.</param>
/// <param name="PlanStart">Planned start.</param>
/// <param name="PlanEnd">Planned end.</param>
/// <param name="RealStart">Real start.</param>
/// <param name="RealEnd">Real end.</param>
/// <param name="AcceptedOn">Acceptance.</param>
/// <param name="Households">Households that benefit.</param>
/// <param name="Persons">Persons that benefit.</param>
/// <param name="PoorHouseholds">Registered poor households that benefit.</param>
/// <param name="PoorPersons">Registered poor persons that benefit.</param>
/// <param name="Villages">12-digit codes of the villages where it lies.</param>
/// <param name="Content">What is built or bought.</param>
/// <param name="Sources">Approved sources of its money.</param>
/// <param name="Fields">Category fields.</param>
internal sealed record ProjectDraft(
    string? Code, string? Name, string? CategoryCode, string? DivisionCode, string? UnitCode, string? ImplementUnit, string? LibraryState, int? LibraryYear,
    decimal? Budget, decimal? Contract, decimal? Progress, DateOnly? PlanStart, DateOnly? PlanEnd, DateOnly? RealStart, DateOnly? RealEnd, DateOnly? AcceptedOn,
    int? Households, int? Persons, int? PoorHouseholds, int? PoorPersons, IReadOnlyList<string>? Villages, string? Content,
    IReadOnlyList<SourceDraft>? Sources, JsonElement? Fields)
{
    /// <summary>Category fields as a file gives them: texts by field code. Stands in for <see cref="Fields"/>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyDictionary<string, string>? FieldTexts { get; init; }
}

/// <summary>An approved source of a project's money.</summary>
/// <param name="FundCode">Fund of the lists, when it is one.</param>
/// <param name="Name">Name of the source, when it is no listed fund.</param>
/// <param name="DocNo">Number of the approval.</param>
/// <param name="Amount">Amount.</param>
internal sealed record SourceDraft(string? FundCode, string? Name, string? DocNo, decimal? Amount);
