using System.Globalization;

namespace SunLedger.Demo.Year;

/// <summary>An element that is due by the last day of the year.</summary>
/// <param name="Kind">Whose: a project's or an indicator's.</param>
/// <param name="SubjectId">Code of the project, id of the indicator.</param>
/// <param name="Project">The project; null for an indicator.</param>
/// <param name="Element">The element.</param>
/// <param name="Period">2018-09, or once.</param>
/// <param name="From">The day from which it may come.</param>
/// <param name="DueOn">The last day in time.</param>
internal sealed record Duty(Subject Kind, string SubjectId, Project? Project, Element Element, string Period, DateOnly From, DateOnly DueOn)
{
    /// <summary>How the platform calls it: <c>p:P1:acceptance:once</c>.</summary>
    public string Id => $"{(Kind == Subject.Project ? "p" : "i")}:{SubjectId}:{Element.Code}:{Period}";
}

/// <summary>What the categories say that projects and indicators owe by the last day of the year.</summary>
internal static class Duties
{
    public static IEnumerable<Duty> Of(Book book)
    {
        var assigned = book.Assignments.GroupBy(a => a.ProjectCode).ToDictionary(g => g.Key, g => g.Min(a => a.AssignedOn));
        foreach (var project in book.Projects)
            if (assigned.TryGetValue(project.Code, out var begins) && Definitions.Of(project.Category) is { } definition)
            {
                var fields = CategoryFields.Read(project.Fields, Subject.Project, definition).Values;
                foreach (var element in Owed(definition, Subject.Project, fields))
                    foreach (var (period, from, due) in Periods(element, begins, day => DayOf(project, begins, fields, day)))
                        yield return new(Subject.Project, project.Code, project, element, period, from, due);
            }

        var registered = book.Indicators.Select(i => (i.Id, i.Fund, i.RegisteredOn, ReceivedOn: (DateOnly?)null))
            .Concat(book.Releases.Where(r => !book.Refusals.Any(refusal => refusal.Id == r.Id)).Select(r => (Id: r.ChildId, Funds.Of(r.ChildId.Split('-')[1]), RegisteredOn: r.ReleasedOn, ReceivedOn: (DateOnly?)r.ReceivedOn)));
        foreach (var (id, fund, registeredOn, receivedOn) in registered)
            if (Definitions.Of(fund.Category) is { } definition)
                foreach (var element in Owed(definition, Subject.Indicator, CategoryFields.Read(new Dictionary<string, string>(), Subject.Indicator, definition).Values))
                    foreach (var (period, from, due) in Periods(element, receivedOn ?? registeredOn, day => day.FullName == Known.Indicator.ReceivedOn.FullName ? receivedOn : registeredOn))
                        yield return new(Subject.Indicator, id, null, element, period, from, due);
    }

    private static IEnumerable<Element> Owed(CategoryDefinition definition, Subject subject, FieldValues fields) =>
        definition.Elements.Where(e => e.IsDue && e.Subject == subject && e.IsOwedBy(fields));

    private static IEnumerable<(string Period, DateOnly From, DateOnly DueOn)> Periods(Element element, DateOnly begins, Func<DateField, DateOnly?> dayOf)
    {
        if (element.After is { } after)
        {
            if (dayOf(after) is { } day && element.DueOn(day) is var due && due <= WorkDays.LastDay) yield return ("once", day, due);
            yield break;
        }
        var cycle = element.Cycle!;
        for (var first = new DateOnly(begins.Year, cycle.IsYearly ? 1 : begins.Month, 1); cycle.DueFor(first) <= WorkDays.LastDay; first = cycle.IsYearly ? first.AddYears(1) : first.AddMonths(1))
            yield return (first.ToString(cycle.IsYearly ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture), cycle.DueFor(first).AddDays(-10), cycle.DueFor(first));
    }

    private static DateOnly? DayOf(Project p, DateOnly assignedOn, FieldValues fields, DateField day) => day.IsPlatform
        ? day.FullName switch
        {
            "Project.FirstAssignedOn" => assignedOn,
            "Project.PlanStart" => p.PlanStart,
            "Project.PlanEnd" => p.PlanEnd,
            "Project.RealStart" => p.RealStart,
            "Project.RealEnd" => p.RealEnd,
            "Project.AcceptedOn" => p.AcceptedOn,
            _ => null,
        }
        : fields.Date(day.Code);
}
