using SunLedger.Approval.Storage;

namespace SunLedger.Approval.WorkingDays;

/// <summary>Which year.</summary>
/// <param name="Year">The year.</param>
internal sealed record SeeCalendarRequest(int Year);

/// <summary>The days of a year on which the notice says otherwise than the week.</summary>
/// <param name="Year">The year.</param>
/// <param name="HasNotice">False when nobody has entered that year's notice: deadlines then count Monday to Friday.</param>
/// <param name="Days">The days.</param>
internal sealed record CalendarAnswer(int Year, bool HasNotice, IReadOnlyList<CalendarDay> Days);

/// <summary>A day of the notice.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsWorking">True for a weekend day that is worked, false for a holiday.</param>
/// <param name="Name">What it is.</param>
/// <param name="Source">The notice.</param>
/// <param name="Status">Whether somebody has read it there.</param>
internal sealed record CalendarDay(DateOnly Day, bool IsWorking, string Name, string Source, Status Status);

/// <summary>GET /approval/calendar/{year}: holidays and worked weekends.</summary>
internal sealed class SeeCalendar(IDatabase database) : Endpoint<SeeCalendarRequest, CalendarAnswer>
{
    public override void Configure()
    {
        Get("/approval/calendar/{year}");
        Permissions(May.TakePart, May.KeepChains);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Holidays and worked weekends of a year, by which deadlines in working days are counted.");
    }

    public override async Task HandleAsync(SeeCalendarRequest req, CancellationToken ct)
    {
        if (req.Year is < 2000 or > 2100)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.YearRange, "year", req.Year, 2000, 2100);
            return;
        }
        await using var db = database.Read();
        await Send.OkAsync(await OfAsync(db, req.Year, ct), ct);
    }

    /// <summary>The year as it stands.</summary>
    public static async Task<CalendarAnswer> OfAsync(SunLedgerDb db, int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var days = await db.Set<CalendarRow>().AsNoTracking().Where(d => d.Day >= first && d.Day <= last).OrderBy(d => d.Day).ToListAsync(ct);
        return new(year, days.Count > 0, [.. days.Select(d => new CalendarDay(d.Day, d.IsWorking, d.Name, d.Source, d.Status))]);
    }
}
