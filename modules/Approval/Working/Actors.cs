using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.People;

namespace SunLedger.Approval.Working;

/// <summary>Finds out in which capacities somebody acts today.</summary>
internal sealed class Actors(IPeople people, TimeProvider time)
{
    /// <summary>
    /// The caller, and for whom they stand in. Of a delegation counts what the delegator still holds today: whoever lost a role, or left, has nobody acting in it.
    /// </summary>
    public async Task<Actor> OfAsync(SunLedgerDb db, ICaller caller, CancellationToken ct)
    {
        var today = time.Today();
        var given = await db.Set<DelegationRow>().AsNoTracking()
            .Where(d => d.ToId == caller.Id && d.UntilOn >= today && d.FromOn <= today && d.EndedAt == null).ToListAsync(ct);
        if (given.Count == 0) return new(caller.Id, caller.Roles, caller.DivisionCode);
        var delegators = (await people.FindAsync(db, [.. given.Select(d => d.FromId).Distinct()], ct)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        return new(caller.Id, caller.Roles, caller.DivisionCode, [.. given.Select(d => MandateOf(d, delegators.GetValueOrDefault(d.FromId))).OfType<Mandate>()]);
    }

    private static Mandate? MandateOf(DelegationRow delegation, Person? delegator) => delegator is null || delegator.DivisionCode != delegation.DivisionCode
        ? null
        : new(delegation.FromId, [.. delegation.Roles.Split(' ').Intersect(delegator.Roles)], delegator.DivisionCode);
}
