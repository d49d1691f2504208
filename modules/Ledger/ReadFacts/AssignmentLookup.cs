using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Finds what was assigned, for the modules that say who gets it.</summary>
internal sealed class AssignmentLookup(IProjects projects) : IAssignments
{
    private const int AtOnce = 5_000;

    public async Task<IReadOnlyDictionary<(string IndicatorId, string ProjectCode), Money>> OfAsync(SunLedgerDb db, IReadOnlyCollection<string> indicatorIds, CancellationToken ct)
    {
        var found = new Dictionary<(string, string), Money>();
        foreach (var part in indicatorIds.Distinct().Chunk(AtOnce))
        {
            var shares = await db.Set<ProjectShare>().Join(db.Set<Indicator>().Where(i => EF.Parameter(part).Contains(i.Id)), s => s.IndicatorKey, i => i.Key, (s, i) => new { i.Id, s.ProjectKey, s.AssignedFen })
                .ToListAsync(ct);
            var named = await projects.FindAsync(db, [.. shares.Select(s => s.ProjectKey).Distinct()], ct);
            foreach (var share in shares)
                if (named.TryGetValue(share.ProjectKey, out var project)) found[(share.Id, project.Code)] = new(share.AssignedFen);
        }
        return found;
    }
}
