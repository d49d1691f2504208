using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Tracks;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger.Reconcile;

/// <summary>
/// Where a track code is all that leads from one level to the next: what the level below registered is one indicator's money above, so that totals
/// count it once. What is not shown to be is named: a fund that corresponds to none, several that it could be, or more than there is.
/// </summary>
internal sealed class TracksIdentity(TrackReader tracks, IDivisions divisions, TimeProvider time) : IIdentity
{
    private const string Centre = "000000";

    /// <inheritdoc />
    public string Code => "track_joined";

    /// <inheritdoc />
    public int Order => 21;

    /// <inheritdoc />
    public Bilingual Says { get; } = new(
        "按追踪码：下级单独登记的金额均对应到上级指标（重复登记只计一次）", "By track code: what a level below registered by itself is joined to an indicator above, so that it counts once");

    /// <inheritdoc />
    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var everywhere = Reach.Of(divisions.Latest(Centre)!, time.Today(), knownAt: null, divisions);
        var apart = (await tracks.TwiceAsync(db, everywhere, year: null, Moment.Now, ct)).Unjoined.OrderBy(j => j.Below.DivisionPath, StringComparer.Ordinal).ThenBy(j => j.Below.Id, StringComparer.Ordinal).ToList();
        return new(apart.Count, [.. apart.Take(most).Select(j => new IdentityDifference(j.Below.DivisionPath, $"{j.Below.TrackCode} {j.Below.Id} {j.Code}", new Money(j.Fen), Money.Zero))]);
    }
}
