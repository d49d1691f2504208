using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Domain;

/// <summary>Which documents a chain is for. What is null is for all.</summary>
/// <param name="Code">Code of the chain.</param>
/// <param name="Kind">Kind of document.</param>
/// <param name="CategoryCode">Fund category.</param>
/// <param name="Level">Level of the document's division.</param>
/// <param name="From">Amounts from here on.</param>
/// <param name="Below">Amounts below this.</param>
/// <param name="DivisionPath">Documents of this division and of those below it.</param>
internal sealed record ChainScope(string Code, string Kind, string? CategoryCode, DivisionLevel? Level, Money? From, Money? Below, string DivisionPath = "/")
{
    /// <summary>True when it is for such a document. A document without an amount falls in no band.</summary>
    public bool Takes(string kind, string? category, DivisionLevel level, Money? amount) =>
        Kind == kind && (CategoryCode is null || CategoryCode == category) && (Level is null || Level == level)
        && (From is null || amount >= From) && (Below is null || amount < Below);

    // What is said more narrowly was meant: a category before a level, a level before an amount.
    private int Narrowness => (CategoryCode is null ? 0 : 4) + (Level is null ? 0 : 2) + (From is null && Below is null ? 0 : 1);

    /// <summary>
    /// The narrowest of the chains that take the document; of two alike the nearer division's, then the first by code. Null when none does. A division's own
    /// chain stands in for the one with the same code from above, whatever it is for.
    /// </summary>
    public static ChainScope? Choose(IEnumerable<ChainScope> chains, string kind, string? category, DivisionLevel level, Money? amount, string path = "/") =>
        chains.Where(c => path.StartsWith(c.DivisionPath, StringComparison.Ordinal)).GroupBy(c => c.Code).Select(same => same.MaxBy(c => c.DivisionPath.Length)!)
            .Where(c => c.Takes(kind, category, level, amount))
            .OrderByDescending(c => c.Narrowness).ThenByDescending(c => c.DivisionPath.Length).ThenBy(c => c.Code, StringComparer.Ordinal).FirstOrDefault();
}
