using System.Runtime.CompilerServices;
using SunLedger.Messages.Performance;
using SunLedger.Messages.Projects;
using SunLedger.Performance.Domain;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Reading;

/// <summary>Asks for what counts now: of a measure the newest version, of what was reported the last.</summary>
internal static class Newest
{
    public static IQueryable<MeasureRow> Measures(SunLedgerDb db) =>
        db.Set<MeasureRow>().AsNoTracking().Where(m => !db.Set<MeasureRow>().Any(later => later.Id == m.Id && later.Version > m.Version));

    /// <summary>The same of what had been entered by an instant; of everything when it is null.</summary>
    public static IQueryable<MeasureRow> Measures(SunLedgerDb db, DateTimeOffset? until) => until is not { } instant ? Measures(db)
        : db.Set<MeasureRow>().AsNoTracking().Where(m => m.At <= instant && !db.Set<MeasureRow>().Any(later => later.Id == m.Id && later.Version > m.Version && later.At <= instant));

    /// <summary>The last report of each measure by the day: of one day, the one that was entered last.</summary>
    public static async Task<Dictionary<string, ReportRow>> ReportsAsync(SunLedgerDb db, IReadOnlyCollection<string> measures, DateOnly asOf, DateTimeOffset? knownAt, CancellationToken ct)
    {
        var last = new Dictionary<string, ReportRow>(StringComparer.Ordinal);
        foreach (var some in measures.Chunk(2_000))
            foreach (var report in await db.Set<ReportRow>().AsNoTracking().Where(r => some.Contains(r.MeasureId) && r.ReportedOn <= asOf && (knownAt == null || r.At <= knownAt)).OrderBy(r => r.ReportedOn).ThenBy(r => r.Key).ToListAsync(ct))
                last[report.MeasureId] = report;
        return last;
    }
}

/// <summary>Reads targets for the rules.</summary>
internal sealed class MeasureReader(IProjects projects, DateTimeOffset? until = null) : IMeasures
{
    private const int Chunk = 2_000;
    private const string Output = "产出指标", Benefit = "效益指标", Satisfaction = "满意度指标";

    public IMeasures KnownAt(DateTimeOffset instant) => new MeasureReader(projects.KnownAt(instant), instant);

