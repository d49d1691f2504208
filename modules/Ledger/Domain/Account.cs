using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Domain;

/// <summary>The account of an indicator at one moment. A value: posting makes a new one.</summary>
/// <param name="Balances">Whole fen by bucket.</param>
/// <param name="Version">How many journal entries made it.</param>
/// <param name="Poverty">The poverty share of what arrived.</param>
internal readonly record struct Account(Balances Balances, long Version, Money Poverty = default)
{
    /// <summary>The most that may arrive in an account, and the most that any of its buckets may hold: 2^53 fen, which the engine's doubles still count exactly.</summary>
    public static readonly Money Most = new(1L << 53);

    /// <summary>Money that is here and was not sent on: available − released.</summary>
    public Money Held => Balances.Available - Balances.Released;

    /// <summary>Money that is here and may still be paid: held − paid − reserved.</summary>
    public Money Unspent => Held - Balances.Paid - Balances.Reserved;

    /// <summary>Money that nobody was given and nothing pending holds: what may be given out, taken back or moved on.</summary>
    public Money Free
    {
        get
        {
            var undistributed = Balances.Undistributed - Balances.Pledged;
            return undistributed < Unspent ? undistributed : Unspent;
        }
    }

    /// <summary>What came in, whatever became of it: amount + carried in.</summary>
    public Money Arrived => Balances.Amount + Balances.CarriedIn;

    /// <summary>True when more arrived than an account may count, or more was returned, and it was less before. The other buckets hold parts of what arrived.</summary>
    public bool OutgrewSince(in Account before) => Outgrew(before.Arrived, Arrived) || Outgrew(before.Balances.Returned, Balances.Returned);

    private static bool Outgrew(Money before, Money now) => now > Most && now > before;

    /// <summary>What must be true of every account, always; a bucket never runs below zero.</summary>
    public bool IsSound =>
        Balances is { Amount.Fen: >= 0, CarriedIn.Fen: >= 0, Recalled.Fen: >= 0, Released.Fen: >= 0, Assigned.Fen: >= 0, Reserved.Fen: >= 0, Paid.Fen: >= 0, Returned.Fen: >= 0, CarriedOut.Fen: >= 0, Pledged.Fen: >= 0 }
        && Balances.Pledged <= Balances.Reserved && Free >= Money.Zero && Poverty >= Money.Zero && Poverty <= Arrived;
}
