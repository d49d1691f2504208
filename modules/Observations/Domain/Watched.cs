using System.Text.Json;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Observations.Domain;

/// <summary>A subject that elements are about: a project or an indicator.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="CategoryCode">Its category.</param>
/// <param name="FundCode">Its fund; null for a project.</param>
/// <param name="DivisionCode">Where it lies.</param>
/// <param name="DivisionPath">Path of that division.</param>
/// <param name="UnitCode">The budget unit in charge; null when there is none.</param>
/// <param name="Begins">The day on which money first reached it; null while none has.</param>
/// <param name="Day">The day that a field of it holds.</param>
internal sealed record Watched(
    Subject Kind, string Id, string Name, string CategoryCode, string? FundCode, string DivisionCode, string DivisionPath, string? UnitCode, DateOnly? Begins, Func<DateField, DateOnly?> Day)
{
    private const string Left = "出库";

    private static readonly Dictionary<string, Func<ProjectFacts, DateOnly?>> ProjectDays = new()
    {
        [Known.Project.PlanStart.FullName] = p => p.PlanStart, [Known.Project.PlanEnd.FullName] = p => p.PlanEnd,
        [Known.Project.RealStart.FullName] = p => p.RealStart, [Known.Project.RealEnd.FullName] = p => p.RealEnd,
        [Known.Project.AcceptedOn.FullName] = p => p.AcceptedOn, [Known.Project.FirstAssignedOn.FullName] = p => p.FirstAssignedOn,
    };

    private static readonly Dictionary<string, Func<IndicatorFacts, DateOnly?>> IndicatorDays = new()
    {
        [Known.Indicator.RegisteredOn.FullName] = i => i.RegisteredOn, [Known.Indicator.ReceivedOn.FullName] = i => i.ReceivedOn,
        [Known.Indicator.DocDate.FullName] = i => i.DocDate,
    };

    /// <summary>Whether somebody may bring elements of it: a unit of its own things alone.</summary>
    public bool IsSeenBy(ICaller caller) => caller.Sees(DivisionPath) && (caller.OrganisationCode is null || caller.OrganisationCode == UnitCode);

    /// <summary>A project; with no money, or out of the library, nobody owes anything about it.</summary>
    public static Watched Of(ProjectFacts p, CategoryDefinition definition) => new(
        Subject.Project, p.Code, p.Name, p.CategoryCode, null, p.DivisionCode, p.DivisionPath, p.UnitCode, p.LibraryState == Left ? null : p.FirstAssignedOn,
        field => field.IsPlatform ? ProjectDays.GetValueOrDefault(field.FullName)?.Invoke(p) : Recorded(p.Fields, Subject.Project, definition, field));

    /// <summary>An indicator.</summary>
    public static Watched Of(IndicatorFacts i, CategoryDefinition definition) => new(
        Subject.Indicator, i.Id, i.DocNo, i.CategoryCode, i.FundCode, i.DivisionCode, i.DivisionPath, i.AgencyCode, i.ReceivedOn ?? i.RegisteredOn,
        field => field.IsPlatform ? IndicatorDays.GetValueOrDefault(field.FullName)?.Invoke(i) : Recorded(i.Fields, Subject.Indicator, definition, field));

    private static DateOnly? Recorded(string? fields, Subject subject, CategoryDefinition definition, DateField field)
    {
        if (fields is null) return null;
        using var json = JsonDocument.Parse(fields);
        return CategoryFields.Read(json.RootElement, subject, definition).Values.Date(field.Code);
    }
}
