using SunLedger.Ledger.Batches;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.PostPayments;

/// <summary>What the ledger knew of coming payments at one moment.</summary>
/// <param name="Newest">The newest payment of that moment, 0 when there was none.</param>
/// <param name="Twins">What stood under their ids.</param>
/// <param name="Named">What they name.</param>
/// <param name="Ahead">What stood beside them; null when there is nothing to judge, or nobody who would.</param>
internal sealed record Foresight(long Newest, IReadOnlyList<Twin> Twins, Named Named, IPaymentsAhead? Ahead);

/// <summary>What payments name, as it stood at one moment.</summary>
/// <param name="Books">Indicators, and the projects' shares of them.</param>
/// <param name="Projects">Projects by code.</param>
internal sealed record Named(Books Books, IReadOnlyDictionary<string, ProjectInHand> Projects)
{
    /// <summary>True when everything of another moment says what it said here, but for the money that payments move.</summary>
    public bool SaysTheSameAs(Named other) =>
        Books.Accounts.Count == other.Books.Accounts.Count && Books.Shares.Count == other.Books.Shares.Count && Projects.Count == other.Projects.Count
        && other.Books.Accounts.All(a => Books.Find(a.Indicator.Id) is { } mine && mine.Facts with { Balances = a.Facts.Balances } == a.Facts)
        && other.Books.Shares.All(s => Books.Share(s.IndicatorKey, s.ProjectKey) is { } mine && mine.Now.Assigned == s.Now.Assigned)
        && other.Projects.All(p => Projects.GetValueOrDefault(p.Key) is { } mine && mine.Facts with { Paid = p.Value.Facts.Paid } == p.Value.Facts);
}

/// <summary>What was posted just before, and is not in the foresight.</summary>
/// <param name="Numbers">The first and the last number of the payments; null when there were none.</param>
/// <param name="HoldsReturns">True when one of them takes an earlier payment back: what was read of that one stands no longer.</param>
/// <param name="Digests">Digests by id: theirs, and those of the twins that were known before them.</param>
/// <param name="Review">What judged them.</param>
internal sealed record PostedBefore((long First, long Last)? Numbers, bool HoldsReturns, IReadOnlyDictionary<string, long> Digests, IPaymentReview? Review)
{
    public static readonly PostedBefore Nothing = new(null, false, new Dictionary<string, long>(), null);
}
