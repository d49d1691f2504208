using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.SummariseWarnings;

namespace SunLedger.Monitoring.Quality;

/// <summary>Whose warnings to weigh.</summary>
/// <param name="Division">At and below this division; the caller's own when absent.</param>
/// <param name="Category">About things of this category.</param>
/// <param name="Year">Of this budget year.</param>
/// <param name="From">That hit first on this day or later.</param>
/// <param name="Until">That hit first on this day or before.</param>
/// <param name="AsOf">As they stood at the end of this day; now when absent.</param>
/// <param name="KnownAt">As they stood at this instant (2018-06-15T04:00:00Z); now when absent. Of both the earlier counts: a warning happens when it is written.</param>
/// <param name="Tree">In the tree of divisions of this day; when absent that of asOf, else of the last day of the year, else of today.</param>
internal sealed record SeeQualityRequest(string? Division, string? Category, int? Year, DateOnly? From, DateOnly? Until, DateOnly? AsOf = null, string? KnownAt = null, DateOnly? Tree = null);

/// <summary>How good the rules are.</summary>
/// <param name="Definition">Code of what the numbers count (口径); see /definitions.</param>
/// <param name="AsOf">The last day that counts: ages and delays are counted up to it.</param>
/// <param name="KnownAt">The instant as it was asked for; absent when everything counts.</param>
/// <param name="DataTime">When the newest of the hits changed; the moment that is asked about when there are none.</param>
/// <param name="Items">By definition, the kernel first, and rule.</param>
internal sealed record QualityAnswer(string Definition, DateOnly AsOf, DateTimeOffset? KnownAt, DateTimeOffset DataTime, IReadOnlyList<RuleQuality> Items);

/// <summary>Weighs warnings, in one grouped query: the screen and the file say the same.</summary>
internal sealed class QualityCount(ICaller caller, IDivisions divisions, TimeProvider time)
{
    /// <summary>The quality of each rule, by definition and code; null when the division is none of the caller's.</summary>
    public async Task<QualityAnswer?> OfAsync(SunLedgerDb db, SeeQualityRequest req, AskedMoment moment, CancellationToken ct)
    {
        if (divisions.ReachInSight(req.Division, caller, moment.TreeDay(req.Tree, req.Year, time), moment.KnownAt) is not { } reach) return null;
        var hits = reach.In(db.WarningsAt(moment.Until), w => w.DivisionPath).Where(w => w.HitOn != null);
        if (req.Category is { } category) hits = hits.Where(w => w.CategoryCode == category);
        if (req.Year is { } year) hits = hits.Where(w => w.Period == year);
        if (req.From is { } from) hits = hits.Where(w => w.HitOn >= from);
        if (req.Until is { } until) hits = hits.Where(w => w.HitOn <= until);
        var cells = await hits.GroupBy(w => new { w.DefinitionCode, w.RuleCode, w.State, w.Reason, w.OpenedOn, w.DueOn })
            .Select(g => new QualityCell(
                g.Key.DefinitionCode, g.Key.RuleCode, g.Max(w => w.RuleName)!, g.Max(w => w.RuleEnglish)!, g.Key.State, g.Key.Reason, g.Key.OpenedOn, g.Key.DueOn, g.Count()))
            .ToListAsync(ct);
        var changed = await hits.MaxAsync(w => (DateTimeOffset?)w.ChangedAt, ct);
        var today = moment.LastDay(time);
        var links = new WarningLinks(reach.Path.Trim('/').Split('/')[^1], req.Year, req.AsOf, req.KnownAt, req.Tree, req.Category, req.From, req.Until);
        return new(WarningDefinitions.Quality, today, moment.KnownAt, changed ?? moment.Until ?? time.GetUtcNow(),
        [
            .. cells.GroupBy(c => (c.Definition, c.Rule)).OrderBy(g => g.Key.Definition != "kernel").ThenBy(g => g.Key.Definition, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Rule, StringComparer.Ordinal).Select(g => RuleQuality.Of(g.Key.Definition, g.Key.Rule, [.. g], today, links)),
        ]);
    }
}

/// <summary>GET /warnings/quality: what became of each rule's hits.</summary>
internal sealed class SeeQuality(IDatabase database, QualityCount count, TimeProvider time) : Endpoint<SeeQualityRequest, QualityAnswer>
{
    public override void Configure()
    {
        Get("/warnings/quality");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "How good each rule is: hits, raised, suppressed, settled by reason, precision, and the age of what is open.");
    }

    public override async Task HandleAsync(SeeQualityRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        if (await count.OfAsync(db, req, moment, ct) is { } quality) await Send.OkAsync(quality, ct);
        else await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
    }
}

/// <summary>GET /warnings/quality.csv: the same as a file.</summary>
internal sealed class SeeQualityFile(IDatabase database, QualityCount count, TimeProvider time) : Endpoint<SeeQualityRequest>
{
    private static readonly IReadOnlyList<CsvColumn<RuleQuality>> Columns =
    [
        new("定义", r => r.Definition), new("规则", r => r.Rule), new("规则名称", r => r.Name), new("命中", r => r.Hits), new("预警", r => r.Raised), new("豁免", r => r.Suppressed),
        new("试运行记录", r => r.Recorded), new("未办结", r => r.Open), new("超期", r => r.Late), new("自动解除", r => r.Cleared),
        .. SettleReasons.All.Select(reason => new CsvColumn<RuleQuality>(reason.Name, r => r.Settled.FirstOrDefault(s => s.Reason == reason.Reason)?.Count ?? 0)),
        new("准确率", r => r.Precision), new("未办结天数中位数", r => r.MedianOpenDays), new("最早未办结", r => r.OldestOn),
    ];

    public override void Configure()
    {
        Get("/warnings/quality.csv");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring").Produces<string>(StatusCodes.Status200OK, "text/csv"));
        Summary(s => s.Summary = "The same as a CSV file. Taking it leaves a line in the audit trail; its last line says whose copy it is.");
    }

    public override async Task HandleAsync(SeeQualityRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        if (await count.OfAsync(db, req, moment, ct) is not { } quality)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await Export.CsvAsync(
            HttpContext, Export.Of(HttpContext, "quality.export", req), Columns, _ => Task.FromResult<(IReadOnlyList<RuleQuality>, string?)>((quality.Items, null)),
            () => Task.FromResult(new FileNumbers(quality.Definition, quality.DataTime)), ct, about: "内部工作数据，不得外传");
    }
}
