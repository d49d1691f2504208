using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Domain;

/// <summary>What movements do to the buckets of an account: with it, an account is read back from its journal.</summary>
internal static class Effect
{
    /// <summary>What a movement of this much adds to each bucket.</summary>
    public static Balances Of(MovementKind movement, Money amount) => movement switch
    {
        MovementKind.Register => new Balances { Amount = amount },
        MovementKind.Release => new Balances { Released = amount },
        MovementKind.Receive => default,
        MovementKind.Assign => new Balances { Assigned = amount },
        MovementKind.Return => new Balances { Paid = -amount, Returned = amount },
        MovementKind.Pay => new Balances { Paid = amount },
        _ => throw new ArgumentOutOfRangeException(nameof(movement), movement, "Say here what the movement does to the buckets."),
    };

    /// <summary>The buckets after both.</summary>
    public static Balances Plus(this Balances one, Balances other) => new(
        one.Amount + other.Amount, one.CarriedIn + other.CarriedIn, one.Recalled + other.Recalled, one.Released + other.Released, one.Assigned + other.Assigned,
        one.Reserved + other.Reserved, one.Paid + other.Paid, one.Returned + other.Returned);
}
