using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Domain;

/// <summary>
/// The posting core: what a line does to the accounts, or why it is refused. Values in, values out: no clock, no database.
/// Each method is the list of its refusals in the published precedence, then the movement.
/// </summary>
internal static class Posting
{
    /// <summary>Money appears at an indicator that was not there before.</summary>
    public static Posted Register(in RegisterLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (!line.FundFound) return new(LedgerRefusal.UnknownFund);
        if (!line.DivisionFound) return new(LedgerRefusal.UnknownDivision);
        if (!line.DivisionIsYours) return new(LedgerRefusal.DivisionNotYours);
        if (!line.FundIsHere) return new(LedgerRefusal.FundNotHere);
        if (line.Latest > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.OriginYear > line.Year || line.NoticeYear > line.Year) return new(LedgerRefusal.YearMismatch);
        if (line.IsCarriedOver && line.OriginYear == line.Year) return new(LedgerRefusal.YearMismatch);
        if (line.Poverty > line.Amount) return new(LedgerRefusal.PovertyAboveAmount);
        return new(Opened(line.Amount, line.Poverty));
    }

    /// <summary>Money goes from an indicator to a new one directly below.</summary>
    public static Released Release(in ReleaseLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.From is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (!line.ReceiverFound) return new(LedgerRefusal.UnknownDivision);
        if (line.ReleasedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.ReleasedOn.Year < line.Year - (line.IsAdvance ? 1 : 0)) return new(LedgerRefusal.YearMismatch);
        if (line.ReleasedOn < line.RegisteredOn) return new(LedgerRefusal.ReleasedBeforeRegistered);
        if (line.Poverty > line.Amount) return new(LedgerRefusal.PovertyAboveAmount);
        if (!line.IsDirectlyBelow) return new(LedgerRefusal.NotDirectlyBelow);
        if (line.Amount > account.Free) return new(LedgerRefusal.ExceedsUndistributed);
        return new(account with { Balances = account.Balances with { Released = account.Balances.Released + line.Amount } }, Opened(line.Amount, line.Poverty));
    }

    /// <summary>The receiver says that it has what was released to it. No money moves.</summary>
    public static Posted Receive(in ReceiptLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.To is not { } to) return new(line.NamesRelease ? LedgerRefusal.UnknownRelease : LedgerRefusal.UnknownIndicator);
        if (line.ReceivedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.ReceivedOn < line.ReleasedOn) return new(LedgerRefusal.ReceivedBeforeReleased);
        if (line.ReleasedOn is null) return new(LedgerRefusal.NothingToReceive);
        return line.ReceivedBefore ? new(LedgerRefusal.AlreadyReceived) : new(to);
    }

    /// <summary>Money of an indicator is matched to a project.</summary>
    public static Settled Assign(in AssignmentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.From is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (!line.ProjectFound) return new(LedgerRefusal.UnknownProject);
        if (line.AssignedOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (line.AssignedOn < line.RegisteredOn) return new(LedgerRefusal.AssignedBeforeRegistered);
        if (!line.ProjectIsHere) return new(LedgerRefusal.ProjectElsewhere);
        if (line.Amount > account.Balances.Undistributed - account.Balances.Pledged) return new(LedgerRefusal.ExceedsUndistributed);
        return new(
            account with { Balances = account.Balances with { Assigned = account.Balances.Assigned + line.Amount } },
            line.Share with { Assigned = line.Share.Assigned + line.Amount });
    }

    /// <summary>The treasury pays from an indicator for a project; a negative amount is a return.</summary>
    public static Settled Pay(in PaymentLine line)
    {
        if (line.IdTaken) return new(LedgerRefusal.IdReused);
        if (line.From is not { } account) return new(LedgerRefusal.UnknownIndicator);
        if (line.NamesProject && !line.ProjectFound) return new(LedgerRefusal.UnknownProject);
        if (!line.ContractFits) return new(LedgerRefusal.UnknownContract);
        if (line.Original is { Found: false }) return new(LedgerRefusal.UnknownPayment);
        if (line.PaidOn > line.Today) return new(LedgerRefusal.DateInFuture);
        if (!IsOfYear(line)) return new(LedgerRefusal.YearMismatch);
        if (line.PaidOn < line.RegisteredOn) return new(LedgerRefusal.PaidBeforeRegistered);
        if (!line.NamesProject) return new(LedgerRefusal.PaymentWithoutProject);
        if (line.Share is not { } share) return new(LedgerRefusal.NotAssigned);
        return line.Amount < Money.Zero ? Return(line, account, share) : Pay(line, account, share);
    }

    // A year's money is paid in that year. What bounces after its end comes back to the indicator that paid it, and says which payment it was.
    private static bool IsOfYear(in PaymentLine line) =>
        line.PaidOn.Year == line.Year || (line.PaidOn.Year > line.Year && line.Amount < Money.Zero && line.Original is not null);

    private static Settled Pay(in PaymentLine line, Account account, Share share)
    {
        if (line.Original is not null) return new(LedgerRefusal.ReturnsOtherPayment); // only a negative amount returns anything
        if (line.Amount > account.Unspent) return new(LedgerRefusal.ExceedsIndicator);
        if (line.Amount > share.Unpaid) return new(LedgerRefusal.ExceedsAssigned);
        if (line.IsStopped) return new(LedgerRefusal.StoppedByRule);
        if (line.OwesEvidence) return new(LedgerRefusal.EvidenceMissing);
        if (line.PosterAgreed) return new(LedgerRefusal.PosterAgreed);
        return new(
            account with { Balances = account.Balances with { Paid = account.Balances.Paid + line.Amount } },
            share with { Paid = share.Paid + line.Amount });
    }

    // A return is money coming back: no rule stops it, and it may not bring back more than went out.
    private static Settled Return(in PaymentLine line, Account account, Share share)
    {
        var amount = -line.Amount;
        if (line.Original is { IsSameShare: false }) return new(LedgerRefusal.ReturnsOtherPayment);
        if (line.Original is { } original && amount > original.Returnable) return new(LedgerRefusal.ReturnsMoreThanPaid);
        if (amount > share.Paid) return new(LedgerRefusal.ReturnsMoreThanPaid);
        var after = account with { Balances = account.Balances with { Paid = account.Balances.Paid - amount, Returned = account.Balances.Returned + amount } };
        if (after.OutgrewSince(account)) return new(LedgerRefusal.BalanceTooLarge);
        return new(after, share with { Paid = share.Paid - amount });
    }

    private static Account Opened(Money amount, Money poverty) => new(new Balances() with { Amount = amount }, 0, poverty);
}
