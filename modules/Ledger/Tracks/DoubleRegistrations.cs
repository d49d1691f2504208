namespace SunLedger.Ledger.Tracks;

/// <summary>
/// What two levels registered (重复登记) where both are within reach of a division, so that its totals hold it twice. It counts where it was
/// registered last, as if the level above had released it there.
/// </summary>
/// <param name="All">The joins with both ends within, joined or not.</param>
/// <param name="Sent">By the keys of indicators below whose money was released within reach before: what they released to divisions themselves, in fen.</param>
internal sealed record DoubleRegistrations(IReadOnlyList<TrackJoin> All, IReadOnlyDictionary<long, long> Sent)
{
    /// <summary>Those that are one money.</summary>
    public IEnumerable<TrackJoin> Joined => All.Where(j => j.IsJoined);

    /// <summary>Those with one track code that are not shown to be one money: nothing is deducted for them.</summary>
    public IEnumerable<TrackJoin> Unjoined => All.Where(j => !j.IsJoined);

    /// <summary>By the keys of the indicators above: what of each was registered below again.</summary>
    public ILookup<long, TrackJoin> ByAbove => Joined.ToLookup(j => j.Above.Key);

    /// <summary>
    /// The joins whose money a release brought on its way within reach: what the indicator below releases further was released once already.
    /// </summary>
    /// <param name="joined">The joins within reach.</param>
    /// <param name="isTop">True for the stored path of the division at the top: its own releases are the first within reach.</param>
    public static IEnumerable<TrackJoin> SentBefore(IReadOnlyCollection<TrackJoin> joined, Func<string, bool> isTop)
    {
        var byBelow = joined.ToDictionary(j => j.Below.Key);
        return joined.Where(IsSent);

        bool IsSent(TrackJoin join)
        {
            var above = join.Above;
            while (above.ParentKey is null && byBelow.TryGetValue(above.Key, out var next)) above = next.Above;
            return above.ParentKey is not null && !isTop(above.DivisionPath);
        }
    }
}
