using System.Text.Json;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.SummariseWarnings;

/// <summary>Whose warnings to sum up.</summary>
/// <param name="Division">At and below this division; the caller's own when absent.</param>
/// <param name="Year">Of this year's things; all years when absent.</param>
/// <param name="AsOf">As they stood at the end of this day; now when absent.</param>
/// <param name="KnownAt">As they stood at this instant (2018-06-15T04:00:00Z); now when absent. Of both the earlier counts: a warning happens when it is written.</param>
/// <param name="Tree">In the tree of divisions of this day; when absent that of asOf, else of the last day of the year, else of today.</param>
internal sealed record SummariseWarningsRequest(string? Division, int? Year, DateOnly? AsOf = null, string? KnownAt = null, DateOnly? Tree = null);

/// <summary>Open warnings of a level, and the address of the list that shows them.</summary>
internal sealed record LevelCount(Level Level, int Count, decimal Amount, string Lines);

/// <summary>Open warnings of a rule, and the address of the list that shows them.</summary>
internal sealed record RuleWarnings(string Rule, string Name, string English, int Count, decimal Amount, string Lines);

/// <summary>Open warnings about a category's things, and the address of the list that shows them.</summary>
internal sealed record CategoryWarnings(string Category, int Count, string Lines);

/// <summary>Open warnings of a division, and the address of the list that shows them; what lies above the next level down counts as the division's own.</summary>
internal sealed record DivisionWarnings(DivisionAnswer Division, int Count, string Lines);

/// <summary>How many warnings stand alike, and the address of the list that shows them.</summary>
/// <param name="State">In which state; rectifying counts those that are being put right and those that were, late those past the day for what is due.</param>
/// <param name="Count">How many.</param>
/// <param name="Lines">The list.</param>
internal sealed record StateWarnings(string State, int Count, string Lines);

/// <summary>How many warnings there are. Beside every number stands the address of the list that it counts.</summary>
/// <param name="Definition">Code of what they count (口径); see /definitions.</param>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="KnownAt">The instant as it was asked for; absent when everything counts.</param>
/// <param name="DataTime">When the newest of them changed; the moment that is asked about when there are none.</param>
/// <param name="Open">Open: somebody must look.</param>
/// <param name="Explained">Explained: the answer is to be weighed.</param>
/// <param name="Pending">Hit, but not yet for long enough.</param>
/// <param name="CannotJudge">Nobody can say, for lack of facts.</param>
/// <param name="Rectifying">Found to be a problem, and to be put right or checked.</param>
/// <param name="Suppressed">Held back by exemptions.</param>
/// <param name="Late">Past the day for what is due (KG-04).</param>
/// <param name="ByState">The numbers above, each with its lines.</param>
/// <param name="ByLevel">Open ones by level, gravest first.</param>
/// <param name="ByRule">Open ones by rule, most first.</param>
/// <param name="ByCategory">Open ones by category, most first.</param>
/// <param name="ByDivision">Open ones by division directly below, by code.</param>
internal sealed record WarningSummary(
    string Definition, DateOnly AsOf, DateTimeOffset? KnownAt, DateTimeOffset DataTime, int Open, int Explained, int Pending, int CannotJudge, int Rectifying, int Suppressed, int Late,
    IReadOnlyList<StateWarnings> ByState, IReadOnlyList<LevelCount> ByLevel, IReadOnlyList<RuleWarnings> ByRule, IReadOnlyList<CategoryWarnings> ByCategory, IReadOnlyList<DivisionWarnings> ByDivision);

