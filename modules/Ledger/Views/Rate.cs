namespace SunLedger.Ledger.Views;

/// <summary>Execution rates (预算执行率): paid of what there is to pay from, to four decimals: cut, not rounded, so that what is not all paid never reads as if it were.</summary>
internal static class Rate
{
    /// <summary>The rate; null when there is nothing to pay from.</summary>
    public static decimal? Of(long paidFen, long ofFen) => ofFen <= 0 ? null : Math.Round((decimal)paidFen / ofFen, 4, MidpointRounding.ToZero);
}
