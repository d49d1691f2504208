namespace SunLedger.Ledger.Domain;

/// <summary>
/// The posting core of adjustments: what one does to the accounts, or why it is refused. Values in, values out. Each method is the list of its
/// refusals in the published precedence, then the movement.
/// </summary>
internal static class Adjusting
{
    /// <summary>Decides an adjustment of any kind.</summary>
    public static Adjusted Decide(AdjustmentKind kind, in AdjustmentLine line) => kind switch
    {
        AdjustmentKind.Recall => Recall(line),
        AdjustmentKind.CarryOver => CarryOver(line),
        AdjustmentKind.Supplement => Supplement(line),
        AdjustmentKind.Reduce => Reduce(line),
        AdjustmentKind.Virement => Virement(line),
        AdjustmentKind.Unassign => Unassign(line),
        AdjustmentKind.Correct => Correct(line),
        AdjustmentKind.SendBack => SendBack(line),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Undistributed money goes back to where it was released from, or out of the ledger.</summary>
    public static Adjusted Recall(in AdjustmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.Here is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (!line.ThereIsYours) return new(LedgerRefusal.DivisionNotYours);
        if (line.MovedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.MovedOn < line.RegisteredOn) return new(LedgerRefusal.MovedBeforeRegistered);
        if (line.Amount > account.Free) return new(LedgerRefusal.ExceedsUndistributed);
        if (line.Amount > line.LeftOfRelease) return new(LedgerRefusal.ExceedsReleased); // the rest came from elsewhere, and does not go up
        return Moved(MovementKind.Recall, line);
    }

    /// <summary>The same by the receiver's own act, as long as it has not acknowledged the release: afterwards the money is its own until it is recalled.</summary>
    public static Adjusted SendBack(in AdjustmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.Here is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (line.MovedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.MovedOn < line.RegisteredOn) return new(LedgerRefusal.MovedBeforeRegistered);
        if (!line.IsReleased) return new(LedgerRefusal.NothingToReceive);
        if (line.IsReceived) return new(LedgerRefusal.AlreadyReceived);
        if (line.Amount > account.Free) return new(LedgerRefusal.ExceedsUndistributed);
        if (line.Amount > line.LeftOfRelease) return new(LedgerRefusal.ExceedsReleased);
        return Moved(MovementKind.Recall, line);
    }

    /// <summary>Money that nobody spent goes on to the next budget year: undistributed money, or what a project was assigned and not paid.</summary>
    public static Adjusted CarryOver(in AdjustmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.Here is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (line.NamesProject && !line.ProjectFound) return new(LedgerRefusal.UnknownProject);
        if (line.MovedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.YearThere != line.Year + 1) return new(LedgerRefusal.YearMismatch);
        if (line.MovedOn < line.RegisteredOn) return new(LedgerRefusal.MovedBeforeRegistered);
        if (line.MovedOn < new DateOnly(line.Year, 12, 31)) return new(LedgerRefusal.YearNotOver);
        if (line.Poverty > line.Amount) return new(LedgerRefusal.PovertyAboveAmount);
        if (line.NamesProject && line.Share is null) return new(LedgerRefusal.NotAssigned);
        if (!line.ThereFits) return new(LedgerRefusal.CarryOverElsewhere);
        if (line.Share is null && line.Amount > account.Free) return new(LedgerRefusal.ExceedsUndistributed);
        if (line.Share is { } share && line.Amount > share.Unpaid) return new(LedgerRefusal.ExceedsUnpaid);
        return Moved(MovementKind.CarryOut, line);
    }

    /// <summary>More money for an indicator that was registered here.</summary>
    public static Adjusted Supplement(in AdjustmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.Here is null) return new(LedgerRefusal.UnknownIndicator);
        if (line.MovedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.MovedOn < line.RegisteredOn) return new(LedgerRefusal.MovedBeforeRegistered);
        if (line.Poverty > line.Amount) return new(LedgerRefusal.PovertyAboveAmount);
        if (line.IsReleased) return new(LedgerRefusal.ReleasedFromAbove);
        return Moved(MovementKind.Supplement, line);
    }

    /// <summary>Less money for an indicator that was registered here; never less than was given out.</summary>
    public static Adjusted Reduce(in AdjustmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.Here is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (line.MovedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.MovedOn < line.RegisteredOn) return new(LedgerRefusal.MovedBeforeRegistered);
        if (line.Poverty > line.Amount || line.Poverty > account.Poverty) return new(LedgerRefusal.PovertyAboveAmount);
        if (line.IsReleased) return new(LedgerRefusal.ReleasedFromAbove);
        if (line.Amount > account.Free) return new(LedgerRefusal.ExceedsUndistributed);
        return Moved(MovementKind.Reduce, line);
    }

    /// <summary>Undistributed money goes to another indicator of the same division and year.</summary>
    public static Adjusted Virement(in AdjustmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.Here is not { } account || line.There is null) return new(LedgerRefusal.UnknownIndicator);
        if (line.MovedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.YearThere != line.Year) return new(LedgerRefusal.YearMismatch);
        if (line.MovedOn < line.RegisteredOn) return new(LedgerRefusal.MovedBeforeRegistered);
        if (line.Poverty > line.Amount || line.Poverty > account.Poverty) return new(LedgerRefusal.PovertyAboveAmount);
        if (!line.ThereFits) return new(LedgerRefusal.VirementElsewhere);
        if (line.Amount > account.Free) return new(LedgerRefusal.ExceedsUndistributed);
        return Moved(MovementKind.VirementOut, line);
    }

    /// <summary>What a project was assigned and not paid is undistributed again.</summary>
    public static Adjusted Unassign(in AdjustmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.Here is null) return new(LedgerRefusal.UnknownIndicator);
        if (!line.ProjectFound) return new(LedgerRefusal.UnknownProject);
        if (line.MovedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.MovedOn < line.RegisteredOn) return new(LedgerRefusal.MovedBeforeRegistered);
        if (line.Share is not { } share) return new(LedgerRefusal.NotAssigned);
        if (line.Amount > share.Unpaid) return new(LedgerRefusal.ExceedsUnpaid);
        return Moved(MovementKind.Unassign, line);
    }

    /// <summary>The whole effect of a line is taken back, unless its money has moved on.</summary>
    public static Adjusted Correct(in AdjustmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.Corrected is not { Found: true } corrected) return new(LedgerRefusal.UnknownLine);
        if (!line.ThereIsYours) return new(LedgerRefusal.DivisionNotYours);
        if (line.MovedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.MovedOn < line.RegisteredOn) return new(LedgerRefusal.MovedBeforeRegistered);
        if (!corrected.CanBeCorrected) return new(LedgerRefusal.NotCorrectable);
        if (corrected.CorrectedBefore) return new(LedgerRefusal.AlreadyCorrected);
        if (corrected.CameBack) return new(LedgerRefusal.MoneyMovedOn);
        var after = Effects.Of(corrected.Movement, line.Stand, -line.Amount, -line.Poverty);
        if (!after.IsSound) return new(LedgerRefusal.MoneyMovedOn);
        return after.OutgrewSince(line.Stand) ? new(LedgerRefusal.BalanceTooLarge) : new(after);
    }

    private static Adjusted Moved(MovementKind movement, in AdjustmentLine line)
    {
        var after = Effects.Of(movement, line.Stand, line.Amount, line.Poverty);
        return after.OutgrewSince(line.Stand) ? new(LedgerRefusal.BalanceTooLarge) : new(after);
    }
}
