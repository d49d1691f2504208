using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Reconciliation;
using SunLedger.Observations.Reading;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.Reconcile;

/// <summary>
/// What was published ties to one thing that had to be, and what had to be published by now has been: of the elements that categories mark as public (须公开), and that fell due this year or the last.
/// A list of persons that was taken back as a whole keeps the record that it was once posted.
/// </summary>
internal sealed class PublicityIdentity(IDuties duties, Watchlist watchlist, ICategories categories, ISwitches switches, TimeProvider time, IWatchedDays? days = null) : IIdentity
{
    private const string Everywhere = "/000000/";
    private const int AtOnce = 2_000;

    public string Code => "publicity_events";

    public int Order => 80;

    public bool IsCounted => true;

    public Bilingual Says { get; } = new(
        "每条公示登记对应一个事项；按类别应公示、已过期限的事项都有公示登记（本年和上年）",
        "Every record of a publication ties to one thing; everything that its category demands to be published and that is past its day has a record (this year and the last)");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        // While nothing can be brought nothing is missing.
        if (switches.Module(ObservationsModule.OwnCode) is not null) return new(0, []);
        var (count, differences) = (0, new List<IdentityDifference>());
        await foreach (var one in MissingAsync(db, ct)) Take(one);
        await foreach (var one in LooseAsync(db, ct)) Take(one);
        return new(count, differences);

        void Take(IdentityDifference one)
        {
            count++;
            if (differences.Count < most) differences.Add(one);
        }
    }

    private async IAsyncEnumerable<IdentityDifference> MissingAsync(SunLedgerDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (today, named) = (days?.On(time.Today()) ?? time.Today(), new HashSet<string>(StringComparer.Ordinal));
        // A project is met in both years. What comes after its year is over is late, and here.
        foreach (var year in new[] { today.Year - 1, today.Year })
            await foreach (var chunk in duties.DueAsync(db, Everywhere, year, today, ct))
                foreach (var duty in chunk)
                    if (duty.IsPublished && duty.ArrivedOn is null && duty.DueOn < today && duty.DueOn.Year >= today.Year - 1 && named.Add(duty.Id)) yield return IdentityDifference.Counted(duty.DivisionPath, NameOf(duty), 1, 0);
    }

    // As a clerk knows it: by the subject's own id and by what the element is called.
    private static string NameOf(DutyFacts duty) => duty.Period == Domain.Duties.Once ? $"{duty.SubjectId} {duty.ElementName}" : $"{duty.SubjectId} {duty.ElementName} {duty.Period}";

    private async IAsyncEnumerable<IdentityDifference> LooseAsync(SunLedgerDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var definitions = categories.Current;
        var published = definitions.All.SelectMany(d => d.Elements).Where(e => e.IsPublished).Select(e => e.Code).Distinct().ToArray();
        var records = await db.Set<ObservationRow>().AsNoTracking().Where(o => o.Version == 1 && o.SubjectKind != Subject.PersonLine && EF.Parameter(published).Contains(o.Element))
            .OrderBy(o => o.Key).Select(o => new { o.Id, o.SubjectKind, o.SubjectId, o.Element, o.CategoryCode, o.DivisionPath }).ToListAsync(ct);
        // Of a category that has no definition now nobody can say what it demands.
        var said = records.Where(o => definitions.Find(o.CategoryCode, o.DivisionPath)?.Elements.Any(e => e.IsPublished && e.Code == o.Element) == true);
        foreach (var part in said.Chunk(AtOnce))
        {
            var known = await watchlist.FindAsync(db, [.. part.Select(o => (o.SubjectKind, o.SubjectId)).Distinct()], ct);
            foreach (var record in part)
                if (!known.ContainsKey((record.SubjectKind, record.SubjectId))) yield return IdentityDifference.Counted(record.DivisionPath, record.Id, 0, 1);
        }
    }
}
