using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Observations.Domain;

namespace SunLedger.Observations.Reading;

/// <summary>Finds the subjects that elements are about.</summary>
internal sealed class Watchlist(IProjects projects, ILedgerFacts ledger, ICategories categories, ILedgerPast past, IPersonLists? lists = null)
{
    private CategorySnapshot? Definitions { get; init; }

    /// <summary>The same as it stood at an instant, by these definitions.</summary>
    public Watchlist KnownAt(DateTimeOffset instant, CategorySnapshot definitions) =>
        new(projects.KnownAt(instant), past.KnownAt(instant), categories, past, lists?.KnownAt(instant)) { Definitions = definitions };

    /// <summary>The subjects with these ids; those that are not there, or whose category has no definition, are absent.</summary>
    public async Task<IReadOnlyDictionary<(Subject Kind, string Id), Watched>> FindAsync(SunLedgerDb db, IReadOnlyCollection<(Subject Kind, string Id)> ids, CancellationToken ct)
    {
        var (found, snapshot) = (new Dictionary<(Subject, string), Watched>(), Definitions ?? categories.Current);
        var codes = ids.Where(i => i.Kind == Subject.Project).Select(i => i.Id).Distinct().ToArray();
        if (codes.Length > 0)
            foreach (var project in await ledger.WithMoneyAsync(db, [.. (await projects.FindAsync(db, codes, ct)).Values], ct))
                if (snapshot.Find(project.CategoryCode, project.DivisionPath) is { } definition) found[(Subject.Project, project.Code)] = Watched.Of(project, definition) with { Kernel = KernelAt(project.DivisionPath) };
        var indicators = ids.Where(i => i.Kind == Subject.Indicator).Select(i => i.Id).Distinct().ToArray();
        if (indicators.Length > 0)
            foreach (var indicator in (await ledger.IndicatorsAsync(db, indicators, ct)).Values)
                if (snapshot.Find(indicator.CategoryCode, indicator.DivisionPath) is { } definition) found[(Subject.Indicator, indicator.Id)] = Watched.Of(indicator, definition) with { Kernel = KernelAt(indicator.DivisionPath) };
        var numbers = ids.Where(i => i.Kind == Subject.PersonLine).Select(i => i.Id).Distinct().ToArray();
        if (numbers.Length > 0 && lists is not null)
            foreach (var list in await WithProjectsAsync(db, projects, await lists.FindAsync(db, numbers, ct), snapshot, ct)) found[(Subject.PersonLine, list.Id)] = list;
        return found;

        CategoryDefinition? KernelAt(string path) => snapshot.Find(CategorySnapshot.KernelCode, path);
    }

    /// <summary>Lists with what their projects say; those whose category has no definition are absent.</summary>
    public static async Task<IReadOnlyList<Watched>> WithProjectsAsync(
        SunLedgerDb db, IProjects projects, IReadOnlyList<PersonListFacts> lists, CategorySnapshot snapshot, CancellationToken ct)
    {
        var codes = lists.Select(l => l.ProjectCode).OfType<string>().Distinct().ToArray();
        var known = codes.Length == 0 ? null : await projects.FindAsync(db, codes, ct);
        return
        [
            .. lists.Select(l => (List: l, Definition: snapshot.Find(l.CategoryCode, l.DivisionPath))).Where(l => l.Definition is not null)
                .Select(l => Watched.Of(l.List, l.List.ProjectCode is { } code ? known?.GetValueOrDefault(code) : null, l.Definition!)),
        ];
    }
}
