using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>Keeps count of attempts at passwords, for every host of the installation together.</summary>
internal sealed class Attempts(IDatabase database, TimeProvider time)
{
    /// <summary>False when the account or the address has had too many already: nobody need wait to be told so. Counts nothing.</summary>
    public async Task<bool> AreLeftAsync(string account, string address, CancellationToken ct)
    {
        var (ofAccount, ofAddress, now) = (Account(account), Address(address), time.GetUtcNow());
        await using var db = database.Read();
        var rows = await db.Set<AttemptRow>().AsNoTracking().Where(a => a.Key == ofAccount || a.Key == ofAddress).ToListAsync(ct);
        return Lockout.OfAccount.Next(Standing(rows.Find(r => r.Key == ofAccount)), now) is not null
            && Lockout.OfAddress.Next(Standing(rows.Find(r => r.Key == ofAddress)), now) is not null;
    }

    /// <summary>Counts an attempt. False when the account or the address has had too many: then nothing may be looked at.</summary>
    public Task<bool> TakeAsync(string account, string address, CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            var now = time.GetUtcNow();
            var ofAccount = await LockAsync(db, Account(account), token);
            var ofAddress = await LockAsync(db, Address(address), token);
            if (Lockout.OfAccount.Next(Standing(ofAccount), now) is not { } account1) return false;
            if (Lockout.OfAddress.Next(Standing(ofAddress), now) is not { } address1) return false;
            Put(db, Account(account), ofAccount, account1);
            Put(db, Address(address), ofAddress, address1);
            await db.SaveChangesAsync(token);
            return true;
        },
        ct);

    /// <summary>The same of somebody who has not said yet who they are. False when the address has had too many.</summary>
    public Task<bool> TakeAsync(string address, CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            var row = await LockAsync(db, Address(address), token);
            if (Lockout.OfAddress.Next(Standing(row), time.GetUtcNow()) is not { } standing) return false;
            Put(db, Address(address), row, standing);
            await db.SaveChangesAsync(token);
            return true;
        },
        ct);

    /// <summary>The attempt was right: the account starts afresh, the address is as before it. A passkey has taken two.</summary>
    public Task GiveBackAsync(string account, string address, CancellationToken ct, int taken = 1) => database.WriteAsync(
        async (db, token) =>
        {
            var ofAccount = Account(account);
            await db.Set<AttemptRow>().Where(a => a.Key == ofAccount).ExecuteDeleteAsync(token);
            return await GiveBackAsync(db, Address(address), taken, token);
        },
        ct);

    /// <summary>The password was right and a code is still wanted: the address is as before, the account is not. A known password must not give five codes after five codes.</summary>
    public Task GiveBackAsync(string address, CancellationToken ct) => database.WriteAsync((db, token) => GiveBackAsync(db, Address(address), 1, token), ct);

    /// <summary>Forgets what no longer counts.</summary>
    public Task ForgetAsync(CancellationToken ct) => database.WriteAsync(
        (db, token) =>
        {
            var past = time.GetUtcNow() - Lockout.Quiet;
            return db.Set<AttemptRow>().Where(a => a.Since <= past).ExecuteDeleteAsync(token);
        },
        ct);

    // A digest: people type their password into the wrong field, and what they typed is not to stand in a table.
    private static string Account(string account) => $"account:{Secret.Hash(account)}";

    private static string Address(string address) => $"address:{Site.Of(address)}";

    private static async Task<bool> GiveBackAsync(SunLedgerDb db, string key, int taken, CancellationToken ct)
    {
        if (await LockAsync(db, key, ct) is not { } row) return false; // held: two who give back at the same moment must not both find two there
        if (row.Attempts <= taken) db.Remove(row);
        else row.Attempts -= taken;
        await db.SaveChangesAsync(ct);
        return true;
    }

    // Read to be written: on PostgreSQL the row is held until commit, on SQLite the writer is alone anyway. Two first attempts at the same
    // moment collide on the key, and the database door runs the second one again.
    private static async Task<AttemptRow?> LockAsync(SunLedgerDb db, string key, CancellationToken ct)
    {
        var sql = $"SELECT * FROM {db.Table("identity", "attempts")} WHERE key = {{0}}" + (db.Dialect == Dialect.Postgres ? " FOR UPDATE" : "");
        return (await db.Set<AttemptRow>().FromSqlRaw(sql, key).ToListAsync(ct)).SingleOrDefault();
    }

    private static Lockout.Standing? Standing(AttemptRow? row) => row is null ? null : new(row.Attempts, row.Since);

    private static void Put(SunLedgerDb db, string key, AttemptRow? row, Lockout.Standing standing)
    {
        if (row is null)
        {
            db.Add(new AttemptRow { Key = key, Attempts = standing.Attempts, Since = standing.Since });
            return;
        }
        row.Attempts = standing.Attempts;
        row.Since = standing.Since;
    }
}