    public async Task<IReadOnlyDictionary<string, MeasureFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, DateOnly asOf, CancellationToken ct)
    {
        var found = new Dictionary<string, MeasureFacts>(StringComparer.Ordinal);
        foreach (var some in ids.Distinct().Chunk(Chunk))
            foreach (var facts in await FactsAsync(db, await Newest.Measures(db, until).Where(m => some.Contains(m.Id)).ToListAsync(ct), asOf, until, ct)) found[facts.Id] = facts;
        return found;
    }

    /// <summary>These versions, with what had been reported by the day, as far as it was recorded by an instant.</summary>
    public async Task<IReadOnlyDictionary<string, MeasureFacts>> OfAsync(SunLedgerDb db, IReadOnlyList<MeasureRow> rows, DateOnly asOf, DateTimeOffset? knownAt, CancellationToken ct) =>
        (await FactsAsync(db, rows, asOf, knownAt, ct)).ToDictionary(m => m.Id, StringComparer.Ordinal);

    public async IAsyncEnumerable<IReadOnlyList<MeasureFacts>> AllAsync(SunLedgerDb db, string divisionPath, int year, DateOnly asOf, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = 0L; ;)
        {
            var rows = await Newest.Measures(db, until).Where(m => m.Key > last && m.Year == year && m.DivisionPath.StartsWith(divisionPath)).OrderBy(m => m.Key).Take(Chunk).ToListAsync(ct);
            if (rows.Count == 0) yield break;
            last = rows[^1].Key;
            yield return await FactsAsync(db, rows, asOf, until, ct);
        }
    }

    public async Task<IReadOnlyList<ProjectFacts>> WithPerformanceAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, DateOnly asOf, CancellationToken ct)
    {
        if (projects.Count == 0) return projects;
        var (measures, evaluations) = (new List<MeasureRow>(), new Dictionary<string, EvaluationRow>(StringComparer.Ordinal));
        foreach (var some in projects.Select(p => p.Code).Chunk(Chunk))
        {
            measures.AddRange(await Newest.Measures(db, until).Where(m => m.ProjectCode != null && some.Contains(m.ProjectCode)).ToListAsync(ct));
            foreach (var e in await db.Set<EvaluationRow>().AsNoTracking().Where(e => e.ProjectCode != null && some.Contains(e.ProjectCode) && e.SubmittedOn <= asOf && (until == null || e.At <= until))
                .OrderBy(e => e.SubmittedOn).ThenBy(e => e.Key).ToListAsync(ct)) evaluations[$"{e.ProjectCode} {e.Year}"] = e;
        }
        var begun = await BegunAsync(db, projects, ct);
        if (begun.Count == 0) return projects;
        var reports = await Newest.ReportsAsync(db, [.. measures.Select(m => m.Id)], asOf, until, ct);
        var of = measures.ToLookup(m => (m.ProjectCode!, m.Year));
        return [.. projects.Select(p => begun.Contains((CountyOf(p.DivisionPath), p.LibraryYear)) ? p with { Performance = Performance(of[(p.Code, p.LibraryYear)], reports, evaluations.GetValueOrDefault($"{p.Code} {p.LibraryYear}")) } : p)];
    }

    // The counties and years for which any target of a project was set.
    private async Task<HashSet<(string County, int Year)>> BegunAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, CancellationToken ct)
    {
        var years = projects.Select(p => p.LibraryYear).Distinct().ToArray();
        var set = await db.Set<MeasureRow>().Where(m => m.ProjectCode != null && years.Contains(m.Year) && (until == null || m.At <= until)).Select(m => new { m.DivisionPath, m.Year }).Distinct().ToListAsync(ct);
        return [.. set.Select(s => (CountyOf(s.DivisionPath), s.Year))];
    }

    private static ProjectPerformance Performance(IEnumerable<MeasureRow> measures, Dictionary<string, ReportRow> reports, EvaluationRow? evaluation)
    {
        var all = measures.ToArray();
        var outputs = all.Where(m => m.Group == Output).Select(m => Facts(m, null, reports.GetValueOrDefault(m.Id))).ToArray();
        decimal? done = outputs.Length == 0 ? null : outputs.Average(m => m.IsQualitative ? m.Grade is "达成" ? 1 : m.Grade is "部分达成" ? 0.7m : 0 : Math.Min(1, m.Achieved ?? 0));
        return new(
            outputs.Length, all.Count(m => m.Group == Benefit), all.Count(m => m.Group == Satisfaction), done, evaluation?.SubmittedOn, evaluation is null ? null : evaluation.Evidence is not null);
    }

    private async Task<IReadOnlyList<MeasureFacts>> FactsAsync(SunLedgerDb db, IReadOnlyList<MeasureRow> rows, DateOnly asOf, DateTimeOffset? knownAt, CancellationToken ct)
    {
        var found = await projects.FindAsync(db, [.. rows.Select(r => r.ProjectCode).OfType<string>().Distinct()], knownAt, ct);
        var reports = await Newest.ReportsAsync(db, [.. rows.Select(r => r.Id)], asOf, knownAt, ct);
        return [.. rows.Select(r => Facts(r, r.ProjectCode is { } code ? found.GetValueOrDefault(code) : null, reports.GetValueOrDefault(r.Id)))];
    }

    private static MeasureFacts Facts(MeasureRow m, ProjectFacts? project, ReportRow? report) => new()
    {
        Id = m.Id,
        Project = project,
        FundCode = m.FundCode,
        CategoryCode = m.CategoryCode,
        DivisionCode = m.DivisionCode,
        DivisionPath = m.DivisionPath,
        Year = m.Year,
        Group = m.Group,
        Name = m.Name,
        IsQualitative = m.IsQualitative,
        Direction = m.Direction,
        Planned = Scaled.Back(m.Planned),
        Unit = m.Unit,
        DueOn = m.DueOn,
        Value = Scaled.Back(report?.Value),
        Grade = report?.Grade,
        Sample = report?.Sample,
        HasEvidence = report is null ? null : report.Evidence is not null,
        ReportedOn = report?.ReportedOn,
        Fields = m.Fields,
    };

    /// <summary>The county that a path runs through; where it ends above one, its last division.</summary>
    private static string CountyOf(string divisionPath)
    {
        var codes = divisionPath.Trim('/').Split('/');
        return codes.FirstOrDefault(code => code.Length == 6 && !code.EndsWith("00", StringComparison.Ordinal)) ?? codes[^1];
    }
}
