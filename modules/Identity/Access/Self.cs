using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>The person who calls, where they look after their own account. A program has no account.</summary>
internal sealed class Self(IDatabase database, ICaller caller, Attempts attempts, Passwords passwords)
{
    public async Task<UserRow?> FindAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        return await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == caller.Id, ct);
    }

    /// <summary>Why the caller may not touch their account now; null when they may. Whoever has a one-time password replaces that first.</summary>
    public RefusalText? Refuse(HttpContext context) =>
        !context.User.HasClaim(c => c.Type == IdentityClaims.SessionId) ? IdentityRefusals.PeopleOnly
        : FirstThings.RefusalOf(context.User) is { } first && first != IdentityRefusals.SecondFactorFirst ? first
        : null;

    /// <summary>
    /// Why what was entered does not prove that it is still them; null when it does. A stolen session must not become a way to try passwords without end, nor
    /// to take an account over.
    /// </summary>
    public async Task<RefusalText?> ProveAsync(HttpContext context, string? password, CancellationToken ct)
    {
        if (Refuse(context) is { } refusal) return refusal;
        return await ProvePasswordAsync(context, password, ct);
    }

    /// <summary>The same for somebody who must still replace the password that they enter.</summary>
    public async Task<RefusalText?> ProvePasswordAsync(HttpContext context, string? password, CancellationToken ct)
    {
        var address = Origin.Address(context);
        if (!await attempts.AreLeftAsync(caller.Id, address, ct)) return IdentityRefusals.LockedOut;
        if (await passwords.CheckAsync(await FindAsync(ct), password ?? "", t => attempts.TakeAsync(caller.Id, address, t), ct) is not { } verdict) return IdentityRefusals.Busy;
        if (verdict.IsLockedOut) return IdentityRefusals.LockedOut;
        if (!verdict.IsRight) return IdentityRefusals.PasswordWrong;
        await attempts.GiveBackAsync(caller.Id, address, CancellationToken.None); // also when they no longer wait for the answer
        return null;
    }
}
