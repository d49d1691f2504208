namespace SunLedger.Ledger.Views;

/// <summary>A page of lines, and what all of them sum up to: the cell of an overview that led here.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Opaque cursor to send as <c>cursor</c> for the next page; null on the last page.</param>
/// <param name="Sum">What all lines, on whichever page, sum up to; absent unless sum=true asks for it.</param>
internal sealed record LinesPage<T>(IReadOnlyList<T> Items, string? Next, LinesSum? Sum)
{
    /// <summary>Code of what the numbers of the rows count (口径); see /definitions.</summary>
    public string Definition { get; init; } = "";

    /// <summary>When the newest batch of the books was posted, as far as was recorded by the moment that is asked about.</summary>
    public DateTimeOffset DataTime { get; init; }
}

/// <summary>What lines sum up to.</summary>
/// <param name="Definition">Code of what the amount counts (口径); see /definitions.</param>
/// <param name="Amount">In yuan.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="DataTime">When the newest of them was posted; the moment that is asked about when there are none.</param>
internal sealed record LinesSum(string Definition, decimal Amount, long Lines, DateTimeOffset DataTime);
