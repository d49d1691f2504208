using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.GrantRoles;

/// <summary>Reads what a decision about somebody's roles looks at.</summary>
internal sealed class Grantees(IDivisions divisions, TimeProvider time)
{
    /// <summary>The user as the decision sees them; the grant in question is left out of their roles.</summary>
    public async Task<Granting.Grantee> OfAsync(SunLedgerDb db, UserRow user, string? without, CancellationToken ct)
    {
        var roles = await db.Set<GrantRow>().AsNoTracking().Live(time.Today()).Where(g => g.UserId == user.Id && g.Id != without).Select(g => g.Role).ToListAsync(ct);
        var level = divisions.Latest(user.DivisionCode)?.Level ?? DivisionLevel.Village; // of a division that nobody knows: no role fits
        return new(user.Id, user.CreatedBy, level, user.OrganisationCode is not null, user.Active, roles);
    }
}
