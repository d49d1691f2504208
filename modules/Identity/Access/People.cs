using SunLedger.Identity.Storage;
using SunLedger.Messages.People;

namespace SunLedger.Identity.Access;

/// <summary>Accounts, as other modules may know of them.</summary>
internal sealed class People : IPeople
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Person>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.ToArray();
        var users = await db.Set<UserRow>().AsNoTracking().Where(u => wanted.Contains(u.Id)).ToListAsync(ct);
        return [.. users.Select(u => new Person(u.Id, u.Name, u.DivisionCode, u.Active ? [u.Role] : []))];
    }
}
