using System.Text.Json;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.Domain;

/// <summary>Checks a draft, all fields at once, so that whoever sends it corrects a row once.</summary>
internal sealed class ObservationReading(IReadOnlyDictionary<(Subject Kind, string Id), Watched> subjects, ICaller caller, DateTimeOffset now)
{
    private static readonly string[] Kinds = ["project", "indicator", "person_line"];

    private static readonly Dictionary<string, ElementSource> Sources = new()
    {
        ["unit"] = ElementSource.Unit, ["department"] = ElementSource.Department, ["api"] = ElementSource.Api,
        ["填报单位"] = ElementSource.Unit, ["主管部门"] = ElementSource.Department, ["接口"] = ElementSource.Api, ["接口报送"] = ElementSource.Api,
    };

    /// <summary>What kind of subject a draft names; null when it names none that is watched.</summary>
    public static Subject? KindOf(ObservationDraft d) => d.SubjectKind switch
    {
        "project" or "项目" => Subject.Project,
        "indicator" or "指标" => Subject.Indicator,
        "person_line" or "发放清单" => Subject.PersonLine,
        _ => null,
    };

    public (ObservationRow? Row, IReadOnlyList<Fault> Faults) Read(int row, ObservationDraft d, ObservationRow? newest)
    {
        var kind = KindOf(d);
        var subject = kind is { } k && d.SubjectId is { } id ? subjects.GetValueOrDefault((k, id)) : null;
        var element = subject?.Find(d.Element);
        var (period, today) = (string.IsNullOrWhiteSpace(d.Period) ? Duties.Once : d.Period.Trim(), BusinessDay.On(now));
        string? value = null;
        List<Fault?> checks =
        [
            EntryChecks.Id(row, "id", d.Id),
            kind is null ? Fault.Of(EntryRefusals.UnknownWord, row, "subjectKind", d.SubjectKind, string.Join('、', Kinds)) : null,
            kind is { } asked && subject is null ? Fault.Of(ObservationsRefusals.UnknownSubject, row, "subjectId", Subjects.Name(asked).Chinese, d.SubjectId, Subjects.Name(asked).English) : null,
            subject is not null && element is null ? Fault.Of(ObservationsRefusals.UnknownElement, row, "element", d.Element, subject.CategoryCode) : null,
            element is { Source: ElementSource.Platform } ? Fault.Of(ObservationsRefusals.PlatformKnows, row, "element", element.Name) : null,
            element is not null && caller.OrganisationCode is not null && IsOfOthers(element) ? Fault.Of(ObservationsRefusals.ElementOfOthers, row, "element", element.Name) : null,
            element is not null && Duties.Wrong(element, period) is { } form ? Fault.Of(ObservationsRefusals.PeriodForm, row, "period", d.Period, form.Chinese, form.English) : null,
            element is null ? null : Value(row, element, d.Value, out value),
            d.ReportedOn > today ? Fault.Of(ObservationsRefusals.ReportedAhead, row, "reportedOn", $"{d.ReportedOn:yyyy-MM-dd}") : null,
            d.Source is null || Sources.ContainsKey(d.Source) ? null : Fault.Of(EntryRefusals.UnknownWord, row, "source", d.Source, "unit、department、api"),
            d.Corrects is null ? null : EntryChecks.Id(row, "corrects", d.Corrects),
            EntryChecks.Text(row, "note", "说明", d.Note, 500),
        ];
        var faults = checks.OfType<Fault>().ToArray();
        return faults.Length > 0 ? (null, faults) : (Row(d, subject!, element!, period, value!, d.ReportedOn ?? today, newest), []);
    }

    // Whoever inspects is not whoever is inspected: what others report of a unit clears its warnings, too. What a unit owes, its own system may bring.
    private static bool IsOfOthers(Element element) => element.Source == ElementSource.Department || element is { Source: ElementSource.Api, After: null, Cycle: null };

    private static Fault? Value(int row, Element element, JsonElement? given, out string? value)
    {
        value = null;
        var text = given switch
        {
            { ValueKind: JsonValueKind.String } json => json.GetString(),
            { ValueKind: JsonValueKind.Number } json => json.GetRawText(),
            _ => null,
        };
        if (string.IsNullOrWhiteSpace(text)) return Fault.Of(EntryRefusals.Required, row, "value", "要素值", "value");
        // 1e3 is a number to JSON, and 1000 to people.
        if (given!.Value.ValueKind == JsonValueKind.Number && given.Value.TryGetDecimal(out var number)) text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return FieldRules.Read(element.Value, text, out value) is { } fault ? Fault.Of(ObservationsRefusals.ValueForm, row, "value", fault.Hint.Chinese, fault.Hint.English) : null;
    }

    private ObservationRow Row(ObservationDraft d, Watched subject, Element element, string period, string value, DateOnly reportedOn, ObservationRow? newest) => new()
    {
        Id = d.Id!,
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        Element = element.Code,
        Period = period,
        Version = (newest?.Version ?? 0) + 1,
        Value = value,
        Source = d.Source is null ? element.Source : Sources[d.Source],
        ReportedOn = reportedOn,
        Corrects = d.Corrects,
        Note = string.IsNullOrWhiteSpace(d.Note) ? null : d.Note.Trim(),
        CategoryCode = subject.CategoryCode,
        FundCode = subject.FundCode,
        DivisionCode = subject.DivisionCode,
        DivisionPath = subject.DivisionPath,
        RecordedAt = now,
        RecordedBy = caller.Id,
        RecordedByName = caller.Name,
    };
}
