using System.Text.Json;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;

namespace SunLedger.Observations.Domain;

/// <summary>A subject that elements are about: a project, an indicator, or a list of person lines, which is one thing to prove whatever stands on each line.</summary>
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
/// <param name="Owes">Whether it owes an element at all; it owes every one when absent.</param>
internal sealed record Watched(
    Subject Kind, string Id, string Name, string CategoryCode, string? FundCode, string DivisionCode, string DivisionPath, string? UnitCode, DateOnly? Begins, Func<DateField, DateOnly?> Day,
    Func<Element, bool>? Owes = null)
{
    /// <summary>By what its division watches it: the definition of the category with what divisions add.</summary>
    public CategoryDefinition? Definition { get; init; }

    /// <summary>The rules for every fund as its division has them: what they ask to be observed is observed of every subject.</summary>
    public CategoryDefinition? Kernel { get; init; }

    /// <summary>The element with this code: of its category, or of the rules for every fund.</summary>
    public Element? Find(string? code) => Of(Definition, code) ?? Of(Kernel, code);

    /// <summary>Whether any rule reads what is observed of an element.</summary>
    public bool Reads(string element) => new[] { Definition, Kernel }.OfType<CategoryDefinition>().SelectMany(d => d.Rules).SelectMany(r => r.Grades).SelectMany(g => g.When.All())
        .OfType<IField>().Any(f => f.Terms.IsObserved && f.Subject == Kind && f.Code == element);

    private Element? Of(CategoryDefinition? definition, string? code) => definition?.Elements.FirstOrDefault(e => e.Code == code && e.Subject == Kind);

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
    public static Watched Of(ProjectFacts p, CategoryDefinition definition)
    {
        var recorded = Recorded(p.Fields, Subject.Project, definition);
        return new(
            Subject.Project, p.Code, p.Name, p.CategoryCode, null, p.DivisionCode, p.DivisionPath, p.UnitCode, p.LibraryState == Left ? null : p.FirstAssignedOn,
            field => DayOf(p, recorded, field), element => IsOwed(element, recorded)) { Definition = definition };
    }

    /// <summary>An indicator.</summary>
    public static Watched Of(IndicatorFacts i, CategoryDefinition definition)
    {
        var recorded = Recorded(i.Fields, Subject.Indicator, definition);
        return new(
            Subject.Indicator, i.Id, i.DocNo, i.CategoryCode, i.FundCode, i.DivisionCode, i.DivisionPath, i.AgencyCode, i.ReceivedOn ?? i.RegisteredOn,
            field => field.IsPlatform ? IndicatorDays.GetValueOrDefault(field.FullName)?.Invoke(i) : recorded.Value.Date(field.Code), element => IsOwed(element, recorded)) { Definition = definition };
    }

    /// <summary>A list of person lines; its project says which elements it owes, and it owes none before it is paid.</summary>
    public static Watched Of(PersonListFacts l, ProjectFacts? project, CategoryDefinition definition)
    {
        var recorded = Recorded(project?.Fields, Subject.Project, definition);
        return new(
            Subject.PersonLine, l.Id, project is null ? l.Id : $"{project.Name} {l.Id}", l.CategoryCode, l.FundCode, l.DivisionCode, l.DivisionPath, project?.UnitCode, l.PaidOn,
            field => field.FullName == Known.PersonLine.PaidOn.FullName ? l.PaidOn : project is not null && field.Subject == Subject.Project ? DayOf(project, recorded, field) : null,
            element => IsOwed(element, recorded)) { Definition = definition };
    }

    private static DateOnly? DayOf(ProjectFacts p, Lazy<FieldValues> recorded, DateField field) =>
        field.IsPlatform ? ProjectDays.GetValueOrDefault(field.FullName)?.Invoke(p) : recorded.Value.Date(field.Code);

    private static bool IsOwed(Element element, Lazy<FieldValues> recorded) => element.OwedWhen is null || element.IsOwedBy(recorded.Value);

    // Most elements ask for no field: what is recorded is read when one does, and once.
    private static Lazy<FieldValues> Recorded(string? fields, Subject subject, CategoryDefinition definition) => new(() =>
    {
        if (fields is null) return CategoryFields.Read(default(JsonElement), subject, definition).Values;
        using var json = JsonDocument.Parse(fields);
        return CategoryFields.Read(json.RootElement, subject, definition).Values;
    });
}
