using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Domain;

/// <summary>
/// The posting core of pending movements: first money is held, then it is used or freed. Values in, values out. Each method is the list of its
/// refusals in the published precedence, then the movement.
/// </summary>
internal static class Reserving
{
    /// <summary>Holds money for a pending movement.</summary>
    public static Adjusted Hold(in ReservationLine line) => line.Kind switch
    {
        PendingKind.Pay => HoldForPayment(line),
        PendingKind.Release => HoldForRelease(line),
        PendingKind.Assign => HoldForAssignment(line),
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Kind, null),
    };

    /// <summary>Frees what is held, because the movement is posted, refused or late.</summary>
    public static Adjusted End(in ReservationEndLine line)
    {
        if (line.From is not { } account) return new(LedgerRefusal.UnknownReservation);
        if (line.EndedBefore) return new(LedgerRefusal.ReservationEnded);
        if (line.IsLate && line.State != ReservationState.Expired) return new(LedgerRefusal.ReservationExpired);
        if (line.State == ReservationState.Posted && !line.LineFits) return new(LedgerRefusal.ReservationMismatch);
        return new(Effects.Held(line.Kind, new Stand(account, Share: line.Share), -line.Amount));
    }

    private static Adjusted HoldForPayment(in ReservationLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.From is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (line.NamesProject && !line.ProjectFound) return new(LedgerRefusal.UnknownProject);
        if (!line.NamesProject) return new(LedgerRefusal.PaymentWithoutProject);
        if (line.Share is not { } share) return new(LedgerRefusal.NotAssigned);
        if (line.Amount > account.Unspent) return new(LedgerRefusal.ExceedsIndicator);
        if (line.Amount > share.Unpaid) return new(LedgerRefusal.ExceedsAssigned);
        return new(Effects.Held(line.Kind, new Stand(account, Share: share), line.Amount));
    }

    private static Adjusted HoldForRelease(in ReservationLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.From is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (!line.ReceiverFound) return new(LedgerRefusal.UnknownDivision);
        if (!line.IsDirectlyBelow) return new(LedgerRefusal.NotDirectlyBelow);
        if (line.Amount > account.Free) return new(LedgerRefusal.ExceedsUndistributed);
        return new(Effects.Held(line.Kind, new Stand(account), line.Amount));
    }

    private static Adjusted HoldForAssignment(in ReservationLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.From is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (!line.ProjectFound) return new(LedgerRefusal.UnknownProject);
        if (!line.ProjectIsHere) return new(LedgerRefusal.ProjectElsewhere);
        if (line.Amount > account.Free) return new(LedgerRefusal.ExceedsUndistributed);
        return new(Effects.Held(line.Kind, new Stand(account), line.Amount));
    }
}
