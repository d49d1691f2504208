using System.Globalization;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Performance;
using SunLedger.Performance.Domain;
using SunLedger.Performance.Reading;
using SunLedger.Performance.SetTargets;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.ListMeasures;

/// <summary>Which measures to list.</summary>
/// <param name="Division">Of this division and those below it.</param>
/// <param name="Project">Of this project.</param>
/// <param name="Fund">Of this fund.</param>
/// <param name="Year">Of this year.</param>
/// <param name="Group">Of this group.</param>
/// <param name="Q">Part of a name, or the beginning of an id.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="AsOf">Counts what was reported until the end of this business day; everything when absent.</param>
/// <param name="KnownAt">Counts what had been recorded by this instant; everything when absent.</param>
/// <param name="Tree">In the tree of divisions of this day; when absent that of asOf, else of the last day of the year, else of today.</param>
internal sealed record ListMeasuresRequest(
    string? Division, string? Project, string? Fund, int? Year, string? Group, string? Q, string? Cursor, int? Limit, DateOnly? AsOf, string? KnownAt, DateOnly? Tree);

/// <summary>A measure with what was last reported.</summary>
internal sealed record MeasureItem(
    string Id, int Version, string? ProjectCode, string? ProjectName, string? FundCode, string CategoryCode, string DivisionCode, int Year, string Group, string? Subgroup, string Name, string Kind, string Direction,
    decimal? Planned, string? Unit, decimal? Weight, DateOnly DueOn, decimal? Value, string? Grade, int? Sample, decimal? Achieved, DateOnly? ReportedOn, bool? HasEvidence)
{
    public static MeasureItem Of(MeasureRow m, MeasureFacts f) => new(
        m.Id, m.Version, m.ProjectCode, f.Project?.Name, m.FundCode, m.CategoryCode, m.DivisionCode, m.Year, m.Group, m.Subgroup, m.Name, m.IsQualitative ? "定性" : "定量", TargetEntry.Sign(m.Direction),
        f.Planned, m.Unit, Weights.Back(m.Weight), m.DueOn, f.Value, f.Grade, f.Sample, f.Achieved is { } achieved ? decimal.Round(achieved, 4) : null, f.ReportedOn, f.HasEvidence);
}

/// <summary>GET /measures: targets of the caller's division and below, with what became of them.</summary>
internal sealed class ListMeasures(IDatabase database, MeasureReader measures, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<ListMeasuresRequest, FiguresPage<MeasureItem>>
{
    public override void Configure()
    {
        Get("/measures");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "Performance measures of a division and those below it, by id, each with what was last reported.");
    }

    public override async Task HandleAsync(ListMeasuresRequest req, CancellationToken ct)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        // No stored text holds this character, and PostgreSQL refuses even to be asked for it.
        if (new[] { req.Project, req.Fund, req.Group, req.Q }.Any(asked => asked?.Contains('\0') == true))
        {
            await Send.OkAsync(new([], null, PerformanceDefinitions.Measure, moment.Until ?? time.GetUtcNow()), ct);
            return;
        }
        await using var db = database.Read();
        var limit = Cursor.Limit(req.Limit);
        var reach = Reach.Of(path, moment.TreeDay(req.Tree, req.Year, time), moment.KnownAt, divisions);
        var rows = await Asked(Newest.Measures(db, moment.Until), req, reach).OrderBy(m => m.Id).Take(limit + 1).ToListAsync(ct);
        var page = rows.Take(limit).ToArray();
        var facts = await measures.OfAsync(db, page, MeasureMoment.LastDay(moment, time), moment.KnownAt, ct);
        await Send.OkAsync(new(
            [.. page.Select(m => MeasureItem.Of(m, facts[m.Id]))], rows.Count > limit ? Cursor.After(rows[limit - 1].Id) : null, PerformanceDefinitions.Measure,
            await MeasureMoment.DataTimeAsync(db, moment, time, ct)), ct);
    }

    private IQueryable<MeasureRow> Asked(IQueryable<MeasureRow> all, ListMeasuresRequest req, Reach reach)
    {
        var rows = reach.In(all, m => m.DivisionPath);
        if (caller.OrganisationCode is { } unit) rows = rows.Where(m => m.UnitCode == unit);
        if (req.Project is not null) rows = rows.Where(m => m.ProjectCode == req.Project);
        if (req.Fund is not null) rows = rows.Where(m => m.FundCode == req.Fund);
        if (req.Year is not null) rows = rows.Where(m => m.Year == req.Year);
        if (req.Group is not null) rows = rows.Where(m => m.Group == req.Group);
        if (!string.IsNullOrWhiteSpace(req.Q))
        {
            var words = req.Q.Trim();
            rows = rows.Where(m => m.Id.StartsWith(words) || m.Name.Contains(words));
        }
        return Cursor.Keys(req.Cursor, 1) is [var after] ? rows.Where(m => string.Compare(m.Id, after) > 0) : rows;
    }
}

