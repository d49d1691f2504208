using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Ways;

/// <summary>Follows money up to where it entered these books: a few queries per level for all beginnings at once.</summary>
internal sealed class MoneyAbove(StepReader steps)
{
    /// <summary>The beginnings and everything above them, by key.</summary>
    public async Task<IReadOnlyDictionary<long, Reached>> FollowAsync(SunLedgerDb db, IReadOnlyCollection<long> from, Moment moment, CancellationToken ct)
    {
        var found = new Dictionary<long, Reached>();
        var wanted = from.Distinct().ToArray();
        for (var depth = 0; wanted.Length > 0; depth--)
        {
            var level = await db.Set<Indicator>().AsNoTracking().Where(i => wanted.Contains(i.Key)).ToListAsync(ct);
            await AccountsAt.TurnBackAsync(db, level, moment, ct);
            var around = await steps.IntoAsync(db, level, moment, ct);
            foreach (var indicator in level) found[indicator.Key] = new(indicator, around.Into[indicator.Key], depth);
            wanted = [.. around.Into.Values.SelectMany(i => i.Steps).Select(s => s.From).Distinct().Where(k => !found.ContainsKey(k))];
        }
        return found;
    }
}
