using SunLedger.Categories;

namespace SunLedger.Messages.Ledger;

/// <summary>The buckets of an indicator's account, whole fen, none ever negative.</summary>
/// <param name="Amount">What was registered here: own budget or what came from above, with supplements and reductions.</param>
/// <param name="CarriedIn">Carried in from the year before.</param>
/// <param name="Recalled">Taken back by the level above.</param>
/// <param name="Released">Released one level down or to a budget unit.</param>
/// <param name="Assigned">Assigned to projects.</param>
/// <param name="Reserved">Held by pending movements and pre-payment checks.</param>
/// <param name="Paid">Paid, returns deducted.</param>
/// <param name="Returned">Returned by payees, for the record; already deducted from <paramref name="Paid"/>.</param>
/// <param name="CarriedOut">Carried over to the next budget year.</param>
/// <param name="Pledged">Of <paramref name="Reserved"/>, what pending releases and assignments hold: still undistributed, and no longer free.</param>
public readonly record struct Balances(
    Money Amount, Money CarriedIn, Money Recalled, Money Released, Money Assigned, Money Reserved, Money Paid, Money Returned,
    Money CarriedOut = default, Money Pledged = default)
{
    /// <summary>What there is to distribute: amount + carried in − recalled − carried out.</summary>
    public Money Available => Amount + CarriedIn - Recalled - CarriedOut;

    /// <summary>What nobody has been given yet: available − released − assigned. Never negative.</summary>
    public Money Undistributed => Available - Released - Assigned;
}
