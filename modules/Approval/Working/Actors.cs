using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.People;

namespace SunLedger.Approval.Working;

/// <summary>Finds out in which capacities somebody acts today.</summary>
internal sealed class Actors(IPeople people, TimeProvider time, IDuties? duties = null)
{
    /// <summary>
    /// The caller, and for whom they stand in. Of a delegation counts what the delegator still holds today: whoever lost a role, or left, has nobody acting in it.
    /// Nor does anybody act in what they could not be given by now: what they hold themselves may have grown since the delegation was given.
    /// </summary>
    public async Task<Actor> OfAsync(SunLedgerDb db, ICaller caller, CancellationToken ct)
    {
        var today = time.Today();
        var given = await db.Set<DelegationRow>().AsNoTracking()
            .Where(d => d.ToId == caller.Id && d.UntilOn >= today && d.FromOn <= today && d.EndedAt == null).ToListAsync(ct);
        if (given.Count == 0) return new(caller.Id, caller.Roles, caller.DivisionCode) { OrganisationCode = caller.OrganisationCode };
        var delegators = (await people.FindAsync(db, [.. given.Select(d => d.FromId).Distinct()], ct)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        return new(caller.Id, caller.Roles, caller.DivisionCode, [.. given.Select(d => MandateOf(d, delegators.GetValueOrDefault(d.FromId), caller)).OfType<Mandate>()]) { OrganisationCode = caller.OrganisationCode };
    }

    private Mandate? MandateOf(DelegationRow delegation, Person? delegator, ICaller caller)
    {
        if (delegator is null || Delegating.IsAdministrator(caller.Roles)) return null;
        // Both are still where they were when it was given: in that division, and in one unit.
        if (delegator.DivisionCode != delegation.DivisionCode || delegator.OrganisationCode != caller.OrganisationCode) return null;
        return new(delegation.FromId, [.. delegation.Roles.Split(' ').Intersect(delegator.Roles).Where(r => duties?.Conflict([r], caller.Roles) is null)], delegator.DivisionCode);
    }
}
