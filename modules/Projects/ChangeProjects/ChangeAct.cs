using System.Text.Json;
using SunLedger.Messages.Audit;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.ChangeProjects;

/// <summary>What is recorded of changed projects: what each said before and says now. Of very many the first; all versions are kept anyway.</summary>
internal static class ChangeAct
{
    private const int MostShown = 20;

    public static async Task<Act> OfAsync(SunLedgerDb db, IReadOnlyList<RowResult> results, CancellationToken ct)
    {
        var codes = results.Where(r => r.Outcome == Outcome.Accepted).Select(r => r.Id!).Distinct().Take(MostShown).ToArray();
        var versions = await db.Set<VersionRow>().AsNoTracking().Where(v => codes.Contains(v.Code)).OrderBy(v => v.Code).ThenByDescending(v => v.Version).ToListAsync(ct);
        var of = versions.GroupBy(v => v.Code).ToDictionary(g => g.Key, g => g.Take(2).Select(v => JsonSerializer.Deserialize<JsonElement>(v.Content)).ToArray());
        return new Act("project.change", "project", "")
        {
            Before = of.ToDictionary(p => p.Key, p => p.Value.ElementAtOrDefault(1)),
            After = of.ToDictionary(p => p.Key, p => p.Value[0]),
        };
    }
}
