using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Domain;

/// <summary>
/// What each movement does to the buckets, once for posting and for correcting alike: a movement of the opposite amount is what takes it back.
/// </summary>
internal static class Effects
{
    /// <summary>How everything stands after the movement. The caller asks whether that is sound.</summary>
    public static Stand Of(MovementKind movement, in Stand s, Money amount, Money poverty) => movement switch
    {
        MovementKind.Register or MovementKind.Supplement => s with { Here = More(s.Here, amount, poverty) },
        MovementKind.Reduce => s with { Here = Less(s.Here, amount, poverty) },
        MovementKind.Release => s with { Here = Released(s.Here, amount), There = More(s.There!.Value, amount, poverty) },
        MovementKind.Recall => s with
        {
            Here = With(s.Here, s.Here.Balances with { Recalled = s.Here.Balances.Recalled + amount }),
            There = s.There is { } above ? Released(above, -amount) : null,
        },
        MovementKind.VirementOut => s with { Here = Less(s.Here, amount, poverty), There = More(s.There!.Value, amount, poverty) },
        MovementKind.CarryOut => s with
        {
            Here = Assigned(With(s.Here, s.Here.Balances with { CarriedOut = s.Here.Balances.CarriedOut + amount }), s.Share is null ? Money.Zero : -amount),
            There = Assigned(CarriedIn(s.There!.Value, amount, poverty), s.Share is null ? Money.Zero : amount),
            Share = Assigned(s.Share, -amount),
            ShareThere = Assigned(s.ShareThere, amount),
        },
        MovementKind.Assign => s with { Here = Assigned(s.Here, amount), Share = Assigned(s.Share, amount) },
        MovementKind.Unassign => s with { Here = Assigned(s.Here, -amount), Share = Assigned(s.Share, -amount) },
        MovementKind.Pay => s with { Here = Paid(s.Here, amount), Share = Paid(s.Share, amount) },
        MovementKind.Return => s with
        {
            Here = With(Paid(s.Here, -amount), Paid(s.Here, -amount).Balances with { Returned = s.Here.Balances.Returned + amount }),
            Share = Paid(s.Share, -amount),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(movement), movement, "This movement has no effect of its own."),
    };

    /// <summary>What an adjustment does to the account that it names.</summary>
    public static MovementKind MovementOf(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.Recall or AdjustmentKind.SendBack => MovementKind.Recall,
        AdjustmentKind.CarryOver => MovementKind.CarryOut,
        AdjustmentKind.Supplement => MovementKind.Supplement,
        AdjustmentKind.Reduce => MovementKind.Reduce,
        AdjustmentKind.Virement => MovementKind.VirementOut,
        AdjustmentKind.Unassign => MovementKind.Unassign,
        _ => MovementKind.Correct,
    };

    /// <summary>What an adjustment does to the other account.</summary>
    public static MovementKind MovementThere(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.Recall or AdjustmentKind.SendBack => MovementKind.TakeBack,
        AdjustmentKind.CarryOver => MovementKind.CarryIn,
        AdjustmentKind.Virement => MovementKind.VirementIn,
        _ => MovementKind.Correct,
    };

    /// <summary>How everything stands when this much more is held; below zero it is free again.</summary>
    public static Stand Held(PendingKind kind, in Stand s, Money amount)
    {
        // A pending payment holds money of a project; anything else holds money that nobody was given yet.
        var balances = s.Here.Balances with { Reserved = s.Here.Balances.Reserved + amount };
        if (kind != PendingKind.Pay) balances = balances with { Pledged = balances.Pledged + amount };
        return new(With(s.Here, balances), Share: s.Share is { } share ? share with { Reserved = share.Reserved + amount } : null);
    }

    private static Account More(Account account, Money amount, Money poverty) =>
        WithPoverty(With(account, account.Balances with { Amount = account.Balances.Amount + amount }), account.Poverty + poverty);

    // What leaves is taken from the amount first, then from what was carried in.
    private static Account Less(Account account, Money amount, Money poverty)
    {
        var b = account.Balances;
        var ofAmount = amount < b.Amount ? amount : b.Amount;
        return WithPoverty(With(account, b with { Amount = b.Amount - ofAmount, CarriedIn = b.CarriedIn - (amount - ofAmount) }), account.Poverty - poverty);
    }

    private static Account CarriedIn(Account account, Money amount, Money poverty) =>
        WithPoverty(With(account, account.Balances with { CarriedIn = account.Balances.CarriedIn + amount }), account.Poverty + poverty);

    private static Account Released(Account account, Money amount) => With(account, account.Balances with { Released = account.Balances.Released + amount });

    private static Account Assigned(Account account, Money amount) => With(account, account.Balances with { Assigned = account.Balances.Assigned + amount });

    private static Account Paid(Account account, Money amount) => With(account, account.Balances with { Paid = account.Balances.Paid + amount });

    private static Share? Assigned(Share? share, Money amount) => share is { } s ? s with { Assigned = s.Assigned + amount } : null;

    private static Share? Paid(Share? share, Money amount) => share is { } s ? s with { Paid = s.Paid + amount } : null;

    private static Account With(Account account, Balances balances) => account with { Balances = balances };

    // Taking back one of several arrivals may leave less than the poverty share that the others brought: the share follows the money.
    private static Account WithPoverty(Account account, Money poverty) => account with
    {
        Poverty = poverty < Money.Zero ? Money.Zero : poverty > account.Arrived ? account.Arrived : poverty,
    };
}
