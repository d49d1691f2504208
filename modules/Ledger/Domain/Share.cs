namespace SunLedger.Ledger.Domain;

/// <summary>The part of one indicator that is matched to one project (项目对应), at one moment.</summary>
/// <param name="Assigned">Assigned from the indicator to the project.</param>
/// <param name="Paid">Paid from the indicator for the project, returns deducted.</param>
/// <param name="Reserved">Held by pending payments and pre-payment checks.</param>
internal readonly record struct Share(Money Assigned, Money Paid, Money Reserved = default)
{
    /// <summary>What may still be paid for the project.</summary>
    public Money Unpaid => Assigned - Paid - Reserved;

    /// <summary>What must be true of every share, always.</summary>
    public bool IsSound => Paid >= Money.Zero && Reserved >= Money.Zero && Unpaid >= Money.Zero;
}
