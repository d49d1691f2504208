using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.Batches;

/// <summary>One call that posts: its rows, whether they stand or fall together, and who posts them.</summary>
/// <param name="Drafts">The rows, read.</param>
/// <param name="Mode">What a refused row does to the others.</param>
/// <param name="By">Who posts.</param>
internal sealed record Call<T>(IReadOnlyList<Draft<T>> Drafts, BatchMode Mode, PostedBy By) where T : class
{
    /// <summary>
    /// A call of one thing or an array. One thing by itself has nothing to stand or fall with, so that a refused attempt leaves its warning.
    /// </summary>
    public static Call<T> Of<TRequest>(OneOrMany<TRequest> body, BatchMode mode, ICaller caller, Func<TRequest, int, Draft<T>> read) => new(
        [.. body.Items.Select((item, index) => read(item, index + 1))], body.IsMany ? mode : BatchMode.Partial, PostedBy.Of(caller));
}
