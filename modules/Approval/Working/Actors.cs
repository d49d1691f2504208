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
        if (given.Count == 0) return new(caller.Id, caller.Roles, caller.DivisionCode);
        var delegators = (await people.FindAsync(db, [.. given.Select(d => d.FromId).Distinct()], ct)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        return new(caller.Id, caller.Roles, caller.DivisionCode, [.. given.Select(d => MandateOf(d, delegators.GetValueOrDefault(d.FromId), caller)).OfType<Mandate>()]);
    }

    private Mandate? MandateOf(DelegationRow delegation, Person? delegator, ICaller caller) => delegator is null || delegator.DivisionCode != delegation.DivisionCode || Delegating.IsAdministrator(caller.Roles)
        ? null
        : new(delegation.FromId, [.. delegation.Roles.Split(' ').Intersect(delegator.Roles).Where(r => duties?.Conflict([r], caller.Roles) is null)], delegator.DivisionCode);
}
