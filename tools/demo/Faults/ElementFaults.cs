using System.Globalization;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Faults;

/// <summary>What projects owe beside money: the documents come in time, but for a few.</summary>
internal static class ElementFaults
{
    // As the categories say: so many days after acceptance, or after the end of the works.
    private static readonly (string Category, string Element, int Days, Func<Project, DateOnly?> After, string Document)[] Due =
    [
        ("special-poverty", "asset_confirmation", 90, p => p.AcceptedOn, "资产确权登记表"),
        ("water-reservoir", "water_quality", 90, p => p.RealEnd, "水质检测报告"),
        ("tourism-culture", "facility_use", 90, p => p.AcceptedOn, "设施使用情况表"),
    ];

    public static void Write(Book book)
    {
        var (number, seeded) = (0, new HashSet<string>());
        foreach (var project in book.Projects)
            foreach (var (category, element, days, after, document) in Due)
            {
                if (project.Category != category || after(project) is not { } day || day.AddDays(days) is var due && due > WorkDays.LastDay) continue;
                var late = WorkDays.LastDay.DayNumber - due.DayNumber;
                var level = late > 90 ? "red" : late > 30 ? "orange" : "yellow";
                // The first of each level is missing.
                if (late > 0 && seeded.Add(level)) book.Expect("KH-01", level, project, element, $"{document}逾期{late}天未报", $"A document is missing {late} days after it was due");
                else book.Observations.Add(new($"O2018-{++number:D5}", project, element, string.Create(CultureInfo.InvariantCulture, $"{document}〔2018〕{number}号"), day.AddDays(days / 2)));
            }
    }
}
