using SunLedger.Ledger.Batches;
using SunLedger.Messages.Approval;

namespace SunLedger.Ledger.Approvals;

/// <summary>What a document holds is used or freed by the decision on it, and by nobody else.</summary>
internal static class UnderApproval
{
    /// <summary>True when the reservation belongs to a document, and whoever comes is not its decision.</summary>
    public static bool Stops(string reservationId, PostedBy by) => !by.IsDecision && reservationId.StartsWith(Document.HoldPrefix, StringComparison.Ordinal);
}
