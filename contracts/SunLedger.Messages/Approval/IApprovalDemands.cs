using SunLedger.Modules;

namespace SunLedger.Messages.Approval;

/// <summary>
/// Where approval is demanded: there, what somebody posts past a chain is refused, whoever they are (<see cref="ApprovalBinding"/>).
/// </summary>
public interface IApprovalDemands
{
    /// <summary>The divisions in which documents of the kind must be submitted.</summary>
    Task<IReadOnlySet<string>> DivisionsAsync(SunLedgerDb db, string kind, CancellationToken ct);
}
