namespace SunLedger.Ledger.Batches;

/// <summary>What a call with a key of idempotency asks for beside its rows: that its answer is kept with them.</summary>
/// <param name="Request">The request.</param>
/// <param name="Mode">What a refused row does to the others.</param>
/// <param name="IsMany">An array was sent.</param>
/// <param name="English">The language of its answer.</param>
internal sealed record KeyedCall(KeyedRequest Request, BatchMode Mode, bool IsMany, bool English)
{
    /// <summary>What to keep; null for a refusal, which posted nothing: it may be put right and sent again.</summary>
    public (KeyedRequest Request, KeptAnswer Answer)? Kept(IReadOnlyList<RowResult> results)
    {
        var status = BatchAnswer.StatusOf(results, Mode, IsMany);
        if (status >= StatusCodes.Status400BadRequest) return null;
        return (Request, BatchAnswer.Kept(results, status, English));
    }
}
