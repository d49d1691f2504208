using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.SummariseWarnings;

/// <summary>Whose warnings to sum up.</summary>
/// <param name="Division">At and below this division; the caller's own when absent.</param>
/// <param name="Year">Of this year's things; all years when absent.</param>
internal sealed record SummariseWarningsRequest(string? Division, int? Year);

/// <summary>Open warnings of a level.</summary>
internal sealed record LevelCount(Level Level, int Count, decimal Amount);

/// <summary>Open warnings of a rule.</summary>
internal sealed record RuleWarnings(string Rule, string Name, string English, int Count, decimal Amount);

/// <summary>Open warnings about a category's things.</summary>
internal sealed record CategoryWarnings(string Category, int Count);

/// <summary>Open warnings of a division; what lies above the next level down counts as the division's own.</summary>
internal sealed record DivisionWarnings(DivisionAnswer Division, int Count);

/// <summary>How many warnings there are. Every number drills to the list with the same filter.</summary>
/// <param name="Definition">Code of what they count (口径); see /definitions.</param>
/// <param name="DataTime">When the newest of them changed; now when there are none.</param>
/// <param name="Open">Open: somebody must look.</param>
/// <param name="Explained">Explained: the answer is to be weighed.</param>
/// <param name="Pending">Hit, but not yet for long enough.</param>
/// <param name="CannotJudge">Nobody can say, for lack of facts.</param>
/// <param name="Rectifying">Found to be a problem, and to be put right or checked.</param>
/// <param name="Suppressed">Held back by exemptions.</param>
/// <param name="Late">Past the day for what is due (KG-04).</param>
/// <param name="ByLevel">Open ones by level, gravest first.</param>
/// <param name="ByRule">Open ones by rule, most first.</param>
/// <param name="ByCategory">Open ones by category, most first.</param>
/// <param name="ByDivision">Open ones by division directly below, by code.</param>
internal sealed record WarningSummary(
    string Definition, DateTimeOffset DataTime, int Open, int Explained, int Pending, int CannotJudge, int Rectifying, int Suppressed, int Late,
    IReadOnlyList<LevelCount> ByLevel, IReadOnlyList<RuleWarnings> ByRule, IReadOnlyList<CategoryWarnings> ByCategory, IReadOnlyList<DivisionWarnings> ByDivision);

/// <summary>GET /warnings/summary: how many there are.</summary>
internal sealed class SummariseWarnings(IDatabase database, ICaller caller, IDivisions divisions, TimeProvider time) : Endpoint<SummariseWarningsRequest, WarningSummary>
{
    public override void Configure()
    {
        Get("/warnings/summary");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "How many warnings there are, by level, rule, category and division.");
    }

    public override async Task HandleAsync(SummariseWarningsRequest req, CancellationToken ct)
    {
        if (Scope.PathOf(req.Division, caller, divisions) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await using var db = database.Read();
        var here = db.Set<Warning>().AsNoTracking().Where(w => w.DivisionPath.StartsWith(path) && (req.Year == null || w.Period == req.Year));
        var states = await here.GroupBy(w => w.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        var today = time.Today();
        var late = await here.CountAsync(w => w.DueOn < today, ct);
        var cells = await here.Where(w => w.State == WarningState.Open)
            .GroupBy(w => new { w.DivisionPath, w.CategoryCode, w.RuleCode, w.RuleName, w.RuleEnglish, w.Level })
            .Select(g => new Cell(g.Key.DivisionPath, g.Key.CategoryCode, g.Key.RuleCode, g.Key.RuleName, g.Key.RuleEnglish, g.Key.Level, g.Count(), g.Sum(w => w.AmountFen)))
            .ToListAsync(ct);
        var changed = await here.MaxAsync(w => (DateTimeOffset?)w.ChangedAt, ct);
        await Send.OkAsync(Sum(path, states, late, cells, changed ?? time.GetUtcNow()), ct);
    }

    private static string Below(string path, string divisionPath)
    {
        var rest = divisionPath[path.Length..];
        return rest.Length == 0 ? path.Trim('/').Split('/')[^1] : rest[..rest.IndexOf('/', StringComparison.Ordinal)];
    }

    private WarningSummary Sum(string path, Dictionary<WarningState, int> states, int late, List<Cell> cells, DateTimeOffset dataTime) => new(
        WarningDefinitions.Warnings, dataTime,
        states.GetValueOrDefault(WarningState.Open), states.GetValueOrDefault(WarningState.Explained),
        states.GetValueOrDefault(WarningState.Pending), states.GetValueOrDefault(WarningState.CannotJudge),
        states.GetValueOrDefault(WarningState.Rectifying) + states.GetValueOrDefault(WarningState.Rectified), states.GetValueOrDefault(WarningState.Suppressed), late,
        [.. cells.GroupBy(c => c.Level!.Value).OrderByDescending(g => g.Key).Select(g => new LevelCount(g.Key, g.Sum(c => c.Count), Yuan(g)))],
        [.. cells.GroupBy(c => c.Rule).Select(g => new RuleWarnings(g.Key, g.First().Name, g.First().English, g.Sum(c => c.Count), Yuan(g))).OrderByDescending(r => r.Count).ThenBy(r => r.Rule, StringComparer.Ordinal)],
        [.. cells.GroupBy(c => c.Category).Select(g => new CategoryWarnings(g.Key, g.Sum(c => c.Count))).OrderByDescending(c => c.Count).ThenBy(c => c.Category, StringComparer.Ordinal)],
        [.. cells.GroupBy(c => Below(path, c.Path)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new DivisionWarnings(DivisionAnswer.Of(g.Key, divisions), g.Sum(c => c.Count)))]);

    private static decimal Yuan(IEnumerable<Cell> cells) => new Money(cells.Sum(c => c.Fen)).InYuan;

    private sealed record Cell(string Path, string Category, string Rule, string Name, string English, Level? Level, int Count, long Fen);
}
