using System.Runtime.CompilerServices;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Observations.Domain;
using SunLedger.Observations.Reading;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.Completeness;

/// <summary>Goes through projects, indicators and lists of person lines and says which elements they owe. The sweep, the matrix and its lines all read here, so that their numbers agree.</summary>
internal sealed class DutyReader(ICategories categories, IProjects projects, ILedgerFacts ledger, ILedgerPast past, IPersonLists? lists = null) : IDuties
{
    private const int ListsAtOnce = 2_000;

    private CategorySnapshot? Definitions { get; init; }

    private DateTimeOffset? Until { get; init; }

    public IDuties KnownAt(DateTimeOffset instant, CategorySnapshot definitions) =>
        new DutyReader(categories, projects.KnownAt(instant), past.KnownAt(instant), past, lists?.KnownAt(instant)) { Definitions = definitions, Until = instant };

    public async IAsyncEnumerable<IReadOnlyList<DutyFacts>> DueAsync(SunLedgerDb db, string divisionPath, int year, DateOnly asOf, [EnumeratorCancellation] CancellationToken ct)
    {
        var snapshot = Definitions ?? categories.Current;
        var ofProjects = new DueElements(snapshot, Subject.Project);
        if (ofProjects.Any)
            await foreach (var chunk in projects.AllAsync(db, divisionPath, ct))
            {
                var watched = chunk.Where(p => ofProjects.Has(p.CategoryCode, p.DivisionPath)).ToArray();
                if (watched.Length == 0) continue;
                var withMoney = await ledger.WithMoneyAsync(db, watched, ct);
                yield return await DueAsync(db, [.. withMoney.Select(p => Watched.Of(p, snapshot.Find(p.CategoryCode, p.DivisionPath)!))], ofProjects, year, asOf, ct);
            }

        var ofIndicators = new DueElements(snapshot, Subject.Indicator);
        if (ofIndicators.Any)
            await foreach (var chunk in ledger.IndicatorsAsync(db, divisionPath, year, ct))
                yield return await DueAsync(
                    db, [.. chunk.Where(i => ofIndicators.Has(i.CategoryCode, i.DivisionPath)).Select(i => Watched.Of(i, snapshot.Find(i.CategoryCode, i.DivisionPath)!))], ofIndicators, year, asOf, ct);

        var ofLists = new DueElements(snapshot, Subject.PersonLine);
        if (!ofLists.Any || lists is null) yield break;
        foreach (var part in (await lists.AllAsync(db, divisionPath, year, ct)).Where(l => ofLists.Has(l.CategoryCode, l.DivisionPath)).Chunk(ListsAtOnce))
            yield return await DueAsync(db, await Watchlist.WithProjectsAsync(db, projects, part, snapshot, ct), ofLists, year, asOf, ct);
    }

    private async Task<IReadOnlyList<DutyFacts>> DueAsync(
        SunLedgerDb db, IReadOnlyList<Watched> subjects, DueElements elements, int year, DateOnly asOf, CancellationToken ct)
    {
        var due = subjects.SelectMany(s => elements.Of(s.Definition!).SelectMany(e => Duties.Of(e, s, year - 1, asOf).Select(d => (Subject: s, Element: e, d.Period, d.DueOn)))).ToArray();
        if (due.Length == 0) return [];
        var (kind, ids) = (due[0].Subject.Kind, due.Select(d => d.Subject.Id).Distinct().ToArray());
        var arrived = await db.Set<ObservationRow>().AsNoTracking()
            .Where(o => o.SubjectKind == kind && o.Version == 1 && o.ReportedOn <= asOf && (Until == null || o.RecordedAt <= Until) && EF.Parameter(ids).Contains(o.SubjectId))
            .ToDictionaryAsync(o => (o.SubjectId, o.Element, o.Period), o => o.ReportedOn, ct);
        var missing = new Dictionary<(string, string), int>();
        return [.. due.OrderBy(d => d.DueOn).Select(d => Facts(d.Element, d.Subject, d.Period, d.DueOn, arrived, missing))];
    }

    private static DutyFacts Facts(
        Element element, Watched subject, string period, DateOnly dueOn, Dictionary<(string, string, string), DateOnly> arrived, Dictionary<(string, string), int> missing)
    {
        if (arrived.TryGetValue((subject.Id, element.Code, period), out var on)) return Duties.Facts(element, subject, period, dueOn, on);
        var before = missing.GetValueOrDefault((subject.Id, element.Code));
        missing[(subject.Id, element.Code)] = before + 1;
        return Duties.Facts(element, subject, period, dueOn, null) with { MissingBefore = before };
    }

    /// <summary>What is due of one kind of subject, by the definition that watches it: a division's own elements are owed in the division.</summary>
    private sealed class DueElements(CategorySnapshot snapshot, Subject subject)
    {
        private readonly Dictionary<CategoryDefinition, Element[]> _byDefinition = snapshot.All
            .Select(d => (Definition: d, Elements: d.Elements.Where(e => e.IsDue && e.Subject == subject).ToArray()))
            .Where(d => d.Elements.Length > 0).ToDictionary(d => d.Definition, d => d.Elements);

        public bool Any => _byDefinition.Count > 0;

        public bool Has(string category, string divisionPath) => snapshot.Find(category, divisionPath) is { } definition && _byDefinition.ContainsKey(definition);

        public Element[] Of(CategoryDefinition definition) => _byDefinition.GetValueOrDefault(definition) ?? [];
    }
}
