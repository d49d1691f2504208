using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>The line that uses what a reservation holds, as far as the two are compared.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IndicatorId">Its indicator.</param>
/// <param name="ProjectKey">Its project.</param>
/// <param name="Receiver">Its receiver.</param>
/// <param name="Amount">Its amount.</param>
internal sealed record PendingLine(string Id, PendingKind Kind, string IndicatorId, long? ProjectKey, string? Receiver, Money Amount)
{
    /// <summary>True when it is what was pending, for that amount or less.</summary>
    public bool Fits(Reservation reservation, string? indicatorId) =>
        Kind == reservation.Kind && IndicatorId == indicatorId && ProjectKey == reservation.ProjectKey && Receiver == reservation.Receiver
        && Amount > Money.Zero && Amount.Fen <= reservation.AmountFen;
}
