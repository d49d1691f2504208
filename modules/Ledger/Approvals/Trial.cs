using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.Approvals;

/// <summary>Posts a line and takes it back: a document that could not be posted today is not sent on its way. (docs/decisions/0011)</summary>
internal static class Trial
{
    /// <summary>Why the line would be refused; nothing when it would be posted.</summary>
    public static async Task<IReadOnlyList<Fault>> RunAsync<T>(SunLedgerDb db, IPostingRun<T> run, Draft<T> draft, ICaller caller, CancellationToken ct) where T : class
    {
        var attempt = await Attempt.BeginAsync(db, ct);
        var posted = await PostAsync(run, draft, caller, ct);
        await attempt.TakeBackAsync(ct);
        return posted;
    }

    /// <summary>Posts a line that was agreed to. Answers why it was refused, if it was.</summary>
    public static async Task<IReadOnlyList<Fault>> PostAsync<T>(IPostingRun<T> run, Draft<T> draft, ICaller caller, CancellationToken ct) where T : class =>
        FaultsOf((await run.PostAsync([new Call<T>([draft], BatchMode.All, PostedBy.Decision(caller))], ct))[0][0]);

    /// <summary>Why a row was refused. A document has no rows to be counted.</summary>
    public static IReadOnlyList<Fault> FaultsOf(RowResult result) => [.. result.Faults.Select(f => f with { Row = null })];
}