/// <summary>Up to when measures are read.</summary>
internal static class MeasureMoment
{
    /// <summary>The last day whose reports count.</summary>
    public static DateOnly LastDay(AskedMoment moment, TimeProvider time) => moment.AsOf ?? (moment.KnownAt is { } instant ? BusinessDay.On(instant) : time.Today());

    /// <summary>When the newest report was entered that was recorded by the moment; the moment itself when there is none.</summary>
    public static async Task<DateTimeOffset> DataTimeAsync(SunLedgerDb db, AskedMoment moment, TimeProvider time, CancellationToken ct)
    {
        var until = moment.Until ?? time.GetUtcNow();
        var reported = await db.Set<ReportRow>().Where(r => r.At <= until).MaxAsync(r => (DateTimeOffset?)r.At, ct);
        var set = await db.Set<MeasureRow>().Where(m => m.At <= until).MaxAsync(m => (DateTimeOffset?)m.At, ct);
        return (reported > set || set is null ? reported : set) ?? until;
    }
}

/// <summary>Which measure.</summary>
internal sealed record SeeMeasureRequest(string Id, DateOnly? AsOf, string? KnownAt);

/// <summary>What the measure said at a version.</summary>
internal sealed record MeasureVersion(int Version, string Name, decimal? Planned, string? Unit, decimal? Weight, DateOnly DueOn, string? Reason, DateTimeOffset At, string By);

/// <summary>A report of the measure.</summary>
internal sealed record MeasureReport(string Id, decimal? Value, string? Grade, int? Sample, DateOnly ReportedOn, string? Note, IReadOnlyList<EvidenceFile> Evidence, DateTimeOffset At, string By);

/// <summary>A measure with every version and every report. Definition is the code of what the numbers count (口径), DataTime when the newest of them was entered.</summary>
internal sealed record MeasureAnswer(MeasureItem Measure, IReadOnlyList<MeasureVersion> Versions, IReadOnlyList<MeasureReport> Reports, string Definition, DateTimeOffset DataTime);

/// <summary>GET /measures/{id}: one measure with every version and every report.</summary>
internal sealed class SeeMeasure(IDatabase database, MeasureReader measures, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<SeeMeasureRequest, MeasureAnswer>
{
    public override void Configure()
    {
        Get("/measures/{id}");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "One performance measure, with every version and every report of it.");
    }

    public override async Task HandleAsync(SeeMeasureRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        var (until, lastDay) = (moment.Until ?? time.GetUtcNow(), MeasureMoment.LastDay(moment, time));
        var versions = Identifier.IsOne(req.Id) ? await db.Set<MeasureRow>().AsNoTracking().Where(m => m.Id == req.Id && m.At <= until).OrderBy(m => m.Version).ToListAsync(ct) : [];
        if (versions.Count == 0 || !Owner.IsIn(caller, divisions, time.Today(), versions[^1].DivisionPath, versions[^1].UnitCode))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        var facts = (await measures.OfAsync(db, [versions[^1]], lastDay, moment.KnownAt, ct))[req.Id];
        var known = moment.KnownAt ?? time.GetUtcNow();
        var reports = await db.Set<ReportRow>().AsNoTracking().Where(r => r.MeasureId == req.Id && r.At <= known && r.ReportedOn <= lastDay).OrderByDescending(r => r.Key).ToListAsync(ct);
        await Send.OkAsync(new(
            MeasureItem.Of(versions[^1], facts),
            [.. versions.Select(v => new MeasureVersion(v.Version, v.Name, Scaled.Back(v.Planned), v.Unit, Weights.Back(v.Weight), v.DueOn, v.Reason, v.At, v.By))],
            [.. reports.Select(r => new MeasureReport(r.Id, Scaled.Back(r.Value), r.Grade, r.Sample, r.ReportedOn, r.Note, EvidenceFiles.Read(r.Evidence), r.At, r.By))],
            PerformanceDefinitions.Measure, await MeasureMoment.DataTimeAsync(db, moment, time, ct)), ct);
    }
}

