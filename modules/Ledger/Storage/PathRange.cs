namespace SunLedger.Ledger.Storage;

/// <summary>
/// What stands at or below a division, as a range of paths: <c>/000000/370000/</c> up to, not including, <c>/000000/3700000</c>, for '0' follows
/// '/'. A range uses the same index on both databases, which a LIKE does not.
/// </summary>
internal readonly record struct PathRange(string From, string Before)
{
    public static PathRange Below(string divisionPath) => new(divisionPath, divisionPath[..^1] + '0');

    /// <summary>The indicators at or below.</summary>
    public static IQueryable<Indicator> In(IQueryable<Indicator> indicators, string divisionPath)
    {
        var (from, before) = Below(divisionPath);
        return indicators.Where(i => string.Compare(i.DivisionPath, from) >= 0 && string.Compare(i.DivisionPath, before) < 0);
    }

    /// <summary>The totals at or below.</summary>
    public static IQueryable<Total> In(IQueryable<Total> totals, string divisionPath)
    {
        var (from, before) = Below(divisionPath);
        return totals.Where(t => string.Compare(t.DivisionPath, from) >= 0 && string.Compare(t.DivisionPath, before) < 0);
    }
}
