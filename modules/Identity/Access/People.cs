using SunLedger.Identity.Storage;
using SunLedger.Messages.People;

namespace SunLedger.Identity.Access;

/// <summary>Accounts, as other modules may know of them.</summary>
internal sealed class People(TimeProvider time) : IPeople
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Person>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var (wanted, today) = (ids.ToArray(), time.Today());
        var users = await db.Set<UserRow>().AsNoTracking().Where(u => wanted.Contains(u.Id)).ToListAsync(ct);
        var held = (await db.Set<GrantRow>().AsNoTracking().Where(g => wanted.Contains(g.UserId)).InForce(today).ToListAsync(ct)).ToLookup(g => g.UserId, g => g.Role);
        return [.. users.Select(u => new Person(u.Id, u.Name, u.DivisionCode, u.Active ? [.. held[u.Id]] : [], u.OrganisationCode))];
    }
}
