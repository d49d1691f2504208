using SunLedger.Messages.Approval;

namespace SunLedger.Ledger.Batches;

/// <summary>Who posts: the caller's values, copied, because posting may outlive the request that brought them.</summary>
/// <param name="Id">Id of the user or API client.</param>
/// <param name="Name">Name to show.</param>
/// <param name="DivisionPath">How far they see.</param>
/// <param name="IsBound">True when they must submit where approval is demanded.</param>
/// <param name="IsDecision">True when what is posted was agreed to: the posting is the decision's own.</param>
internal sealed record PostedBy(string Id, string Name, string DivisionPath, bool IsBound, bool IsDecision = false)
{
    public static PostedBy Of(ICaller caller) => new(caller.Id, caller.Name, caller.DivisionPath, caller.IsBoundByApproval());

    /// <summary>Whoever gave the last agreement.</summary>
    public static PostedBy Decision(ICaller caller) => new(caller.Id, caller.Name, caller.DivisionPath, IsBound: false, IsDecision: true);

    /// <summary>True when they may name something of this division.</summary>
    public bool Sees(string divisionPath) => divisionPath.StartsWith(DivisionPath, StringComparison.Ordinal);
}
