using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Refusals;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Says why a payment is refused, with the figures that it was refused by.</summary>
internal static class PaymentFaults
{
    public static Fault Of(LedgerRefusal refusal, PaymentDraft asked, FoundForPayment found, Original? original, Finding? stop, int row, DateOnly today) => refusal switch
    {
        LedgerRefusal.IdReused => refusal.At(row, "id", asked.Id),
        LedgerRefusal.UnknownIndicator => refusal.At(row, "indicatorId", asked.IndicatorId),
        LedgerRefusal.UnknownProject => refusal.At(row, "projectCode", asked.ProjectCode),
        LedgerRefusal.UnknownContract => refusal.At(row, "contractCode", asked.ContractCode, asked.ProjectCode),
        LedgerRefusal.UnknownPayment or LedgerRefusal.ReturnsOtherPayment => refusal.At(row, "returns", asked.Returns),
        LedgerRefusal.DateInFuture => refusal.At(row, "paidOn", asked.PaidOn.Iso(), today.Iso()),
        LedgerRefusal.YearMismatch => refusal.At(row, "paidOn", asked.PaidOn.Iso(), found.Account!.Indicator.Year),
        LedgerRefusal.PaidBeforeRegistered => refusal.At(row, "paidOn", asked.PaidOn.Iso(), found.Account!.Indicator.RegisteredOn.Iso()),
        LedgerRefusal.PaymentWithoutProject => refusal.At(row, "projectCode"),
        LedgerRefusal.NotAssigned => refusal.At(row, "projectCode", asked.IndicatorId, asked.ProjectCode),
        LedgerRefusal.ReturnsMoreThanPaid => refusal.At(row, "amount", -asked.Amount, Returnable(found, original)),
        LedgerRefusal.ExceedsIndicator => refusal.At(row, "amount", asked.Amount, found.Account!.Now.Unspent),
        LedgerRefusal.ExceedsAssigned => refusal.At(row, "amount", asked.Amount, found.Share!.Now.Unpaid),
        LedgerRefusal.BalanceTooLarge => refusal.At(row, "amount", Domain.Account.Most),
        LedgerRefusal.StoppedByRule => refusal.At(row, null, stop!.RuleCode, stop.Name, stop.English, stop.ClearedBy),
        LedgerRefusal.EvidenceMissing => refusal.At(row, "id", stop!.RuleCode, stop.Name, stop.English, asked.Id),
        LedgerRefusal.PosterAgreed => refusal.At(row, "id", asked.Id),
        _ => refusal.At(row, null),
    };

    private static Money Returnable(FoundForPayment found, Original? returned)
    {
        var paid = found.Share!.Now.Paid;
        return returned is { } original && original.Returnable < paid ? original.Returnable : paid;
    }
}
