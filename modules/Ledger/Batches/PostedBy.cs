namespace SunLedger.Ledger.Batches;

/// <summary>Who posts: the caller's values, copied, because posting may outlive the request that brought them.</summary>
/// <param name="Id">Id of the user or API client.</param>
/// <param name="Name">Name to show.</param>
/// <param name="DivisionPath">How far they see.</param>
internal sealed record PostedBy(string Id, string Name, string DivisionPath)
{
    public static PostedBy Of(ICaller caller) => new(caller.Id, caller.Name, caller.DivisionPath);

    /// <summary>True when they may name something of this division.</summary>
    public bool Sees(string divisionPath) => divisionPath.StartsWith(DivisionPath, StringComparison.Ordinal);
}
