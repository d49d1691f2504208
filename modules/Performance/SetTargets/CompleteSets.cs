using SunLedger.Performance.Domain;
using SunLedger.Performance.Reading;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.SetTargets;

/// <summary>Targets that were declared complete stay whole: a batch after which their weights do not sum to 100 takes none of its rows of that set.</summary>
internal static class CompleteSets
{
    public static async Task<IReadOnlyList<RowResult>> HoldAsync(SunLedgerDb db, IReadOnlyList<(int Row, MeasureRow Measure)> made, RowResult[] decided, CancellationToken ct)
    {
        var sets = made.Select(m => TargetSet.Of(m.Measure)).ToHashSet();
        var complete = (await TargetSets.DeclaredAsync(db, sets, ct)).Where(d => d.Value.IsComplete).ToDictionary();
        if (complete.Count == 0) return decided;
        var there = await TargetSets.MeasuresAsync(db, complete.Keys, ct);
        foreach (var (set, declared) in complete)
        {
            var measures = (there.GetValueOrDefault(set) ?? []).ToDictionary(m => m.Id, StringComparer.Ordinal);
            var rows = made.Where(m => TargetSet.Of(m.Measure) == set).ToArray();
            foreach (var (_, measure) in rows) measures[measure.Id] = measure;
            var sum = WeightSum.Of(measures.Values, declared.ExecutionWeight);
            if (sum.IsWhole) continue;
            foreach (var (row, measure) in rows) decided[row - 1] = RowResult.Refused(row, measure.Id, sum.Fault(row, "weight"));
        }
        return decided;
    }
}
