using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>How a reservation is to end.</summary>
/// <param name="Id">Id of the reservation.</param>
/// <param name="State">Posted, voided or expired.</param>
/// <param name="Line">The line that uses the money, when it is posted.</param>
/// <param name="Reason">Why it is voided.</param>
internal sealed record EndDraft(string Id, ReservationState State, PendingLine? Line, string? Reason)
{
    /// <summary>A draft that needs no reading.</summary>
    public Draft<EndDraft> Drafted(int row) => new(row, Id, this, []);
}
