using System.Globalization;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Faults;

/// <summary>What projects and indicators owe beside money, as the categories say: it comes in time, but for a few of the asset registers.</summary>
internal static class ElementFaults
{
    private const string Late = "asset_confirmation";

    public static void Write(Book book)
    {
        var (number, seeded) = (0, new HashSet<string>());
        foreach (var duty in Duties.Of(book))
        {
            var late = WorkDays.LastDay.DayNumber - duty.DueOn.DayNumber;
            var level = late > 90 ? "red" : late > 30 ? "orange" : "yellow";
            // The first of each level is missing.
            if (duty.Element.Code == Late && late > 0 && seeded.Add(level)) book.Expect("KH-01", level, duty, $"{duty.Element.Name}逾期{late}天未报", $"A document is missing {late} days after it was due");
            else book.Observations.Add(new($"O2018-{++number:D5}", duty, Value(duty.Element, number), duty.From.AddDays((duty.DueOn.DayNumber - duty.From.DayNumber) / 2)));
        }
    }

    private static string Value(Element element, int number) => element.Value.Terms.Kind switch
    {
        FieldKind.Text => string.Create(CultureInfo.InvariantCulture, $"{element.Name}〔2018〕{number}号"),
        FieldKind.Choice => element.Value.Terms.Options[0],
        FieldKind.Date => "2018-12-31",
        _ => "1",
    };
}
