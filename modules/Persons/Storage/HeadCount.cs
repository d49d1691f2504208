namespace SunLedger.Persons.Storage;

/// <summary>Counts who stands on lists: each person once, by the digest of the identity document, however many months they are paid for.</summary>
internal static class HeadCount
{
    public static async Task<Dictionary<string, int>> OfAsync(SunLedgerDb db, IQueryable<PersonLine> lines, DateTimeOffset? knownAt, CancellationToken ct) =>
        await lines.AsNoTracking().Where(l => l.BatchId != null).ThatStand(db, knownAt).Select(l => new { l.BatchId, l.PersonKey }).Distinct()
            .GroupBy(l => l.BatchId!).Select(g => new { g.Key, Persons = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Persons, StringComparer.Ordinal, ct);
}
