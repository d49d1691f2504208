using SunLedger.Performance.Domain;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Reading;

/// <summary>Reads the targets that belong together, and what was last declared of them.</summary>
internal static class TargetSets
{
    private const int AtOnce = 2_000;

    /// <summary>What holds of each of these sets: the last declaration.</summary>
    public static async Task<Dictionary<TargetSet, DeclarationRow>> DeclaredAsync(SunLedgerDb db, IReadOnlyCollection<TargetSet> sets, CancellationToken ct)
    {
        var found = new List<DeclarationRow>();
        var all = db.Set<DeclarationRow>().AsNoTracking();
        foreach (var codes in Projects(sets).Chunk(AtOnce)) found.AddRange(await all.Where(d => codes.Contains(d.ProjectCode)).ToListAsync(ct));
        foreach (var codes in Funds(sets).Chunk(AtOnce)) found.AddRange(await all.Where(d => codes.Contains(d.FundCode)).ToListAsync(ct));
        return Last(found.Where(d => sets.Contains(TargetSet.Of(d))));
    }

    /// <summary>The last declaration of each set.</summary>
    public static Dictionary<TargetSet, DeclarationRow> Last(IEnumerable<DeclarationRow> declarations) => declarations.GroupBy(TargetSet.Of).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Key)!);

    /// <summary>The measures of each of these sets as they are now.</summary>
    public static async Task<Dictionary<TargetSet, List<MeasureRow>>> MeasuresAsync(SunLedgerDb db, IReadOnlyCollection<TargetSet> sets, CancellationToken ct)
    {
        var found = new List<MeasureRow>();
        foreach (var codes in Projects(sets).Chunk(AtOnce)) found.AddRange(await Newest.Measures(db).Where(m => codes.Contains(m.ProjectCode)).ToListAsync(ct));
        foreach (var codes in Funds(sets).Chunk(AtOnce)) found.AddRange(await Newest.Measures(db).Where(m => codes.Contains(m.FundCode)).ToListAsync(ct));
        return found.Where(m => sets.Contains(TargetSet.Of(m))).GroupBy(TargetSet.Of).ToDictionary(g => g.Key, g => g.ToList());
    }

    private static IEnumerable<string> Projects(IEnumerable<TargetSet> sets) => sets.Select(s => s.ProjectCode).OfType<string>().Distinct();

    private static IEnumerable<string> Funds(IEnumerable<TargetSet> sets) => sets.Select(s => s.FundCode).OfType<string>().Distinct();
}
