namespace SunLedger.Persons.Storage;

/// <summary>Which lines stand: those that nothing took the place of, and that take nothing back.</summary>
internal static class Standing
{
    public static IQueryable<PersonLine> ThatStand(this IQueryable<PersonLine> lines, SunLedgerDb db) =>
        lines.Where(l => !l.IsReversal && !db.Set<PersonLine>().Any(later => later.Replaces == l.Key));
}
