using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.SummariseWarnings;

/// <summary>Open warnings, counted for the overview and named for the list of payments.</summary>
internal sealed class OpenWarnings : IOpenWarnings
{
    public async Task<IReadOnlyDictionary<string, int>> CountByDivisionAsync(SunLedgerDb db, string divisionPath, int year, DateTimeOffset? instant, CancellationToken ct) =>
        await db.WarningsAt(instant).Where(w => w.State == WarningState.Open && w.Period == year && w.DivisionPath.StartsWith(divisionPath))
            .GroupBy(w => w.DivisionPath).Select(g => new { Path = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Path, g => g.Count, ct);

    public IReadOnlyList<(string DivisionPath, int Count)> CountByDivision(RoundTrip trip, Dialect dialect, Reach reach, int year)
    {
        List<object> values = [(int)WarningState.Open, year];
        var within = reach.In("division_path", values);
        return trip.Ask(
            $"SELECT division_path, count(*) FROM {dialect.Table(MonitoringMap.Module, MonitoringMap.Warnings)} WHERE state = $1 AND period = $2 AND {within} GROUP BY 1",
            row => (row.GetString(0), row.GetInt32(1)), [.. values]);
    }

    public async Task<ILookup<string, string>> RulesOfPaymentsAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.ToArray();
        var found = await db.Set<Warning>()
            .Where(w => w.SubjectKind == Subject.Payment && wanted.Contains(w.SubjectId) && w.State == WarningState.Open && !w.IsAttempt)
            .Select(w => new { w.SubjectId, w.RuleCode }).ToListAsync(ct);
        return found.ToLookup(w => w.SubjectId, w => w.RuleCode);
    }
}
