namespace SunLedger.Persons.Storage;

/// <summary>Which lines stand: those that nothing took the place of, and that take nothing back.</summary>
internal static class Standing
{
    /// <param name="lines">The lines.</param>
    /// <param name="db">Where the later ones are.</param>
    /// <param name="knownAt">As far as was recorded by this instant; everything when absent.</param>
    public static IQueryable<PersonLine> ThatStand(this IQueryable<PersonLine> lines, SunLedgerDb db, DateTimeOffset? knownAt = null)
    {
        var later = db.Set<PersonLine>().AsQueryable();
        if (knownAt is { } instant) later = later.Where(l => l.EnteredAt <= instant);
        return lines.Where(l => !l.IsReversal && !later.Any(other => other.Replaces == l.Key));
    }
}
