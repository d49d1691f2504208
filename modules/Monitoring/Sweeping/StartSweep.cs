using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>What to sweep.</summary>
/// <param name="Division">At and below this division; the caller's own when absent.</param>
/// <param name="Year">Budget year.</param>
/// <param name="AsOf">The day for which days are counted; when absent today, or the last day of a past year.</param>
internal sealed record StartSweepRequest(string? Division, int? Year, DateOnly? AsOf);

/// <summary>A sweep, and how far it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Division">Division at the top.</param>
/// <param name="Year">Budget year.</param>
/// <param name="AsOf">The day for which days are counted.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="AskedAt">When.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Indicators">Indicators judged.</param>
/// <param name="Projects">Projects judged.</param>
/// <param name="Payments">Payments judged.</param>
/// <param name="Rules">What each rule said.</param>
/// <param name="Error">Why it failed.</param>
internal sealed record SweepAnswer(
    string Id, SweepState State, DivisionAnswer Division, int Year, DateOnly AsOf, string By, DateTimeOffset AskedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt,
    int Indicators, int Projects, int Payments, IReadOnlyList<RuleCount> Rules, string? Error)
{
    public static SweepAnswer Of(Sweep s, IDivisions divisions) => new(
        s.Id, s.State, DivisionAnswer.Of(s.DivisionCode, divisions), s.Year, s.AsOf, s.ByName, s.AskedAt, s.StartedAt, s.FinishedAt,
        s.Indicators, s.Projects, s.Payments, Sweeper.ReadRules(s.Rules), s.Error);
}

/// <summary>POST /sweeps: judges everything again, in the background.</summary>
internal sealed class StartSweep(IDatabase database, Sweeper sweeper, SweepQueue queue, ICaller caller, IDivisions divisions, WatchedDays days, TimeProvider time) : Endpoint<StartSweepRequest, SweepAnswer>
{
    private const int FirstYear = 1994; // the first year of the Budget Law

    public override void Configure()
    {
        Post("/sweeps");
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Judges everything of a division and a year again as of a day; answers at once, and works in the background.");
    }

    public override async Task HandleAsync(StartSweepRequest req, CancellationToken ct)
    {
        var today = time.Today();
        if (req.Year is not { } year || year < FirstYear || year > today.Year + 1)
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.SweepYear, "year", FirstYear, today.Year + 1);
            return;
        }
        if (JudgingDay.Refused(req.AsOf, year, today) is var (first, last))
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.JudgingDay, "asOf", first, last);
            return;
        }
        var division = string.IsNullOrEmpty(req.Division) ? caller.DivisionCode : req.Division;
        if (divisions.PathInSight(division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        var sweep = new Sweep
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString(),
            DivisionCode = division,
            DivisionPath = path,
            Year = year,
            AsOf = req.AsOf ?? days.Of(year, today),
            ById = caller.Id,
            ByName = caller.Name,
            AskedAt = time.GetUtcNow(),
        };
        await sweeper.AskAsync(sweep, ct);
        await database.AfterCommitAsync(() =>
        {
            queue.Add(sweep.Id);
            return Task.CompletedTask;
        });
        HttpContext.Response.Headers.Location = $"/api/v1/sweeps/{sweep.Id}";
        await Send.ResponseAsync(SweepAnswer.Of(sweep, divisions), StatusCodes.Status202Accepted, ct);
    }
}