/// <summary>Which self-evaluations to list.</summary>
/// <param name="Division">Of this division and those below it.</param>
/// <param name="Project">Of this project.</param>
/// <param name="Year">Of this year.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="AsOf">Counts what was submitted until the end of this business day; everything when absent.</param>
/// <param name="KnownAt">Counts what had been recorded by this instant; everything when absent.</param>
/// <param name="Tree">In the tree of divisions of this day; when absent that of asOf, else of the last day of the year, else of today.</param>
internal sealed record ListEvaluationsRequest(string? Division, string? Project, int? Year, string? Cursor, int? Limit, DateOnly? AsOf, string? KnownAt, DateOnly? Tree);

/// <summary>A self-evaluation.</summary>
internal sealed record EvaluationItem(
    string Id, string? ProjectCode, string? FundCode, string DivisionCode, int Year, decimal Score, string? Conclusion, DateOnly SubmittedOn, IReadOnlyList<EvidenceFile> Evidence, DateTimeOffset At, string By);

/// <summary>GET /self-evaluations: the newest first.</summary>
internal sealed class ListEvaluations(IDatabase database, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<ListEvaluationsRequest, FiguresPage<EvaluationItem>>
{
    public override void Configure()
    {
        Get("/self-evaluations");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "Self-evaluations of a division and those below it, the newest first.");
    }

    public override async Task HandleAsync(ListEvaluationsRequest req, CancellationToken ct)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        var known = moment.KnownAt ?? time.GetUtcNow();
        var all = db.Set<EvaluationRow>().AsNoTracking().Where(e => e.At <= known);
        var rows = Reach.Of(path, moment.TreeDay(req.Tree, req.Year, time), moment.KnownAt, divisions).In(all, e => e.DivisionPath);
        if (req.AsOf is { } day) rows = rows.Where(e => e.SubmittedOn <= day);
        if (caller.OrganisationCode is { } unit) rows = rows.Where(e => e.UnitCode == unit);
        if (req.Project is { } project) rows = Identifier.IsOne(project) ? rows.Where(e => e.ProjectCode == project) : rows.Where(_ => false);
        if (req.Year is { } year) rows = rows.Where(e => e.Year == year);
        if (Cursor.Number(req.Cursor) is { } before) rows = rows.Where(e => e.Key < before);
        var limit = Cursor.Limit(req.Limit);
        var found = await rows.OrderByDescending(e => e.Key).Take(limit + 1).ToListAsync(ct);
        await Send.OkAsync(new(
            [.. found.Take(limit).Select(e => new EvaluationItem(e.Id, e.ProjectCode, e.FundCode, e.DivisionCode, e.Year, e.Score / 100m, e.Conclusion, e.SubmittedOn, EvidenceFiles.Read(e.Evidence), e.At, e.By))],
            found.Count > limit ? Cursor.After(found[limit - 1].Key.ToString(CultureInfo.InvariantCulture)) : null,
            PerformanceDefinitions.Evaluation, await all.MaxAsync(e => (DateTimeOffset?)e.At, ct) ?? moment.Until ?? known), ct);
    }
}
