using SunLedger.Messages.Observations;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.Reading;

/// <summary>Reads what was observed for the engine: of each subject and element the latest period, in its latest version, that was known on the day.</summary>
internal sealed class ObservationReader(DateTimeOffset? until = null) : IObservations
{
    private const int AtOnce = 5_000;

    public IObservations KnownAt(DateTimeOffset instant) => new ObservationReader(instant);

    public async Task<IObserved> GatherAsync(SunLedgerDb db, IReadOnlyCollection<(Subject Kind, string Id)> subjects, DateOnly asOf, CancellationToken ct)
    {
        var latest = new Latest();
        var parts = subjects.GroupBy(s => s.Kind).SelectMany(kind => kind.Select(s => s.Id).Distinct().Chunk(AtOnce).Select(ids => (Kind: kind.Key, Ids: ids))).ToArray();
        // Of a few subjects all kinds are asked about at once.
        var isOne = parts.Sum(p => p.Ids.Length) <= AtOnce;
        foreach (var asked in isOne && parts.Length > 0 ? [parts] : parts.Select(p => new[] { p }))
            await latest.TakeAsync(asked.Select(p => Of(db, p.Kind, p.Ids, asOf)).Aggregate((one, other) => one.Concat(other)), ct);
        return latest;
    }

    public async Task<IObserved> AllAsync(SunLedgerDb db, string divisionPath, DateOnly asOf, CancellationToken ct)
    {
        var latest = new Latest();
        await latest.TakeAsync(Known(db, asOf).Where(o => o.DivisionPath.StartsWith(divisionPath)), ct);
        return latest;
    }

    private IQueryable<ObservationRow> Of(SunLedgerDb db, Subject kind, string[] ids, DateOnly asOf) =>
        Known(db, asOf).Where(o => o.SubjectKind == kind && EF.Parameter(ids).Contains(o.SubjectId));

    private IQueryable<ObservationRow> Known(SunLedgerDb db, DateOnly asOf) => db.Set<ObservationRow>().AsNoTracking().Where(o => o.ReportedOn <= asOf && (until == null || o.RecordedAt <= until));

    private sealed class Latest : IObserved
    {
        private readonly Dictionary<(Subject, string, string), (string Period, int Version, string Value)> _values = [];

        public string? Value(Subject kind, string id, string element) => _values.TryGetValue((kind, id, element), out var known) ? known.Value : null;

        public async Task TakeAsync(IQueryable<ObservationRow> rows, CancellationToken ct)
        {
            await foreach (var o in rows.Select(o => new { o.SubjectKind, o.SubjectId, o.Element, o.Period, o.Version, o.Value }).AsAsyncEnumerable().WithCancellation(ct))
            {
                var key = (o.SubjectKind, o.SubjectId, o.Element);
                if (!_values.TryGetValue(key, out var known) || IsLater(o.Period, o.Version, known.Period, known.Version)) _values[key] = (o.Period, o.Version, o.Value);
            }
        }

        private static bool IsLater(string period, int version, string knownPeriod, int knownVersion)
        {
            var order = string.CompareOrdinal(period, knownPeriod);
            return order > 0 || order == 0 && version > knownVersion;
        }
    }
}
