using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Observations.PostObservations;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.Reading;

/// <summary>What was judged as observations came in: the elements that they brought, and the projects and indicators whose rules read what is observed.</summary>
internal sealed class ObservationWrites(Watchlist watchlist) : IPastWrites
{
    public async Task<IReadOnlyList<PastWrite>> ReadAsync(
        SunLedgerDb db, CategorySnapshot definitions, string divisionPath, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await db.Set<ObservationRow>().AsNoTracking().Where(o => o.RecordedAt >= from && o.RecordedAt < until && o.DivisionPath.StartsWith(divisionPath)).OrderBy(o => o.Key).ToListAsync(ct);
        var writes = new List<PastWrite>();
        foreach (var call in rows.GroupBy(o => o.RecordedAt))
        {
            var (subjects, today) = (await watchlist.KnownAt(call.Key, definitions).FindAsync(db, [.. call.Select(o => (o.SubjectKind, o.SubjectId)).Distinct()], ct), BusinessDay.On(call.Key));
            var seen = call.Where(o => subjects.TryGetValue((o.SubjectKind, o.SubjectId), out var subject) && subject.Definition is not null).ToArray();
            var read = seen.Where(o => subjects[(o.SubjectKind, o.SubjectId)].Reads(o.Element)).ToLookup(o => o.SubjectKind, o => o.SubjectId);
            writes.Add(new PastWrite(call.Key)
            {
                Elements =
                [
                    .. seen.Where(o => o.Version == 1 && subjects[(o.SubjectKind, o.SubjectId)].Find(o.Element) is not null)
                        .SelectMany(o => ObservationEntry.Arrived(o, subjects[(o.SubjectKind, o.SubjectId)], today)),
                ],
                Projects = [.. read[Subject.Project].Distinct()],
                Indicators = [.. read[Subject.Indicator].Distinct()],
            });
        }
        return writes;
    }
}
