using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Ways;

/// <summary>An indicator that money came to, where it came from, and how many steps below the beginning.</summary>
internal sealed record Reached(Indicator Indicator, Inflow Inflow, int Depth);

/// <summary>Where money went from an indicator.</summary>
/// <param name="All">What it reached, the beginning first.</param>
/// <param name="Rest">What went on from the last of them to more than were followed, in fen by key; empty when all were.</param>
internal sealed record Followed(IReadOnlyList<Reached> All, IReadOnlyDictionary<long, long> Rest)
{
    /// <summary>The keys of what was reached.</summary>
    public long[] Keys => [.. All.Select(r => r.Indicator.Key)];
}

/// <summary>Follows money down from an indicator, by releases, carry-overs, virements and track codes: a few queries per level, never one per indicator.</summary>
internal sealed class MoneyBelow(StepReader steps)
{
    /// <summary>As many as one trace shows.</summary>
    public const int MostShown = 1_000;

    /// <summary>Where money went. A level that would make more than <paramref name="most"/> is not followed.</summary>
    public async Task<Followed> FollowAsync(SunLedgerDb db, Indicator here, Moment moment, CancellationToken ct, int most = MostShown)
    {
        var all = new List<Reached>();
        var seen = new HashSet<long> { here.Key };
        var level = new List<Indicator> { here };
        for (var depth = 0; level.Count > 0; depth++)
        {
            var around = await steps.AroundAsync(db, level, moment, ct);
            all.AddRange(level.Select(i => new Reached(i, around.Into[i.Key], depth)));
            var byKey = level.ToDictionary(i => i.Key);
            var beyond = around.Beyond(byKey).Where(k => !seen.Contains(k)).ToArray();
            var parents = byKey.Keys.Select(k => (long?)k).ToArray();
            var next = await db.Set<Indicator>().AsNoTracking().At(db, moment).Where(i => parents.Contains(i.ParentKey) || beyond.Contains(i.Key))
                .OrderBy(i => i.Key).Take(Math.Max(0, most - all.Count) + 1).ToListAsync(ct);
            if (all.Count + next.Count > most) return new(all, Rest(level, around, seen));
            next.RemoveAll(i => !seen.Add(i.Key));
            await AccountsAt.TurnBackAsync(db, next, moment, ct);
            level = next;
        }
        return new(all, new Dictionary<long, long>());
    }

    private static Dictionary<long, long> Rest(List<Indicator> level, Steps around, HashSet<long> seen)
    {
        var moved = around.Transfers.Where(t => !seen.Contains(t.To)).Select(t => (t.From, t.Fen))
            .Concat(around.Joins.Where(j => j.IsJoined && !seen.Contains(j.Below.Key)).Select(j => (From: j.Above.Key, j.Fen))).ToLookup(t => t.From, t => t.Fen);
        return level.Select(i => (i.Key, Fen: i.ReleasedFen + moved[i.Key].Sum())).Where(r => r.Fen > 0).ToDictionary(r => r.Key, r => r.Fen);
    }
}
