using System.Globalization;
using SunLedger.Messages.Observations;

namespace SunLedger.Observations.Domain;

/// <summary>Which elements a subject owes, for which periods, and by when. Pure: the day is given.</summary>
internal static class Duties
{
    /// <summary>The period of what comes once.</summary>
    public const string Once = "once";

    /// <summary>What is due of an element by a day, not longer ago than the first day of a year.</summary>
    public static IEnumerable<(string Period, DateOnly DueOn)> Of(Element element, Watched subject, int fromYear, DateOnly asOf)
    {
        if (!element.IsDue || subject.Begins is not { } begins || subject.Owes?.Invoke(element) == false) yield break;
        if (element.After is { } after)
        {
            if (subject.Day(after) is { } day && element.DueOn(day) is var due && due.Year >= fromYear && due <= asOf) yield return (Once, due);
            yield break;
        }

        var cycle = element.Cycle!;
        // What is due in a year is about the year, or the month, before it at the earliest.
        var first = begins.Year < fromYear - 1 ? new DateOnly(fromYear - 1, 1, 1) : cycle.IsYearly ? new DateOnly(begins.Year, 1, 1) : new DateOnly(begins.Year, begins.Month, 1);
        for (; cycle.DueFor(first) <= asOf; first = cycle.IsYearly ? first.AddYears(1) : first.AddMonths(1))
            if (cycle.DueFor(first).Year >= fromYear) yield return (PeriodOf(cycle, first), cycle.DueFor(first));
    }

    /// <summary>A duty as others see it.</summary>
    public static DutyFacts Facts(Element element, Watched subject, string period, DateOnly dueOn, DateOnly? arrivedOn) => new()
    {
        Id = IdOf(subject.Kind, subject.Id, element.Code, period),
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        SubjectName = subject.Name,
        Element = element.Code,
        ElementName = element.Name,
        ElementEnglish = element.English,
        Source = element.Source,
        IsPublished = element.IsPublished,
        Assumption = element.Assumption ?? Unannounced(element, dueOn),
        Period = period,
        DueOn = dueOn,
        ArrivedOn = arrivedOn,
        CategoryCode = subject.CategoryCode,
        FundCode = subject.FundCode,
        DivisionCode = subject.DivisionCode,
        DivisionPath = subject.DivisionPath,
    };

    /// <summary>Why a period is none of the element's, in both languages; null when it is one.</summary>
    public static Bilingual? Wrong(Element element, string period) => element switch
    {
        { Cycle.IsYearly: true } => IsYear(period) ? null : new("年度，如 2018", "a year such as 2018"),
        { Cycle: not null } => IsMonth(period) ? null : new("月份，如 2018-09", "a month such as 2018-09"),
        { After: not null } => period == Once ? null : new("空（一次性要素）", "absent, for it comes once"),
        _ => period == Once || IsYear(period) || IsMonth(period) ? null : new("空、年度或月份", "absent, a year or a month"),
    };

    // Working days of a year whose holiday notice is not out are counted Monday to Friday, and that is said.
    private static string? Unannounced(Element element, DateOnly dueOn) =>
        element.IsInWorkingDays && WorkingDays.National.Year(dueOn.Year) is { Status: Status.Assumed } year ? year.Source : null;

    private static string PeriodOf(Cycle cycle, DateOnly first) => first.ToString(cycle.IsYearly ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);

    private static bool IsYear(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100;

    private static bool IsMonth(string text) => text.Length == 7 && IsYear(text[..4]) && DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // An id of a warning has 64 characters; where subject, element and period are longer together, a digest of the subject stands for it.
    private static string IdOf(Subject kind, string subject, string element, string period)
    {
        var id = $"{(kind switch { Subject.Project => "p", Subject.Indicator => "i", _ => "l" })}:{subject}:{element}:{period}";
        return id.Length <= Identifier.MaxLength
            ? id
            : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));
    }
}
