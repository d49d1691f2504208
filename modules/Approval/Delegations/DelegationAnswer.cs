using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Delegations;

/// <summary>Somebody stands in for somebody else.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">Who delegated.</param>
/// <param name="To">Who stands in.</param>
/// <param name="Roles">Codes of the roles.</param>
/// <param name="FromOn">First day.</param>
/// <param name="UntilOn">Last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="EndedAt">When it was ended before its day.</param>
internal sealed record DelegationAnswer(Guid Id, string From, string To, IReadOnlyList<string> Roles, DateOnly FromOn, DateOnly UntilOn, string? Reason, DateTimeOffset? EndedAt)
{
    public static DelegationAnswer Of(DelegationRow d) => new(d.Id, d.FromName, d.ToName, d.Roles.Split(' '), d.FromOn, d.UntilOn, d.Reason, d.EndedAt);
}
