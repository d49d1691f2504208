namespace SunLedger.Ledger.TraceBack;

/// <summary>The sources of several ways together. What is from one source is told apart from what is from several, and all of it sums up to what went the ways.</summary>
internal static class Origins
{
    /// <summary>The sources, the largest first, and what of the whole is from several of them.</summary>
    public static (IReadOnlyList<PayeeSource> Sources, decimal Mixed) Of(IEnumerable<(decimal Amount, Chain Chain)> ways)
    {
        var origins = ways.Select(w => (w.Amount, Tops: w.Chain.Levels.Where(l => l.IsOrigin).ToList())).ToList();
        var sources = origins.SelectMany(o => o.Tops, (o, top) => (Top: top, Paid: o.Tops.Count == 1 ? o.Amount : 0, Mixed: o.Tops.Count == 1 ? 0 : o.Amount))
            .GroupBy(s => s.Top.IndicatorId).Select(g => (g.First().Top, Paid: g.Sum(s => s.Paid), Mixed: g.Sum(s => s.Mixed)))
            .OrderByDescending(s => s.Paid).ThenByDescending(s => s.Mixed).ThenBy(s => s.Top.IndicatorId, StringComparer.Ordinal)
            .Select(s => new PayeeSource(s.Top.IndicatorId, s.Top.DocNo, s.Top.Division, s.Top.FundCode, s.Paid, s.Mixed));
        return ([.. sources], origins.Where(o => o.Tops.Count > 1).Sum(o => o.Amount));
    }
}
