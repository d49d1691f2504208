using SunLedger.Audit.Storage;

namespace SunLedger.Audit.Tests;

/// <summary>What a test reads of the trail.</summary>
internal static class Trail
{
    /// <summary>Records an act in a transaction of its own.</summary>
    public static Task RecordAsync(this TestDatabase db, Act act) => db.Database.WriteAsync(async (d, ct) =>
    {
        await db.Get<IAuditTrail>().RecordAsync(d, act, ct);
        return 0;
    }, default);

    /// <summary>Every line, in order.</summary>
    public static async Task<List<AuditLine>> LinesAsync(this TestDatabase db)
    {
        await using var read = db.Database.Read();
        return await read.Set<AuditLine>().AsNoTracking().OrderBy(l => l.No).ToListAsync();
    }
}
