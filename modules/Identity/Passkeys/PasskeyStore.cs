using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Passkeys;

/// <summary>
/// What ASP.NET Core Identity's passkey handler asks of a store, answered from our tables. It reads, and nothing more: users are made and changed in our own
/// use cases.
/// </summary>
internal sealed class PasskeyStore(IDatabase database, PasskeyBook book) : IUserPasskeyStore<UserRow>
{
    public Task<string> GetUserIdAsync(UserRow user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(UserRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Id);

    public Task<string?> GetNormalizedUserNameAsync(UserRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Id);

    public async Task<UserRow?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId && u.Active, cancellationToken);
    }

    public Task<UserRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => FindByIdAsync(normalizedUserName, cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(UserRow user, CancellationToken cancellationToken) =>
        [.. (await book.OfAsync(user.Id, cancellationToken)).Select(PasskeyBook.InfoOf)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(UserRow user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var credential = Base64Url.EncodeToString(credentialId);
        return (await book.OfAsync(user.Id, cancellationToken)).FirstOrDefault(p => p.CredentialId == credential) is { } row ? PasskeyBook.InfoOf(row) : null;
    }

    public async Task<UserRow?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var credential = Base64Url.EncodeToString(credentialId);
        await using var db = database.Read();
        return await (from p in db.Set<PasskeyRow>() join u in db.Set<UserRow>() on p.UserId equals u.Id where p.CredentialId == credential && u.Active select u)
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    public Task AddOrUpdatePasskeyAsync(UserRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Reads();

    public Task RemovePasskeyAsync(UserRow user, byte[] credentialId, CancellationToken cancellationToken) => throw Reads();

    public Task SetUserNameAsync(UserRow user, string? userName, CancellationToken cancellationToken) => throw Reads();

    public Task SetNormalizedUserNameAsync(UserRow user, string? normalizedName, CancellationToken cancellationToken) => throw Reads();

    public Task<IdentityResult> CreateAsync(UserRow user, CancellationToken cancellationToken) => throw Reads();

    public Task<IdentityResult> UpdateAsync(UserRow user, CancellationToken cancellationToken) => throw Reads();

    public Task<IdentityResult> DeleteAsync(UserRow user, CancellationToken cancellationToken) => throw Reads();

    public void Dispose()
    {
        // Contexts are opened and closed with each question.
    }

    private static NotSupportedException Reads() => new("The passkey store only reads.");
}
