using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;

namespace SunLedger.Approval.WorkingDays;

/// <summary>The notice of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">The notice: 国办发明电〔2017〕12号.</param>
/// <param name="Status">Whether it was read; known when absent.</param>
/// <param name="Days">Every holiday that is no weekend, and every weekend day that is worked.</param>
internal sealed record CalendarRequest(int Year, string? Source, Status? Status, IReadOnlyList<NoticeDay>? Days);

/// <summary>A day of it.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsWorking">True for a weekend day that is worked.</param>
/// <param name="Name">What it is.</param>
internal sealed record NoticeDay(DateOnly Day, bool IsWorking, string? Name);

/// <summary>PUT /approval/calendar/{year}: enters the notice of a year in place of what was there. Deadlines that were set stay as they were set.</summary>
internal sealed class EnterCalendar(IDatabase database) : Endpoint<CalendarRequest, CalendarAnswer>
{
    private const int MostDays = 120;

    public override void Configure()
    {
        Put("/approval/calendar/{year}");
        Permissions(May.KeepChains);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Enter the yearly notice of holidays and worked weekends, with its source. Deadlines that were set stay.");
    }

    public override async Task HandleAsync(CalendarRequest req, CancellationToken ct)
    {
        if (Faults(req) is { Count: > 0 } faults)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }
        await Send.OkAsync(await database.WriteAsync((db, token) => PutAsync(db, req, token), ct), ct);
    }

    private static List<Fault> Faults(CalendarRequest req)
    {
        if (req.Year is < 2000 or > 2100) return [Fault.Of(EntryRefusals.YearRange, null, "year", req.Year, 2000, 2100)];
        if (string.IsNullOrWhiteSpace(req.Source)) return [Fault.Of(WorkRefusals.DaySource, null, "source")];
        if (EntryChecks.Text(1, "source", "来源", req.Source, 200) is { } source) return [source with { Row = null }];
        var (faults, seen) = (new List<Fault>(), new HashSet<DateOnly>());
        foreach (var day in (req.Days ?? []).Take(MostDays + 1))
        {
            if (day is null || day.Day.Year != req.Year || !seen.Add(day.Day) || seen.Count > MostDays) faults.Add(Fault.Of(WorkRefusals.DayTwice, null, "days", day?.Day.ToString("yyyy-MM-dd"), req.Year));
            else if (EntryChecks.RequiredText(1, "days.name", "名称", day.Name, 40) is { } name) faults.Add(name with { Row = null });
        }
        return faults;
    }

    private static async Task<CalendarAnswer> PutAsync(SunLedgerDb db, CalendarRequest req, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(req.Year, 1, 1), new DateOnly(req.Year, 12, 31));
        await db.Set<CalendarRow>().Where(d => d.Day >= first && d.Day <= last).ExecuteDeleteAsync(ct);
        db.AddRange((req.Days ?? []).Select(d => new CalendarRow
        {
            Day = d.Day,
            IsWorking = d.IsWorking,
            Name = d.Name!.Trim(),
            Source = req.Source!.Trim(),
            Status = req.Status ?? Status.Known,
        }));
        await db.SaveChangesAsync(ct);
        return await SeeCalendar.OfAsync(db, req.Year, ct);
    }
}
