namespace SunLedger.Ledger.Tests;

/// <summary>What an overview must say, worked out node by node from the model.</summary>
internal sealed record ModelOverview(long Amount, long Released, long Assigned, long Paid, long Joined)
{
    public static ModelOverview Of(MoneyModel model, ModelPlace top, int year)
    {
        var within = model.Nodes.Where(n => n.Year == year && n.Place.IsWithin(top)).ToList();
        var joins = Joins([.. model.Nodes.Where(n => n.Year == year)]).Where(j => j.Below.Place.IsWithin(top) && j.Above.Place.IsWithin(top)).ToDictionary(j => j.Below, j => j.Above);
        var joined = joins.Keys.Sum(n => n.Available);
        return new(
            within.Sum(n => n.Available - n.Released) - joined,
            within.Where(n => n.Place == top || (n.Parent is null && !CameDown(n))).Sum(n => n.Released),
            within.Sum(n => n.Assigned), within.Sum(n => n.Paid), joined);

        // Money that was released within the division, with a release here or outside of these books after one.
        bool CameDown(ModelNode node) => joins.TryGetValue(node, out var above) && (above.Parent is null ? CameDown(above) : above.Place != top);
    }

    // Of what was registered with the code of one above: joined to the nearest above that holds it, when there is one of its fund, and enough is left there.
    private static List<(ModelNode Below, ModelNode Above)> Joins(IReadOnlyList<ModelNode> nodes)
    {
        var joins = new List<(ModelNode Below, ModelNode Above)>();
        foreach (var below in nodes.Where(n => n.Track is not null && n.Parent is null && !n.IsCarriedOver && n.Amount > 0 && n.Available > 0))
        {
            var above = nodes.Where(n => n.Track == below.Track && n.Available > 0 && n.Place != below.Place && below.Place.IsWithin(n.Place)).ToList();
            var nearest = above.Where(a => a.Place.Depth == above.Max(n => n.Place.Depth) && a.Fund == below.Fund).ToList();
            if (nearest.Count == 1) joins.Add((below, nearest[0]));
        }
        var overdrawn = joins.GroupBy(j => j.Above).Where(g => g.Sum(j => j.Below.Available) > g.Key.Undistributed).Select(g => g.Key).ToHashSet();
        return [.. joins.Where(j => !overdrawn.Contains(j.Above))];
    }
}