/// <summary>GET /warnings/summary: how many there are.</summary>
internal sealed class SummariseWarnings(IDatabase database, ICaller caller, IDivisions divisions, TimeProvider time) : Endpoint<SummariseWarningsRequest, WarningSummary>
{
    public override void Configure()
    {
        Get("/warnings/summary");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "How many warnings there are, or there were at the end of a day or at an instant, by level, rule, category and division.");
    }

    public override async Task HandleAsync(SummariseWarningsRequest req, CancellationToken ct)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        var reach = Reach.Of(path, moment.TreeDay(req.Tree, req.Year, time), moment.KnownAt, divisions);
        var here = reach.In(db.WarningsAt(moment.Until), w => w.DivisionPath).Where(w => req.Year == null || w.Period == req.Year);
        var states = await here.GroupBy(w => w.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        var today = moment.LastDay(time);
        var late = await here.CountAsync(w => w.DueOn < today, ct);
        var cells = await here.Where(w => w.State == WarningState.Open)
            .GroupBy(w => new { w.DivisionPath, w.CategoryCode, w.RuleCode, w.RuleName, w.RuleEnglish, w.Level })
            .Select(g => new Cell(g.Key.DivisionPath, g.Key.CategoryCode, g.Key.RuleCode, g.Key.RuleName, g.Key.RuleEnglish, g.Key.Level, g.Count(), g.Sum(w => w.AmountFen)))
            .ToListAsync(ct);
        var changed = await here.MaxAsync(w => (DateTimeOffset?)w.ChangedAt, ct);
        var links = new WarningLinks(path.Trim('/').Split('/')[^1], req.Year, req.AsOf, req.KnownAt, req.Tree);
        await Send.OkAsync(Sum(reach, links, states, late, cells, today, moment.KnownAt, changed ?? moment.Until ?? time.GetUtcNow()), ct);
    }

    private static string Below(string path, string divisionPath)
    {
        var rest = divisionPath[path.Length..];
        return rest.Length == 0 ? path.Trim('/').Split('/')[^1] : rest[..rest.IndexOf('/', StringComparison.Ordinal)];
    }

    private WarningSummary Sum(
        Reach reach, WarningLinks links, Dictionary<WarningState, int> states, int late, List<Cell> cells, DateOnly asOf, DateTimeOffset? knownAt, DateTimeOffset dataTime) => new(
        WarningDefinitions.Warnings, asOf, knownAt, dataTime,
        states.GetValueOrDefault(WarningState.Open), states.GetValueOrDefault(WarningState.Explained),
        states.GetValueOrDefault(WarningState.Pending), states.GetValueOrDefault(WarningState.CannotJudge),
        states.GetValueOrDefault(WarningState.Rectifying) + states.GetValueOrDefault(WarningState.Rectified), states.GetValueOrDefault(WarningState.Suppressed), late,
        [
            new("open", states.GetValueOrDefault(WarningState.Open), links.In("open")), new("explained", states.GetValueOrDefault(WarningState.Explained), links.In("explained")),
            new("pending", states.GetValueOrDefault(WarningState.Pending), links.In("pending")), new("cannot_judge", states.GetValueOrDefault(WarningState.CannotJudge), links.In("cannot_judge")),
            new("rectifying", states.GetValueOrDefault(WarningState.Rectifying) + states.GetValueOrDefault(WarningState.Rectified), links.In("rectifying,rectified")),
            new("suppressed", states.GetValueOrDefault(WarningState.Suppressed), links.In("suppressed")), new("late", late, links.Late()),
        ],
        [.. cells.GroupBy(c => c.Level!.Value).OrderByDescending(g => g.Key).Select(g => new LevelCount(g.Key, g.Sum(c => c.Count), Yuan(g), links.Open(("level", JsonNamingPolicy.CamelCase.ConvertName(g.Key.ToString())))))],
        [.. cells.GroupBy(c => c.Rule).Select(g => new RuleWarnings(g.Key, g.First().Name, g.First().English, g.Sum(c => c.Count), Yuan(g), links.Open(("rule", g.Key)))).OrderByDescending(r => r.Count).ThenBy(r => r.Rule, StringComparer.Ordinal)],
        [.. cells.GroupBy(c => c.Category).Select(g => new CategoryWarnings(g.Key, g.Sum(c => c.Count), links.Open(("category", g.Key)))).OrderByDescending(c => c.Count).ThenBy(c => c.Category, StringComparer.Ordinal)],
        [.. cells.GroupBy(c => Below(reach.Path, reach.Place(c.Path))).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new DivisionWarnings(DivisionAnswer.Of(g.Key, divisions), g.Sum(c => c.Count), LinesOf(reach.Path, g.Key, links)))]);

    // What is the division's own is listed without what lies below it.
    private static string LinesOf(string path, string code, WarningLinks links) =>
        path.EndsWith($"/{code}/", StringComparison.Ordinal) ? links.Open(("exact", "true")) : links.Open(("division", code));

    private static decimal Yuan(IEnumerable<Cell> cells) => new Money(cells.Sum(c => c.Fen)).InYuan;

    private sealed record Cell(string Path, string Category, string Rule, string Name, string English, Level? Level, int Count, long Fen);
}
