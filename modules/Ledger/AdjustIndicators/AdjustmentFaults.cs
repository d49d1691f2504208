using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Refusals;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>Says why an adjustment is refused, with the figures that it was refused by.</summary>
internal static class AdjustmentFaults
{
    public static Fault Of(LedgerRefusal refusal, AdjustmentDraft asked, in AdjustmentLine line, FoundForAdjustment found, TwinKind twin, int row) => refusal switch
    {
        LedgerRefusal.IdReused when twin != TwinKind.Other && asked.OtherId is not null => refusal.At(row, "otherId", asked.OtherId),
        LedgerRefusal.IdReused => refusal.At(row, "id", asked.Id),
        LedgerRefusal.UnknownIndicator when line.Here is not null => refusal.At(row, "otherId", asked.OtherId),
        LedgerRefusal.UnknownIndicator => refusal.At(row, "indicatorId", asked.IndicatorId),
        LedgerRefusal.UnknownProject => refusal.At(row, "projectCode", asked.ProjectCode),
        LedgerRefusal.UnknownLine or LedgerRefusal.NotCorrectable or LedgerRefusal.AlreadyCorrected => refusal.At(row, "corrects", asked.Corrects?.Id),
        LedgerRefusal.DivisionNotYours => refusal.At(row, null, found.There!.Indicator.DivisionCode),
        LedgerRefusal.DateInFuture => refusal.At(row, "movedOn", asked.MovedOn.Iso(), line.Today.Iso()),
        LedgerRefusal.YearMismatch => refusal.At(row, "otherId", line.YearThere, line.Year),
        LedgerRefusal.MovedBeforeRegistered => refusal.At(row, "movedOn", asked.MovedOn.Iso(), line.RegisteredOn.Iso()),
        LedgerRefusal.YearNotOver => refusal.At(row, "movedOn", line.Year),
        LedgerRefusal.PovertyAboveAmount => refusal.At(row, "povertyAmount", line.Poverty, line.Amount),
        LedgerRefusal.NotAssigned => refusal.At(row, "projectCode", asked.IndicatorId, asked.ProjectCode),
        LedgerRefusal.ReleasedFromAbove => refusal.At(row, "indicatorId", asked.IndicatorId),
        LedgerRefusal.VirementElsewhere or LedgerRefusal.CarryOverElsewhere => refusal.At(row, "otherId", asked.OtherId),
        LedgerRefusal.ExceedsUndistributed => refusal.At(row, "amount", line.Amount, line.Here!.Value.Free),
        LedgerRefusal.ExceedsReleased => refusal.At(row, "amount", line.Amount, line.LeftOfRelease),
        LedgerRefusal.ExceedsUnpaid => refusal.At(row, "amount", line.Amount, line.Share!.Value.Unpaid),
        LedgerRefusal.MoneyMovedOn => refusal.At(row, "corrects", line.Amount),
        LedgerRefusal.BalanceTooLarge => refusal.At(row, "amount", Account.Most),
        _ => refusal.At(row, null),
    };
}
