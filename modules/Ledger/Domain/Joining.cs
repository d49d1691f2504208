namespace SunLedger.Ledger.Domain;

/// <summary>What becomes of an indicator that was registered with the track code of one above.</summary>
internal enum JoinKind
{
    /// <summary>It is joined to one indicator above: its money is that one's, released outside of these books.</summary>
    Joined,

    /// <summary>The correspondence table does not join their funds.</summary>
    FundsDiffer,

    /// <summary>Several indicators above may be the source.</summary>
    SeveralAbove,

    /// <summary>What was registered below is more than the one above has left to give.</summary>
    MoreThanAbove,
}

/// <summary>An indicator as far as track codes go.</summary>
internal sealed record Tracked(
    long Key, string DivisionPath, string FundCode, string DocNo, string? SupDocNo, DateOnly RegisteredOn, Money Available, Money Undistributed);

/// <summary>An indicator and the one above that its track code leads to; of several, the first.</summary>
internal sealed record Join(Tracked Below, Tracked Above, JoinKind Kind);

/// <summary>Joins indicators of one track code and year where no release does.</summary>
internal static class Joining
{
    /// <param name="registered">Those that no release brought.</param>
    /// <param name="all">All that may be above them, by key.</param>
    /// <param name="names">The correspondence table.</param>
    public static IReadOnlyList<Join> Of(IEnumerable<Tracked> registered, IReadOnlyList<Tracked> all, FundNames names)
    {
        var joins = registered.Select(below => One(below, all, names)).OfType<Join>().ToList();
        var overdrawn = joins.Where(j => j.Kind == JoinKind.Joined).GroupBy(j => j.Above).Where(g => g.Sum(j => j.Below.Available.Fen) > g.Key.Undistributed.Fen).Select(g => g.Key.Key).ToHashSet();
        return [.. joins.Select(j => j.Kind == JoinKind.Joined && overdrawn.Contains(j.Above.Key) ? j with { Kind = JoinKind.MoreThanAbove } : j)];
    }

    // The nearest level that holds the track code; the notice above, when it is named, decides among several.
    private static Join? One(Tracked below, IReadOnlyList<Tracked> all, FundNames names)
    {
        var above = all.Where(a => a.DivisionPath.Length < below.DivisionPath.Length && below.DivisionPath.StartsWith(a.DivisionPath, StringComparison.Ordinal)).ToList();
        if (above.Count == 0) return null;
        if (above.Exists(a => a.DocNo == below.SupDocNo)) above = above.FindAll(a => a.DocNo == below.SupDocNo);
        var nearest = above.Max(a => a.DivisionPath.Length);
        above = above.FindAll(a => a.DivisionPath.Length == nearest);
        var named = above.FindAll(a => names.Join(a.FundCode, below.FundCode, below.DivisionPath, below.RegisteredOn));
        return named.Count switch
        {
            0 => new(below, above[0], JoinKind.FundsDiffer),
            1 => new(below, named[0], JoinKind.Joined),
            _ => new(below, named[0], JoinKind.SeveralAbove),
        };
    }
}
