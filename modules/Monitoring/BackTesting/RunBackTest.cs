using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.BackTesting;

/// <summary>What to try.</summary>
/// <param name="Category">Category code.</param>
/// <param name="Hash">Another version of the definition, by its hash; the one in force when absent.</param>
/// <param name="Parameter">Code of a parameter to try other values of.</param>
/// <param name="Values">The values, at most 11.</param>
/// <param name="Division">At and below this division; the caller's own when absent.</param>
/// <param name="Year">Budget year.</param>
/// <param name="AsOf">The day for which days are counted; when absent today, or the last day of a past year.</param>
/// <param name="Month">A day of a month: then that month is judged again as it was judged, posting by posting and sweep by sweep, and what would have been raised in it is said.</param>
internal sealed record RunBackTestRequest(string? Category, string? Hash, string? Parameter, IReadOnlyList<decimal>? Values, string? Division, int? Year, DateOnly? AsOf, DateOnly? Month = null);

/// <summary>A point of the curve.</summary>
/// <param name="Value">The value of the parameter; absent when none was asked for.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record BackTestPoint(decimal? Value, BackTest Outcome);

/// <summary>POST /back-tests: a past year judged by another version of a definition, or by other values of a parameter. Nothing is written.</summary>
internal sealed class RunBackTest(IBackTest backTest, ICategories categories, ICaller caller, IDivisions divisions, WatchedDays days, TimeProvider time) : Endpoint<RunBackTestRequest, IReadOnlyList<BackTestPoint>>
{
    private const int MostValues = 11;

    public override void Configure()
    {
        Post("/back-tests");
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Judges a past year by another version of a definition, or by other values of a parameter: hits, amounts, divisions, new and lost. No warning comes of it.");
    }

    public override async Task HandleAsync(RunBackTestRequest req, CancellationToken ct)
    {
        var today = time.Today();
        if (req.Year is not { } year || year < 2000 || year > today.Year + 1)
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.SweepYear, "year", 2000, today.Year + 1);
            return;
        }
        foreach (var (field, day) in ((string, DateOnly?)[])[("asOf", req.AsOf), ("month", req.Month)])
        {
            if (JudgingDay.Refused(day, year, today) is not var (first, last)) continue;
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.JudgingDay, field, first, last);
            return;
        }
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        var definition = req.Hash is { } hash ? await categories.ByHashAsync(hash, ct) : categories.Current.Find(req.Category ?? "", path);
        if (definition is null || definition.Code != req.Category)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.UnknownCategory, "category", req.Category);
            return;
        }
        var values = req.Values ?? [];
        if (req.Parameter is { } code && (definition.Parameters.All(p => p.Code != code) || values.Count is 0 or > MostValues))
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.WhatIf, "parameter", code, MostValues);
            return;
        }

        var asOf = req.AsOf ?? days.Of(year, today);
        var tried = new List<(decimal? Value, CategoryDefinition Definition)>();
        if (req.Parameter is null) tried.Add((null, definition));
        foreach (var value in req.Parameter is null ? [] : values)
        {
            if (Overlaying.WhatIf(definition, req.Parameter!, value) is not { } other)
            {
                await Problem.WriteAsync(HttpContext, MonitoringRefusals.WhatIfValue, "values", req.Parameter, value);
                return;
            }
            tried.Add((value, other));
        }
        var points = new List<BackTestPoint>();
        foreach (var (value, other) in tried) points.Add(new(value, await TryAsync(other)));
        await Send.OkAsync(points, ct);

        Task<BackTest> TryAsync(CategoryDefinition other) =>
            req.Month is { } month ? backTest.RunMonthAsync([new(path, other)], path, year, month, ct) : backTest.RunAsync([new(path, other)], path, year, asOf, ct);
    }
}
