using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.GrantRoles;

/// <summary>A role given to somebody, or proposed.</summary>
/// <param name="Id">Id of the grant.</param>
/// <param name="UserId">Who is given it.</param>
/// <param name="UserName">Their name.</param>
/// <param name="DivisionCode">Their division.</param>
/// <param name="OrganisationCode">Their budget unit, if any.</param>
/// <param name="Role">Role code.</param>
/// <param name="State">How it stands.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Until">Last day; null without end.</param>
/// <param name="Reason">Why it was proposed.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="DecidedBy">Who agreed, refused or withdrew it.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Opinion">What they said.</param>
/// <param name="EndedBy">Who took it away again.</param>
/// <param name="EndedAt">When.</param>
/// <param name="EndReason">Why.</param>
/// <param name="Deciders">While it waits: the roles that may decide it.</param>
/// <param name="MayDecide">True when it waits for you.</param>
internal sealed record GrantAnswer(
    string Id, string UserId, string UserName, string DivisionCode, string? OrganisationCode, string Role, GrantState State, DateOnly From, DateOnly? Until,
    string Reason, string ProposedBy, DateTimeOffset ProposedAt, string? DecidedBy, DateTimeOffset? DecidedAt, string? Opinion,
    string? EndedBy, DateTimeOffset? EndedAt, string? EndReason, IReadOnlyList<string> Deciders, bool MayDecide);

/// <summary>Shows grants to whoever is calling.</summary>
internal sealed class GrantAnswers(ICaller caller, Grantees grantees, TimeProvider time)
{
    public async Task<GrantAnswer> OfAsync(SunLedgerDb db, GrantRow grant, UserRow user, CancellationToken ct)
    {
        var (deciders, mayDecide) = grant.State == GrantState.Proposed ? await DecisionAsync(db, grant, user, ct) : ([], false);
        return new(
            grant.Id, user.Id, user.Name, user.DivisionCode, user.OrganisationCode, grant.Role, grant.State, grant.FromOn, grant.UntilOn, grant.Reason,
            grant.ProposedBy, grant.ProposedAt, grant.DecidedBy, grant.DecidedAt, grant.Opinion, grant.EndedBy, grant.EndedAt, grant.EndReason, deciders, mayDecide);
    }

    private async Task<(IReadOnlyList<string> Deciders, bool MayDecide)> DecisionAsync(SunLedgerDb db, GrantRow grant, UserRow user, CancellationToken ct)
    {
        var role = DutyTable.Find(grant.Role)!;
        var hasHead = await Officials.HasHeadAsync(db, role, user, grant.ProposedBy, time.Today(), ct);
        var refusal = Granting.Decide(role, grant.ProposedBy, await grantees.OfAsync(db, user, grant.Id, ct), new(caller.Id, caller.Roles), hasHead);
        return (Granting.DecidersOf(role, hasHead), caller.May(May.DecideGrants) && refusal is null);
    }
}
