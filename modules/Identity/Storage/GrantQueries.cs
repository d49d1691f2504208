using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Storage;

/// <summary>Questions that several use cases ask of the grants.</summary>
internal static class GrantQueries
{
    /// <summary>Those that hold on the day.</summary>
    public static IQueryable<GrantRow> InForce(this IQueryable<GrantRow> grants, DateOnly day) =>
        grants.Where(g => g.State == GrantState.Agreed && g.FromOn <= day && (g.UntilOn == null || g.UntilOn >= day));

    /// <summary>Those that hold, will hold, or wait for a decision: what a further role is compared with.</summary>
    public static IQueryable<GrantRow> Live(this IQueryable<GrantRow> grants, DateOnly day) =>
        grants.Where(g => g.State == GrantState.Proposed || (g.State == GrantState.Agreed && (g.UntilOn == null || g.UntilOn >= day)));

    /// <summary>
    /// The user, held until the transaction ends: whatever changes somebody's roles takes them one after the other, so that two decisions at the same
    /// moment cannot together give what neither would.
    /// </summary>
    public static async Task<UserRow?> LockUserAsync(this SunLedgerDb db, string id, CancellationToken ct)
    {
        var sql = $"SELECT * FROM {db.Table("identity", "users")} WHERE id = {{0}}" + (db.Dialect == Dialect.Postgres ? " FOR UPDATE" : "");
        return (await db.Set<UserRow>().FromSqlRaw(sql, id).ToListAsync(ct)).SingleOrDefault();
    }

    /// <summary>
    /// Holds everybody's agreed grants of a role until the transaction ends: of two who take it from two people at the same moment, the second counts who is left after the first. On
    /// SQLite the writer is alone anyway.
    /// </summary>
    public static async Task LockRoleAsync(this SunLedgerDb db, string role, CancellationToken ct)
    {
        if (db.Dialect != Dialect.Postgres) return;
        var sql = $"SELECT * FROM {db.Table("identity", "grants")} WHERE role = {{0}} AND state = {{1}} ORDER BY id FOR UPDATE"; // in one order: two who wait for each other would wait for ever
        await db.Set<GrantRow>().FromSqlRaw(sql, role, (int)GrantState.Agreed).AsNoTracking().ToListAsync(ct);
    }
}
