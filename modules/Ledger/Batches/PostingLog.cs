namespace SunLedger.Ledger.Batches;

/// <summary>What the posting queue tells the log.</summary>
internal static partial class PostingLog
{
    [LoggerMessage(1, LogLevel.Warning, "A group of {Calls} calls could not be posted together; each is posted by itself.")]
    public static partial void GroupFailed(ILogger log, Exception e, int calls);
}
