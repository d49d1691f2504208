using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Working;

/// <summary>Who may know of a document.</summary>
internal sealed class Sight(Actors actors)
{
    /// <summary>
    /// True when the caller may know of it: they submitted it, or take part in business and it belongs to their division or below. Somebody of a budget unit knows of what that unit
    /// submitted, and of what no unit did while it waits for them, or since they acted on it: of a project that a township reviews, not of a neighbour's payments.
    /// </summary>
    public async Task<bool> MayAsync(SunLedgerDb db, DocumentRow document, ICaller caller, CancellationToken ct)
    {
        if (document.SubmittedById == caller.Id) return true;
        if (!caller.May(May.TakePart) || !caller.Sees(document.DivisionPath)) return false;
        if (caller.OrganisationCode is null || caller.OrganisationCode == document.OrganisationCode) return true;
        if (document.OrganisationCode is not null) return false;
        var actor = await actors.OfAsync(db, caller, ct);
        var waits = await db.Set<TaskRow>().AsNoTracking().Where(t => t.DocumentNo == document.No).Select(t => new { t.Role, t.DivisionCode }).ToListAsync(ct);
        return waits.Exists(t => t.DivisionCode == actor.DivisionCode && actor.Roles.Contains(t.Role) || actor.Mandates.Any(m => m.DivisionCode == t.DivisionCode && m.Roles.Contains(t.Role)))
            || await db.Set<ActRow>().AnyAsync(a => a.DocumentNo == document.No && a.ById == caller.Id, ct);
    }
}
