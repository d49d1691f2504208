namespace SunLedger.Ledger.Domain;

/// <summary>At and below a division, the level above calls a fund the upper name and this one the lower, from a day until before another.</summary>
internal readonly record struct FundName(string DivisionPath, string UpperFund, string LowerFund, DateOnly From, DateOnly? Until)
{
    public bool Holds(string divisionPath, DateOnly on) =>
        divisionPath.StartsWith(DivisionPath, StringComparison.Ordinal) && From <= on && (Until is not { } end || on < end);
}

/// <summary>The correspondence table, asked.</summary>
internal sealed class FundNames(IReadOnlyCollection<FundName> rows)
{
    /// <summary>True when the upper fund is called the lower one there on that day, in one step or in several: C33 → P02 → M05.</summary>
    public bool Join(string upper, string lower, string divisionPath, DateOnly on)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { upper };
        var next = new Queue<string>(known);
        while (next.TryDequeue(out var name))
        {
            if (name == lower) return true;
            foreach (var row in rows)
                if (row.UpperFund == name && row.Holds(divisionPath, on) && known.Add(row.LowerFund)) next.Enqueue(row.LowerFund);
        }
        return false;
    }
}
