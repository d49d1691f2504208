using System.Text.Json;
using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>
/// Movements in two phases, inside the caller's transaction: held while somebody decides, then posted or voided. One that nobody decides in
/// time is expired, and its money is free again.
/// </summary>
public interface IPendingMovements
{
    /// <summary>Holds the money of a pending movement. The same movement twice is held once.</summary>
    Task<RowResult> HoldAsync(SunLedgerDb db, PendingMovement movement, ICaller caller, CancellationToken ct);

    /// <summary>
    /// Posts what was pending: <paramref name="line"/> is the payment, release or assignment as the API takes it, for the amount that is held or
    /// less. When it is refused, the money stays held.
    /// </summary>
    Task<RowResult> PostAsync(SunLedgerDb db, string id, JsonElement line, ICaller caller, CancellationToken ct);

    /// <summary>Frees the money of a movement that was refused.</summary>
    Task<RowResult> VoidAsync(SunLedgerDb db, string id, string? reason, ICaller caller, CancellationToken ct);

    /// <summary>Frees the money of a movement that nobody decided in time. When the ledger has done so by itself already, this is a duplicate.</summary>
    Task<RowResult> ExpireAsync(SunLedgerDb db, string id, ICaller caller, CancellationToken ct);
}
